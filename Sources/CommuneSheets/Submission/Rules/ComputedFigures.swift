/// Rates and changes agree with the inputs they are computed from, and inputs come together.
enum ComputedFigures {
    /// - Parameter asked: cells whose missing figure is asked for already.
    static func check(_ form: FormUnderCheck, asked: Set<CellPlace>) -> [Diagnostic] {
        var places: Set<CellPlace> = []
        var items: Set<IndicatorCode> = []
        return form.reportedItems.filter(\.isComputed).flatMap { item in
            [FormField.current, .cumulative, .previousYear].flatMap { field in
                check(item, field, form)
            }
        }.filter { finding in
            // One cell, or one absent row, that several rates need is asked for once.
            guard finding.code == .SUM05 || finding.code == .SUM06 else { return true }
            guard let place = finding.place else {
                return finding.indicator.map { items.insert($0).inserted } ?? true
            }
            return !asked.contains(place) && places.insert(place).inserted
        }
    }

    private static func check(
        _ item: CatalogueItem, _ field: FormField, _ form: FormUnderCheck
    ) -> [Diagnostic] {
        let computation = ItemComputation(item: item, catalogue: form.catalogue) { code, field in
            form.figures.operand(code, field)
        }
        let typed = form.figures.quantity(item.code, field)
        switch computation.result(field) {
        case .value(let ratio):
            return typed.flatMap { compare($0, with: ratio, item, field, form) }.map { [$0] } ?? []
        case .noInputs:
            guard typed != nil else { return [] }
            return [
                form.finding(
                    .rateWithoutInputs(inputs: item.inputs.map(\.text)), item.code, field,
                    related: item.inputs.compactMap { form.related($0, field) })
            ]
        case .inputMissing(let present, let absent):
            // A denominator that several rates share may well stand without this numerator.
            // Without last year's figure there is no change yet, which is no fault.
            guard item.kind == .rate, present.code == item.numerator else { return [] }
            return [
                form.finding(
                    .inputIncomplete(present: present.code.text, absent: absent.code.text),
                    absent.code, absent.field,
                    related: [form.related(present.code, present.field)].compactMap { $0 })
            ]
        case .zeroDenominator(let dividend, let divisor):
            guard let amount = form.figures.quantity(dividend.code, dividend.field), !amount.isZero,
                item.kind == .rate
            else { return [] }
            return [
                form.finding(
                    .denominatorZero(numerator: amount.formText), divisor.code, divisor.field,
                    related: [form.related(dividend.code, dividend.field)].compactMap { $0 })
            ]
        case .notComputable: return []
        }
    }

    /// The typed figure must be the computed one, rounded to the decimals that were typed.
    private static func compare(
        _ typed: Quantity, with ratio: Ratio, _ item: CatalogueItem, _ field: FormField,
        _ form: FormUnderCheck
    ) -> Diagnostic? {
        guard let rounded = ratio.rounded(as: typed) else { return nil }
        guard rounded != typed else { return lostDecimals(of: typed, from: ratio, item, field, form) }
        // Three decimals could be taken for thousands when they are typed.
        let decimals = typed.scale == 3 ? 4 : max(typed.scale, 2)
        let shown = ratio.rounded(decimals: decimals)?.withoutTrailingZeros ?? rounded
        return form.finding(
            .rateDiffersFromInputs(
                numerator: item.numerator?.text ?? "", denominator: item.denominator?.text ?? ""),
            item.code, field, expected: shown, difference: typed.subtracting(shown),
            suggestion: shown, related: inputs(of: item, field, form),
            correction: form.constraints.computed(item.code, field).flatMap { form.correction(of: $0) })
    }

    /// A rate that its inputs give, but that shows less of it than a rate should: fewer decimals than its
    /// plan, and no decimal at all.
    private static func lostDecimals(
        of typed: Quantity, from ratio: Ratio, _ item: CatalogueItem, _ field: FormField,
        _ form: FormUnderCheck
    ) -> Diagnostic? {
        // Three decimals could be taken for thousands when they are typed.
        let most = min(item.measure?.decimals ?? 2, 2)
        let planned = item.target?.low.map { max($0.withoutTrailingZeros.scale, 1) } ?? most
        let due = min(planned, most)
        guard typed.scale < due, ratio.rounded(decimals: due) != typed,
            let computed = ratio.rounded(decimals: most)?.withoutTrailingZeros
        else { return nil }
        return form.finding(
            .rateRounded(computed: computed), item.code, field, suggestion: computed,
            related: inputs(of: item, field, form))
    }

    /// Every figure that one is computed from, as it stands in the form.
    private static func inputs(
        of item: CatalogueItem, _ field: FormField, _ form: FormUnderCheck
    ) -> [RelatedCell] {
        form.constraints.computed(item.code, field)?.cells.dropFirst()
            .compactMap { form.related($0.code, $0.field) } ?? []
    }
}
