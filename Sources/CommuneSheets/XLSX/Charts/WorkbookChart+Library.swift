internal import CLibXLSXWriter

// The library's own numbers for what a chart can be.

extension WorkbookChart.Kind {
    var lxw: UInt8 {
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

extension WorkbookChart.Legend {
    var lxw: UInt8 {
        let position: lxw_chart_legend_position =
            switch self {
            case .none: LXW_CHART_LEGEND_NONE
            case .right: LXW_CHART_LEGEND_RIGHT
            case .bottom: LXW_CHART_LEGEND_BOTTOM
            }
        return UInt8(truncatingIfNeeded: position.rawValue)
    }
}

extension WorkbookChart.Line {
    var lxw: lxw_chart_line {
        var line = lxw_chart_line()
        line.color = colour.lxw
        line.width = Float(width)
        line.dash_type = UInt8(truncatingIfNeeded: dash.lxw.rawValue)
        return line
    }
}

extension WorkbookChart.Line.Dash {
    var lxw: lxw_chart_line_dash_type {
        switch self {
        case .solid: LXW_CHART_LINE_DASH_SOLID
        case .dot: LXW_CHART_LINE_DASH_ROUND_DOT
        case .dash: LXW_CHART_LINE_DASH_DASH
        case .dashDot: LXW_CHART_LINE_DASH_DASH_DOT
        case .longDash: LXW_CHART_LINE_DASH_LONG_DASH
        case .longDashDot: LXW_CHART_LINE_DASH_LONG_DASH_DOT
        }
    }
}

extension WorkbookChart.Marker.Shape {
    var lxw: UInt8 {
        let type: lxw_chart_marker_type =
            switch self {
            case .none: LXW_CHART_MARKER_NONE
            case .circle: LXW_CHART_MARKER_CIRCLE
            case .square: LXW_CHART_MARKER_SQUARE
            case .triangle: LXW_CHART_MARKER_TRIANGLE
            case .diamond: LXW_CHART_MARKER_DIAMOND
            case .cross: LXW_CHART_MARKER_X
            case .plus: LXW_CHART_MARKER_PLUS
            }
        return UInt8(truncatingIfNeeded: type.rawValue)
    }
}

extension WorkbookChart.Labels.Place {
    var lxw: UInt8 {
        let position: lxw_chart_label_position =
            switch self {
            case .centre: LXW_CHART_LABEL_POSITION_CENTER
            case .insideBase: LXW_CHART_LABEL_POSITION_INSIDE_BASE
            case .outsideEnd: LXW_CHART_LABEL_POSITION_OUTSIDE_END
            case .above: LXW_CHART_LABEL_POSITION_ABOVE
            }
        return UInt8(truncatingIfNeeded: position.rawValue)
    }
}
