/// Last year's column is what the unit itself reported for the same period of the year before.
enum LastYear {
    static func check(_ form: FormOverTime) -> [Diagnostic] {
        guard let entry = form.entry(of: form.period.ofYearBefore) else { return [] }
        return form.items.compactMap { item in
            guard let figure = form.figure(item, .previousYear),
                let known = form.known(item, .current, in: entry), known.figure != figure
            else { return nil }
            return form.finding(
                .previousYearDiffers, item, .previousYear, figure, known: [known], expected: known.figure)
        }
    }
}
