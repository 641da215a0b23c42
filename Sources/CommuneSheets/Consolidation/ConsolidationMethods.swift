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
        case .none: return .absent(.notDefined, coverage(of: item, field))
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
        let basis = catalogue.basis(of: item, field)
        let coverage = coverage(basis)
        let values = basis.units.compactMap { figures[$0.code]?.quantity(item.code, field) }
        guard !values.isEmpty else { return .absent(.noFigures, coverage) }
        guard let total = ConsolidationMethods.total(values) else { return .absent(.overflow, coverage) }
        return DistrictFigure(value: Ratio(total), absence: nil, coverage: coverage)
    }

    private func sumPlusDistrict(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        let sum = sum(of: item, field)
        let hasDistrictPart = catalogue.agencies(reporting: item).allSatisfy {
            figures[$0.code]?.observation(item.code, field)?.value.isReported == true
        }
        if sum.value != nil, !hasDistrictPart { return .absent(.districtPartMissing, sum.coverage) }
        return sum
    }

    private func districtOnly(_ item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        if item.kind == .milestone || (field == .cumulative && item.nature == .stock) {
            return .absent(.notDefined, coverage(of: item, .current))
        }
        let basis = catalogue.basis(of: item, field)
        let coverage = coverage(basis)
        let values = basis.units.compactMap { figures[$0.code]?.quantity(item.code, field) }
        guard let value = values.first else { return .absent(.noFigures, coverage) }
        return DistrictFigure(value: Ratio(value), absence: nil, coverage: coverage)
    }

    /// Rates and changes: the inputs are summed over the units that reported every one of them, and
    /// then computed as for a single unit.
    private func computed(_ item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        if field == .cumulative, item.nature == .stock { return .absent(.notDefined) }
        let basis = catalogue.basis(of: item, field)
        guard !basis.inputs.isEmpty else { return .absent(.notDefined) }
        let paired = basis.units.filter { unit in
            basis.inputs.allSatisfy { figures[unit.code]?.quantity($0.code, $0.field) != nil }
        }
        let coverage = coverage(basis)
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
        let basis = catalogue.basis(of: item, field)
        let coverage = coverage(basis)
        let answers = basis.units.compactMap { figures[$0.code]?.quantity(item.code, field) }
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

    /// Who has answered: with every input, or that one of them does not apply.
    private func coverage(_ basis: FigureBasis) -> Coverage {
        var coverage = Coverage()
        for unit in basis.units {
            let observations = basis.inputs.map { figures[unit.code]?.observation($0.code, $0.field) }
            let values = observations.map { $0?.value ?? .missing }
            if values.contains(.missing) {
                coverage.missing.append(unit.code)
            } else if values.contains(.notApplicable) {
                coverage.inapplicable.append(unit.code)
            } else {
                coverage.answered.append(unit.code)
                if let partial = PartialAnswer(unit.code, of: observations.compactMap(\.self)) {
                    coverage.partial.append(partial)
                }
            }
        }
        return coverage
    }

    private func coverage(of item: CatalogueItem, _ field: FormField) -> Coverage {
        coverage(catalogue.basis(of: item, field))
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
