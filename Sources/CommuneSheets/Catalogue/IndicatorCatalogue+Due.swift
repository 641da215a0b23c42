// What a unit must report in a period (contract, "Items and units").
extension IndicatorCatalogue {
    /// Whether an item must be reported by a unit in a period. Rates and changes are computed, so
    /// only their inputs are due.
    public func isDue(_ item: CatalogueItem, from unit: ReportingUnit, in period: ReportingPeriod) -> Bool {
        item.isReported(by: unit) && isDue(item, in: period)
    }

    /// Whether an item must be reported in a period by the units that report it.
    private func isDue(_ item: CatalogueItem, in period: ReportingPeriod) -> Bool {
        guard let frequency = item.frequency, !item.isComputed else { return false }
        return period.dueFrequencies.contains(frequency)
    }

    /// The cells of an item's row that must be filled in; empty where it is not due.
    ///
    /// The period's own figure; the year to date of a flow; and last year's where a change that is
    /// due is computed from it.
    public func dueFields(
        of item: CatalogueItem, by unit: ReportingUnit, in period: ReportingPeriod
    ) -> [FormField] {
        item.isReported(by: unit) ? dueFields(of: item, in: period) : []
    }

    /// The same of the units that report the item, whichever they are.
    func dueFields(of item: CatalogueItem, in period: ReportingPeriod) -> [FormField] {
        guard isDue(item, in: period) else { return [] }
        guard item.takesFigures else { return [.current] }
        var fields: [FormField] = [.current]
        if item.nature == .flow { fields.append(.cumulative) }
        if let frequencies = basesOfChanges[item.code], !frequencies.isDisjoint(with: period.dueFrequencies) {
            fields.append(.previousYear)
        }
        return fields
    }

    /// The fields of an item that are consolidated and can be followed to their sources.
    public func consolidatedFields(of item: CatalogueItem) -> [FormField] {
        switch item.kind {
        case .heading: return []
        case .milestone: return [.current]
        case .change: return [.current]
        case .amount, .count, .rate, .input:
            var fields: [FormField] = [.current]
            if item.nature == .flow { fields.append(.cumulative) }
            fields.append(.previousYear)
            let hasShares = item.aggregation == .sum || item.aggregation == .sumPlusDistrict
            return hasShares && item.target?.low != nil ? [.plan] + fields : fields
        }
    }

    /// Whether an item's year to date grows month by month, so that the time elapsed is a pace to hold
    /// it against: a sum of the year, or a rate of one over something that stays.
    public func growsOverTheYear(_ item: CatalogueItem) -> Bool {
        switch item.kind {
        case .amount, .count: item.nature == .flow
        case .rate:
            item.numerator.flatMap { self.item($0)?.nature } == .flow
                && item.denominator.flatMap { self.item($0)?.nature } == .stock
        case .change, .milestone, .heading, .input: false
        }
    }
}
