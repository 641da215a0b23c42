/// The three rates above the list of `Tình hình nộp`: forms received, figures present, figures sound.
struct CompletenessRates {
    let context: WorkbookContext
    /// The last row of the list, from 0; its totals stand below it.
    let lastRow: Int

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let completeness = context.report.completeness
        let (received, units) = (completeness.received, completeness.units.count)
        try sheet.write(
            .text(
                context.words(
                    "Đã nhận biểu của \(received)/\(units) đơn vị; số liệu của \(completeness.accepted) đơn vị "
                        + "được tổng hợp",
                    "Forms received from \(received) of \(units) units; figures of \(completeness.accepted) "
                        + "units are used") + context.titleEnding),
            at: CellAddress(row: 0, column: 0), style: SheetStyles.label)
        let headings = context.words(
            ["Nội dung", "", "Số đã có", "Tổng số", "%"], ["Rate", "", "Number", "Of", "%"])
        for (column, heading) in headings.enumerated() where column != 1 {
            let address = CellAddress(row: 2, column: column)
            if column == 0 {
                try sheet.merge(
                    CellRange(rows: 2...2, columns: 0...1), .text(heading), style: SheetStyles.header)
            } else {
                try sheet.write(.text(heading), at: address, style: SheetStyles.header)
            }
        }
        try writeRate(
            3, context.words("Biểu đã nhận", "Forms received"),
            (.number(Double(received)), received), (.number(Double(units)), units), to: sheet)
        let due = total(7, completeness.dueFigures)
        try writeRate(
            4, context.words("Số liệu phải có, đã gửi", "Figures due that were sent"),
            total(8, completeness.presentFigures), due, to: sheet)
        try writeRate(
            5,
            context.words(
                "Số liệu không còn lỗi, được tổng hợp", "Figures without an open error, consolidated"),
            total(9, completeness.soundFigures), due, to: sheet)
    }

    private typealias Count = (cell: CellValue, count: Int)

    /// A column's total, taken from below the list.
    private func total(_ column: Int, _ count: Int) -> Count {
        (
            .formula(CellAddress(row: lastRow + 1, column: column).name, value: .number(Double(count))), count
        )
    }

    private func writeRate(
        _ row: Int, _ name: String, _ part: Count, _ whole: Count, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        try sheet.merge(
            CellRange(rows: row...row, columns: 0...1), .text(name), style: SheetStyles.text)
        let (top, bottom) = (CellAddress(row: row, column: 2), CellAddress(row: row, column: 3))
        try sheet.write(part.cell, at: top, style: SheetStyles.number(NumberFormats.count))
        try sheet.write(whole.cell, at: bottom, style: SheetStyles.number(NumberFormats.count))
        let share = Ratio(Quantity(Int64(part.count)), dividedBy: Quantity(Int64(whole.count)))?
            .multiplied(by: Ratio(.hundred))
        try sheet.write(
            .formula(
                "IF(\(bottom.name)=0,\"\",100*\(top.name)/\(bottom.name))", value: share.formulaValue),
            at: CellAddress(row: row, column: 4), style: SheetStyles.number(NumberFormats.percent))
    }
}
