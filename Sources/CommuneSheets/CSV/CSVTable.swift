/// The rows and cells of one CSV file, each with the place where it stands.
///
/// The text of all cells lies in one buffer, quotes already taken off, and a cell is a range of it:
/// a file costs four arrays however many cells it has. Row numbers are those a spreadsheet program
/// shows (blank lines are rows), line numbers are physical lines; both count from 1. A line `sep=;`
/// is a line of the file and a row of the table, but no row that a spreadsheet program shows: the row
/// below it is row 1.
public struct CSVTable: Sendable {
    var text: [UInt8] = []
    /// Where each cell ends in `text`; it starts where the one before it ends.
    var cellEnds: [Int] = []
    public internal(set) var rows: [Row] = []
    /// What stands between two cells.
    public let delimiter: CSVDialect.Delimiter

    init(delimiter: CSVDialect.Delimiter) {
        self.delimiter = delimiter
    }

    /// One row of the file.
    public struct Row: Sendable {
        public let kind: Kind
        /// The physical line on which the row begins, from 1.
        public let line: Int
        /// How many physical lines it takes up; more than one where a quoted cell holds line breaks.
        public internal(set) var lineCount: Int
        let firstCell: Int
        let textStart: Int
        public internal(set) var cellCount: Int

        /// What became of the row when it was read.
        public enum Kind: Sendable {
            case record
            /// A line without content.
            case blank
            /// A line that is not CSV; its problem stands in the structure's findings.
            case broken
            /// The first line where it names the separator (`sep=;`).
            case separatorLine
        }
    }

    /// The content of a cell, trimmed of blanks; empty where the row has no such cell.
    ///
    /// - Parameters:
    ///   - row: index into ``rows``, from 0.
    ///   - column: index of the cell in its row, from 0.
    public func cell(row: Int, column: Int) -> ArraySlice<UInt8> {
        rawCell(row: row, column: column).trimmed
    }

    /// The content of a cell exactly as written, blanks included; empty where there is no such cell.
    public func rawCell(row: Int, column: Int) -> ArraySlice<UInt8> {
        guard rows.indices.contains(row), column >= 0, column < rows[row].cellCount else { return [] }
        let index = rows[row].firstCell + column
        let start = column == 0 ? rows[row].textStart : cellEnds[index - 1]
        return text[start..<cellEnds[index]]
    }

    /// The trimmed content of a cell as a string.
    public func string(row: Int, column: Int) -> String {
        String(decoding: cell(row: row, column: column), as: UTF8.self)
    }

    /// The place of a cell, or of its row as a whole where `column` is nil; indices from 0.
    public func place(row: Int, column: Int? = nil) -> CellPlace {
        CellPlace(
            line: rows.indices.contains(row) ? rows[row].line : 1,
            row: rowNumber(row), column: column.map { $0 + 1 })
    }

    /// The number, from 1, that a spreadsheet program shows for a row; `row` is an index from 0.
    func rowNumber(_ row: Int) -> Int {
        let isShifted = rows.first?.kind == .separatorLine
        return isShifted ? Swift.max(row, 1) : row + 1
    }
}

extension CSVTable {
    /// The same rows with other text in some cells, at the same places. Linear in the text.
    ///
    /// - Parameter replacement: what a cell is to hold, without blanks around it; nil leaves it.
    func replacing(_ replacement: (ArraySlice<UInt8>) -> [UInt8]?) -> CSVTable {
        var result = CSVTable(delimiter: delimiter)
        result.text.reserveCapacity(text.count)
        result.cellEnds.reserveCapacity(cellEnds.count)
        for (index, row) in rows.enumerated() {
            result.rows.append(
                Row(
                    kind: row.kind, line: row.line, lineCount: row.lineCount,
                    firstCell: result.cellEnds.count, textStart: result.text.count,
                    cellCount: row.cellCount))
            for column in 0..<row.cellCount {
                let cell = rawCell(row: index, column: column)
                if let text = replacement(cell) {
                    result.text.append(contentsOf: text)
                } else {
                    result.text.append(contentsOf: cell)
                }
                result.cellEnds.append(result.text.count)
            }
        }
        return result
    }
}
