/// Names of annotated workbooks and their sheets, made from the names of files.
enum AnnotatedFormNames {
    /// The longest name of a file, in bytes, less room for a number and the ending.
    private static let longest = 235

    /// One name for each file name, all different also where case does not count. A name that only one file
    /// asks for is kept; the others of a name get `-2`, `-3` and so on.
    static func files(for names: [String]) -> [String] {
        let stems = names.map { stem(of: $0) }
        var taken: Set<String> = []
        var results: [String?] = stems.map { taken.insert(SheetName.comparisonKey($0)).inserted ? $0 : nil }
        var next: [String: Int] = [:]
        for (index, stem) in stems.enumerated() where results[index] == nil {
            let key = SheetName.comparisonKey(stem)
            var number = next[key, default: 2]
            while !taken.insert("\(key)-\(number)").inserted { number += 1 }
            next[key] = number + 1
            results[index] = "\(stem)-\(number)"
        }
        return zip(results, stems).map { ($0 ?? $1) + ".xlsx" }
    }

    /// The name without its ending, cut where a file system would not take it.
    private static func stem(of name: String) -> String {
        var stem = name
        if let dot = name.lastIndex(of: "."), dot != name.startIndex { stem = String(name[..<dot]) }
        while stem.utf8.count > longest { stem.unicodeScalars.removeLast() }
        return stem.isEmpty ? "bieu" : stem
    }

    /// A name for the sheet with the form: that of the file as far as a sheet may have it.
    static func sheet(for name: String, language: Language) -> String {
        let fallback = FindingLabels.formAsSent[language]
        var scalars = String.UnicodeScalarView()
        for scalar in stem(of: name).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: continue
            default: break
            }
            // Links into a sheet with `#` in its name are cut there.
            scalars.append("[]:*?/\\#".unicodeScalars.contains(scalar) ? "-" : scalar)
        }
        var title = trimmed(String(scalars))
        if SheetName.fault(in: title) == .looksLikeReference || SheetName.comparisonKey(title) == "history" {
            title = "Biểu " + title
        }
        while title.utf16.count > 31 { title.unicodeScalars.removeLast() }
        title = trimmed(title)
        let isTaken =
            SheetName.comparisonKey(title) == SheetName.comparisonKey(FindingLabels.fixFirst[language])
        return SheetName.fault(in: title) == nil && !isTaken ? title : fallback
    }

    /// Without apostrophes and blanks at both ends, which a sheet's name may not have.
    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first == "'" || first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last == "'" || last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
