/// Rows of text as a CSV file that spreadsheet programs open right: UTF-8 with mark, CRLF.
public struct CSVText: Sendable {
    /// The whole file.
    public let bytes: [UInt8]

    /// Linear in the text. A cell is quoted where it holds the delimiter, a quotation mark, a line
    /// break, or blanks at its ends. Rows are filled up to the longest one.
    public init(rows: [[String]], delimiter: CSVDialect.Delimiter) {
        let width = rows.map(\.count).max() ?? 0
        var bytes = CSVDialect.byteOrderMark
        for row in rows {
            for column in 0..<width {
                if column > 0 { bytes.append(delimiter.byte) }
                if column < row.count { CSVText.append(row[column], to: &bytes, delimiter: delimiter.byte) }
            }
            bytes.append(contentsOf: [0x0D, 0x0A])
        }
        self.bytes = bytes
    }

    private static func append(_ cell: String, to bytes: inout [UInt8], delimiter: UInt8) {
        let content = Array(cell.utf8)
        let needsQuotes =
            content.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || content.first?.isBlank == true || content.last?.isBlank == true
        guard needsQuotes else { return bytes.append(contentsOf: content) }
        bytes.append(0x22)
        for byte in content {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
