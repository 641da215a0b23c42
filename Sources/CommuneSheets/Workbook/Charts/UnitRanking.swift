/// The communes in the order of one indicator, the best first.
struct UnitRanking {
    /// What the units are compared by.
    enum Measure: Hashable {
        /// The unit's figure in per cent of the unit's own plan.
        case shareOfPlan
        /// The figure itself.
        case figure
    }

    struct Bar {
        let unit: ReportingUnit
        let value: Ratio
    }

    let result: DistrictResult
    let measure: Measure
    /// The column of the form that the units' figures are taken from.
    let field: FormField
    /// Best first; units of equal value in the order of the catalogue.
    let bars: [Bar]
    /// Units between the first and the last that a long list leaves out.
    let omitted: Int
    /// Units whose figure has not come; they have no bar.
    let missing: [ReportingUnit]
    /// Units that said that the item does not apply to them.
    let inapplicable: [ReportingUnit]
    /// Units whose rate has a denominator of zero.
    let incomputable: [ReportingUnit]

    var item: CatalogueItem { result.item }

    /// Nil where fewer than two communes have a figure. Linear in the units, but for sorting.
    ///
    /// An amount is compared by each unit's own plan where every unit that has a figure has given one:
    /// a commune with more land is no better for it.
    init?(of code: IndicatorCode, in consolidation: Consolidation) {
        guard let result = consolidation.result(code) else { return nil }
        let item = result.item
        let field = result.judgedField
        let units = consolidation.catalogue.reporters(of: item).filter { $0.kind != .agency }
        let figures = units.compactMap { unit in
            consolidation.unitValue(item, field, of: unit).map { Bar(unit: unit, value: $0) }
        }
        guard figures.count > 1 else { return nil }
        let shares = UnitRanking.shares(of: figures, item, in: consolidation)
        let best = UnitRanking.sorted(shares ?? figures, lowestFirst: item.direction == .lower)
        let limit = ChartLimit(best)
        self.result = result
        self.field = field
        measure = shares == nil ? .figure : .shareOfPlan
        bars = limit.kept
        omitted = limit.omitted
        let coverage = result.figure(field).coverage
        let ranked = Set(figures.map(\.unit.code)), inapplicable = Set(coverage.inapplicable)
        let answered = Set(coverage.answered)
        let others = units.filter { !ranked.contains($0.code) }
        self.inapplicable = others.filter { inapplicable.contains($0.code) }
        incomputable = others.filter { answered.contains($0.code) }
        missing = others.filter { !inapplicable.contains($0.code) && !answered.contains($0.code) }
    }

    /// Each unit's figure in per cent of its own plan; nil unless every one has a plan above zero.
    private static func shares(
        of figures: [Bar], _ item: CatalogueItem, in consolidation: Consolidation
    ) -> [Bar]? {
        guard !item.isComputed, item.direction != .lower,
            consolidation.catalogue.consolidatedFields(of: item).contains(.plan)
        else { return nil }
        let shares = figures.compactMap { bar -> Bar? in
            guard let plan = consolidation.unitValue(item, .plan, of: bar.unit), !plan.isNegative,
                let share = bar.value.divided(by: plan)?.multiplied(by: Ratio(.hundred))
            else { return nil }
            return Bar(unit: bar.unit, value: share)
        }
        return shares.count == figures.count ? shares : nil
    }

    private static func sorted(_ bars: [Bar], lowestFirst: Bool) -> [Bar] {
        bars.enumerated().sorted { first, second in
            switch first.element.value.compared(to: second.element.value) {
            case .below: lowestFirst
            case .above: !lowestFirst
            case .equal, nil: first.offset < second.offset
            }
        }.map(\.element)
    }

    /// The axis of the shares; nil where figures are compared.
    var scale: ShareScale? { measure == .shareOfPlan ? ShareScale(for: bars.map(\.value)) : nil }
}
