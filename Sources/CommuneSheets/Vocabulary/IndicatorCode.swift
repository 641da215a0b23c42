/// The code of an item of the catalogue: `5.1`, `21a`, or `7.M` for an input of a rate.
public struct IndicatorCode: Hashable, Sendable, CustomStringConvertible {
    /// The code as the catalogue writes it.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }
}

extension IndicatorCode: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
