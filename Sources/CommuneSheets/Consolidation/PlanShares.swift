/// The units' shares of the plan add up to the district's figure.
enum PlanShares {
    /// Says nothing until every unit that reports the item has given its share.
    static func check(
        _ catalogue: IndicatorCatalogue, figures: [UnitCode: UnitFigures]
    ) -> [Diagnostic] {
        catalogue.items.compactMap { item in
            guard item.aggregation == .sum || item.aggregation == .sumPlusDistrict,
                let planned = item.target?.low
            else { return nil }
            let reporters = catalogue.reporters(of: item)
            let shares = reporters.compactMap { figures[$0.code]?.quantity(item.code, .plan) }
            guard reporters.count > 1, shares.count == reporters.count,
                let sum = ConsolidationMethods.total(shares), sum != planned
            else { return nil }
            return Diagnostic(
                .sharesDiffer(
                    item: item.name.vietnamese, sum: sum, planned: planned, units: shares.count),
                indicator: item.code, field: .plan, value: sum.formText, expected: planned.formText,
                difference: sum.subtracting(planned)?.formText)
        }
    }
}
