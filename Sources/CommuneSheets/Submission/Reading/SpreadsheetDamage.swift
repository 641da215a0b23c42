/// What a spreadsheet program made of a figure before the file was saved.
///
/// A CSV file holds what the cell displayed, so the figure itself is lost, and the finding says how.
enum SpreadsheetDamage {
    /// `13-Mar` where `03/13` was typed.
    case date(DateAsTyped)
    /// `6,83E+05`: shown shortened, the last digits are gone.
    case shortened
    /// `####`: the column was too narrow.
    case columnTooNarrow
    /// `#REF!`, `#DIV/0!`: the formula failed.
    case failedFormula
    /// `=F12+F13`: the formula itself was shown.
    case shownFormula
    /// `03/13`, `5-10`, `5 và 6`: no damage, two numbers in one cell.
    case twoNumbers

    /// Recognises the damage by the text it leaves; nil where the text is merely no figure.
    ///
    /// - Parameter year: the form's year.
    init?(_ text: String, year: Int) {
        let letters = text.prefix(200).filter { !$0.isWhitespace }
        if let first = letters.first, first == "=" || letters.hasPrefix("+") && letters.contains("(") {
            self = .shownFormula
        } else if letters.hasPrefix("#") {
            self = letters.allSatisfy { $0 == "#" } ? .columnTooNarrow : .failedFormula
        } else if letters.lowercased().hasPrefix("err:") {
            self = .failedFormula
        } else if SpreadsheetDamage.isShortened(letters) {
            self = .shortened
        } else if let date = DateAsTyped(text, year: year) {
            self = .date(date)
        } else if SpreadsheetDamage.isTwoNumbers(text) {
            self = .twoNumbers
        } else {
            return nil
        }
    }

    /// Digits, an E, and an exponent.
    private static func isShortened(_ text: String) -> Bool {
        guard let exponent = text.lastIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
        let front = text[..<exponent]
        let power = text[text.index(after: exponent)...].drop { $0 == "+" || $0 == "-" }
        return !power.isEmpty && power.allSatisfy(\.isASCIIDigit) && front.contains(where: \.isASCIIDigit)
            && front.allSatisfy { $0.isASCIIDigit || "+-.,".contains($0) }
    }

    /// Two or more runs of digits that something else than a number's signs parts.
    private static func isTwoNumbers(_ text: String) -> Bool {
        guard text.first?.isASCIIDigit == true else { return false }
        // Words of their own and signs part numbers; a letter within one is a slip of the hand.
        let words = text.split { $0 == " " || $0 == "/" || $0 == "-" || $0 == ";" || $0 == "–" || $0 == ":" }
        let numbers = words.filter {
            $0.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "," || $0 == "%" }
        }
        return numbers.count { $0.contains(where: \.isASCIIDigit) } > 1
    }

    /// The finding, and what was most likely typed where only one thing can have been.
    func problem(for item: CatalogueItem) -> Problem {
        switch self {
        case .date(let date): .figureBecameDate(originals: date.originals(for: item))
        case .shortened: .figureShortened
        case .columnTooNarrow: .columnTooNarrow
        case .failedFormula: .formulaInFigure(isShown: false)
        case .shownFormula: .formulaInFigure(isShown: true)
        case .twoNumbers: .twoNumbers
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
