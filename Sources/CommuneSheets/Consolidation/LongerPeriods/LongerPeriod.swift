/// Units' figures of a quarter, a half-year, nine months or a year, made from their forms of the months
/// or quarters in it.
public enum LongerPeriod {
    /// One submission for each unit that has a form of the period or of a part of it, in the order of the
    /// catalogue; the order of `forms` does not matter. Linear in items times forms.
    ///
    /// A unit's own form of the period is used alone, as it is. Otherwise one is made from its forms of
    /// shorter periods: what a flow was in the period, and in the same one last year, is the exact sum; a
    /// state, the year to date, the plan and an answer are the last ones stated. Rates and changes are
    /// left to the consolidation, which computes them from these inputs. What no part says is missing,
    /// and a figure that stands on a part of the period says which months it lacks
    /// (``Observation/derivation``).
    ///
    /// - Parameter forms: accepted forms, at most one for each unit and period; those of other periods
    ///   are not used.
    public static func submissions(
        of forms: [AcceptedSubmission], for period: ReportingPeriod, catalogue: IndicatorCatalogue
    ) -> [AcceptedSubmission] {
        let byUnit = Dictionary(grouping: forms, by: \.unit.code)
        var finder = FigurePlacesFinder(catalogue)
        return catalogue.units.compactMap { unit in
            guard let forms = byUnit[unit.code] else { return nil }
            if let own = forms.first(where: { $0.period == period }) { return own }
            let parts = forms.making(up: period)
            guard let last = parts.last else { return nil }
            let figures = DerivedFigures(
                of: parts.map { UnitFigures($0, finder.places(of: $0.observations), catalogue: catalogue) },
                for: period)
            return AcceptedSubmission(
                of: period, from: parts, last: last,
                observations: catalogue.items.indices.flatMap {
                    figures.observations(of: catalogue.items[$0], at: $0)
                })
        }
    }
}

extension AcceptedSubmission {
    /// The months of its period, 1 to 12, of which there is no form; empty for a form as sent.
    public var monthsWithoutForm: [Int] {
        if parts.isEmpty { return [] }
        let covered = Set(parts.flatMap { Array($0.period.months) })
        return period.months.filter { !covered.contains($0) }
    }
}
