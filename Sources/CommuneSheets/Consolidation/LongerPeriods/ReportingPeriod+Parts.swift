extension ReportingPeriod {
    /// Whether another period is a part of this one, and not all of it: a month or a quarter of a year.
    public func contains(_ other: ReportingPeriod) -> Bool {
        year == other.year && months.lowerBound <= other.months.lowerBound
            && other.months.upperBound <= months.upperBound && months != other.months
    }

    /// Whether other periods can make it up: any but a month.
    public var hasParts: Bool { months.count > 1 }
}

extension [AcceptedSubmission] {
    /// The forms that make up a longer period without an overlap, in the order of the year: of a quarter
    /// and the months in it, the quarter, for a form stands for all of its period. Quadratic in the forms
    /// of one unit, of which a year has at most 19.
    func making(up period: ReportingPeriod) -> [AcceptedSubmission] {
        let within = filter { period.contains($0.period) }
        return within.filter { form in !within.contains { $0.period.contains(form.period) } }
            .sorted { $0.period.lastMonth < $1.period.lastMonth }
    }
}
