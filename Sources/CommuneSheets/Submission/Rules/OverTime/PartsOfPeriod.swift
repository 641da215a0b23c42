/// Month, quarter and year agree: a period is the sum of its months, and ends as its last month does.
enum PartsOfPeriod {
    static func check(_ form: FormOverTime) -> [Diagnostic] {
        let divisions = form.period.divisions.map { $0.compactMap { form.entry(of: $0) } }
        let lengths = form.period.divisions.map(\.count)
        let complete = zip(divisions, lengths).filter { $0.count == $1 }.map { $0.0 }
        let last = form.earlier.filter {
            $0.period.isPart(of: form.period) && $0.period.lastMonth == form.period.lastMonth
        }
        return form.items.flatMap { item in
            let isFlow = item.nature == .flow
            return [
                isFlow ? sum(item, of: complete, form) : nil,
                end(item, isFlow ? .cumulative : .current, as: last, form),
            ].compactMap { $0 }
        }
    }

    /// The period's own figure against the sum of its parts: of the first division whose figures are all there.
    private static func sum(
        _ item: CatalogueItem, of divisions: [[SubmissionHistory.Entry]], _ form: FormOverTime
    ) -> Diagnostic? {
        guard let figure = form.figure(item, .current) else { return nil }
        for parts in divisions {
            let known = parts.compactMap { form.known(item, .current, in: $0) }
            guard known.count == parts.count else { continue }
            let sum = known.reduce(Quantity?.some(.zero)) { $0?.adding($1.figure) }
            guard let sum, sum != figure else { return nil }
            return form.finding(
                .sumOfPartsDiffers(sum: sum), item, .current, figure, known: known, expected: sum,
                isContradiction: true)
        }
        return nil
    }

    /// The state at the end against that of the last month, or quarter where the month does not say.
    private static func end(
        _ item: CatalogueItem, _ field: FormField, as last: [SubmissionHistory.Entry], _ form: FormOverTime
    ) -> Diagnostic? {
        guard let figure = form.figure(item, field),
            let known = last.lazy.compactMap({ form.known(item, field, in: $0) }).first,
            known.figure != figure
        else { return nil }
        return form.finding(
            .lastPartDiffers(isYearToDate: field == .cumulative), item, field, figure, known: [known],
            expected: known.figure, isContradiction: true)
    }
}
