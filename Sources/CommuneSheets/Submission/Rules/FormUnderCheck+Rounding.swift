extension FormUnderCheck {
    /// Whether the sides of a sum differ by no more than rounding its parts can make them: every part has
    /// lost decimals, and each accounts for half a unit of its last digit.
    func isExplainedByRounding(_ rule: Rule, _ field: FormField, difference: Quantity?) -> Bool {
        let cells = rule.cells(on: field)
        guard rule.expression.comparison == .equal, rule.expression.isSum,
            Set(cells).count == cells.count, let doubled = difference?.magnitude?.multiplied(by: Quantity(2))
        else { return false }
        var units = Quantity.zero
        for (index, cell) in cells.enumerated() {
            guard case .figure(let figure) = figures.observation(cell.code, cell.field)?.value else {
                continue
            }
            guard hasFewDecimals(figure, of: cell.code) else {
                if index == 0 { continue }
                return false
            }
            guard let unit = Quantity(coefficient: 1, scale: figure.scale), let sum = units.adding(unit)
            else { return false }
            units = sum
        }
        return doubled <= units
    }

    /// Whether a figure is whole, or has fewer decimals than another of its unit of measure in the form,
    /// where that measure has decimals at all.
    private func hasFewDecimals(_ figure: Quantity, of item: IndicatorCode) -> Bool {
        guard let measure = catalogue.item(item)?.measure, measure.decimals > 0 else { return false }
        return figure.scale == 0
            || figures.observations.contains { other in
                guard case .figure(let known) = other.value, known.scale > figure.scale else { return false }
                return catalogue.item(other.item)?.measure == measure
            }
    }
}

extension RuleExpression {
    /// Whether items are only added and subtracted.
    var isSum: Bool { left.isSum && right.isSum }
}

extension RuleExpression.Term {
    fileprivate var isSum: Bool {
        switch self {
        case .item, .constant: true
        case .negated(let term): term.isSum
        case .sum(let first, let second), .difference(let first, let second): first.isSum && second.isSum
        case .product: false
        }
    }
}
