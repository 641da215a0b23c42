/// How the figures of the year have grown towards the plan, period by period.
struct YearCourse {
    /// One item over the year.
    struct Line {
        let item: CatalogueItem
        /// One for each of ``periods``.
        let points: [Point?]

        var isEmpty: Bool { !points.contains { $0?.share != nil } }

        /// Whether the point of a period stands on as many units as any other: fewer would show as a leap.
        /// Linear in the periods.
        func isComparable(_ index: Int) -> Bool {
            let counts = points.compactMap { $0?.share == nil ? nil : $0?.figure.coverage.answeredCount }
            guard points.indices.contains(index), let point = points[index] else { return false }
            return point.figure.coverage.answeredCount == counts.max()
        }
    }

    /// An item's state at the end of one period.
    struct Point {
        /// The figure that is held against the plan; nil where it is missing.
        let figure: DistrictFigure
        /// In per cent of the plan.
        let share: Ratio?
    }

    /// All months or all quarters of the year.
    let periods: [ReportingPeriod]
    /// The place of the report's own period among them.
    let current: Int
    /// In the order of the catalogue's list; items without any figure are among ``empty``.
    let lines: [Line]
    let empty: [CatalogueItem]
    /// Periods before the report's from which no form was accepted.
    let absent: [ReportingPeriod]
    let scale: ShareScale

    /// Nil where no earlier period was given. Linear in items times periods.
    init?(_ report: ConsolidationReport) {
        let own = report.consolidation.period
        guard !report.earlier.files.isEmpty, let periods = own.yearOfItsKind,
            let current = periods.firstIndex(of: own)
        else { return nil }
        let consolidations = report.earlier.consolidations + [report.consolidation]
        let byPeriod = Dictionary(
            consolidations.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
        let catalogue = report.consolidation.catalogue
        let lines = catalogue.identity.course.compactMap { catalogue.item($0) }.map { item in
            Line(
                item: item,
                points: periods.map { period in
                    byPeriod[period]?.result(item.code).map {
                        Point(figure: $0.judged, share: $0.share(of: .plan))
                    }
                })
        }
        self.periods = periods
        self.current = current
        self.lines = lines.filter { !$0.isEmpty }
        empty = lines.filter(\.isEmpty).map(\.item)
        absent = periods.prefix(current).filter { byPeriod[$0] == nil }
        scale = ShareScale(for: lines.flatMap { $0.points.compactMap { $0?.share } })
    }

    /// Figures that are missing or stand on a part of the units, from periods that are there.
    var incomplete: [(period: ReportingPeriod, items: [(item: CatalogueItem, coverage: Coverage)])] {
        periods.indices.compactMap { index in
            let items = lines.compactMap { line in
                line.points[index].map { (item: line.item, coverage: $0.figure.coverage) }
            }.filter { !$0.coverage.isComplete }
            return items.isEmpty ? nil : (periods[index], items)
        }
    }

    /// The lines in charts of at most six.
    var charts: [ArraySlice<Line>] {
        stride(from: 0, to: lines.count, by: ChartLook.lineCount).map { start in
            lines[start..<min(start + ChartLook.lineCount, lines.count)]
        }
    }
}

extension ReportingPeriod {
    /// All months of the year for a month, all quarters for a quarter; nil for other periods, of which
    /// a year has one.
    var yearOfItsKind: [ReportingPeriod]? {
        switch span {
        case .month: (1...12).map { ReportingPeriod(year: year, span: .month($0)) }
        case .quarter: (1...4).map { ReportingPeriod(year: year, span: .quarter($0)) }
        case .firstHalf, .nineMonths, .year: nil
        }
    }

    /// The period as the heading of a narrow column: the number of the month, or of the quarter.
    var shortName: String {
        switch span {
        case .month(let month): "\(month)"
        case .quarter(let quarter): "Q\(quarter)"
        case .firstHalf: "H1"
        case .nineMonths: "9M"
        case .year: "\(year)"
        }
    }
}
