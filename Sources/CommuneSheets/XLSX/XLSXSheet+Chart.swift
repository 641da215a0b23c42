internal import CLibXLSXWriter

/// A chart of numbers in cells. Its texts are written as they stand; `=` at their beginning is refused.
struct WorkbookChart: Hashable {
    var kind: Kind
    var title: String? = nil
    var categoryTitle: String? = nil
    var valueTitle: String? = nil
    var series: [Series]
    /// The size in pixels, 1 to 10,000 each.
    var width = 480
    var height = 288

    enum Kind { case column, stackedColumn, bar, stackedBar, line }

    struct Series: Hashable {
        var name: String
        /// The labels, one row or one column of at most 65,535 cells.
        var categories: SheetRange
        /// The numbers, of the same size.
        var values: SheetRange
        var colour: Colour? = nil

        init(_ name: String, categories: SheetRange, values: SheetRange, colour: Colour? = nil) {
            self.name = name
            self.categories = categories
            self.values = values
            self.colour = colour
        }
    }

    init(_ kind: Kind, series: [Series]) {
        self.kind = kind
        self.series = series
    }
}

extension XLSXSheet {
    /// Draws a chart with its upper left corner in a cell. The sheets it draws from may be added later.
    func addChart(_ chart: WorkbookChart, at address: CellAddress) throws(WorkbookFailure) {
        guard address.isInSheet else { throw .outOfBounds(CellRange(address)) }
        guard (1...10_000).contains(chart.width), (1...10_000).contains(chart.height), !chart.series.isEmpty
        else {
            throw .measure("chart")
        }
        let texts = [chart.title, chart.categoryTitle, chart.valueTitle] + chart.series.map(\.name)
        for text in texts { try Self.checkChartText(text) }
        guard let record = unsafe workbook_add_chart(workbook, chart.kind.lxw) else {
            throw .library(.noObject)
        }
        if let title = chart.title {
            unsafe chart_title_set_name(record, title)
        } else {
            unsafe chart_title_off(record)
        }
        if let title = chart.categoryTitle {
            unsafe chart_axis_set_name(chart_axis_get(record, LXW_CHART_AXIS_TYPE_X), title)
        }
        if let title = chart.valueTitle {
            unsafe chart_axis_set_name(chart_axis_get(record, LXW_CHART_AXIS_TYPE_Y), title)
        }
        for series in chart.series {
            try unsafe add(series, to: record, isLine: chart.kind == .line)
        }
        var options = unsafe lxw_chart_options()
        // The library knows the size as a multiple of 480 by 288.
        unsafe options.x_scale = Double(chart.width) / 480
        unsafe options.y_scale = Double(chart.height) / 288
        try unsafe requireSuccess(
            worksheet_insert_chart_opt(pointer, address.lxwRow, address.lxwColumn, record, &options))
        // One drawing holds all charts of a sheet.
        contents.elements[.drawingReference] = 1
        whole.elements[.chart, default: 0] += 1
        whole.elements[.chartAnchor, default: 0] += 1
        whole.elements[.chartSeries, default: 0] += chart.series.count
    }

    private func add(
        _ series: WorkbookChart.Series, to chart: UnsafeMutablePointer<lxw_chart>, isLine: Bool
    ) throws(WorkbookFailure) {
        let ranges = [series.categories.range, series.values.range]
        for range in ranges {
            guard range.isInSheet, range.rows.count == 1 || range.columns.count == 1,
                range.cellCount <= 65_535
            else {
                throw .outOfBounds(range)
            }
        }
        guard Set(ranges.map(\.cellCount)).count == 1 else { throw .outOfBounds(series.values.range) }
        guard let record = unsafe chart_add_series(chart, nil, nil),
            let categories = unsafe record.pointee.categories, let values = unsafe record.pointee.values
        else { throw .library(.noObject) }
        unsafe chart_series_set_name(record, series.name)
        let labels = series.categories, numbers = series.values
        unsafe chart_series_set_categories(
            record, labels.sheet, labels.range.first.lxwRow, labels.range.first.lxwColumn,
            labels.range.last.lxwRow,
            labels.range.last.lxwColumn)
        unsafe chart_series_set_values(
            record, numbers.sheet, numbers.range.first.lxwRow, numbers.range.first.lxwColumn,
            numbers.range.last.lxwRow, numbers.range.last.lxwColumn)
        if let colour = series.colour {
            if isLine {
                var line = lxw_chart_line()
                line.color = colour.lxw
                line.width = 2.25
                unsafe chart_series_set_line(record, &line)
            } else {
                var fill = lxw_chart_fill()
                fill.color = colour.lxw
                unsafe chart_series_set_fill(record, &fill)
            }
        }
        whole.sheetReferences.formUnion([labels.sheet, numbers.sheet])
        unsafe whole.chartSources.append(.init(range: labels, record: categories))
        unsafe whole.chartSources.append(.init(range: numbers, record: values))
    }

    private static func checkChartText(_ text: String?) throws(WorkbookFailure) {
        guard let text else { return }
        if let fault = CellText.fault(in: text, limit: 255) { throw .text(.chart, fault) }
        // The library would take it for a formula.
        if text.hasPrefix("=") { throw .text(.chart, .forbiddenCharacter("=")) }
        if text.isEmpty { throw .text(.chart, .empty) }
    }
}

extension WorkbookChart.Kind {
    fileprivate var lxw: UInt8 {
        let type: lxw_chart_type =
            switch self {
            case .column: LXW_CHART_COLUMN
            case .stackedColumn: LXW_CHART_COLUMN_STACKED
            case .bar: LXW_CHART_BAR
            case .stackedBar: LXW_CHART_BAR_STACKED
            case .line: LXW_CHART_LINE
            }
        return UInt8(truncatingIfNeeded: type.rawValue)
    }
}
