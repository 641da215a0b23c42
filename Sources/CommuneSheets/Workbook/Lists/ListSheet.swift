/// A list as an Excel table: a title, a row of headings with filters, rows under it; on further sheets
/// where one does not hold it.
struct ListSheet {
    /// The first sheet's name; the others have a number behind it.
    let name: String
    let title: String
    /// The table's name in formulas, unlike every other in the workbook.
    let tableName: String
    let headings: [String]
    /// In characters, one a column.
    let widths: [Double]
    let tabColour: Colour
    /// The column of the files' digests, from 0, which is set small and on one line.
    var digestColumn: Int? = nil
    var rowsPerSheet = ListSheet.rowsPerSheet

    /// Row of the headings, from 0.
    static let headerRow = 2
    /// The most rows of one sheet: the format's, less the title and the headings.
    static let rowsPerSheet = CellAddress.rowLimit - headerRow - 1

    /// The names of the sheets that so many rows take; at least one.
    static func names(_ name: String, rows: Int, rowsPerSheet: Int = ListSheet.rowsPerSheet) -> [String] {
        let count = max(1, (rows + rowsPerSheet - 1) / rowsPerSheet)
        return (1...count).map { $0 == 1 ? name : "\(name) (\($0))" }
    }

    /// Writes the sheets, row by row.
    ///
    /// - Parameter rows: writes the rows of one sheet, counted from 0 over all sheets, in their order.
    func write(
        to workbook: borrowing XLSXWorkbook, count: Int,
        rows: (Range<Int>, ListRows, borrowing XLSXSheet) throws(WorkbookFailure) -> Void
    ) throws(WorkbookFailure) {
        let names = ListSheet.names(name, rows: count, rowsPerSheet: rowsPerSheet)
        for (part, name) in names.enumerated() {
            let first = part * rowsPerSheet
            let range = first..<min(first + rowsPerSheet, count)
            let title = names.count == 1 ? title : "\(title) (\(part + 1)/\(names.count))"
            let table = part == 0 ? tableName : "\(tableName)_\(part + 1)"
            try workbook.addSheet(
                named: name, isStreamed: true, hasNotes: false
            ) { sheet throws(WorkbookFailure) in
                try sheet.write(.text(title), at: CellAddress(row: 0, column: 0), style: SheetStyles.label)
                try addTable(table, top: ListSheet.headerRow, rowCount: range.count, to: sheet)
                try write(range, rows, to: sheet)
                try setUp(sheet)
            }
        }
    }

    private func write(
        _ range: Range<Int>,
        _ rows: (Range<Int>, ListRows, borrowing XLSXSheet) throws(WorkbookFailure) -> Void,
        to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let top = ListSheet.headerRow + 1 - range.lowerBound
        let list = try ListRows(top: top, widths: widths, digestColumn: digestColumn, on: sheet)
        try rows(range, list, sheet)
        // A table has a row at least.
        if range.isEmpty {
            try list.write(headings.map { _ in .blank }, row: range.lowerBound, to: sheet)
        }
    }

    private func setUp(_ sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for (column, width) in widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        try sheet.freezePanes(at: CellAddress(row: ListSheet.headerRow + 1, column: 0))
        sheet.setTabColour(tabColour)
        try sheet.setPage(ListSheet.page(title: sheet.name))
        try sheet.repeatRows(ListSheet.headerRow...ListSheet.headerRow)
    }

    /// The headings as an Excel table with filters.
    ///
    /// - Parameters:
    ///   - top: the row of the headings, from 0.
    ///   - rowCount: the rows below; a table has at least one.
    func addTable(
        _ table: String, top: Int, rowCount: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        try sheet.addTable(
            CellRange(rows: top...(top + max(rowCount, 1)), columns: 0...(headings.count - 1)), named: table,
            columns: headings.map { TableColumn($0, style: SheetStyles.header) }, shade: nil)
        try ListSheet.setHeight(
            // A filter's button takes the place of two letters.
            headings.map { .text($0) }, widths.map { max(1, $0 - 2) }, isBold: true, row: top, of: sheet)
    }
}

// MARK: - Rows of a list

extension ListSheet {
    static func writeHeadings(
        _ headings: [String], row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        for (column, heading) in headings.enumerated() {
            try sheet.write(
                .text(heading), at: CellAddress(row: row, column: column), style: SheetStyles.header)
        }
    }

    static func write(
        _ values: [CellValue], row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        for (column, value) in values.enumerated() {
            try sheet.write(value, at: CellAddress(row: row, column: column), style: style(of: value))
        }
    }

    private static func style(of value: CellValue) -> CellStyle {
        switch value {
        case .number, .formula(_, value: .number): SheetStyles.number("General")
        case .linked(.number, _), .linked(.formula(_, value: .number), _): SheetStyles.linkedNumber
        case .linked: SheetStyles.link
        case .text, .blank, .formula: SheetStyles.text
        }
    }

    /// Makes a row as high as its texts need in columns of these widths.
    static func setHeight(
        _ values: [CellValue], _ widths: [Double], isBold: Bool = false, row: Int,
        of sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        var height = RowHeight()
        for (value, width) in zip(values, widths) { height.take(value, width: width, isBold: isBold) }
        if let points = height.points { try sheet.setRow(row, height: points) }
    }

    /// Landscape, one page wide, with the sheet's title and the number of the page below.
    static func page(title: String) -> PageSetup {
        var page = PageSetup()
        page.isLandscape = true
        page.left = 0.5
        page.right = 0.5
        page.fitting = (across: 1, down: 0)
        page.footer.left = [.text(title)]
        page.footer.right = [.pageNumber, .text("/"), .pageCount]
        return page
    }

    /// The page of a list without a title of its own.
    static func setUpPage(of sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try sheet.setPage(page(title: sheet.name))
    }
}
