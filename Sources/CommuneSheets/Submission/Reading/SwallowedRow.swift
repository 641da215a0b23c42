/// Tells whether a line inside a quoted cell is a row of the form, swallowed by a quotation mark that
/// was never closed.
struct SwallowedRow {
    private let delimiter: UInt8
    private let catalogue: IndicatorCatalogue

    init(delimiter: CSVDialect.Delimiter, catalogue: IndicatorCatalogue) {
        self.delimiter = delimiter.byte
        self.catalogue = catalogue
    }

    /// The least number of cells of a row; a sentence with as many separators is rare.
    private static let leastCells = 5
    /// Names of columns that make a line the header.
    private static let leastNames = 3

    /// Whether the line has the cells of a row, and among them an item's name, an item's code with a
    /// unit of measure behind it, or the names of columns. Linear in the line.
    func isRow(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count(where: { $0 == delimiter }) + 1 >= SwallowedRow.leastCells else { return false }
        let cells = line.split(separator: delimiter, omittingEmptySubsequences: false).map { $0.trimmed }
        var names: Set<FormColumn> = []
        var hasCode = false
        for (column, cell) in cells.enumerated() where !cell.isEmpty && cell.count <= 400 {
            let text = String(decoding: cell, as: UTF8.self)
            let key = NameKey(text)
            if catalogue.item(named: key) != nil || (hasCode && catalogue.measureNames.contains(key)) {
                return true
            }
            if let name = catalogue.columnNames[key] { names.insert(name) }
            if column <= 2, catalogue.item(written: text) != nil { hasCode = true }
        }
        return names.count >= SwallowedRow.leastNames
    }
}
