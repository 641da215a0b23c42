/// A relation that figures of one form must satisfy, wherever it comes from.
///
/// The one list of what hangs together in a form: the checks find what is broken in it, corrections
/// must not break it, and a figure with two readings is read by it.
struct FigureConstraint: Sendable {
    let relation: Relation
    /// Every cell in it, once each: the one that findings are about first.
    let cells: [ItemField]

    enum Relation: Sendable {
        /// A rule of the catalogue, held against one field.
        case rule(Rule, FormField)
        /// A rate or a change as typed, and the inputs it is computed from.
        case computed(CatalogueItem, FormField, IndicatorCatalogue)
        /// The year to date of a flow on the left, the period's own figure on the right.
        case yearToDate(CatalogueItem, RuleExpression.Comparison)
    }

    /// What stands in the cells.
    typealias Operands = (IndicatorCode, FormField) -> Rule.Operand

    enum Outcome: Hashable {
        case holds
        /// Both sides as computed.
        case broken(left: Quantity, right: Quantity)
        /// A figure is absent or damaged, or the arithmetic leaves its range: nothing is known.
        case notEvaluated
    }

    init(_ relation: Relation, cells: [ItemField]) {
        self.relation = relation
        var seen: Set<ItemField> = []
        self.cells = cells.filter { seen.insert($0).inserted }
    }

    /// Holds the relation against figures; linear in its cells.
    func evaluate(_ operand: @escaping Operands) -> Outcome {
        switch relation {
        case .rule(let rule, let field):
            switch rule.evaluate(on: field, operand: operand) {
            case .passed: return .holds
            case .broken(let left, let right): return .broken(left: left, right: right)
            case .notEvaluated, .notApplicable: return .notEvaluated
            }
        case .computed(let item, let field, let catalogue):
            guard case .quantity(let typed) = operand(item.code, field) else { return .notEvaluated }
            let computation = ItemComputation(item: item, catalogue: catalogue, operand: operand)
            guard case .value(let ratio) = computation.result(field),
                let rounded = ratio.rounded(as: typed)
            else { return .notEvaluated }
            return rounded == typed ? .holds : .broken(left: typed, right: rounded)
        case .yearToDate(let item, let comparison):
            guard case .quantity(let cumulative) = operand(item.code, .cumulative),
                case .quantity(let current) = operand(item.code, .current)
            else { return .notEvaluated }
            return comparison.holds(cumulative, current)
                ? .holds : .broken(left: cumulative, right: current)
        }
    }

    /// The same figures with some of them changed.
    static func operand(
        _ operand: @escaping Operands, with changes: [ItemField: Quantity]
    ) -> Operands {
        { code, field in
            changes[ItemField(code: code, field: field)].map { .quantity($0) } ?? operand(code, field)
        }
    }

    /// Whether one side must be exactly the other.
    var isEquality: Bool {
        switch relation {
        case .rule(let rule, _): rule.expression.comparison == .equal
        case .computed: true
        case .yearToDate(_, let comparison): comparison == .equal
        }
    }

    /// Whether a figure that breaks it is certainly wrong. What a warning asks about may be right.
    var isStrict: Bool {
        if case .rule(let rule, _) = relation { rule.severity == .error } else { true }
    }
}

extension Ratio {
    /// The value rounded to as many decimals as a figure was typed with, which is what that figure must be.
    func rounded(as typed: Quantity) -> Quantity? { rounded(decimals: typed.scale) }
}
