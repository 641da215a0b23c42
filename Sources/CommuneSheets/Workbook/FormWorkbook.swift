/// The blank form as a workbook: the same rows as its CSV file.
public enum FormWorkbook {
    /// - Parameter replace: whether a file that is there gives way.
    /// - Throws: ``WorkbookWriteFailure``; nothing is left at the target then.
    public static func write(
        _ form: BlankForm, to path: String, replace: Bool
    ) throws(WorkbookWriteFailure) {
        let day = CalendarDate(year: form.period.year, month: form.period.months.lowerBound, day: 1)
        var properties = WorkbookProperties(created: Moment(day ?? .epoch).seconds)
        properties.title = form.unit.name.vietnamese
        properties.subject = form.period.description
        do throws(WorkbookOutputFailure) {
            try WorkbookOutput.write(
                to: path, replace: replace, properties: properties
            ) { workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: sheetName(of: form)) { sheet throws(WorkbookFailure) in
                    try fill(sheet, form)
                }
            }
        } catch {
            throw WorkbookWriteFailure(error)
        }
    }

    /// In characters, one a column.
    private static let widths: [Double] = [6, 9, 50, 16, 14, 16, 16, 16, 30, 30]

    private static func sheetName(of form: BlankForm) -> String { "Biểu \(form.unit.code)" }

    private static func fill(
        _ sheet: borrowing XLSXSheet, _ form: BlankForm
    ) throws(WorkbookFailure) {
        let header = form.headerRow
        for (row, cells) in form.rows.enumerated() {
            if row >= header {
                try ListSheet.setHeight(
                    cells.map { .text($0) }, widths, isBold: row == header, row: row, of: sheet)
            }
            for (column, cell) in cells.enumerated() {
                let address = CellAddress(row: row, column: column)
                let isTable = row >= header
                let style =
                    row == header ? SheetStyles.header : isTable ? SheetStyles.text : SheetStyles.body
                // Plan figures are numbers; codes such as `5.1` stay text.
                if isTable, column == form.planColumn, let number = FormWorkbook.number(cell) {
                    try sheet.write(.number(number), at: address, style: SheetStyles.number("General"))
                } else {
                    try sheet.write(.text(cell), at: address, style: style)
                }
            }
        }
        for (column, width) in FormWorkbook.widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        try sheet.freezePanes(at: CellAddress(row: header + 1, column: 3))
        try ListSheet.setUpPage(of: sheet)
        try sheet.repeatRows(header...header)
    }

    private static func number(_ cell: String) -> Double? {
        FigureText(cell).quantity(in: .decimalComma).flatMap { Ratio($0).spreadsheetNumber }
    }
}
