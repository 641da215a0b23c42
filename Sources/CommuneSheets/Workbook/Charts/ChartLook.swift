/// The looks of charts: told apart without colour, on paper in grey.
enum ChartLook {
    static let fontName = "Times New Roman"
    static let black = Colour(0x000000)
    static let white = Colour(0xFFFFFF)
    /// A light blue that prints as a light grey, so that a black line over it shows.
    static let light = Colour(0x9DC3E6)
    static let dark = Colour(0x1F4E79)
    private static let faint = Colour(0x7F7F7F)

    static let outline = WorkbookChart.Line(colour: dark)
    /// The frame of a pace: drawn over a bar and beyond it.
    static let pace = WorkbookChart.Line(colour: black, width: 1.5, dash: .dash)
    /// The frame of what has not come at all.
    static let absent = WorkbookChart.Line(colour: black, width: 1, dash: .dot)
    /// The straight line of the time elapsed.
    static let elapsed = WorkbookChart.Line(colour: faint, width: 1.25, dash: .longDash)

    /// The space between a chart and the edge of its first cell, in pixels.
    private static let inset = 3

    /// How many lines of one chart have looks of their own.
    static let lineCount = 6

    /// The line and the sign of the `index`th series of a line chart, from 0.
    static func line(_ index: Int) -> (line: WorkbookChart.Line, marker: WorkbookChart.Marker) {
        let colours = [
            Colour(0x1F4E79), Colour(0xC55A11), Colour(0x375623), Colour(0x7030A0), Colour(0x7F6000),
            Colour(0x000000),
        ]
        let dashes: [WorkbookChart.Line.Dash] = [.solid, .dash, .dot, .dashDot, .longDash, .longDashDot]
        let shapes: [WorkbookChart.Marker.Shape] = [.circle, .square, .triangle, .diamond, .cross, .plus]
        let place = index % lineCount
        return (
            WorkbookChart.Line(colour: colours[place], width: 1.75, dash: dashes[place]),
            WorkbookChart.Marker(
                shape: shapes[place], colour: colours[place], isFilled: index % 2 == 0)
        )
    }

    /// More bars than this stand closer, with smaller texts.
    private static let manyBars = 30

    /// The height in pixels of a bar chart: the title, the axis with its title, and the legend take up
    /// what the bars do not. Bars closer to each other would lose labels.
    static func height(bars: Int) -> Int { 175 + bars * (bars > manyBars ? 18 : 20) }

    /// A bar chart that reads from top to bottom.
    static func bars(
        _ kind: WorkbookChart.Kind, _ series: [WorkbookChart.Series], title: String, height: Int
    ) -> WorkbookChart {
        var chart = plain(kind, series, title: title, height: height)
        chart.categories.isReversed = true
        chart.categories.hasLabelsAtEdge = true
        chart.categories.showsEveryLabel = true
        chart.gap = 45
        if height > self.height(bars: manyBars) { chart.textSize = 9 }
        return chart
    }

    static func plain(
        _ kind: WorkbookChart.Kind, _ series: [WorkbookChart.Series], title: String, height: Int
    ) -> WorkbookChart {
        var chart = WorkbookChart(kind, series: series)
        chart.title = title
        chart.height = height
        chart.fontName = fontName
        chart.titleSize = 12
        chart.textSize = 10
        chart.legend = series.count > 1 ? .bottom : .none
        chart.width = ChartPages.width - 2 * inset
        // The border of a chart at the very edge of a page would show on the page before.
        chart.inset = inset
        chart.values.gridlines = Colour(0xD9D9D9)
        return chart
    }

    /// The axis of percentages on a scale.
    static func axis(_ scale: ShareScale) -> WorkbookChart.Axis {
        var axis = WorkbookChart.Axis()
        axis.minimum = 0
        axis.maximum = Double(scale.maximum)
        axis.step = Double(scale.step)
        axis.numberFormat = "0"
        axis.gridlines = Colour(0xD9D9D9)
        return axis
    }
}
