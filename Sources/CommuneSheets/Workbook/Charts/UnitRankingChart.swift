/// "Which commune is ahead?": a bar for each commune, the best first.
struct UnitRankingChart {
    let context: WorkbookContext
    let ranking: UnitRanking

    private var text: ChartText { ChartText(context: context) }
    private var item: CatalogueItem { ranking.item }

    func write(on pages: inout ChartPages, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let height = ChartLook.height(bars: ranking.bars.count)
        let place = try pages.place(
            chartHeight: height, notes: notes, sideRows: ranking.bars.count + ChartTable.headRows, on: sheet)
        try table(at: place.tableRow).write(at: place.tableRow, to: sheet)
        try sheet.addChart(
            chart(height: height, tableRow: place.tableRow, on: sheet.name),
            at: CellAddress(row: place.chartRow, column: 0))
    }

    // MARK: Words

    private var title: String {
        let name = "\(item.code) \(ChartText.cut(item.name[context.language], to: 90))"
        return text.title(
            context.words(
                "Xã, thị trấn nào dẫn đầu, nơi nào còn chậm? \(name): \(measure), \(text.period) "
                    + "(toàn huyện: \(district))",
                "Which commune is ahead, which is behind? \(name): \(measure), \(text.period) "
                    + "(district: \(district))"))
    }

    /// What is compared, with its unit of measure.
    private var measure: String {
        let field = context.name(of: ranking.field).lowercased()
        switch ranking.measure {
        case .shareOfPlan:
            return context.words("% kế hoạch năm của từng đơn vị", "% of each unit's own plan")
        case .figure:
            let unit = item.measure?.name[context.language] ?? ""
            return unit.isEmpty ? field : "\(field) (\(unit))"
        }
    }

    private var district: String {
        let none = context.words("chưa có số liệu", "no figures yet")
        if item.aggregation == .countOfUnitsMeeting {
            guard let met = ranking.result.judged.value?.exactQuantity else { return none }
            let of = ranking.result.judged.coverage.expectedCount
            return context.words(
                "\(met.words(in: .vietnamese))/\(of) đơn vị đạt",
                "\(met.words(in: .english)) of \(of) units meet it")
        }
        let value: String?
        switch ranking.measure {
        case .shareOfPlan: value = ranking.result.share(of: .plan).map { text.percent($0) }
        case .figure: value = ranking.result.figure(ranking.field).value.map { text.figure($0, of: item) }
        }
        let coverage = ranking.result.figure(ranking.field).coverage
        guard let value, !coverage.isComplete else { return value ?? none }
        if coverage.missingCount == 0 {
            return context.words("\(value), chưa đủ tháng", "\(value), months lacking")
        }
        let share = coverage.share
        return context.words("\(value), mới có \(share) đơn vị", "\(value), from \(share) units")
    }

    private var notes: [String] {
        var notes: [String] = []
        func add(_ vietnamese: String, _ english: String, _ units: [ReportingUnit]) {
            if !units.isEmpty { notes.append("\(context.words(vietnamese, english)): \(text.names(units)).") }
        }
        if item.direction == .lower {
            notes.append(context.words("Thấp hơn là tốt hơn.", "Lower is better."))
        }
        if let scale = ranking.scale {
            let beyond = ranking.bars.filter { scale.isBeyond($0.value) }
            let list = beyond.map { "\($0.unit.name[context.language]): \(text.percent($0.value))" }
            if !list.isEmpty {
                notes.append(
                    context.words(
                        "Trục dừng ở \(scale.cap)%; số thật: ",
                        "The axis ends at \(scale.cap)%; the true figures: ")
                        + list.joined(separator: "; ") + ".")
            }
        }
        if let omission = text.omission(ranking.omitted) { notes.append(omission) }
        add("Chưa có số liệu", "No figures yet", ranking.missing)
        let partial = Set(ranking.result.figure(ranking.field).coverage.partial.map(\.unit))
        add("Chưa đủ tháng", "Months lacking", ranking.bars.map(\.unit).filter { partial.contains($0.code) })
        add("Không áp dụng", "Does not apply", ranking.inapplicable)
        add("Mẫu số bằng 0, không tính được", "Denominator is zero, no rate", ranking.incomputable)
        return notes
    }

    // MARK: Numbers

    private func table(at row: Int) -> ChartTable {
        let scale = ranking.scale
        var headings = [context.words("Đơn vị", "Unit"), measure]
        if scale != nil { headings.append(context.words("Phần được vẽ", "As drawn")) }
        return ChartTable(
            title: title, headings: headings,
            rows: ranking.bars.enumerated().map { offset, bar in
                var cells = [
                    ChartTable.Cell(.text(text.label(bar.unit))),
                    ChartTable.Cell(
                        formula(for: bar.unit).map {
                            .formula($0, value: Optional(bar.value).formulaValue)
                        } ?? .blank, format),
                ]
                if let scale {
                    let share = ChartTable.cell(row: offset, column: 1, of: row)
                    cells.append(
                        ChartTable.Cell(
                            .formula(
                                scale.formula(of: share),
                                value: Optional(scale.drawn(bar.value)).formulaValue), format))
                }
                return cells
            })
    }

    /// The formula of a unit's value, over its cells on `Theo đơn vị`.
    private func formula(for unit: ReportingUnit) -> String? {
        let layout = context.byUnit
        func reference(_ field: FormField) -> SheetCell? {
            layout.cell(item.code, field, unit.code).map { SheetCell(sheet: layout.sheet, address: $0) }
        }
        guard let figure = reference(ranking.field) else { return nil }
        switch ranking.measure {
        case .figure: return figure.numberOrNothing
        case .shareOfPlan:
            return reference(.plan).map { planned in
                let (figure, plan) = (figure.reference, planned.reference)
                return "IF(COUNT(\(figure),\(plan))<2,\"\",IF(\(plan)=0,\"\",100*\(figure)/\(plan)))"
            }
        }
    }

    /// The format of the figures: two decimals for percentages, else as many as the figures have.
    private var format: String {
        if ranking.measure == .shareOfPlan { return NumberFormats.percent }
        let formats = ranking.bars.map { NumberFormats.format(of: item, $0.value) }
        return formats.first { $0 != NumberFormats.count } ?? NumberFormats.count
    }

    // MARK: Drawing

    private func chart(height: Int, tableRow: Int, on sheet: String) -> WorkbookChart {
        func range(_ column: Int) -> SheetRange {
            ChartTable.range(0..<ranking.bars.count, column: column, of: tableRow, on: sheet)
        }
        var series = WorkbookChart.Series(
            text.title(measure), categories: range(0), values: range(ranking.scale == nil ? 1 : 2),
            fill: .solid(ChartLook.light), line: ChartLook.outline)
        series.labels = WorkbookChart.Labels(
            numberFormat: ranking.scale?.labelFormat ?? format, place: .outsideEnd)
        var chart = ChartLook.bars(.bar, [series], title: title, height: height)
        if let scale = ranking.scale {
            chart.values = ChartLook.axis(scale)
        } else if ranking.bars.allSatisfy({ !$0.value.isNegative }) {
            chart.values.minimum = 0
        }
        chart.values.title = text.title(measure)
        chart.values.numberFormat = chart.values.numberFormat ?? "#,##0"
        return chart
    }
}
