/// "How much of the plan has been achieved?": a bar for each indicator, and the time elapsed as a frame.
struct PlanProgressChart {
    let context: WorkbookContext
    let progress: PlanProgress

    private var text: ChartText { ChartText(context: context) }

    init(_ context: WorkbookContext) {
        self.context = context
        progress = PlanProgress(context.consolidation)
    }

    func write(on pages: inout ChartPages, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let charts = progress.charts
        for (index, bars) in charts.enumerated() {
            let part = charts.count > 1 ? " (\(index + 1)/\(charts.count))" : ""
            let title = text.title(
                context.words(
                    "Mỗi chỉ tiêu đã đạt bao nhiêu phần trăm kế hoạch năm?\(part) – \(text.period)",
                    "How much of the year's plan has been achieved?\(part) – \(text.period)"))
            let height = ChartLook.height(bars: bars.count)
            let place = try pages.place(
                chartHeight: height, notes: notes(on: bars, isLast: index == charts.count - 1),
                sideRows: bars.count + ChartTable.headRows, on: sheet)
            try table(of: bars, title: title, row: place.tableRow).write(at: place.tableRow, to: sheet)
            try sheet.addChart(
                chart(
                    of: bars, title: title, height: height, tableRow: place.tableRow, on: sheet.name),
                at: CellAddress(row: place.chartRow, column: 0))
        }
    }

    // MARK: Numbers

    private func table(of bars: ArraySlice<PlanProgress.Bar>, title: String, row: Int) -> ChartTable {
        let elapsed = context.period.elapsedShare?.spreadsheetNumber
        return ChartTable(
            title: title,
            headings: [
                context.words("Chỉ tiêu", "Indicator"),
                SheetLabels.summaryColumns[context.language][SummaryRow.Column.ofPlan],
                context.words("Phần được vẽ", "As drawn"), context.words("Nhịp thời gian", "Time elapsed"),
            ],
            rows: bars.enumerated().map { offset, bar in
                let share = ChartTable.cell(row: offset, column: 1, of: row)
                let reference = context.summary.cell(bar.result.item.code, SummaryRow.Column.ofPlan)
                return [
                    ChartTable.Cell(.text(label(of: bar))),
                    ChartTable.Cell(
                        reference.map {
                            .formula(
                                $0.numberOrNothing, value: Optional(bar.share).formulaValue)
                        } ?? .blank, NumberFormats.percent),
                    ChartTable.Cell(
                        .formula(
                            progress.scale.formula(of: share),
                            value: Optional(progress.scale.drawn(bar.share)).formulaValue),
                        NumberFormats.percent),
                    ChartTable.Cell(
                        bar.hasPace ? elapsed.map { .number($0) } ?? .blank : .blank,
                        NumberFormats.percent),
                ]
            })
    }

    /// The item's code and name, and how many units it stands on where some are missing.
    private func label(of bar: PlanProgress.Bar) -> String {
        let coverage = bar.result.judged.coverage
        if coverage.isComplete { return text.label(bar.result.item) }
        let mark = " (\(coverage.share))"
        return text.label(bar.result.item, mark: mark)
    }

    // MARK: Drawing

    private func chart(
        of bars: ArraySlice<PlanProgress.Bar>, title: String, height: Int, tableRow: Int,
        on sheet: String
    ) -> WorkbookChart {
        func range(_ column: Int) -> SheetRange {
            ChartTable.range(0..<bars.count, column: column, of: tableRow, on: sheet)
        }
        var achieved = WorkbookChart.Series(
            context.words("Thực hiện so kế hoạch năm", "Achieved of the year's plan"),
            categories: range(0), values: range(2), fill: .solid(ChartLook.light),
            line: ChartLook.outline)
        // At the foot of the bars: at their ends the frames of the time elapsed would run through them.
        achieved.labels = WorkbookChart.Labels(
            numberFormat: progress.scale.labelFormat, place: .insideBase)
        var series = [achieved]
        if bars.contains(where: \.hasPace) {
            series.append(
                WorkbookChart.Series(
                    paceName, categories: range(0), values: range(3), fill: .none, line: ChartLook.pace))
        }
        var chart = ChartLook.bars(.bar, series, title: title, height: height)
        chart.overlap = 100
        // Bars higher than their labels, so that the frames run around these.
        chart.gap = 12
        chart.values = ChartLook.axis(progress.scale)
        chart.values.title = context.words("% kế hoạch năm", "% of the year's plan")
        return chart
    }

    private var paceName: String {
        let share = context.period.elapsedShare.map { text.percent($0) } ?? ""
        return context.words(
            "Nhịp thời gian: \(progress.months)/12 tháng (\(share))",
            "Time elapsed: \(progress.months) of 12 months (\(share))")
    }

    // MARK: Words

    private func notes(on bars: ArraySlice<PlanProgress.Bar>, isLast: Bool) -> [String] {
        var notes: [String] = []
        if bars.contains(where: \.hasPace) {
            notes.append(
                context.words(
                    "Khung nét đứt là nhịp thời gian của năm, chỉ để so sánh tiến độ của chỉ tiêu cộng dồn, "
                        + "không phải là đánh giá: nhiều việc làm theo mùa vụ.",
                    "The dashed frame is the time elapsed of the year, a pace for figures that add up and no "
                        + "assessment: much of the work goes by seasons."))
        }
        let beyond = bars.filter { progress.scale.isBeyond($0.share) }
        if !beyond.isEmpty {
            let list = beyond.map { "\($0.result.item.code): \(text.percent($0.share))" }
                .joined(separator: "; ")
            notes.append(
                context.words(
                    "Trục dừng ở \(progress.scale.cap)%; số thật: \(list).",
                    "The axis ends at \(progress.scale.cap)%; the true figures: \(list)."))
        }
        if let first = bars.first(where: { !$0.result.judged.coverage.isComplete }) {
            let coverage = first.result.judged.coverage
            let example = "(\(coverage.share))"
            let asterisk =
                bars.contains { !$0.result.judged.coverage.partial.isEmpty }
                ? context.words(
                    " Dấu *: chưa đủ các tháng của kỳ.", " An asterisk: not all months of the period.")
                : ""
            notes.append(
                context.words(
                    "Số trong ngoặc như \(example): số đơn vị đã có số liệu trên số đơn vị phải báo cáo.",
                    "Numbers in brackets such as \(example): units with figures of those that report.")
                    + asterisk)
        }
        guard isLast else { return notes }
        if !progress.missing.isEmpty {
            let codes = text.codes(progress.missing)
            notes.append(
                context.words(
                    "Chưa có số liệu để so kế hoạch: \(codes).",
                    "No figures yet to hold against the plan: \(codes)."))
        }
        if !progress.notDue.isEmpty {
            let codes = text.codes(progress.notDue)
            notes.append(
                context.words(
                    "Chưa đến kỳ báo cáo: \(codes).", "Not due in this period: \(codes)."))
        }
        if !progress.withoutShare.isEmpty {
            let codes = text.codes(progress.withoutShare)
            notes.append(
                context.words(
                    "Không vẽ vì không tính phần trăm kế hoạch (càng thấp càng tốt, mức tăng giảm, hoặc chỉ hỏi đã "
                        + "hoàn thành hay chưa): \(codes).",
                    "Not drawn, as they have no share of a plan (lower is better, a change, or only done or not "
                        + "done): \(codes)."))
        }
        return notes
    }
}
