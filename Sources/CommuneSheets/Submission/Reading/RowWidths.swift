/// How many cells the rows of a table have, and which of them have lost or gained some: then figures
/// stand in the wrong columns.
struct RowWidths {
    private let table: CSVTable
    private let layout: FormLayout
    /// How many cells a row must have; nil where the rows of the file have as many as they come.
    private let expected: Int?

    /// Linear in the cells.
    init(of table: CSVTable, layout: FormLayout) {
        self.table = table
        self.layout = layout
        // A comma in a figure can split a cell in every single row, so only the header tells the width.
        expected =
            table.delimiter == .comma
            ? layout.cellCount : RowWidths.usual(in: table, below: layout.headerRows.upperBound)
    }

    /// The count that at least three of four rows with content have; nil where there is none. Rows without
    /// any may be many more, and as wide as whatever was formatted.
    private static func usual(in table: CSVTable, below header: Int) -> Int? {
        let counts = table.rows.indices.dropFirst(header + 1).filter { row in
            table.rows[row].kind == .record
                && (0..<table.rows[row].cellCount).contains { !table.cell(row: row, column: $0).isEmpty }
        }.map { table.rows[$0].cellCount }
        let frequencies = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +)
        guard let best = frequencies.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
        return best.value * 4 >= counts.count * 3 ? best.key : nil
    }

    /// What moves the cells of a row, and by how many; nil where they stand where they should.
    func fault(of row: Int) -> (count: Int, cause: MovedCells)? {
        let count = table.rows[row].cellCount
        let outside = (layout.width..<max(count, layout.width)).count {
            !table.cell(row: row, column: $0).isEmpty
        }
        if outside > 0, table.delimiter != .comma { return (outside, .outside) }
        if let expected, count != expected, !isInShortBlock(row, of: expected) {
            return (abs(count - expected), table.delimiter == .comma ? .comma : .width)
        }
        return outside > 0 ? (outside, .outside) : nil
    }

    /// Whether a spreadsheet program has left off the empty last columns. It does so for whole blocks of
    /// sixteen rows, counted from the first, so every row of the block is as short; of a block with one
    /// row only the last cell tells, which has content then.
    private func isInShortBlock(_ row: Int, of expected: Int) -> Bool {
        let count = table.rows[row].cellCount
        let lastFigure = FormField.figures.compactMap { layout.columns[FormColumn($0)] }.max() ?? 0
        guard count < expected, count > lastFigure else { return false }
        let start = row - row % RowWidths.blockSize
        let block = table.rows[start..<min(start + RowWidths.blockSize, table.rows.count)]
            .filter { $0.kind == .record }
        if block.count == 1 { return !table.cell(row: row, column: count - 1).isEmpty }
        return block.allSatisfy { $0.cellCount == count }
    }

    private static let blockSize = 16
}
