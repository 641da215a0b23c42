/// The units' shares of the plan add up to the district's figure.
enum PlanShares {
    /// Says nothing until every unit that reports the item has given its share.
    static func check(
        _ catalogue: IndicatorCatalogue, figures: [UnitFigures?]
    ) -> [Diagnostic] {
        catalogue.items.compactMap { item in
            guard item.aggregation == .sum || item.aggregation == .sumPlusDistrict,
                let planned = item.target?.low
            else { return nil }
            let group = catalogue.unitGroups.group(item.reporters)
            let reporters = group.units
            let shares = group.positions.compactMap { figures[$0]?.quantity(item.code, .plan) }
            guard reporters.count > 1, shares.count == reporters.count,
                let sum = ConsolidationMethods.total(shares), sum != planned
            else { return nil }
            let above = zip(reporters, shares).filter { $0.1 > planned }.sorted { $0.1 > $1.1 }
                .map { UnitShare(unit: $0.name, share: $1) }
            return Diagnostic(
                .sharesDiffer(
                    item: item.name, sum: sum, planned: planned, units: shares.count,
                    above: above),
                indicator: item.code, field: .plan, value: sum.formText, expected: planned.formText,
                difference: sum.subtracting(planned)?.formText)
        }
    }
}
