/// Every item due in the period has the figures it needs, or words for why not.
///
/// A missing figure is never taken as zero. It does not refuse the file: the district's totals say
/// how many units they stand on.
enum RequiredFigures {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.flatMap { row in
            let due = form.catalogue.dueFields(of: row.item, by: form.unit, in: form.period)
            return due.isEmpty
                ? [] : [missing(row, due, form), inapplicable(row, due, form)].compactMap { $0 }
        }
    }

    /// "Does not apply" under an item that is due may be right, but it leaves the unit out.
    private static func inapplicable(
        _ row: ItemRow, _ due: [FormField], _ form: FormUnderCheck
    ) -> Diagnostic? {
        let marked = due.filter {
            form.figures.observation(row.item.code, $0)?.value == .notApplicable
        }
        guard let first = marked.first else { return nil }
        return form.finding(
            .notApplicableButDue, row.item.code, first,
            related: marked.dropFirst().compactMap { form.related(row.item.code, $0) })
    }

    private static func missing(
        _ row: ItemRow, _ due: [FormField], _ form: FormUnderCheck
    ) -> Diagnostic? {
        let missing = due.filter { field in
            !form.figures.isUnreadable(row.item.code, field)
                && form.figures.observation(row.item.code, field)?.value.isReported != true
        }
        guard let first = missing.first else { return nil }
        return form.finding(
            .figureMissing(isStatus: row.item.kind == .milestone), row.item.code, first,
            expected: form.implied(ItemField(code: row.item.code, field: first)),
            related: missing.dropFirst().compactMap { form.related(row.item.code, $0) })
    }
}
