/// Every item due in the period has the figures it needs, or words for why not.
///
/// A missing figure is never taken as zero. It does not refuse the file: the district's totals say
/// how many units they stand on.
enum RequiredFigures {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.compactMap { row in
            let due = form.catalogue.dueFields(of: row.item, by: form.unit, in: form.period)
            let missing = due.filter { field in
                !form.figures.isUnreadable(row.item.code, field)
                    && form.figures.observation(row.item.code, field)?.value.isReported != true
            }
            guard let first = missing.first else { return nil }
            return form.finding(
                .figureMissing, row.item.code, first,
                related: missing.dropFirst().compactMap { form.related(row.item.code, $0) })
        }
    }
}
