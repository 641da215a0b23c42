/// The numbers behind a chart: a title, headings, and rows, beside the printed columns.
struct ChartTable {
    let title: String
    let headings: [String]
    var rows: [[Cell]]

    struct Cell {
        let value: CellValue
        let format: String

        init(_ value: CellValue, _ format: String = "General") {
            self.value = value
            self.format = format
        }
    }

    /// Rows above the numbers: the title and the headings.
    static let headRows = 2

    /// The name of one of its cells, row and column from 0, for a table that begins at a row.
    static func cell(row: Int, column: Int, of tableRow: Int) -> String {
        CellAddress(row: tableRow + headRows + row, column: ChartPages.tableColumn + column).name
    }

    func write(at row: Int, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let column = ChartPages.tableColumn
        try sheet.write(
            .text(fromFile: title), at: CellAddress(row: row, column: column), style: SheetStyles.label)
        var header = SheetStyles.header
        header.wrapsText = false
        for (offset, heading) in headings.enumerated() {
            try sheet.write(
                .text(fromFile: heading), at: CellAddress(row: row + 1, column: column + offset),
                style: header)
        }
        var text = SheetStyles.text
        text.wrapsText = false
        for (rowOffset, cells) in rows.enumerated() {
            for (offset, cell) in cells.enumerated() {
                let address = CellAddress(
                    row: row + ChartTable.headRows + rowOffset, column: column + offset)
                let style = if case .text = cell.value { text } else { SheetStyles.number(cell.format) }
                try sheet.write(cell.value, at: address, style: style)
            }
        }
    }

    /// Cells of one of its columns over some of its rows, both from 0.
    static func range(
        _ rows: Range<Int>, column: Int, of tableRow: Int, on sheet: String
    ) -> SheetRange {
        let first = tableRow + headRows + rows.lowerBound
        let place = ChartPages.tableColumn + column
        return SheetRange(
            sheet: sheet,
            range: CellRange(
                rows: first...(first + max(rows.count, 1) - 1), columns: place...place))
    }
}
