extension String {
    /// The text as a cell of a CSV file that a spreadsheet program takes for text, never for a formula.
    ///
    /// What begins like a formula, also behind blanks or in full-width signs, gets an apostrophe before
    /// it; a plain number such as `-5` stays a number. Signs stand for characters that cannot be seen.
    package var inertInSpreadsheet: String {
        beginsLikeFormula && !isPlainNumber ? "'" + visible : visible
    }

    private var beginsLikeFormula: Bool {
        guard let first = unicodeScalars.first else { return false }
        if first.properties.generalCategory == .control { return true }
        let start = unicodeScalars.first { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .nonspacingMark, .enclosingMark: false
            default: !scalar.properties.isWhitespace
            }
        }
        return start.map { Self.formulaSigns.contains($0) } ?? false
    }

    /// `=`, `+`, `-`, `@` and their full-width, small and mathematical forms.
    private static let formulaSigns = Set("=+-@＝＋－＠﹦﹢﹣﹫−".unicodeScalars)

    /// A sign, a digit, and then digits with decimal and thousands signs only.
    private var isPlainNumber: Bool {
        let digits = utf8.first.map { $0 == 0x2B || $0 == 0x2D } == true ? utf8.dropFirst() : utf8[...]
        guard let first = digits.first, first.isASCIIDigit else { return false }
        return digits.allSatisfy { $0.isASCIIDigit || $0 == 0x2C || $0 == 0x2E }
    }
}
