/// A plain list: a title, a row of headings, rows under it, and filter buttons.
struct ListSheet {
    let title: String
    let headings: [String]
    /// In characters, one a column.
    let widths: [Double]
    let rows: [[CellValue]]

    /// Row of the headings, from 0.
    static let headerRow = 2

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try sheet.write(.text(title), at: CellAddress(row: 0, column: 0), style: SheetStyles.label)
        try ListSheet.writeHeadings(headings, row: ListSheet.headerRow, to: sheet)
        try ListSheet.setHeight(
            headings.map { .text($0) }, widths, isBold: true, row: ListSheet.headerRow, of: sheet)
        for (offset, values) in rows.enumerated() {
            let row = ListSheet.headerRow + 1 + offset
            try ListSheet.write(values, row: row, to: sheet)
            try ListSheet.setHeight(values, widths, row: row, of: sheet)
        }
        for (column, width) in widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        let last = ListSheet.headerRow + max(rows.count, 1)
        try sheet.addFilter(
            to: CellRange(rows: ListSheet.headerRow...last, columns: 0...(headings.count - 1)))
        try sheet.freezePanes(at: CellAddress(row: ListSheet.headerRow + 1, column: 0))
        try ListSheet.setUpPage(of: sheet)
        try sheet.repeatRows(ListSheet.headerRow...ListSheet.headerRow)
    }

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
            let style: CellStyle =
                if case .number = value { SheetStyles.number("General") } else { SheetStyles.text }
            try sheet.write(value, at: CellAddress(row: row, column: column), style: style)
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

    /// Landscape, one page wide.
    static func setUpPage(of sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var page = PageSetup()
        page.isLandscape = true
        page.fitting = (across: 1, down: 0)
        try sheet.setPage(page)
    }
}
