extension FormUnderCheck {
    /// The one slip of the hand in one cell that explains why a relation does not hold; nil where none
    /// does, or several.
    ///
    /// Of equations only: where one figure must not be above another, too many slips would mend it.
    /// Tries every slip in every cell of the relation; each is held against the other relations of its
    /// cell, so the work grows with the cells times the relations that they share.
    func correction(of constraint: FigureConstraint) -> CellCorrection? {
        guard constraint.isEquality else { return nil }
        var found: CellCorrection?
        for cell in constraint.cells {
            for (slip, meant) in slips(in: cell) where mends(constraint, meant, in: cell) {
                guard found == nil, let place = place(cell.code, cell.field) else { return nil }
                found = CellCorrection(
                    place: place, indicator: cell.code, field: cell.field,
                    value: figures.observation(cell.code, cell.field)?.written ?? "",
                    suggestion: meant.unambiguousText(in: numberStyle), slip: slip)
            }
        }
        return found
    }

    /// What may have been meant in a cell, as the form would read it.
    func slips(in cell: ItemField) -> [(slip: CellCorrection.Slip, meant: Quantity)] {
        guard case .figure(let typed) = figures.observation(cell.code, cell.field)?.value else { return [] }
        return typed.slips.compactMap { slip, meant in
            FigureText(meant.unambiguousText(in: numberStyle)).quantity(in: numberStyle).map { (slip, $0) }
        }
    }

    /// Whether a figure makes the relation hold and is possible otherwise.
    private func mends(_ constraint: FigureConstraint, _ meant: Quantity, in cell: ItemField) -> Bool {
        constraint.evaluate(FigureConstraint.operand(figures.operand, with: [cell: meant])) == .holds
            && isPossible(meant, in: cell)
    }

    /// Whether a figure can stand in a cell beside the others: possible for the item, and nothing fails by
    /// it that does not fail now.
    func isPossible(_ quantity: Quantity, in cell: ItemField) -> Bool {
        guard let item = catalogue.item(cell.code), item.fault(of: quantity) == nil else { return false }
        if cell.field == .plan, let planned = catalogue.plan(of: item, for: unit), planned != quantity {
            return false
        }
        let changed = FigureConstraint.operand(figures.operand, with: [cell: quantity])
        if PreviousYear.farFigures(of: item, in: changed) != nil,
            PreviousYear.farFigures(of: item, in: figures.operand) == nil
        {
            return false
        }
        return constraints.about(cell).allSatisfy { other in
            switch (other.evaluate(figures.operand), other.evaluate(changed)) {
            case (.broken, _), (_, .holds), (.notEvaluated, .notEvaluated): true
            case (.holds, _), (.notEvaluated, .broken): false
            }
        }
    }
}
