/// Turns the units' figures into the district's, by each item's own method.
///
/// No method takes the mean of percentages: a rate comes from the sums of its inputs, over the units
/// that reported all of them.
struct ConsolidationMethods {
    let catalogue: IndicatorCatalogue
    let figures: [UnitCode: UnitFigures]

    /// The district's value of an item in a field; linear in the units that report it.
    func figure(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        if field == .plan { return plan(of: item) }
        switch item.aggregation {
        case .none: return .absent(.notDefined)
        case .sum: return sum(of: item, field)
        case .sumPlusDistrict: return sumPlusDistrict(of: item, field)
        case .ratioOfSums, .differenceOfRatios, .changeOfSums: return computed(item, field)
        case .districtOnly:
            return item.isComputed ? computed(item, field) : districtOnly(item, field)
        case .countOfUnitsMeeting: return count(of: item, field)
        }
    }

    // MARK: Methods

    /// The plan is the Decision's, not the sum of what units typed. Where every unit must reach the
    /// target, the plan is that all of them do.
    private func plan(of item: CatalogueItem) -> DistrictFigure {
        if item.target?.scope == .eachUnit {
            let all = count(of: item, .current).coverage.applicableCount
            return DistrictFigure(
                value: Ratio(Quantity(Int64(all))), absence: nil, coverage: Coverage())
        }
        guard let target = item.target?.low, item.kind != .change else { return .absent(.notDefined) }
        return DistrictFigure(value: Ratio(target), absence: nil, coverage: Coverage())
    }

    func sum(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        if field == .cumulative, item.nature == .stock { return .absent(.notDefined) }
        let reporters = catalogue.reporters(of: item)
        let coverage = coverage(reporters) { isAnswered(item.code, field, by: $0) }
        let values = reporters.compactMap { figures[$0.code]?.quantity(item.code, field) }
        guard !values.isEmpty else { return .absent(.noFigures, coverage) }
        guard let total = ConsolidationMethods.total(values) else { return .absent(.overflow, coverage) }
        return DistrictFigure(value: Ratio(total), absence: nil, coverage: coverage)
    }

    private func sumPlusDistrict(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        let agencies = catalogue.reporters(of: item).filter { $0.kind == .agency }
        let sum = sum(of: item, field)
        let hasDistrictPart = agencies.allSatisfy { isAnswered(item.code, field, by: $0) }
        if sum.value != nil, !hasDistrictPart { return .absent(.districtPartMissing, sum.coverage) }
        return sum
    }

    private func districtOnly(_ item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        let agencies = catalogue.reporters(of: item).filter { $0.kind == .agency }
        if item.kind == .milestone || (field == .cumulative && item.nature == .stock) {
            let coverage = coverage(agencies) { isAnswered(item.code, .current, by: $0) }
            return .absent(.notDefined, coverage)
        }
        let coverage = coverage(agencies) { isAnswered(item.code, field, by: $0) }
        let values = agencies.compactMap { figures[$0.code]?.quantity(item.code, field) }
        guard let value = values.first else { return .absent(.noFigures, coverage) }
        return DistrictFigure(value: Ratio(value), absence: nil, coverage: coverage)
    }

    /// Rates and changes: the inputs are summed over the units that reported every one of them, and
    /// then computed as for a single unit.
    private func computed(_ item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        if field == .cumulative, item.nature == .stock { return .absent(.notDefined) }
        let shape = ItemComputation(item: item, catalogue: catalogue) { _, _ in .missing }
        let inputs = shape.inputs(field)
        guard !inputs.isEmpty else { return .absent(.notDefined) }
        let reporters = catalogue.reporters(of: item)
        let paired = reporters.filter { unit in
            inputs.allSatisfy { figures[unit.code]?.quantity($0.code, $0.field) != nil }
        }
        let coverage = coverage(reporters) { unit in
            inputs.allSatisfy { isAnswered($0.code, $0.field, by: unit) }
        }
        guard !paired.isEmpty else { return .absent(.noFigures, coverage) }
        var isOverflow = false
        let computation = ItemComputation(item: item, catalogue: catalogue) { code, field in
            let values = paired.compactMap { figures[$0.code]?.quantity(code, field) }
            guard let total = ConsolidationMethods.total(values) else {
                isOverflow = true
                return .unreadable
            }
            return .quantity(total)
        }
        switch computation.result(field) {
        case .value(let ratio): return DistrictFigure(value: ratio, absence: nil, coverage: coverage)
        case .zeroDenominator: return .absent(.zeroDenominator, coverage)
        case .noInputs, .inputMissing: return .absent(.noFigures, coverage)
        case .notComputable: return .absent(isOverflow ? .overflow : .notDefined, coverage)
        }
    }

    /// How many of the units asked meet it; where the item is in per cent, their share of those to
    /// which it applies.
    private func count(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        guard field != .cumulative else { return .absent(.notDefined) }
        let counted = catalogue.countedUnits(of: item)
        var coverage = coverage(counted) { isAnswered(item.code, field, by: $0) }
        coverage.inapplicable = counted.map(\.code).filter {
            figures[$0]?.observation(item.code, field)?.value == .notApplicable
        }
        let answers = counted.compactMap { figures[$0.code]?.quantity(item.code, field) }
        guard !answers.isEmpty else { return .absent(.noFigures, coverage) }
        let threshold = item.countThreshold
        let meeting = Quantity(Int64(answers.count { $0 >= threshold }))
        guard item.measure?.isPercent == true else {
            return DistrictFigure(value: Ratio(meeting), absence: nil, coverage: coverage)
        }
        let share = Ratio(meeting, dividedBy: Quantity(Int64(coverage.applicableCount)))?
            .multiplied(by: Ratio(.hundred))
        return DistrictFigure(
            value: share, absence: share == nil ? .zeroDenominator : nil, coverage: coverage)
    }

    // MARK: Parts

    /// A unit has answered where its figure is there, or where it said that none applies. The state
    /// of a stock in the year to date is its current one.
    func isAnswered(_ code: IndicatorCode, _ field: FormField, by unit: ReportingUnit) -> Bool {
        figures[unit.code]?.observation(code, field)?.value.isReported ?? false
    }

    private func coverage(
        _ units: [ReportingUnit], isAnswered: (ReportingUnit) -> Bool
    ) -> Coverage {
        Coverage(
            answered: units.filter(isAnswered).map(\.code),
            missing: units.filter { !isAnswered($0) }.map(\.code))
    }

    /// The exact sum; nil on overflow.
    static func total(_ values: [Quantity]) -> Quantity? {
        var total = Quantity.zero
        for value in values {
            guard let sum = total.adding(value) else { return nil }
            total = sum
        }
        return total
    }
}

extension CatalogueItem {
    /// From which figure on a unit meets a counted item: the target itself where every unit must
    /// reach it (19 of 19 criteria), else 1 for "reached".
    var countThreshold: Quantity {
        target?.scope == .eachUnit ? target?.low ?? .one : .one
    }
}
