extension ReportingPeriod {
    /// The period before of the same year and kind: the month before a month, the quarter before a
    /// quarter; nil for the first of the year and for spans that begin with it.
    public var previousOfYear: ReportingPeriod? {
        switch span {
        case .month(let month) where month > 1: ReportingPeriod(year: year, span: .month(month - 1))
        case .quarter(let quarter) where quarter > 1:
            ReportingPeriod(year: year, span: .quarter(quarter - 1))
        case .month, .quarter, .firstHalf, .nineMonths, .year: nil
        }
    }

    /// The same span of the year before.
    public var ofYearBefore: ReportingPeriod { ReportingPeriod(year: year - 1, span: span) }

    /// The ways to put the period together: of its months, of its quarters; empty for a month.
    public var divisions: [[ReportingPeriod]] {
        guard months.count > 1 else { return [] }
        let ofMonths = months.map { ReportingPeriod(year: year, span: .month($0)) }
        guard months.count > 3 else { return [ofMonths] }
        let quarters = (1...4).map { ReportingPeriod(year: year, span: .quarter($0)) }
        return [ofMonths, quarters.filter { $0.isPart(of: self) }]
    }

    /// Whether it is a shorter span of the same year that the other holds.
    public func isPart(of other: ReportingPeriod) -> Bool {
        year == other.year && months.count < other.months.count
            && other.months.contains(months.lowerBound) && other.months.contains(months.upperBound)
    }

    /// Whether figures of it are known when the other is reported: it ends before the other, or is a part
    /// of it.
    public func isKnown(before other: ReportingPeriod) -> Bool {
        (year, lastMonth) < (other.year, other.lastMonth) || isPart(of: other)
    }

    /// Whether both are months, or both quarters, and so on.
    public func isOfKind(of other: ReportingPeriod) -> Bool { months.count == other.months.count }
}
