/// Figures are of the plan's size. One commune's figure in đồng instead of millions of đồng exceeds the
/// plan of the whole district, while it goes well with last year's in đồng. Answered by an explanation
/// where it is right.
enum PlanDistance {
    private static let ten = Quantity(10)

    /// - Parameter asked: cells about which something is asked already.
    static func check(_ form: FormUnderCheck, asked: Set<CellPlace>) -> [Diagnostic] {
        form.rows.flatMap { row in
            let figures = [plan(row.item, form), yearToDate(row.item, form)].compactMap { $0 }
            return figures.filter { isNew($0, asked) }
                + [rate(row.item, form, asked: asked)].compactMap { $0 }
        }
    }

    private static func isNew(_ finding: Diagnostic, _ asked: Set<CellPlace>) -> Bool {
        finding.place.map { !asked.contains($0) } ?? true
    }

    /// The unit's share of a sum against the whole sum. What the catalogue knows is compared with that.
    private static func plan(_ item: CatalogueItem, _ form: FormUnderCheck) -> Diagnostic? {
        guard item.aggregation == .sum || item.aggregation == .sumPlusDistrict,
            form.catalogue.plan(of: item, for: form.unit) == nil,
            let planned = item.target?.low, planned > .zero,
            let typed = form.figures.quantity(item.code, .plan), typed > planned
        else { return nil }
        return form.finding(
            .farFromPlan(far(.planAboveDistrict, item, typed, planned)), item.code, .plan)
    }

    /// The year to date against the plan in the same row.
    private static func yearToDate(_ item: CatalogueItem, _ form: FormUnderCheck) -> Diagnostic? {
        guard item.takesFigures, !item.isComputed, item.nature == .flow,
            let planned = form.figures.quantity(item.code, .plan), planned > .zero,
            let done = form.figures.quantity(item.code, .cumulative), done > .zero,
            let tenfold = planned.multiplied(by: ten), done >= tenfold
        else { return nil }
        return form.finding(
            .farFromPlan(far(.yearToDateAbovePlan, item, done, planned)), item.code,
            .cumulative, related: [form.related(item.code, .plan)].compactMap { $0 })
    }

    private static func far(
        _ comparison: FarFromPlan.Comparison, _ item: CatalogueItem, _ figure: Quantity,
        _ planned: Quantity, typed: CatalogueItem? = nil
    ) -> FarFromPlan {
        let name = (typed ?? item).measure?.name.vietnamese ?? ""
        let mistakable = MeasureScale.named(name)?.names(smaller: comparison != .rateBelowTarget) ?? []
        return FarFromPlan(
            comparison, of: item.code.text, figure: figure, planned: planned, measure: name,
            mistakable: mistakable)
    }
}

// MARK: - Rates

extension PlanDistance {
    /// The rate that the figures give against its target, at its numerator: the first figure of the row
    /// that is far and about which nothing is asked yet.
    private static func rate(
        _ item: CatalogueItem, _ form: FormUnderCheck, asked: Set<CellPlace>
    ) -> Diagnostic? {
        guard item.kind == .rate, item.direction == .higher,
            let numerator = item.numerator.flatMap({ form.catalogue.item($0) }),
            let planned = item.target?.low, planned > .zero
        else { return nil }
        let computation = ItemComputation(
            item: item, catalogue: form.catalogue, operand: form.figures.operand)
        let fields: [FormField] = item.nature == .flow ? [.current, .cumulative] : [.current]
        return fields.lazy.compactMap { field -> Diagnostic? in
            guard case .value(let rate) = computation.result(field), !rate.isZero, !rate.isNegative,
                let comparison = comparison(of: rate, with: planned, item, field, form),
                let shown = rate.rounded(decimals: 2)?.withoutTrailingZeros
            else { return nil }
            let inputs = computation.inputs(field)
            return form.finding(
                .farFromPlan(far(comparison, item, shown, planned, typed: numerator)), numerator.code,
                inputs.first?.field ?? field,
                related: inputs.dropFirst().compactMap { form.related($0.code, $0.field) })
        }.first { finding in
            // What is asked about its denominator may be all that is wrong with a rate.
            isNew(finding, asked) && asked.isDisjoint(with: finding.related.map(\.place))
        }
    }

    private static func comparison(
        of rate: Ratio, with planned: Quantity, _ item: CatalogueItem, _ field: FormField,
        _ form: FormUnderCheck
    ) -> FarFromPlan.Comparison? {
        // Above a hundred per cent the figures are impossible, which their rule says.
        let isCapped = item.measure?.isPercent == true && item.maximum != nil
        if !isCapped, let tenfold = planned.multiplied(by: ten),
            let order = rate.compared(to: Ratio(tenfold)), order != .below
        {
            return .rateAboveTarget
        }
        let dueMonths = growsWithTheYear(item, form.catalogue) ? form.period.lastMonth : 12
        guard field == item.judgedField,
            let share = Ratio(Quantity(Int64(dueMonths)), dividedBy: Quantity(120)),
            let tenth = Ratio(planned).multiplied(by: share),
            let order = rate.compared(to: tenth), order != .above
        else { return nil }
        return .rateBelowTarget
    }

    /// Whether the numerator grows with the year and the denominator does not, as income over population:
    /// the rate comes to its target with the last month only.
    static func growsWithTheYear(_ item: CatalogueItem, _ catalogue: IndicatorCatalogue) -> Bool {
        item.inputs.map { catalogue.item($0)?.nature } == [.flow, .stock]
    }
}
