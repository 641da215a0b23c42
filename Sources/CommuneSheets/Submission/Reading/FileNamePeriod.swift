/// The period in a file's name: `30058-xa-my-dong-2023-06.csv`, `BC_T6_2023.csv`, `quy-2-2023`.
///
/// A name whose digits may be something else says nothing: a date (`2023-06-14`), a number
/// (`scan-2023-001`), a year alone, two different periods.
package struct FileNamePeriod {
    /// Nil where the name says none.
    package let period: ReportingPeriod?

    /// A run of letters and digits, and what stands in front of it.
    private struct Word {
        let text: String
        /// The signs between it and the word before.
        let separator: String
    }

    /// Linear in the name, which is given with or without its extension.
    package init(_ name: String) {
        guard FileNamePeriod.mayNameYear(name) else {
            period = nil
            return
        }
        let stem =
            name.lowercased().hasSuffix(".csv") || name.lowercased().hasSuffix(".txt")
            ? String(name.dropLast(4)) : name
        let words = FileNamePeriod.words(of: stem)
        var found: Set<ReportingPeriod> = []
        for index in words.indices {
            if let period = FileNamePeriod.period(at: index, of: words) { found.insert(period) }
        }
        period = found.count == 1 && FileNamePeriod.spans(in: words).count <= 1 ? found.first : nil
    }

    /// Whether four digits stand by themselves, without which there is no year; of a name that is not all
    /// ASCII that is not known.
    private static func mayNameYear(_ name: String) -> Bool {
        var digits = 0
        var hasLetters = false
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A: hasLetters = true
            case 0x80...: return true
            default:
                if digits == 4, !hasLetters { return true }
                digits = 0
                hasLetters = false
            }
        }
        return digits == 4 && !hasLetters
    }

    /// The months, quarters and halves that a name speaks of, with or without a year: "từ tháng 1 đến
    /// tháng 6" speaks of two.
    private static func spans(in words: [Word]) -> Set<ReportingPeriod.Span> {
        var spans: Set<ReportingPeriod.Span> = []
        for index in words.indices {
            let next = words.indices.contains(index + 1) ? words[index + 1].text : nil
            switch words[index].text {
            case "thang":
                if let month = number(next) { spans.insert(.month(month)) }
            case "quy":
                if let quarter = next.flatMap({ quarters[$0] }) { spans.insert(.quarter(quarter)) }
            case let text:
                let isBehindMonth = index > 0 && words[index - 1].text == "thang"
                if next == "thang", !isBehindMonth, let count = number(text) {
                    spans.insert(count == 6 ? .firstHalf : count == 9 ? .nineMonths : .month(count))
                }
                if let span = compactSpan(text) { spans.insert(span) }
            }
        }
        return spans
    }

    private static func words(of stem: String) -> [Word] {
        var words: [Word] = []
        var text = ""
        var separator = ""
        for character in stem + " " {
            if isOfWord(character) {
                text.append(character)
            } else if text.isEmpty {
                separator.append(character)
            } else {
                words.append(Word(text: ASCIIName(text).text, separator: separator))
                text = ""
                separator = String(character)
            }
        }
        return words
    }

    private static func isOfWord(_ character: Character) -> Bool {
        // Most names are ASCII, of which no table needs to be asked.
        if let byte = character.asciiValue { return byte.isASCIILetterOrDigit }
        return character.isLetter || character.isNumber
    }

    /// The period whose year stands at `index`.
    private static func period(at index: Int, of words: [Word]) -> ReportingPeriod? {
        guard let year = year(words[index].text) else { return nil }
        return spanBehind(index, of: words).map { ReportingPeriod(year: year, span: $0) }
            ?? spanBefore(index, of: words).map { ReportingPeriod(year: year, span: $0) }
    }

    /// `2023-06`, `2023-Q2`, `2023-H1`, `2023-9M`; not `2023-06-14`, `2023-001`, `2023 06`.
    private static func spanBehind(_ index: Int, of words: [Word]) -> ReportingPeriod.Span? {
        guard words.indices.contains(index + 1) else { return nil }
        let part = words[index + 1]
        guard part.separator == "-" || part.separator == "_" || part.separator == "." else { return nil }
        // The number of a form or of a decision: "bieu-2023-02", "QD-452-2023-01".
        if index > 0,
            ["bieu", "mau", "so", "qd", "cv"].contains(words[index - 1].text)
                || words[index - 1].text.utf8.count < 5 && number(words[index - 1].text, upTo: 9999) != nil
        {
            return nil
        }
        if words.indices.contains(index + 2), !words[index + 2].separator.contains("("),
            words[index + 2].text.utf8.count <= 2,
            words[index + 2].text.utf8.allSatisfy(\.isASCIIDigit)
        {
            return nil
        }
        return ReportingPeriod("\(words[index].text)-\(part.text.uppercased())")?.span
    }

    /// `thang 6-2023`, `T6_2023`, `quy-II-2023`, `6-thang-dau-nam-2023`; not `ngay 14 thang 6 nam 2023`.
    private static func spanBefore(_ index: Int, of words: [Word]) -> ReportingPeriod.Span? {
        var end = index
        if end > 0, words[end - 1].text == "nam" { end -= 1 }
        func word(_ offset: Int) -> String? { end >= offset ? words[end - offset].text : nil }
        if word(2) == "thang", let month = number(word(1)), number(word(3), upTo: 31) == nil {
            return .month(month)
        }
        if word(2) == "quy", let quarter = word(1).flatMap({ quarters[$0] }) { return .quarter(quarter) }
        let offset = word(1) == "dau" ? 2 : 1
        if word(offset) == "thang" {
            switch number(word(offset + 1)) {
            case 6: return .firstHalf
            case 9: return .nineMonths
            default: return nil
            }
        }
        return word(1).flatMap { compactSpan($0) }
    }

    /// `t6`, `thang6`, `quy2`, `q2`.
    private static func compactSpan(_ text: String) -> ReportingPeriod.Span? {
        for prefix in ["thang", "t"] where text.hasPrefix(prefix) {
            if let month = number(String(text.dropFirst(prefix.count))) { return .month(month) }
        }
        for prefix in ["quy", "q"] where text.hasPrefix(prefix) {
            if let quarter = quarters[String(text.dropFirst(prefix.count))] { return .quarter(quarter) }
        }
        return nil
    }

    private static let quarters = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "01": 1, "02": 2, "03": 3,
        "04": 4,
    ]

    private static func number(_ text: String?, upTo limit: Int = 12) -> Int? {
        guard let text, text.utf8.count <= (limit > 99 ? 4 : 2), text.utf8.allSatisfy(\.isASCIIDigit),
            let number = Int(text),
            (1...limit).contains(number)
        else { return nil }
        return number
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy(\.isASCIIDigit), let year = Int(text),
            (1900...2999).contains(year)
        else { return nil }
        return year
    }
}
