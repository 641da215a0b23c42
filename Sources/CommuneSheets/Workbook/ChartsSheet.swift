/// The sheet `Biểu đồ`: how far each indicator is on its plan.
struct ChartsSheet {
    let context: WorkbookContext

    /// Row of the headings above the chart's figures, from 0.
    private static let headerRow = 2

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let title = context.words(
            "Thực hiện so với kế hoạch năm (%), \(context.period.words(in: .vietnamese))",
            "Achieved of the year's plan (%), \(context.period.words(in: .english))")
        try sheet.write(.text(title), at: CellAddress(row: 0, column: 0), style: SheetStyles.label)
        try ListSheet.writeHeadings(
            [
                context.words("Chỉ tiêu", "Indicator"),
                SheetLabels.summaryColumns[context.language][SummaryRow.Column.ofPlan],
            ], row: ChartsSheet.headerRow, to: sheet)
        let rows = progress
        for (offset, line) in rows.enumerated() {
            let row = ChartsSheet.headerRow + 1 + offset
            try ListSheet.setHeight([.text(line.name)], [44], row: row, of: sheet)
            try sheet.write(
                .text(line.name), at: CellAddress(row: row, column: 0), style: SheetStyles.text)
            try sheet.write(
                .formula(line.reference, value: line.share.formulaValue),
                at: CellAddress(row: row, column: 1), style: SheetStyles.number(NumberFormats.percent))
        }
        try sheet.setColumns(0...0, width: 44)
        try sheet.setColumns(1...1, width: 14)
        try ListSheet.setUpPage(of: sheet)
        guard !rows.isEmpty else { return }
        try sheet.addChart(chart(title: title, count: rows.count), at: CellAddress(row: 2, column: 3))
    }

    private func chart(title: String, count: Int) -> WorkbookChart {
        let rows = (ChartsSheet.headerRow + 1)...(ChartsSheet.headerRow + count)
        let name = SheetLabels.charts[context.language]
        var chart = WorkbookChart(
            .bar,
            series: [
                WorkbookChart.Series(
                    SheetLabels.summaryColumns[context.language][SummaryRow.Column.ofPlan],
                    categories: SheetRange(sheet: name, range: CellRange(rows: rows, columns: 0...0)),
                    values: SheetRange(sheet: name, range: CellRange(rows: rows, columns: 1...1)),
                    colour: Colour(0x2E75B6))
            ])
        chart.title = title
        chart.valueTitle = "%"
        chart.width = 900
        chart.height = max(360, count * 22)
        return chart
    }

    /// One indicator's progress, and the cell of `Tổng hợp` that shows it.
    private struct Progress {
        let name: String
        let reference: String
        let share: Ratio?
    }

    private var progress: [Progress] {
        let sheet = SheetName.quoted(SheetLabels.summary[context.language])
        return context.summary.lines.enumerated().compactMap { offset, line in
            guard case .item(let result) = line, result.item.target?.low != nil,
                let share = result.share(of: .plan), result.item.kind != .change
            else { return nil }
            let cell = CellAddress(
                row: SummaryLayout.headerRow + 1 + offset, column: SummaryRow.Column.ofPlan)
            return Progress(
                name: "\(result.item.code) \(result.item.name[context.language])",
                reference: "\(sheet)!\(cell.name)", share: share)
        }
    }
}
