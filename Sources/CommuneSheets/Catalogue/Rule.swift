/// A relation between items that must hold within one unit's form: `5 = 5.1 + 5.2`.
///
/// It is held against every figure field in turn, unless its expression names fields itself
/// (`5@cumulative >= 5@current`).
public struct Rule: Hashable, Sendable {
    public let code: String
    /// The expression as the catalogue writes it.
    public let text: String
    public let expression: RuleExpression
    /// Error or warning.
    public let severity: Severity
    public let explanation: Bilingual<String>
    public let source: String
}

extension Rule {
    /// What became of a rule on one field of one form.
    public enum Outcome: Hashable, Sendable {
        case passed
        /// Both sides as computed.
        case broken(left: Quantity, right: Quantity)
        /// Figures are missing, damaged or too large. `missing` holds those that are merely absent;
        /// `isPartial` says that others are there.
        case notEvaluated(missing: [IndicatorCode], isPartial: Bool)
        /// No figure in it applies to the unit.
        case notApplicable
    }

    /// What a rule finds in the place of an item.
    public enum Operand: Hashable, Sendable {
        case quantity(Quantity)
        case notApplicable
        case missing
        /// There is something, but it has an error of its own: nothing follows from it.
        case unreadable
    }

    /// The fields it is held against.
    public var fields: [FormField] {
        expression.namesFields ? [.current] : FormField.figures
    }

    /// Holds the rule against one field; linear in the expression.
    ///
    /// What does not apply counts as nothing in a sum, so that a commune without vegetables may write
    /// `x`. In any other comparison there is then nothing to compare.
    public func evaluate(
        on field: FormField, operand: (IndicatorCode, FormField) -> Operand
    ) -> Outcome {
        var missing: [IndicatorCode] = []
        var isUnreadable = false
        var present = 0
        var inapplicable = 0
        for reference in expression.references {
            switch operand(reference.code, reference.field ?? field) {
            case .quantity: present += 1
            case .notApplicable: inapplicable += 1
            case .missing: missing.append(reference.code)
            case .unreadable: isUnreadable = true
            }
        }
        if isUnreadable { return .notEvaluated(missing: [], isPartial: false) }
        if !missing.isEmpty { return .notEvaluated(missing: missing, isPartial: present > 0) }
        if inapplicable > 0, present == 0 || expression.comparison != .equal { return .notApplicable }
        // A whole that does not apply, beside parts that do, is a figure that is wanted.
        if inapplicable > 0, let whole = expression.whole,
            operand(whole.code, whole.field ?? field) == .notApplicable
        {
            return .notEvaluated(missing: [whole.code], isPartial: true)
        }
        let value: (RuleExpression.Reference) -> Quantity = { reference in
            if case .quantity(let quantity) = operand(reference.code, reference.field ?? field) {
                return quantity
            }
            return .zero
        }
        guard let left = expression.left.value(value), let right = expression.right.value(value) else {
            return .notEvaluated(missing: [], isPartial: false)
        }
        return expression.comparison.holds(left, right) ? .passed : .broken(left: left, right: right)
    }
}
