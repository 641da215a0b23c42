/// A cell that computes itself from others of the form, and shows an empty text until they are filled in.
///
/// "None occurred" counts as given and as zero, as in ``ItemComputation``. What the cell shows must be what the reader
/// of forms accepts beside the inputs: rates and changes have two decimals, since three could be taken for thousands.
enum ComputedCell: Hashable {
    /// A numerator over a denominator.
    case rate(ItemField, over: ItemField, isPercent: Bool)
    /// The growth of one figure over another.
    case change(ItemField, since: ItemField, isPercent: Bool)
    /// A rate now less the rate before: two numerators and denominators.
    case changeOfRate([ItemField], isPercent: Bool)
    /// A sum or a difference of items, in a field unless they name one.
    case total(RuleExpression.Term, FormField)
    /// The figure of another cell.
    case same(ItemField)

    var isTotal: Bool {
        if case .total = self { true } else { false }
    }

    /// The cells that it is computed from.
    var precedents: [ItemField] {
        switch self {
        case .rate(let first, let second, _), .change(let first, let second, _): [first, second]
        case .changeOfRate(let cells, _): cells
        case .total(let term, let field):
            term.references.map { ItemField(code: $0.code, field: $0.field ?? field) }
        case .same(let cell): [cell]
        }
    }

    /// - Parameter decimals: how many a figure in it has; a total is rounded far behind them.
    func formula(decimals: UInt8, _ name: (ItemField) -> String) -> String {
        let cells = precedents.map(name)
        switch self {
        case .rate(_, _, let isPercent) where cells.count == 2:
            let (top, bottom) = (cells[0], cells[1])
            return ComputedCell.quotient(
                if: [ComputedCell.isGiven(top), "N(\(bottom))<>0"], "N(\(top))", by: bottom, isPercent)
        case .change(_, _, let isPercent) where cells.count == 2:
            let (now, before) = (cells[0], cells[1])
            return ComputedCell.quotient(
                if: [ComputedCell.isGiven(now), "N(\(before))<>0"], "(N(\(now))-\(before))", by: before,
                isPercent)
        case .changeOfRate(_, let isPercent) where cells.count == 4:
            let (now, all, before, allBefore) = (cells[0], cells[1], cells[2], cells[3])
            return ComputedCell.quotient(
                if: [
                    ComputedCell.isGiven(now), "N(\(all))<>0", ComputedCell.isGiven(before),
                    "N(\(allBefore))<>0",
                ],
                "(N(\(now))*\(allBefore)-N(\(before))*\(all))", by: "(\(all)*\(allBefore))", isPercent)
        case .total(let term, let field):
            let sum = term.formula { "N(\(name(ItemField(code: $0.code, field: $0.field ?? field))))" }
            // Sums of decimals carry traces of their binary form.
            let shown = decimals == 0 ? sum : "ROUND(\(sum),9)"
            let areInapplicable = cells.map { "\($0)=\"x\"" }.joined(separator: ",")
            let areGiven = cells.map { "OR(ISNUMBER(\($0)),\($0)=\"-\",\($0)=\"x\")" }.joined(separator: ",")
            return "IF(AND(\(areInapplicable)),\"x\",IF(AND(\(areGiven)),\(shown),\"\"))"
        case .same, .rate, .change, .changeOfRate:
            let cell = cells.first ?? "\"\""
            return "IF(\(cell)=\"\",\"\",\(cell))"
        }
    }

    private static func isGiven(_ cell: String) -> String { "OR(ISNUMBER(\(cell)),\(cell)=\"-\")" }

    /// Rounded as a whole number of hundredths, so that halves are exact where the inputs are whole.
    private static func quotient(
        if conditions: [String], _ dividend: String, by divisor: String, _ isPercent: Bool
    ) -> String {
        let scale = isPercent ? "10000" : "100"
        return "IF(AND(\(conditions.joined(separator: ","))),"
            + "ROUND(\(dividend)*\(scale)/\(divisor),0)/100,\"\")"
    }
}

extension RuleExpression.Term {
    /// The term as a spreadsheet program computes it.
    func formula(_ name: (RuleExpression.Reference) -> String) -> String {
        switch self {
        case .item(let reference): name(reference)
        case .constant(let quantity):
            quantity.isNegative ? "(\(quantity.description))" : quantity.description
        case .negated(let term): "(-\(term.formula(name)))"
        case .sum(let first, let second): "\(first.formula(name))+\(second.formula(name))"
        case .difference(let first, let second): "\(first.formula(name))-(\(second.formula(name)))"
        case .product(let first, let second): "(\(first.formula(name)))*(\(second.formula(name)))"
        }
    }
}
