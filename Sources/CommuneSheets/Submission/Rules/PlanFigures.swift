/// The plan figures that the catalogue knows have not been changed in the form.
enum PlanFigures {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.compactMap { row in
            guard let planned = form.catalogue.plan(of: row.item, for: form.unit),
                let typed = form.figures.quantity(row.item.code, .plan), typed != planned
            else { return nil }
            let isRounded =
                typed.scale < planned.withoutTrailingZeros.scale && Ratio(planned).rounded(as: typed) == typed
            return form.finding(
                isRounded ? .planRounded(planned: planned) : .planDiffersFromCatalogue(planned: planned),
                row.item.code, .plan, expected: planned,
                difference: typed.subtracting(planned), suggestion: planned)
        }
    }
}
