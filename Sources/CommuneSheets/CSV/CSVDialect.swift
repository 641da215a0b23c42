/// How a CSV file is written, as found in it.
public struct CSVDialect: Hashable, Sendable {
    /// The byte between two cells.
    public var delimiter: Delimiter
    public var lineEnding: LineEnding
    public var hasByteOrderMark: Bool
    /// The sign that the file's first line names as its separator (`sep=;`); nil without such a line.
    public var statedDelimiter: String?

    /// The characters that stand between cells.
    public enum Delimiter: String, Sendable, CaseIterable {
        case semicolon = ";"
        case comma = ","
        case tab = "\t"
        case bar = "|"

        /// All of them.
        static let bytes = allCases.map(\.byte)

        var byte: UInt8 {
            switch self {
            case .semicolon: 0x3B
            case .comma: 0x2C
            case .tab: 0x09
            case .bar: 0x7C
            }
        }
    }

    /// What ends a line.
    public enum LineEnding: String, Sendable {
        case lf, crlf, cr, mixed
    }
}
