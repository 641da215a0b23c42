/// The year to date of a flow holds the period itself.
enum YearToDate {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.compactMap { row in
            let item = row.item.code
            guard let constraint = FigureConstraint(yearToDateOf: row.item, in: form.period),
                case .yearToDate(_, let comparison) = constraint.relation,
                case .broken(let cumulative, let current) = constraint.evaluate(form.figures.operand)
            else { return nil }
            let isSame = comparison == .equal
            return form.finding(
                isSame
                    ? .cumulativeDiffersAtStart(current: current, cumulative: cumulative)
                    : .cumulativeBelowCurrent(current: current, cumulative: cumulative),
                item, .cumulative, difference: cumulative.subtracting(current),
                related: [form.related(item, .current)].compactMap { $0 },
                correction: isSame ? nil : form.correction(of: constraint))
        }
    }
}
