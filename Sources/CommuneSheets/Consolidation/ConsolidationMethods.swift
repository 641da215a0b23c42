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
        case .none: return .absent(.notDefined, coverage(of: item, .current))
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
            let all = count(of: item, .current).coverage.expectedCount
            return DistrictFigure(
                value: Ratio(Quantity(Int64(all))), absence: nil, coverage: Coverage())
        }
        guard let target = item.target?.low, item.kind != .change else { return .absent(.notDefined) }
        return DistrictFigure(value: Ratio(target), absence: nil, coverage: Coverage())
    }

    func sum(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        if field == .cumulative, item.nature == .stock { return .absent(.notDefined) }
        let reporters = catalogue.reporters(of: item)
        let coverage = coverage(reporters, of: [Input(code: item.code, field: field)])
        let values = reporters.compactMap { figures[$0.code]?.quantity(item.code, field) }
        guard !values.isEmpty else { return .absent(.noFigures, coverage) }
        guard let total = ConsolidationMethods.total(values) else { return .absent(.overflow, coverage) }
        return DistrictFigure(value: Ratio(total), absence: nil, coverage: coverage)
    }

    private func sumPlusDistrict(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        let agencies = catalogue.reporters(of: item).filter { $0.kind == .agency }
        let sum = sum(of: item, field)
        let hasDistrictPart = agencies.allSatisfy {
            figures[$0.code]?.observation(item.code, field)?.value.isReported == true
        }
        if sum.value != nil, !hasDistrictPart { return .absent(.districtPartMissing, sum.coverage) }
        return sum
    }

    private func districtOnly(_ item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        let agencies = catalogue.reporters(of: item).filter { $0.kind == .agency }
        if item.kind == .milestone || (field == .cumulative && item.nature == .stock) {
            return .absent(.notDefined, coverage(agencies, of: [Input(code: item.code, field: .current)]))
        }
        let coverage = coverage(agencies, of: [Input(code: item.code, field: field)])
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
        let coverage = coverage(reporters, of: inputs)
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

    /// How many of the units asked meet it; where the item is in per cent, their share of those that
    /// answered. A unit that has not answered is not one that does not meet it.
    private func count(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        guard field != .cumulative else { return .absent(.notDefined) }
        let counted = catalogue.countedUnits(of: item)
        let coverage = coverage(counted, of: [Input(code: item.code, field: field)])
        let answers = counted.compactMap { figures[$0.code]?.quantity(item.code, field) }
        guard !answers.isEmpty else { return .absent(.noFigures, coverage) }
        let threshold = item.countThreshold
        let meeting = Quantity(Int64(answers.count { $0 >= threshold }))
        guard item.measure?.isPercent == true else {
            return DistrictFigure(value: Ratio(meeting), absence: nil, coverage: coverage)
        }
        let share = Ratio(meeting, dividedBy: Quantity(Int64(answers.count)))?
            .multiplied(by: Ratio(.hundred))
        return DistrictFigure(
            value: share, absence: share == nil ? .zeroDenominator : nil, coverage: coverage)
    }

    // MARK: Parts

    private typealias Input = ItemComputation.Input

    /// Who has answered: with every input, or that one of them does not apply.
    private func coverage(_ units: [ReportingUnit], of inputs: [Input]) -> Coverage {
        var coverage = Coverage()
        for unit in units {
            let values = inputs.map { figures[unit.code]?.observation($0.code, $0.field)?.value ?? .missing }
            if values.contains(.missing) {
                coverage.missing.append(unit.code)
            } else if values.contains(.notApplicable) {
                coverage.inapplicable.append(unit.code)
            } else {
                coverage.answered.append(unit.code)
            }
        }
        return coverage
    }

    private func coverage(of item: CatalogueItem, _ field: FormField) -> Coverage {
        coverage(catalogue.reporters(of: item), of: [Input(code: item.code, field: field)])
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
