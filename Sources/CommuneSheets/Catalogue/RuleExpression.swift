/// A comparison of two sums or products of items and constants.
public struct RuleExpression: Hashable, Sendable {
    public let left: Term
    public let comparison: Comparison
    public let right: Term

    /// One side of a rule, or a part of one.
    public indirect enum Term: Hashable, Sendable {
        case item(Reference)
        case constant(Quantity)
        case negated(Term)
        case sum(Term, Term)
        case difference(Term, Term)
        case product(Term, Term)
    }

    /// An item, and its field where the expression names one.
    public struct Reference: Hashable, Sendable {
        public let code: IndicatorCode
        public let field: FormField?
    }

    public enum Comparison: String, Sendable, CaseIterable {
        case equal = "="
        case notEqual = "!="
        case atMost = "<="
        case below = "<"
        case atLeast = ">="
        case above = ">"

        /// Compares exactly.
        public func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
            switch self {
            case .equal: left == right
            case .notEqual: left != right
            case .atMost: left <= right
            case .below: left < right
            case .atLeast: left >= right
            case .above: left > right
            }
        }
    }

    /// The items it names, in the order of the text.
    public var references: [Reference] { left.references + right.references }

    /// The whole of a sum: the left side where it is one item alone.
    var whole: Reference? {
        if case .item(let reference) = left { reference } else { nil }
    }

    /// Whether it names fields itself.
    public var namesFields: Bool { references.contains { $0.field != nil } }
}

extension RuleExpression.Term {
    var references: [RuleExpression.Reference] {
        switch self {
        case .item(let reference): [reference]
        case .constant: []
        case .negated(let term): term.references
        case .sum(let first, let second), .difference(let first, let second),
            .product(let first, let second):
            first.references + second.references
        }
    }

    /// The exact value; nil on overflow.
    func value(_ item: (RuleExpression.Reference) -> Quantity) -> Quantity? {
        switch self {
        case .item(let reference): return item(reference)
        case .constant(let quantity): return quantity
        case .negated(let term):
            return term.value(item).flatMap { Quantity.zero.subtracting($0) }
        case .sum(let first, let second):
            guard let left = first.value(item), let right = second.value(item) else { return nil }
            return left.adding(right)
        case .difference(let first, let second):
            guard let left = first.value(item), let right = second.value(item) else { return nil }
            return left.subtracting(right)
        case .product(let first, let second):
            guard let left = first.value(item), let right = second.value(item) else { return nil }
            return left.multiplied(by: right)
        }
    }
}
