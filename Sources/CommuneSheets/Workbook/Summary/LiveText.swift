/// A text some parts of which a spreadsheet program computes: `="Đạt "&COUNTIF(…)&" đơn vị"`.
///
/// Numbers in it are whole: how a program writes decimals depends on the reader's settings.
struct LiveText {
    private var formula = ""
    private(set) var value = ""

    /// The most that the format allows of a literal and of a formula, in UTF-16 units.
    private static let literalLimit = 255
    private static let formulaLimit = 8_192

    /// Adds words that stay.
    mutating func add(_ words: String) {
        value += words
        var part = String.UnicodeScalarView()
        var length = 0
        func literal() -> String { "\"\(String(part).doublingQuotes)\"" }
        for scalar in words.unicodeScalars {
            let width = UTF16.width(scalar)
            if length + width > LiveText.literalLimit - 5 {
                append(literal())
                part = String.UnicodeScalarView()
                length = 0
            }
            part.append(scalar)
            length += width
        }
        if !part.isEmpty { append(literal()) }
    }

    /// Adds what a formula gives, and what that is now.
    mutating func add(_ formula: String, value: String) {
        self.value += value
        append(formula)
    }

    private mutating func append(_ part: String) {
        formula += formula.isEmpty ? part : "&" + part
    }

    /// The cell; the words as they are now where the formula would be too long.
    var cell: CellValue {
        formula.utf16.count > LiveText.formulaLimit
            ? .text(fromFile: value) : .formula(formula, value: .text(value))
    }
}

extension String {
    /// As a literal in a formula holds it.
    var doublingQuotes: String {
        split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
}
