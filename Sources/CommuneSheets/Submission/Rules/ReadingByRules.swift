/// A figure that fits two readings, and where it stands.
struct AmbiguousCell: Hashable {
    let cell: ItemField
    /// The reading with a decimal comma, and that with a decimal point.
    let comma: Quantity
    let point: Quantity

    func reading(_ style: NumberStyle) -> Quantity { style == .decimalComma ? comma : point }
}

/// Reads figures that fit two readings by what the figures of a form must satisfy among themselves:
/// `1.500` beside `1.200` and `300` is what they add up to.
///
/// A relation decides a cell where, of all ways to read its ambiguous cells, those that satisfy it agree
/// about the cell. Cells so decided decide others in turn. What two relations decide differently stays
/// undecided, and so does all that rests on it.
struct ReadingByRules {
    /// The most ambiguous cells of one relation: 64 ways to read them.
    private static let cellLimit = 6

    private let cells: [ItemField: AmbiguousCell]
    private let constraints: [FigureConstraint]
    private let operand: FigureConstraint.Operands
    private var decided: [ItemField: NumberStyle] = [:]
    /// What relations contradict each other about: never decided.
    private var disputed: Set<ItemField> = []

    /// The readings that are certain; cells that are not stay out of the result.
    ///
    /// Every round decides a cell, or disputes one and starts anew; it looks at each relation once.
    ///
    /// - Parameters:
    ///   - constraints: only those that must hold count, not those that a warning asks about.
    ///   - operand: the certain figures; what it says of ambiguous cells is not asked.
    static func decide(
        _ ambiguous: [AmbiguousCell], constraints: [FigureConstraint],
        operand: @escaping FigureConstraint.Operands
    ) -> [ItemField: NumberStyle] {
        var reading = ReadingByRules(ambiguous, constraints: constraints, operand: operand)
        while reading.decideMore() || reading.disputeContradicted() {}
        return reading.decided
    }

    private init(
        _ ambiguous: [AmbiguousCell], constraints: [FigureConstraint],
        operand: @escaping FigureConstraint.Operands
    ) {
        let cells = Dictionary(ambiguous.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
        self.cells = cells
        self.constraints = constraints.filter { constraint in
            constraint.isStrict && constraint.cells.contains { cells[$0] != nil }
        }
        self.operand = operand
    }

    /// Decides what every relation that says something agrees about; false where nothing new comes of it.
    private mutating func decideMore() -> Bool {
        let found = constraints.map { readings(by: $0) }
        var said: [ItemField: Set<NumberStyle>] = [:]
        for (cell, style) in found.joined() { said[cell, default: []].insert(style) }
        let contradicted = said.filter { $0.value.count > 1 && !disputed.contains($0.key) }
        guard contradicted.isEmpty else {
            startAnew(without: Set(contradicted.keys))
            return true
        }
        let count = decided.count
        // A relation that is contradicted about one cell says nothing about the others.
        for readings in found where disputed.isDisjoint(with: readings.keys) {
            decided.merge(readings) { first, _ in first }
        }
        return decided.count > count
    }

    /// What one relation says about its undecided cells, disputed ones left ambiguous.
    private func readings(by constraint: FigureConstraint) -> [ItemField: NumberStyle] {
        let open = constraint.cells.compactMap { cells[$0] }.filter { decided[$0.cell] == nil }
        guard !open.isEmpty, open.count <= ReadingByRules.cellLimit else { return [:] }
        var allowed: [ItemField: Set<NumberStyle>] = [:]
        for assignment in 0..<(1 << open.count) {
            var styles: [ItemField: NumberStyle] = [:]
            for (index, cell) in open.enumerated() {
                styles[cell.cell] = assignment >> index & 1 == 0 ? .decimalComma : .decimalPoint
            }
            switch evaluate(constraint, with: styles) {
            case .holds: for (cell, style) in styles { allowed[cell, default: []].insert(style) }
            case .broken: break
            // Where a figure is missing, or too large to reckon with, nothing is refuted.
            case .notEvaluated: return [:]
            }
        }
        return allowed.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// Disputes cells whose other reading alone would mend a relation that does not hold now, and starts
    /// anew without them; false where there is none.
    private mutating func disputeContradicted() -> Bool {
        var contradicted: Set<ItemField> = []
        for constraint in constraints where evaluate(constraint, with: [:]).isBroken {
            for cell in constraint.cells {
                guard let style = decided[cell] else { continue }
                let other: NumberStyle = style == .decimalComma ? .decimalPoint : .decimalComma
                if evaluate(constraint, with: [cell: other]) == .holds { contradicted.insert(cell) }
            }
        }
        guard !contradicted.isEmpty else { return false }
        startAnew(without: contradicted)
        return true
    }

    /// Forgets what may rest on cells that turned out to be disputed.
    private mutating func startAnew(without cells: Set<ItemField>) {
        disputed.formUnion(cells)
        decided = [:]
    }

    /// Holds a relation against the certain figures, the decided ones, and some readings.
    private func evaluate(
        _ constraint: FigureConstraint, with styles: [ItemField: NumberStyle]
    ) -> FigureConstraint.Outcome {
        let readings = decided.merging(styles) { _, new in new }
        return constraint.evaluate { [cells, operand] code, field in
            let cell = ItemField(code: code, field: field)
            guard let ambiguous = cells[cell] else { return operand(code, field) }
            return readings[cell].map { .quantity(ambiguous.reading($0)) } ?? .unreadable
        }
    }
}

extension FigureConstraint.Outcome {
    fileprivate var isBroken: Bool {
        if case .broken = self { true } else { false }
    }
}
