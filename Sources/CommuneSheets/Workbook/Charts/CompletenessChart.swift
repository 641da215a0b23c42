/// "Who still owes figures?": a stacked bar for each unit.
struct CompletenessChart {
    let context: WorkbookContext
    let completeness: FigureCompleteness

    private var text: ChartText { ChartText(context: context) }

    init(_ context: WorkbookContext) {
        self.context = context
        completeness = FigureCompleteness(context.report.completeness)
    }

    func write(on pages: inout ChartPages, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let count = completeness.bars.count
        if count == 0 { return }
        let height = ChartLook.height(bars: count)
        let place = try pages.place(
            chartHeight: height, notes: notes, sideRows: count + ChartTable.headRows, on: sheet)
        try table.write(at: place.tableRow, to: sheet)
        try sheet.addChart(
            chart(height: height, tableRow: place.tableRow, on: sheet.name),
            at: CellAddress(row: place.chartRow, column: 0))
    }

    private var title: String {
        text.title(
            context.words(
                "Đơn vị nào còn thiếu số liệu phải báo cáo? – \(text.period)",
                "Which units still owe figures? – \(text.period)"))
    }

    private var names: [String] {
        [
            context.words("Đã có", "Given"), context.words("Còn thiếu", "Missing"),
            context.words("Chưa có biểu được nhận", "No form accepted"),
        ]
    }

    private var notes: [String] {
        var notes: [String] = []
        if let omission = text.omission(completeness.omitted) { notes.append(omission) }
        if !completeness.idle.isEmpty {
            notes.append(
                context.words("Không có số liệu phải báo cáo trong kỳ", "Nothing due in the period")
                    + ": \(text.names(completeness.idle)).")
        }
        return notes
    }

    /// A part without figures is a blank, so that no 0 is written beside the bar.
    private var table: ChartTable {
        ChartTable(
            title: title, headings: [context.words("Đơn vị", "Unit")] + names,
            rows: completeness.bars.map { bar in
                let parts = [
                    bar.given, bar.isReceived ? bar.missing : 0, bar.isReceived ? 0 : bar.missing,
                ]
                return [ChartTable.Cell(.text(text.label(bar.unit)))]
                    + parts.map {
                        ChartTable.Cell($0 == 0 ? .blank : .number(Double($0)), NumberFormats.count)
                    }
            })
    }

    private func chart(height: Int, tableRow: Int, on sheet: String) -> WorkbookChart {
        let fills: [WorkbookChart.Fill] = [
            .solid(ChartLook.light), .strokes(ChartLook.black, on: ChartLook.white),
            .solid(ChartLook.white),
        ]
        let lines = [ChartLook.outline, ChartLook.outline, ChartLook.absent]
        let rows = 0..<completeness.bars.count
        let series = names.indices.map { index in
            var series = WorkbookChart.Series(
                names[index], categories: ChartTable.range(rows, column: 0, of: tableRow, on: sheet),
                values: ChartTable.range(rows, column: index + 1, of: tableRow, on: sheet),
                fill: fills[index], line: lines[index])
            // A number over strokes could not be read.
            if index != 1 { series.labels = WorkbookChart.Labels(numberFormat: "0", place: .centre) }
            return series
        }
        var chart = ChartLook.bars(.stackedBar, series, title: title, height: height)
        chart.values.minimum = 0
        chart.values.numberFormat = "0"
        chart.values.title = context.words("số liệu phải báo cáo", "figures due")
        return chart
    }
}
