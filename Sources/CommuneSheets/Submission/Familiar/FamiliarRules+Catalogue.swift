extension FamiliarRules {
    /// Lays out what ``FormRules`` checks of a form. Linear in rows, rules and their terms.
    ///
    /// Nil where the catalogue has what cannot be laid out so: a product of figures, or numbers with more
    /// than four decimals.
    ///
    /// - Parameters:
    ///   - rows: the items in the form.
    ///   - cell: the place of a figure's cell; ``absent`` where the form has none.
    init?(
        _ catalogue: IndicatorCatalogue, unit: ReportingUnit, period: ReportingPeriod, rows: [ItemRow],
        relations: FigureRelations, cell: (IndicatorCode, FormField) -> Int
    ) {
        self.init(of: period)
        for row in rows {
            let item = row.item
            due += catalogue.dueFields(of: item, by: unit, in: period).map { cell(item.code, $0) }
            if let planned = catalogue.plan(of: item, for: unit) {
                guard let planned = FamiliarRules.parts(planned) else { return nil }
                plans.append(Plan(cell: cell(item.code, .plan), planned: planned))
            }
            guard item.takesFigures else { continue }
            guard let laidOut = Row(item, catalogue, unit, period.year, cell) else { return nil }
            self.rows.append(laidOut)
        }
        for item in catalogue.items where item.isReported(by: unit) && item.isComputed {
            let fields: [FormField] = [.current, .cumulative, .previousYear]
            computed += fields.map { cell(item.code, $0) }.filter { $0 != FamiliarRules.absent }
            guard item.kind == .rate else { continue }
            let planned = item.target?.low.map { FamiliarRules.parts($0) }
            if case .some(nil) = planned { return nil }
            for field in fields {
                let computation = ItemComputation(item: item, catalogue: catalogue) { _, _ in .missing }
                let inputs = computation.inputs(field)
                guard inputs.count == 2 else { continue }
                rates.append(
                    Rate(
                        numerator: cell(inputs[0].code, inputs[0].field),
                        denominator: cell(inputs[1].code, inputs[1].field),
                        target: planned.flatMap { $0 }.flatMap {
                            Rate.Target(of: item, field, planned: $0, catalogue)
                        }))
            }
        }
        for constraint in relations.list(of: unit, in: period).all {
            guard case .rule(let rule, let field) = constraint.relation else { continue }
            guard add(rule, field, cell) else { return nil }
        }
    }

    /// A number in ten-thousandths; nil where it has more decimals, or more digits than figures have.
    static func parts(_ quantity: Quantity) -> Int64? {
        let reduced = quantity.withoutTrailingZeros
        guard reduced.scale <= PlainFigure.decimals, abs(reduced.coefficient / 1_000_000_000_000) == 0 else {
            return nil
        }
        return Int64(exactly: reduced.widened(to: UInt8(PlainFigure.decimals)))
    }
}

extension FamiliarRules.Row {
    fileprivate init?(
        _ item: CatalogueItem, _ catalogue: IndicatorCatalogue, _ unit: ReportingUnit,
        _ year: Int, _ cell: (IndicatorCode, FormField) -> Int
    ) {
        plan = cell(item.code, .plan)
        current = cell(item.code, .current)
        cumulative = cell(item.code, .cumulative)
        previousYear = cell(item.code, .previousYear)
        isTyped = !item.isComputed
        isFlow = item.nature == .flow
        let isShare = item.aggregation == .sum || item.aggregation == .sumPlusDistrict
        if isShare, catalogue.plan(of: item, for: unit) == nil, let planned = item.target?.low,
            planned > .zero
        {
            guard let planned = FamiliarRules.parts(planned) else { return nil }
            districtPlan = planned
        } else {
            districtPlan = nil
        }
        func yearToDate(_ month: Int) -> RuleExpression.Comparison? {
            let period = ReportingPeriod(year: year, span: .month(month))
            guard
                case .yearToDate(_, let comparison) = FigureConstraint(yearToDateOf: item, in: period)?
                    .relation
            else { return nil }
            return comparison
        }
        firstToDate = yearToDate(1)
        laterToDate = yearToDate(2)
    }
}

