/// Puts charts on printed pages, whole ones only, and their tables beside them.
///
/// The pages are A4 upright and as wide as the columns A to M; the tables with the charts' numbers
/// begin at column O, which is not printed.
struct ChartPages {
    /// The printed columns: one for names, and twelve for the months of the year.
    static let columns = 0...12
    static let nameWidth = 21.0
    static let monthWidth = 3.86
    /// The width of the printed columns in pixels: a column of n characters takes up 7n + 5.
    static let width = 536
    /// How much smaller all is printed, in per cent: programs without the workbook's default font make
    /// columns up to a third wider, and the page has room for that. (Fitting to the width instead is
    /// said to undo the breaks between pages.)
    private static let scale = 85
    /// The first column of the tables.
    static let tableColumn = 14

    /// The height of a row in points, and in pixels.
    private static let rowHeight = 15.75
    private static let rowPixels = 21
    /// The height of a page between its margins, in points of the sheet: A4 less two of 20 mm.
    private static let pageHeight = 710.0 * 100 / Double(scale)

    /// The next free row, from 0.
    private(set) var row = 0
    /// Rows that begin a page.
    private(set) var breaks: [Int] = []
    private var used = 0.0
    private var headingRows = 0
    private var tableRow = 0

    /// The rows of a block that was given a place, from 0.
    struct Place {
        let chartRow: Int
        /// The printed table under the chart.
        let innerTableRow: Int
        let notesRow: Int
        /// The table at the side.
        let tableRow: Int
    }

    /// Writes the lines above all charts.
    mutating func writeHeading(
        _ lines: [(text: String, style: CellStyle)], to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        for line in lines {
            let height = try writeLine(line.text, style: line.style, row: row, to: sheet)
            used += height
            row += 1
        }
        try addEmptyRow(to: sheet)
        headingRows = row
    }

    /// Takes the space for a chart with a printed table and notes under it, on a new page where this
    /// one has no room for all of it.
    ///
    /// - Parameters:
    ///   - chartHeight: in pixels.
    ///   - innerRows: rows of the printed table.
    ///   - sideRows: rows of the table at the side.
    mutating func place(
        chartHeight: Int, innerRows: Int = 0, notes: [String], sideRows: Int,
        on sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) -> Place {
        let chartRows = (chartHeight + ChartPages.rowPixels - 1) / ChartPages.rowPixels + 1
        let height =
            Double(chartRows + innerRows) * ChartPages.rowHeight
            + notes.reduce(0) { $0 + ChartPages.height(of: $1) }
        // The heading is not left alone: the notes of the first chart may go on overleaf instead.
        let isFirst = row == headingRows
        let needed = isFirst ? Double(chartRows) * ChartPages.rowHeight : height
        if used > 0, used + needed > ChartPages.pageHeight {
            breaks.append(row)
            used = 0
        }
        let place = Place(
            chartRow: row, innerTableRow: row + chartRows, notesRow: row + chartRows + innerRows,
            tableRow: max(row, tableRow))
        for next in row..<place.notesRow { try sheet.setRow(next, height: ChartPages.rowHeight) }
        for (offset, note) in notes.enumerated() {
            _ = try writeLine(note, style: ChartPages.note, row: place.notesRow + offset, to: sheet)
        }
        row = place.notesRow + notes.count
        used += height
        tableRow = place.tableRow + sideRows + 1
        try addEmptyRow(to: sheet)
        return place
    }

    /// Takes rows for a table at the side that belongs to no chart.
    mutating func placeTable(rows: Int) -> Int {
        defer { tableRow += rows + 1 }
        return tableRow
    }

    /// Sets widths, breaks and the printed range, once all is placed.
    func finish(_ sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try sheet.setColumns(0...0, width: ChartPages.nameWidth)
        try sheet.setColumns(1...12, width: ChartPages.monthWidth)
        try sheet.setColumns(13...13, width: 3)
        try sheet.setColumns(ChartPages.tableColumn...ChartPages.tableColumn, width: 48)
        try sheet.setColumns((ChartPages.tableColumn + 1)...(ChartPages.tableColumn + 15), width: 14)
        var page = PageSetup()
        // Decree 30/2020, Annex I, as on the sheet `Tổng hợp`.
        page.left = 1.2
        page.right = 0.6
        page.top = 0.8
        page.bottom = 0.8
        page.footer.middle = [.pageNumber, .text("/"), .pageCount]
        page.scale = ChartPages.scale
        page.isCentred = true
        try sheet.setPage(page)
        try sheet.setPrintArea(CellRange(rows: 0...max(row - 1, 0), columns: ChartPages.columns))
        try sheet.breakPages(beforeRows: breaks)
        sheet.hideGridlines()
        sheet.setTabColour(SheetStyles.figuresTab)
    }

    // MARK: Lines of text

    private static var note: CellStyle {
        var style = SheetStyles.body
        style.fontSize = 12
        style.wrapsText = true
        return style
    }

    /// Writes a line over all printed columns and gives back its height in points.
    private func writeLine(
        _ text: String, style: CellStyle, row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) -> Double {
        var wrapped = style
        wrapped.wrapsText = true
        try sheet.merge(
            CellRange(rows: row...row, columns: ChartPages.columns), .text(fromFile: text), style: wrapped)
        let height = ChartPages.height(of: text)
        try sheet.setRow(row, height: height)
        return height
    }

    private static func height(of text: String) -> Double {
        var height = RowHeight()
        height.take(text, width: Double(width) / 7 - 3)
        return height.points ?? rowHeight + 1
    }

    private mutating func addEmptyRow(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try sheet.setRow(row, height: ChartPages.rowHeight)
        row += 1
        used += ChartPages.rowHeight
    }
}
