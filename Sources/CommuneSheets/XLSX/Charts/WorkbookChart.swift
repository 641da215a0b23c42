/// A chart of numbers in cells. Its texts are written as they stand; `=` at their beginning is refused.
struct WorkbookChart: Hashable {
    var kind: Kind
    var title: String? = nil
    /// The axis of the labels.
    var categories = Axis()
    /// The axis of the numbers.
    var values = Axis()
    var series: [Series]
    var legend = Legend.right
    /// The typeface of all texts; nil is the spreadsheet program's own. At most 127 bytes of UTF-8.
    var fontName: String? = nil
    /// The sizes in points, 1 to 409: of the title, and of everything else.
    var titleSize = 14.0
    var textSize = 10.0
    /// The space between two groups of bars, in per cent of a bar's width, 0 to 500.
    var gap: Int? = nil
    /// How far the bars of a group cover each other, in per cent of their width, -100 to 100.
    var overlap: Int? = nil
    /// The size in pixels, 1 to 10,000 each.
    var width = 480
    var height = 288
    /// How far the upper left corner is from that of its cell, right and down, in pixels, 0 to 10,000.
    var inset = 0

    enum Kind { case column, stackedColumn, bar, stackedBar, line }

    enum Legend { case none, right, bottom }

    /// What an axis shows.
    struct Axis: Hashable {
        var title: String? = nil
        /// The ends, finite, the lower below the upper; nil lets the spreadsheet program decide.
        var minimum: Double? = nil
        var maximum: Double? = nil
        /// The step between two gridlines, above 0.
        var step: Double? = nil
        /// A number format such as `#,##0`; at most 127 bytes of UTF-8.
        var numberFormat: String? = nil
        /// From the end to the beginning: the first label of a bar chart on top.
        var isReversed = false
        /// The labels stand at the edge of the chart, also where bars go to both sides.
        var hasLabelsAtEdge = false
        /// No label is left out for want of room.
        var showsEveryLabel = false
        /// The colour of the lines across the chart; nil is the spreadsheet program's own.
        var gridlines: Colour? = nil
    }

    struct Series: Hashable {
        var name: String
        /// The labels, one row or one column of at most 65,535 cells.
        var categories: SheetRange
        /// The numbers, of the same size.
        var values: SheetRange
        var fill = Fill.automatic
        /// The border of a bar, or the line of a line chart; nil is the spreadsheet program's own.
        var line: Line? = nil
        var marker: Marker? = nil
        var labels: Labels? = nil

        init(
            _ name: String, categories: SheetRange, values: SheetRange, fill: Fill = .automatic,
            line: Line? = nil
        ) {
            self.name = name
            self.categories = categories
            self.values = values
            self.fill = fill
            self.line = line
        }
    }

    init(_ kind: Kind, series: [Series]) {
        self.kind = kind
        self.series = series
    }
}

extension WorkbookChart {
    /// The inside of a bar.
    enum Fill: Hashable {
        case automatic, none
        case solid(Colour)
        /// Slanting strokes, which can be told from a solid fill without colour.
        case strokes(Colour, on: Colour)
    }

    struct Line: Hashable {
        var colour: Colour
        /// In points, 0.25 to 10.
        var width = 0.75
        var dash = Dash.solid

        enum Dash: CaseIterable { case solid, dot, dash, dashDot, longDash, longDashDot }
    }

    /// The sign at each point of a line.
    struct Marker: Hashable {
        var shape: Shape
        var colour: Colour
        /// Whether the sign is filled with its colour, or white within.
        var isFilled = true
        /// In points, 2 to 72.
        var size = 7

        enum Shape: CaseIterable { case none, circle, square, triangle, diamond, cross, plus }
    }

    /// The numbers written at bars or points.
    struct Labels: Hashable {
        /// At most 127 bytes of UTF-8.
        var numberFormat: String
        var place: Place

        enum Place { case centre, insideBase, outsideEnd, above }
    }
}
