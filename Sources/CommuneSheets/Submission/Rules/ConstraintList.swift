/// What the figures of a form must satisfy, found by the cells.
struct ConstraintList: Sendable {
    let all: [FigureConstraint]
    private let positions: [ItemField: [Int]]

    init(_ constraints: [FigureConstraint]) {
        all = constraints
        var positions: [ItemField: [Int]] = [:]
        for (position, constraint) in constraints.enumerated() {
            for cell in constraint.cells { positions[cell, default: []].append(position) }
        }
        self.positions = positions
    }

    /// Every relation that a cell stands in.
    func about(_ cell: ItemField) -> [FigureConstraint] {
        positions[cell, default: []].map { all[$0] }
    }

    /// The relation between a rate or a change and its inputs.
    func computed(_ item: IndicatorCode, _ field: FormField) -> FigureConstraint? {
        about(ItemField(code: item, field: field)).first { constraint in
            guard case .computed(let computed, let of, _) = constraint.relation else { return false }
            return computed.code == item && of == field
        }
    }
}
