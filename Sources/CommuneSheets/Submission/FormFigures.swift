/// The figures of one form, found by item and field.
struct FormFigures {
    private(set) var observations: [Observation] = []
    private var positions: [Key: Int] = [:]
    private var unreadable: Set<Key> = []

    private struct Key: Hashable {
        let item: IndicatorCode
        let field: FormField
    }

    init() {}

    /// The figures of a submission read before; linear in them.
    init(_ observations: some Collection<Observation>) {
        self.observations.reserveCapacity(observations.count)
        positions.reserveCapacity(observations.count)
        for observation in observations { set(observation) }
    }

    mutating func set(_ observation: Observation) {
        positions[Key(item: observation.item, field: observation.field)] = observations.count
        observations.append(observation)
    }

    /// The same figures in the order of their rows, each row's in that of the fields; for figures read
    /// out of order.
    var inOrderOfRows: FormFigures {
        let fields = Dictionary(
            FormField.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var figures = FormFigures(
            observations.sorted {
                ($0.place.row, fields[$0.field] ?? 0) < ($1.place.row, fields[$1.field] ?? 0)
            })
        figures.unreadable = unreadable
        return figures
    }

    mutating func setUnreadable(_ item: IndicatorCode, _ field: FormField) {
        unreadable.insert(Key(item: item, field: field))
    }

    /// The same figures with all cells of some items as unreadable, where they are not known.
    func settingUnreadable(_ items: Set<IndicatorCode>) -> FormFigures {
        var figures = self
        for item in items {
            for field in FormField.figures where observation(item, field) == nil {
                figures.setUnreadable(item, field)
            }
        }
        return figures
    }

    /// What stands in a cell; nil where the form has no such cell, or it has an error.
    func observation(_ item: IndicatorCode, _ field: FormField) -> Observation? {
        positions[Key(item: item, field: field)].map { observations[$0] }
    }

    /// The number in a cell; nil where there is none.
    func quantity(_ item: IndicatorCode, _ field: FormField) -> Quantity? {
        observation(item, field)?.value.quantity
    }

    /// Whether the cell has an error of its own, from which nothing follows.
    func isUnreadable(_ item: IndicatorCode, _ field: FormField) -> Bool {
        unreadable.contains(Key(item: item, field: field))
    }

    /// What a rule finds in the place of a cell.
    func operand(_ item: IndicatorCode, _ field: FormField) -> Rule.Operand {
        if isUnreadable(item, field) { return .unreadable }
        switch observation(item, field)?.value {
        case .figure(let quantity): return .quantity(quantity)
        case .noneOccurred: return .quantity(.zero)
        case .notApplicable: return .notApplicable
        case .missing, .status, nil: return .missing
        }
    }

    /// Whether anything at all is reported.
    var hasReport: Bool {
        observations.contains { $0.value.isReported && $0.value != .notApplicable && $0.field != .plan }
            || !unreadable.isEmpty
    }
}
