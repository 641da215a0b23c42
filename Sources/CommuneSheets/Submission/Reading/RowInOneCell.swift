/// Rows that stand in one cell each, because a file was opened without taking its cells apart.
enum RowInOneCell {
    /// The fewest cells that such a text falls apart into.
    private static let leastCells = 6

    /// The finding for each such row of an item or of the header; linear in the cells.
    static func findings(in table: CSVTable, catalogue: IndicatorCatalogue) -> [Diagnostic] {
        table.rows.indices.compactMap { row in
            guard table.rows[row].kind == .record, isInOneCell(row, of: table, catalogue: catalogue) else {
                return nil
            }
            return Diagnostic(
                .rowInOneCell, at: table.place(row: row, column: 0), value: table.string(row: row, column: 0))
        }
    }

    private static func isInOneCell(
        _ row: Int, of table: CSVTable, catalogue: IndicatorCatalogue
    ) -> Bool {
        let text = table.cell(row: row, column: 0)
        guard text.count >= 2 * leastCells, text.count < 4_000,
            (1..<max(1, table.rows[row].cellCount)).allSatisfy({ table.cell(row: row, column: $0).isEmpty })
        else { return false }
        return CSVDialect.Delimiter.allCases.contains { delimiter in
            let cells = text.split(separator: delimiter.byte, omittingEmptySubsequences: false)
            guard cells.count >= leastCells else { return false }
            // The code of an item stands in the first or the second cell.
            return cells.prefix(2).contains { cell in
                let text = String(decoding: cell.trimmed, as: UTF8.self)
                return catalogue.columnNames[NameKey(text)] == .code
                    || text.contains { $0.isNumber } && catalogue.item(written: text) != nil
            }
        }
    }
}
