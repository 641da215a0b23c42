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
        text == name.vietnamese || keys.contains(MeasureKey(text))
    }

    /// Every name under which it goes, as they are compared.
    var keys: [MeasureKey] { ([name.vietnamese, name.english] + otherSpellings).map { MeasureKey($0) } }
}

/// A unit of measure in the spelling under which it is compared: letters and signs without blanks.
struct MeasureKey: Hashable {
    let text: String

    init(_ text: String) {
        self.text = String(
            String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
