/// Rows of text in columns of equal width, for a terminal.
package struct TextTable {
    private var rows: [[Cell]] = []
    private var columns: [Column] = []

    /// A cell and how wide it stands, in characters.
    private struct Cell {
        let text: String
        let width: Int
    }

    private struct Column {
        var width = 0
        /// Whether its cells below the heading are counts.
        var holdsCounts = true
    }

    package init() {}

    package mutating func add(_ cells: [String]) {
        while columns.count < cells.count { columns.append(Column()) }
        rows.append(
            cells.enumerated().map { column, text in
                let isPlain = text.utf8.allSatisfy(\.isPrintableASCII)
                let width = isPlain ? text.utf8.count : text.count
                columns[column].width = max(columns[column].width, width)
                if !rows.isEmpty, columns[column].holdsCounts {
                    columns[column].holdsCounts =
                        isPlain
                        ? text.utf8.allSatisfy {
                            $0.isASCIIDigit || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-")
                        }
                        : text.allSatisfy { $0.isNumber || "/-".contains($0) }
                }
                return Cell(text: text, width: width)
            })
    }

    /// One line a row, two blanks between columns, none at the end; empty columns are
    /// left out. The first column and those that
    /// hold words are set left, columns of counts right.
    package var lines: [String] {
        rows.map { row in
            var line = ""
            /// Blanks that are written when something follows.
            var blanks = 0
            for (column, cell) in row.enumerated() where columns[column].width > 0 {
                let padding = columns[column].width - cell.width
                let isCount = column > 0 && columns[column].holdsCounts
                if column > 0 { blanks += 2 }
                if isCount { blanks += padding }
                if !cell.text.isEmpty {
                    line.append(String(repeating: " ", count: blanks))
                    line.append(cell.text)
                    blanks = 0
                }
                if !isCount { blanks += padding }
            }
            while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
            return line
        }
    }
}