extension FamiliarRules.Rate.Target {
    /// What the rate of a field is held against, as ``PlanDistance`` has it; nil where it is not.
    fileprivate init?(
        of item: CatalogueItem, _ field: FormField, planned: Int64, _ catalogue: IndicatorCatalogue
    ) {
        let fields: [FormField] = item.nature == .flow ? [.current, .cumulative] : [.current]
        guard item.direction == .higher, planned > 0, fields.contains(field) else { return nil }
        let isPercent = item.measure?.isPercent == true
        factor = isPercent ? 100 : 1
        self.planned = planned
        isCapped = isPercent && item.maximum != nil
        isJudged = field == item.judgedField
        growsWithTheYear = PlanDistance.growsWithTheYear(item, catalogue)
    }
}

extension FamiliarRules {
    /// So that a side adds up in 64 bits: figures have 16 digits, in ten-thousandths.
    private static let factorLimit: Int64 = 400
    private static let constantLimit: Int64 = 1_000_000_000_000_000_000

    /// False where a side is no sum of figures and constants.
    private mutating func add(
        _ rule: Rule, _ field: FormField, _ cell: (IndicatorCode, FormField) -> Int
    ) -> Bool {
        func place(_ reference: RuleExpression.Reference) -> Int {
            cell(reference.code, reference.field ?? field)
        }
        guard let left = side(rule.expression.left, place), let right = side(rule.expression.right, place)
        else { return false }
        let first = summedCells.count
        summedCells += rule.expression.references.map(place)
        sums.append(
            Sum(
                left: left, comparison: rule.expression.comparison, right: right,
                cells: first..<summedCells.count, whole: rule.expression.whole.map(place)))
        return true
    }

    private mutating func side(
        _ term: RuleExpression.Term, _ place: (RuleExpression.Reference) -> Int
    ) -> Sum.Side? {
        let first = terms.count
        var constant: Int64 = 0
        guard FamiliarRules.add(term, times: 1, to: &terms, &constant, place),
            terms[first...].reduce(0, { $0 + abs($1.factor) }) <= FamiliarRules.factorLimit,
            abs(constant) <= FamiliarRules.constantLimit
        else { return nil }
        return Sum.Side(terms: first..<terms.count, constant: constant)
    }

    /// False where the term is no sum.
    private static func add(
        _ term: RuleExpression.Term, times factor: Int64, to terms: inout [Term],
        _ constant: inout Int64, _ place: (RuleExpression.Reference) -> Int
    ) -> Bool {
        switch term {
        case .item(let reference):
            terms.append(Term(cell: place(reference), factor: factor))
            return true
        case .constant(let quantity):
            guard let parts = FamiliarRules.parts(quantity) else { return false }
            let (product, overflow) = parts.multipliedReportingOverflow(by: factor)
            let (sum, carry) = constant.addingReportingOverflow(product)
            constant = sum
            return !overflow && !carry
        case .negated(let inner): return add(inner, times: -factor, to: &terms, &constant, place)
        case .sum(let first, let second):
            return add(first, times: factor, to: &terms, &constant, place)
                && add(second, times: factor, to: &terms, &constant, place)
        case .difference(let first, let second):
            return add(first, times: factor, to: &terms, &constant, place)
                && add(second, times: -factor, to: &terms, &constant, place)
        case .product(.constant(let quantity), let other), .product(let other, .constant(let quantity)):
            guard quantity.isWhole, let parts = FamiliarRules.parts(quantity),
                abs(parts) <= 100 * FamiliarRules.unit, abs(factor) <= 100
            else { return false }
            return add(other, times: factor * (parts / FamiliarRules.unit), to: &terms, &constant, place)
        case .product: return false
        }
    }
}
