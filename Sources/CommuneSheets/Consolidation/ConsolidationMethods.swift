/// Turns the units' figures into the district's, by each item's own method.
///
/// No method takes the mean of percentages: a rate comes from the sums of its inputs, over the units
/// that reported all of them.
struct ConsolidationMethods {
    let catalogue: IndicatorCatalogue
    /// By the places of the units in the catalogue.
    let figures: [UnitFigures?]

    func figures(of unit: ReportingUnit) -> UnitFigures? {
        catalogue.position(of: unit.code).flatMap { figures[$0] }
    }

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
        let values = quantities(basis.group, item.code, field)
        guard !values.isEmpty else { return .absent(.noFigures, coverage) }
        guard let total = ConsolidationMethods.total(values) else { return .absent(.overflow, coverage) }
        return DistrictFigure(value: Ratio(total), absence: nil, coverage: coverage)
    }

    private func sumPlusDistrict(of item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        let sum = sum(of: item, field)
        let hasDistrictPart = catalogue.agencies(reporting: item).allSatisfy {
            figures(of: $0)?.observation(item.code, field)?.value.isReported == true
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
        let values = quantities(basis.group, item.code, field)
        guard let value = values.first else { return .absent(.noFigures, coverage) }
        return DistrictFigure(value: Ratio(value), absence: nil, coverage: coverage)
    }

    /// Rates and changes: the inputs are summed over the units that reported every one of them, and
    /// then computed as for a single unit.
    private func computed(_ item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        if field == .cumulative, item.nature == .stock { return .absent(.notDefined) }
        let basis = catalogue.basis(of: item, field)
        guard !basis.inputs.isEmpty else { return .absent(.notDefined) }
        let inputs = basis.inputs.compactMap { input in
            catalogue.position(of: input.code).map { ($0, input.field) }
        }
        let paired = basis.group.positions.filter { unit in
            guard let figures = figures[unit], inputs.count == basis.inputs.count else { return false }
            return inputs.allSatisfy { figures.quantity(ofItem: $0, $1) != nil }
        }
        let coverage = coverage(basis)
        guard !paired.isEmpty else { return .absent(.noFigures, coverage) }
        var isOverflow = false
        let computation = ItemComputation(item: item, catalogue: catalogue) { code, field in
            let item = catalogue.position(of: code)
            let values = paired.compactMap { unit in
                item.flatMap { figures[unit]?.quantity(ofItem: $0, field) }
            }
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
        let answers = quantities(basis.group, item.code, field)
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

    /// The figures of the units that have one, in the order of the catalogue.
    private func quantities(_ group: UnitGroup, _ code: IndicatorCode, _ field: FormField) -> [Quantity] {
        guard let item = catalogue.position(of: code) else { return [] }
        return group.positions.compactMap { figures[$0]?.quantity(ofItem: item, field) }
    }

    /// Who has answered: with every input, or that one of them does not apply.
    private func coverage(_ basis: FigureBasis) -> Coverage {
        let inputs = basis.inputs.map { (catalogue.position(of: $0.code), $0.field) }
        var partial: [PartialAnswer] = []
        let answers = zip(basis.group.positions, basis.group.codes).map { unit, code -> Coverage.Answer in
            let figures = figures[unit]
            var answer = Coverage.Answer.answered
            for (item, field) in inputs {
                switch item.flatMap({ figures?.value(ofItem: $0, field) }) {
                case .missing, nil: return .missing
                case .notApplicable: answer = .inapplicable
                case .noneOccurred, .figure, .status: break
                }
            }
            if answer == .answered, let figures, figures.isDerived {
                let observations = inputs.compactMap { item, field in
                    item.flatMap { figures.observation(ofItem: $0, field) }
                }
                if let own = PartialAnswer(code, of: observations) { partial.append(own) }
            }
            return answer
        }
        return Coverage(basis.group.codes, answers: answers, partial: partial)
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
