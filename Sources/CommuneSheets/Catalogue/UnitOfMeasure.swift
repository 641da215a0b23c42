/// What an item is counted or measured in.
public struct UnitOfMeasure: Hashable, Sendable {
    /// The name on the form and, in English, on an English workbook.
    public let name: Bilingual<String>
    /// How many decimals a figure in it has when typed; 0 for things that cannot be halved.
    public let decimals: UInt8
    /// Other spellings that mean the same.
    public let otherSpellings: [String]

    /// Whether a rate in it is per hundred, so that its quotient is multiplied by 100.
    public var isPercent: Bool { name.vietnamese.hasSuffix("%") }

    /// Whether `text` names this unit of measure.
    public func isNamed(_ text: String) -> Bool {
        let key = MeasureKey(text)
        return key == MeasureKey(name.vietnamese) || key == MeasureKey(name.english)
            || otherSpellings.contains { MeasureKey($0) == key }
    }
}

/// A unit of measure in the spelling under which it is compared: letters and signs without blanks.
private struct MeasureKey: Equatable {
    let text: String

    init(_ text: String) {
        self.text = text.lowercased().filter { !$0.isWhitespace }
    }
}
