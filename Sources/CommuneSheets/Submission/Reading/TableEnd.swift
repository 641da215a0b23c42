/// Where the table of a form ends, in a file that goes on far below it.
enum TableEnd {
    /// In how much of the text the table is looked for, in bytes: dozens of times a form.
    private static let searchLimit = 256 * 1024

    /// The row below the last row of an item, or the first in which items come again; nil where the beginning
    /// of the text holds no such table. Linear in what is searched.
    ///
    /// - Throws: failures of libcsv itself.
    static func rowBelow(
        tableIn text: [UInt8], catalogue: IndicatorCatalogue
    ) throws(CSVFailure) -> CellPlace? {
        let beginning = text.prefix(searchLimit)
        guard let end = beginning.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
        let rows = beginning[...end]
        let dialect = CSVDialect(detectedIn: rows)
        let swallowed = SwallowedRow(delimiter: dialect.delimiter, catalogue: catalogue)
        let table = try CSVReader.read(rows, dialect: dialect, recognising: swallowed.isRow).table
        guard let header = FormHeader.find(in: table, catalogue: catalogue) else { return nil }
        let code = header.index(of: .code)
        let name = header.index(of: .name)
        var seen: Set<IndicatorCode> = []
        var last: Int?
        for row in table.rows.indices.dropFirst(header.rows.upperBound + 1) {
            let item =
                code.flatMap { catalogue.item(written: table.string(row: row, column: $0)) }
                ?? name.flatMap { catalogue.item(named: table.string(row: row, column: $0)) }
            guard let item else { continue }
            guard seen.insert(item.code).inserted else { break }
            last = row
        }
        guard let last, table.rows.indices.contains(last + 1) else { return nil }
        return table.place(row: last + 1)
    }
}

extension FormHeader {
    /// The index of a column, from 0; nil where the header does not name it.
    fileprivate func index(of column: FormColumn) -> Int? {
        columns.first { $0.reading?.column == column }?.index
    }
}
