/// The year to date of a flow holds the period itself.
enum YearToDate {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.compactMap { row in
            let item = row.item
            guard item.nature == .flow, !item.isComputed,
                let current = form.figures.quantity(item.code, .current),
                let cumulative = form.figures.quantity(item.code, .cumulative)
            else { return nil }
            let related = [form.related(item.code, .current)].compactMap { $0 }
            if form.period.startsTheYear {
                guard cumulative != current else { return nil }
                return form.finding(
                    .cumulativeDiffersAtStart(current: current, cumulative: cumulative),
                    item.code, .cumulative, expected: current,
                    difference: cumulative.subtracting(current), related: related)
            }
            // Months before the period can only add, unless the item may be negative.
            guard item.minimum.map({ !$0.isNegative }) == true, cumulative < current else { return nil }
            return form.finding(
                .cumulativeBelowCurrent(current: current, cumulative: cumulative),
                item.code, .cumulative, difference: cumulative.subtracting(current), related: related)
        }
    }
}
