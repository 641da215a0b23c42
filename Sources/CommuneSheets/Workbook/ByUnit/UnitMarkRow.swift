/// A row below the table of `Theo đơn vị` that marks the units which the formulas of some items count.
struct UnitMarkRow {
    let context: WorkbookContext
    let mark: UnitMarks.Mark

    /// How many items are named; the formulas themselves lead to the row.
    private static let namedItems = 6

    /// Linear in the columns of the units.
    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var style = SheetStyles.body
        style.isItalic = true
        try sheet.write(.text(words), at: CellAddress(row: mark.row, column: 1), style: style)
        guard let first = mark.runs.first?.lowerBound else { return }
        // Nought is a number that does not show.
        style.numberFormat = "0;;"
        style.horizontal = .centre
        var column = first
        for run in mark.runs {
            while column < run.lowerBound {
                try sheet.write(.number(0), at: CellAddress(row: mark.row, column: column), style: style)
                column += 1
            }
            while column <= run.upperBound {
                try sheet.write(.number(1), at: CellAddress(row: mark.row, column: column), style: style)
                column += 1
            }
        }
    }

    private var words: String {
        let named = mark.items.prefix(UnitMarkRow.namedItems).map(\.text).joined(separator: "; ")
        let rest = mark.items.count > UnitMarkRow.namedItems ? "; …" : ""
        return context.words(
            "Số 1 đánh dấu đơn vị được tính vào số toàn huyện của: \(named)\(rest)",
            "A 1 marks the units that the district figures count for: \(named)\(rest)")
    }
}
