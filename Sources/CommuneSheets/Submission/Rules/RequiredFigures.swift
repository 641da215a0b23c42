/// Every item due in the period has the figures it needs, or words for why not.
///
/// A missing figure is never taken as zero. It does not refuse the file: the district's totals say
/// how many units they stand on.
enum RequiredFigures {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.filter { form.isDue($0.item) && $0.item.isReported(by: form.unit) }.compactMap { row in
            let missing = requiredFields(of: row.item, in: form).filter { field in
                form.figures.operand(row.item.code, field) == .missing
                    && !hasStatus(row.item.code, field, form)
            }
            guard let first = missing.first else { return nil }
            return form.finding(
                .figureMissing, row.item.code, first,
                related: missing.dropFirst().compactMap { form.related(row.item.code, $0) })
        }
    }

    private static func hasStatus(
        _ item: IndicatorCode, _ field: FormField, _ form: FormUnderCheck
    ) -> Bool {
        if case .status = form.figures.observation(item, field)?.value { true } else { false }
    }

    /// The figures that the item's method works on: the period's; the year to date of a flow; and
    /// last year's where a change is computed from it.
    static func requiredFields(of item: CatalogueItem, in form: FormUnderCheck) -> [FormField] {
        guard item.takesFigures else { return [.current] }
        var fields: [FormField] = [.current]
        if item.nature == .flow { fields.append(.cumulative) }
        let isBaseOfChange = form.catalogue.items.contains { other in
            other.kind == .change && other.inputs.contains(item.code) && form.isChangeDue(other)
        }
        if isBaseOfChange { fields.append(.previousYear) }
        return fields
    }
}

extension FormUnderCheck {
    /// Whether the inputs of a change are due in this period.
    fileprivate func isChangeDue(_ item: CatalogueItem) -> Bool {
        item.frequency.map { period.dueFrequencies.contains($0) } ?? false
    }
}
