/// Reads a form whose Vietnamese letters were lost (`Ch? tiêu`, `K? ho?ch nam`) as far as codes and
/// figures identify everything.
///
/// A cell is taken for a known name only where that one alone could have become what is written. A unit
/// must be given by its code all the same, and every item by its own.
struct LostLetters {
    /// Each spelling of each name; two spellings of one name have the same key.
    private let names: [(key: NameKey, spelling: [Unicode.Scalar])]

    init(catalogue: IndicatorCatalogue) {
        names = KnownNames.all(of: catalogue).map { (NameKey($0), Array($0.unicodeScalars)) }
    }

    /// The table with the names put back that can be told for certain.
    ///
    /// Linear in the cells with text, times the known names.
    func restored(_ table: CSVTable) -> CSVTable {
        var known: [ArraySlice<UInt8>: [UInt8]?] = [:]
        return table.replacing { cell in
            let content = cell.trimmed
            guard !content.isEmpty, content.count <= 400, !content.contains(0x0A),
                content.contains(where: { $0 >= 0x41 })
            else { return nil }
            if let answer = known[content] { return answer }
            let answer = name(writtenAs: Array(String(decoding: content, as: UTF8.self).unicodeScalars))
            known[content] = .some(answer)
            return answer
        }
    }

    /// The one name that can have become `text`; nil where there is none, or several.
    private func name(writtenAs text: [Unicode.Scalar]) -> [UInt8]? {
        let candidates = names.filter { LostLetters.can($0.spelling, become: text) }
        guard let name = candidates.first, name.spelling != text,
            candidates.allSatisfy({ $0.key == name.key })
        else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: name.spelling)
        return Array(String(view).utf8)
    }

    private static func can(_ name: [Unicode.Scalar], become text: [Unicode.Scalar]) -> Bool {
        name.count == text.count && zip(name, text).allSatisfy { can($0, become: $1) }
    }

    /// A letter stays, becomes `?`, or becomes what Windows takes for the nearest.
    private static func can(_ letter: Unicode.Scalar, become written: Unicode.Scalar) -> Bool {
        if letter == written || (written == "?" && !letter.isASCII) { return true }
        if let small = VietnameseLetters.toneless(letter), let other = VietnameseLetters.toneless(written),
            small.letter == other.letter, small.tone == other.tone
        {
            // Another case.
            return true
        }
        return bestFit[letter] == written
    }

    /// windows-1252 best fit: the letters that it has no place for and does not turn into `?`.
    private static let bestFit: [Unicode.Scalar: Unicode.Scalar] = [
        "ư": "u", "Ư": "U", "ơ": "o", "Ơ": "O", "ă": "a", "Ă": "A", "đ": "d", "Đ": "Ð", "ĩ": "i", "Ĩ": "I",
        "ũ": "u", "Ũ": "U",
    ]
}

// MARK: - What is left to rely on

extension LostLetters {
    /// Whether unit, period and every item were told without the letters that are lost.
    static func isIdentified(
        _ heading: FormHeading, rows: [ItemRow], in table: CSVTable, layout: FormLayout,
        findings: [Diagnostic]
    ) -> Bool {
        guard heading.isUnitGivenByCode, heading.unit != nil, heading.period != nil,
            !heading.periodCells.contains(where: { PeriodWords($0.value).isSpelled }),
            let codes = layout.columns[.code]
        else { return false }
        return rows.allSatisfy { !table.cell(row: $0.row, column: codes).isEmpty }
            && !withoutConsequences(findings).contains {
                $0.severity == .error && dependsOnLetters($0.problem)
            }
    }

    /// Whether the finding may come from the lost letters alone.
    private static func dependsOnLetters(_ problem: Problem) -> Bool {
        switch problem {
        case .unitNotStated, .unitUnknown, .unitContradictory, .unitAmbiguous, .periodNotStated,
            .periodUnreadable, .itemUnknown, .itemUnidentified, .nameOfAnotherItem, .measureDiffers,
            .statusUnknown, .figureWithText, .notAFigure:
            true
        default: false
        }
    }

    /// The findings without those that only say again that a name has lost its letters.
    static func withoutConsequences(_ findings: [Diagnostic]) -> [Diagnostic] {
        findings.filter { finding in
            switch finding.problem {
            case .nameUnrecognised: false
            // What may be the item's own measure does not speak against its code.
            case .measureDiffers(let expected, _):
                !can(Array(expected.unicodeScalars), become: Array((finding.value ?? "").unicodeScalars))
            default: true
            }
        }
    }
}
