/// The code of a reporting unit in one year: `30058` for a commune, `TCKH` for an agency.
///
/// Codes are used again for other territory after a reorganisation
/// (`units_2025_map`: six codes of the district from 1 July 2025), so a code means a unit only
/// together with the catalogue of a year.
public struct UnitCode: Hashable, Sendable, CustomStringConvertible {
    /// The code as the catalogue writes it.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }
}

extension UnitCode: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
