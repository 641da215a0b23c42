/// A text some parts of which a spreadsheet program computes: `="Đạt "&COUNTIF(…)&" đơn vị"`.
///
/// Numbers in it are whole: how a program writes decimals depends on the reader's settings.
struct LiveText {
    private(set) var formula = ""
    private(set) var value = ""
    /// Whether any part of it is computed.
    private(set) var isLive = false

    /// The most that the format allows of a literal and of a formula, in UTF-16 units.
    private static let literalLimit = 255
    private static let formulaLimit = 8_192

    /// Adds words that stay.
    mutating func add(_ words: String) {
        value += words
        for literal in LiveText.literals(words) { append(literal) }
    }

    /// Adds what a formula gives, and what that is now.
    mutating func add(_ formula: String, value: String) {
        self.value += value
        isLive = true
        append(formula)
    }

    private mutating func append(_ part: String) {
        formula += formula.isEmpty ? part : "&" + part
    }

    /// Whether a cell can hold it as a formula, or nothing in it is computed.
    var fitsFormula: Bool { !isLive || formula.utf16.count <= LiveText.formulaLimit }

    /// The cell; the words as they are now where nothing is computed, or the formula would be too long.
    var cell: CellValue {
        isLive && fitsFormula ? .formula(formula, value: .text(value)) : .text(fromFile: value)
    }

    /// Words as literals of a formula, as many as their length takes.
    private static func literals(_ words: String) -> [String] {
        // No scalar has more UTF-16 units than bytes.
        if words.utf8.count <= literalLimit { return words.isEmpty ? [] : ["\"\(words.doublingQuotes)\""] }
        var literals: [String] = []
        var part = String.UnicodeScalarView()
        var length = 0
        for scalar in words.unicodeScalars {
            let width = UTF16.width(scalar)
            if length + width > literalLimit {
                literals.append("\"\(String(part).doublingQuotes)\"")
                part = String.UnicodeScalarView()
                length = 0
            }
            part.append(scalar)
            length += width
        }
        return part.isEmpty ? literals : literals + ["\"\(String(part).doublingQuotes)\""]
    }

    /// Words as one text of a formula.
    static func text(_ words: String) -> String {
        words.isEmpty ? "\"\"" : literals(words).joined(separator: "&")
    }

    /// Texts one behind the other with a blank between them; empty ones leave none.
    static func joined(_ parts: [LiveText]) -> LiveText {
        let parts = parts.filter { !$0.formula.isEmpty }
        var whole = LiveText()
        whole.isLive = parts.contains(where: \.isLive)
        // TRIM takes away the blanks around what is empty at the moment, and doubled ones anywhere.
        whole.formula = "TRIM(" + parts.map(\.formula).joined(separator: "&\" \"&") + ")"
        whole.value = parts.map(\.value).joined(separator: " ").split(separator: " ").joined(separator: " ")
        return whole
    }
}

extension String {
    /// As a literal in a formula holds it.
    var doublingQuotes: String {
        guard utf8.contains(UInt8(ascii: "\"")) else { return self }
        return split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
}
