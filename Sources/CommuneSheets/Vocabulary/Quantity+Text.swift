extension Quantity: CustomStringConvertible {
    /// The number in the form's notation, digits and a decimal comma only: `1234,5`.
    public var formText: String { text(decimalSign: ",", groupSign: nil) }

    /// The number as a file of a given style writes it, without thousands signs.
    public func text(in style: NumberStyle) -> String {
        style == .decimalComma ? formText : description
    }

    /// The number in the reader's notation: `1.234,5` in Vietnamese, `1,234.5` in English.
    public func words(in language: Language) -> String {
        switch language {
        case .vietnamese: text(decimalSign: ",", groupSign: ".")
        case .english: text(decimalSign: ".", groupSign: ",")
        }
    }

    /// The number with a decimal point, as programs write it: `1234.5`.
    public var description: String { text(decimalSign: ".", groupSign: nil) }

    private func text(decimalSign: Character, groupSign: Character?) -> String {
        var digits = Array(String(coefficient.magnitude))
        let decimals = Int(scale)
        if digits.count <= decimals {
            digits.insert(contentsOf: Array(repeating: "0", count: decimals + 1 - digits.count), at: 0)
        }
        var text = isNegative ? "-" : ""
        let wholeCount = digits.count - decimals
        for (index, digit) in digits.prefix(wholeCount).enumerated() {
            if let groupSign, index > 0, (wholeCount - index) % 3 == 0 { text.append(groupSign) }
            text.append(digit)
        }
        if decimals > 0 {
            text.append(decimalSign)
            text.append(contentsOf: digits.suffix(decimals))
        }
        return text
    }
}
