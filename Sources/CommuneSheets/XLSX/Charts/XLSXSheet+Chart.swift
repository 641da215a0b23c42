internal import CLibXLSXWriter

extension XLSXSheet {
    /// Draws a chart with its upper left corner in a cell. The sheets it draws from may be added later.
    func addChart(_ chart: WorkbookChart, at address: CellAddress) throws(WorkbookFailure) {
        guard address.isInSheet else { throw .outOfBounds(CellRange(address)) }
        try chart.check()
        guard let record = unsafe workbook_add_chart(workbook, chart.kind.lxw) else {
            throw .library(.noObject)
        }
        let fonts = try ChartFonts(chart)
        if let title = chart.title {
            unsafe chart_title_set_name(record, title)
            unsafe fonts.withTitle { unsafe chart_title_set_name_font(record, $0) }
        } else {
            unsafe chart_title_off(record)
        }
        // By X the library means the horizontal axis, which is that of the numbers where bars lie.
        let areBars = chart.kind == .bar || chart.kind == .stackedBar
        guard let horizontal = unsafe chart_axis_get(record, LXW_CHART_AXIS_TYPE_X),
            let vertical = unsafe chart_axis_get(record, LXW_CHART_AXIS_TYPE_Y)
        else { throw .library(.noObject) }
        let categories = unsafe areBars ? vertical : horizontal
        let values = unsafe areBars ? horizontal : vertical
        unsafe chart.categories.set(on: categories, fonts)
        unsafe chart.values.set(on: values, fonts)
        // Reversed labels would take the axis of numbers with them to the other side.
        if chart.categories.isReversed { unsafe chart_axis_set_crossing_max(categories) }
        unsafe chart_legend_set_position(record, chart.legend.lxw)
        unsafe fonts.withText { unsafe chart_legend_set_font(record, $0) }
        if let gap = chart.gap { unsafe chart_set_series_gap(record, UInt16(truncatingIfNeeded: gap)) }
        if let overlap = chart.overlap {
            unsafe chart_set_series_overlap(record, Int8(truncatingIfNeeded: overlap))
        }
        for series in chart.series { try unsafe add(series, to: record, fonts) }
        var options = unsafe lxw_chart_options()
        // The library knows the size as a multiple of 480 by 288.
        unsafe options.x_scale = Double(chart.width) / 480
        unsafe options.y_scale = Double(chart.height) / 288
        unsafe options.x_offset = Int32(truncatingIfNeeded: chart.inset)
        unsafe options.y_offset = Int32(truncatingIfNeeded: chart.inset)
        try unsafe requireSuccess(
            worksheet_insert_chart_opt(pointer, address.lxwRow, address.lxwColumn, record, &options))
        // One drawing holds all charts of a sheet.
        contents.elements[.drawingReference] = 1
        whole.elements[.chart, default: 0] += 1
        whole.elements[.chartAnchor, default: 0] += 1
        whole.elements[.chartSeries, default: 0] += chart.series.count
    }

    private func add(
        _ series: WorkbookChart.Series, to chart: UnsafeMutablePointer<lxw_chart>,
        _ fonts: borrowing ChartFonts
    ) throws(WorkbookFailure) {
        guard let record = unsafe chart_add_series(chart, nil, nil),
            let categories = unsafe record.pointee.categories, let values = unsafe record.pointee.values
        else { throw .library(.noObject) }
        unsafe chart_series_set_name(record, series.name)
        let labels = series.categories, numbers = series.values
        unsafe chart_series_set_categories(
            record, labels.sheet, labels.range.first.lxwRow, labels.range.first.lxwColumn,
            labels.range.last.lxwRow, labels.range.last.lxwColumn)
        unsafe chart_series_set_values(
            record, numbers.sheet, numbers.range.first.lxwRow, numbers.range.first.lxwColumn,
            numbers.range.last.lxwRow, numbers.range.last.lxwColumn)
        unsafe series.setLook(on: record)
        if let labels = series.labels {
            unsafe chart_series_set_labels(record)
            unsafe chart_series_set_labels_num_format(record, labels.numberFormat)
            unsafe chart_series_set_labels_position(record, labels.place.lxw)
            unsafe fonts.withText { unsafe chart_series_set_labels_font(record, $0) }
        }
        whole.sheetReferences.formUnion([labels.sheet, numbers.sheet])
        unsafe whole.chartSources.append(.init(range: labels, record: categories))
        unsafe whole.chartSources.append(.init(range: numbers, record: values))
    }
}

extension WorkbookChart.Axis {
    fileprivate func set(
        on axis: UnsafeMutablePointer<lxw_chart_axis>, _ fonts: borrowing ChartFonts
    ) {
        if let title {
            unsafe chart_axis_set_name(axis, title)
            unsafe fonts.withText { unsafe chart_axis_set_name_font(axis, $0) }
        }
        unsafe fonts.withText { unsafe chart_axis_set_num_font(axis, $0) }
        if let minimum { unsafe chart_axis_set_min(axis, minimum) }
        if let maximum { unsafe chart_axis_set_max(axis, maximum) }
        if let step { unsafe chart_axis_set_major_unit(axis, step) }
        if let numberFormat { unsafe chart_axis_set_num_format(axis, numberFormat) }
        if isReversed { unsafe chart_axis_set_reverse(axis) }
        if let gridlines {
            var line = WorkbookChart.Line(colour: gridlines).lxw
            unsafe chart_axis_major_gridlines_set_line(axis, &line)
        }
        if showsEveryLabel { unsafe chart_axis_set_interval_unit(axis, 1) }
        if hasLabelsAtEdge {
            let place = UInt8(truncatingIfNeeded: LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue)
            unsafe chart_axis_set_label_position(axis, place)
        }
    }
}

extension WorkbookChart.Series {
    /// Sets fill, line and marker; the library copies what it is given.
    fileprivate func setLook(on record: UnsafeMutablePointer<lxw_chart_series>) {
        switch fill {
        case .automatic: break
        case .none:
            var none = lxw_chart_fill()
            none.none = 1
            unsafe chart_series_set_fill(record, &none)
        case .solid(let colour):
            var solid = lxw_chart_fill()
            solid.color = colour.lxw
            unsafe chart_series_set_fill(record, &solid)
        case .strokes(let colour, let ground):
            var pattern = lxw_chart_pattern()
            pattern.fg_color = colour.lxw
            pattern.bg_color = ground.lxw
            pattern.type = UInt8(truncatingIfNeeded: LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
            unsafe chart_series_set_pattern(record, &pattern)
        }
        if let line {
            var stroke = line.lxw
            unsafe chart_series_set_line(record, &stroke)
        }
        if let marker {
            var outline = WorkbookChart.Line(colour: marker.colour, width: 1).lxw
            var inside = lxw_chart_fill()
            inside.color = marker.isFilled ? marker.colour.lxw : Colour(0xFFFFFF).lxw
            unsafe chart_series_set_marker_type(record, marker.shape.lxw)
            unsafe chart_series_set_marker_size(record, UInt8(truncatingIfNeeded: marker.size))
            unsafe chart_series_set_marker_line(record, &outline)
            unsafe chart_series_set_marker_fill(record, &inside)
        }
    }
}
