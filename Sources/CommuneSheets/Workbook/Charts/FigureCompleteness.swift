/// What each unit has given of the figures due in the period, those with most missing first.
struct FigureCompleteness {
    struct Bar {
        let unit: ReportingUnit
        let due: Int
        let given: Int
        /// Whether a form of the unit was accepted; otherwise none of its figures counts.
        let isReceived: Bool

        var missing: Int { max(due - given, 0) }
    }

    /// Units with equally many figures missing stand in the order of the catalogue.
    let bars: [Bar]
    /// Units between the first and the last that a long list leaves out.
    let omitted: Int
    /// Units that have nothing to report in the period.
    let idle: [ReportingUnit]

    /// Linear in the units, but for sorting.
    init(_ completeness: Completeness) {
        let due = completeness.units.filter { $0.dueFigures > 0 }
        let bars = due.map { unit in
            Bar(
                unit: unit.unit, due: unit.dueFigures, given: unit.soundFigures,
                isReceived: unit.state == .accepted || unit.state == .acceptedWithWarnings)
        }
        let sorted = bars.enumerated().sorted { first, second in
            (second.element.missing, first.offset) < (first.element.missing, second.offset)
        }
        let limit = ChartLimit(sorted.map(\.element))
        self.bars = limit.kept
        omitted = limit.omitted
        idle = completeness.units.filter { $0.dueFigures == 0 }.map(\.unit)
    }
}
