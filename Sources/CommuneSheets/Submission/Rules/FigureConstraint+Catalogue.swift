extension IndicatorCatalogue {
    /// Every relation between figures of a unit's form of a period, whatever stands in it: rules in the
    /// catalogue's order, then rates and changes, then years to date. Linear in rules and items.
    func constraints(on unit: ReportingUnit, in period: ReportingPeriod) -> [FigureConstraint] {
        let reported = items.filter { $0.isReported(by: unit) }
        let codes = Set(reported.map(\.code))
        let ruled = rules.filter { $0.expression.references.allSatisfy { codes.contains($0.code) } }
            .flatMap { rule in rule.fields.compactMap { constraint(of: rule, on: $0) } }
        let computed = reported.filter(\.isComputed).flatMap { item in
            FormField.figures.compactMap { constraint(of: item, on: $0) }
        }
        return ruled + computed + reported.compactMap { FigureConstraint(yearToDateOf: $0, in: period) }
    }

    /// Nil where the rule has no meaning in the field: stocks have no year to date.
    private func constraint(of rule: Rule, on field: FormField) -> FigureConstraint? {
        let cells = rule.cells(on: field)
        guard cells.allSatisfy({ $0.field != .cumulative || item($0.code)?.nature != .stock }) else {
            return nil
        }
        return FigureConstraint(.rule(rule, field), cells: cells)
    }

    /// Nil where the field of a rate or a change is not computed.
    private func constraint(of item: CatalogueItem, on field: FormField) -> FigureConstraint? {
        let inputs = ItemComputation(item: item, catalogue: self) { _, _ in .missing }.inputs(field)
        guard !inputs.isEmpty, item.takesField(field) else { return nil }
        return FigureConstraint(
            .computed(item, field, self), cells: [ItemField(code: item.code, field: field)] + inputs)
    }
}

extension Rule {
    /// The cells that the rule compares when it is held against a field, in the order of its text.
    func cells(on field: FormField) -> [ItemField] {
        expression.references.map { ItemField(code: $0.code, field: $0.field ?? field) }
    }
}

extension FigureConstraint {
    /// The year to date of a flow holds the period itself, and is the same where the period starts the
    /// year; nil where nothing follows.
    init?(yearToDateOf item: CatalogueItem, in period: ReportingPeriod) {
        guard item.nature == .flow, item.takesFigures, !item.isComputed else { return nil }
        // Months before the period can only add, unless the item may be negative.
        guard period.startsTheYear || item.minimum.map({ !$0.isNegative }) == true else { return nil }
        self.init(
            .yearToDate(item, period.startsTheYear ? .equal : .atLeast),
            cells: [.cumulative, .current].map { ItemField(code: item.code, field: $0) })
    }
}
