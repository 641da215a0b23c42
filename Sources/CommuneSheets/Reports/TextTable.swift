/// Rows of text in columns of equal width, for a terminal.
package struct TextTable {
    private var rows: [[String]] = []

    package init() {}

    package mutating func add(_ cells: [String]) {
        rows.append(cells)
    }

    /// One line a row, two blanks between columns, none at the end; empty columns are
    /// left out. The first column and those that
    /// hold words are set left, columns of counts right.
    package var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        let isCount = (0..<count).map { column in
            column > 0
                && rows.dropFirst().allSatisfy { row in
                    column >= row.count || row[column].allSatisfy { $0.isNumber || "/-".contains($0) }
                }
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() where widths[column] > 0 {
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                line += (column > 0 ? "  " : "") + (isCount[column] ? padding + cell : cell + padding)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
