extension FormUnderCheck {
    /// What a missing figure must be if all others are right; nil where they do not tell, or tell what
    /// cannot be.
    ///
    /// For a hint only: a missing figure stays missing.
    func implied(_ cell: ItemField) -> Quantity? {
        let possible = Set(
            constraints.about(cell).compactMap { $0.solved(for: cell, among: figures.operand) })
        guard let figure = possible.first, possible.count == 1, isPossible(figure, in: cell) else {
            return nil
        }
        return figure
    }
}

extension FigureConstraint {
    /// The only figure of a missing cell with which an equation holds; nil where there is none, or where
    /// another cell is missing too.
    func solved(for cell: ItemField, among operand: @escaping Operands) -> Quantity? {
        guard isExactEquation, case .missing = operand(cell.code, cell.field),
            cells.contains(where: { operand($0.code, $0.field).isQuantity })
        else { return nil }
        let excess: (Quantity) -> Quantity? = { figure in
            switch evaluate(FigureConstraint.operand(operand, with: [cell: figure])) {
            case .holds: .zero
            case .broken(let left, let right): left.subtracting(right)
            case .notEvaluated: nil
            }
        }
        // How far the sides are apart grows evenly with the figure, or the equation is left alone.
        guard let atZero = excess(.zero), let atOne = excess(.one), let atTwo = excess(Quantity(2)),
            let growth = atOne.subtracting(atZero), atTwo.subtracting(atOne) == growth,
            let missing = Quantity.zero.subtracting(atZero),
            let figure = Ratio(missing, dividedBy: growth)?.exactQuantity, excess(figure)?.isZero == true
        else { return nil }
        return figure.withoutTrailingZeros
    }

    /// A rate as typed is rounded, so that no input follows from it.
    private var isExactEquation: Bool {
        switch relation {
        case .rule(let rule, _): rule.expression.comparison == .equal
        case .yearToDate(_, let comparison): comparison == .equal
        case .computed: false
        }
    }
}

extension Rule.Operand {
    fileprivate var isQuantity: Bool {
        if case .quantity = self { true } else { false }
    }
}
