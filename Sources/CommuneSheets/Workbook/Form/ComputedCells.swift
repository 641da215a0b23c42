/// The cells of a form that compute themselves: rates and changes from their inputs, sub-totals from their parts, and
/// the year to date where it is the period itself.
///
/// Only what an error of the reader says must be so is computed, and only where everything it needs stands on the form.
struct ComputedCells {
    private var cells: [ItemField: ComputedCell] = [:]
    /// The figures that computed cells show on the blank form.
    private var figures: [ItemField: Quantity] = [:]
    /// The most parts of a total: a formula has room for no more than 8,192 characters.
    private static let partLimit = 60
    private let form: BlankForm
    private let takesFigure: (ItemField) -> Bool

    /// - Parameter takesFigure: whether a figure can stand in a cell of the form.
    init(
        of constraints: [FigureConstraint], on form: BlankForm, takesFigure: @escaping (ItemField) -> Bool
    ) {
        self.form = form
        self.takesFigure = takesFigure
        // Rates first: the cell of a rate is never a sum.
        let ranked: [(FigureConstraint) -> (ItemField, ComputedCell)?] = [quotient, total, yearToDate]
        for candidate in ranked {
            for constraint in constraints {
                if let (cell, own) = candidate(constraint) { add(own, at: cell) }
            }
        }
        var settled: Set<ItemField> = []
        for cell in cells.keys { settle(cell, &settled) }
    }

    /// How a cell is computed; nil where it is not.
    subscript(cell: ItemField) -> ComputedCell? { cells[cell] }

    /// What a cell shows on the blank form: a total of plan figures that the catalogue knows, or an empty text.
    func value(of cell: ItemField) -> FormulaValue {
        figures[cell].flatMap { Ratio($0).spreadsheetNumber }.map { .number($0) } ?? .text("")
    }

    /// Computes a cell after those that it needs, once each.
    private mutating func settle(_ cell: ItemField, _ settled: inout Set<ItemField>) {
        guard let own = cells[cell], settled.insert(cell).inserted else { return }
        for precedent in own.precedents { settle(precedent, &settled) }
        guard case .total(let term, let field) = own, own.precedents.allSatisfy({ known($0) != nil })
        else { return }
        figures[cell] = term.value { known(ItemField(code: $0.code, field: $0.field ?? field)) ?? .zero }
    }

    /// The figure that stands in a cell of the blank form.
    private func known(_ cell: ItemField) -> Quantity? {
        if cells[cell] != nil { return figures[cell] }
        guard cell.field == .plan else { return nil }
        return form.catalogue.item(cell.code).flatMap { form.catalogue.plan(of: $0, for: form.unit) }
    }

    /// Takes a cell in, unless it is computed already, needs what the form does not have, or would need itself.
    private mutating func add(_ own: ComputedCell, at cell: ItemField) {
        let isPrinted = cell.field == .plan && known(cell) != nil
        guard cells[cell] == nil, !isPrinted, takesFigure(cell), own.precedents.allSatisfy(takesFigure),
            !leads(own.precedents, to: cell)
        else { return }
        cells[cell] = own
    }

    /// Whether one of some cells is, or is computed from, `goal`. Linear in the computed cells.
    private func leads(_ starts: [ItemField], to goal: ItemField) -> Bool {
        var open = starts
        var seen: Set<ItemField> = []
        while let cell = open.popLast() {
            if cell == goal { return true }
            if seen.insert(cell).inserted { open += cells[cell]?.precedents ?? [] }
        }
        return false
    }
}

// MARK: - What a constraint computes

extension ComputedCells {
    private func quotient(_ constraint: FigureConstraint) -> (ItemField, ComputedCell)? {
        guard case .computed(let item, let field, let catalogue) = constraint.relation else { return nil }
        let inputs = ItemComputation(item: item, catalogue: catalogue) { _, _ in .missing }.inputs(field)
        let isPercent = item.measure?.isPercent == true
        let cell = ItemField(code: item.code, field: field)
        switch (item.kind, inputs.count) {
        case (.rate, 2): return (cell, .rate(inputs[0], over: inputs[1], isPercent: isPercent))
        case (.change, 2): return (cell, .change(inputs[0], since: inputs[1], isPercent: isPercent))
        case (.change, 4): return (cell, .changeOfRate(inputs, isPercent: isPercent))
        default: return nil
        }
    }

    private func total(_ constraint: FigureConstraint) -> (ItemField, ComputedCell)? {
        guard case .rule(let rule, let field) = constraint.relation, rule.severity == .error,
            rule.expression.comparison == .equal, let whole = rule.expression.whole,
            rule.expression.isSum,
            (1...ComputedCells.partLimit).contains(rule.expression.right.references.count)
        else { return nil }
        return (
            ItemField(code: whole.code, field: whole.field ?? field),
            .total(rule.expression.right, field)
        )
    }

    private func yearToDate(_ constraint: FigureConstraint) -> (ItemField, ComputedCell)? {
        guard case .yearToDate(let item, .equal) = constraint.relation else { return nil }
        return (
            ItemField(code: item.code, field: .cumulative),
            .same(ItemField(code: item.code, field: .current))
        )
    }
}
