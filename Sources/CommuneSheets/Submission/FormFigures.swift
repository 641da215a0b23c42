/// The figures of one form, found by item and field.
struct FormFigures {
    private(set) var observations: [Observation] = []
    /// The place of each item's cells among ``rows``.
    private var places: [IndicatorCode: Int] = [:]
    private var rows: [Row] = []

    /// What is known of an item's cells, by field.
    private struct Row {
        /// The place among ``observations``; -1 where there is none.
        var positions = SIMD8<Int32>(repeating: -1)
        /// A bit for each cell with an error.
        var unreadable: UInt8 = 0
    }

    init() {}

    /// The figures of a submission read before; linear in them.
    init(_ observations: some Collection<Observation>) {
        reserve(observations.count, items: observations.count / 2)
        for observation in observations { set(observation) }
    }

    /// Asks for memory once, for so many observations of so many items.
    mutating func reserve(_ count: Int, items: Int) {
        observations.reserveCapacity(count)
        places.reserveCapacity(items)
        rows.reserveCapacity(items)
    }

    mutating func set(_ observation: Observation) {
        let place = place(of: observation.item)
        rows[place].positions[observation.field.index] = Int32(truncatingIfNeeded: observations.count)
        observations.append(observation)
    }

    /// The place of an item's cells, made where there is none.
    private mutating func place(of item: IndicatorCode) -> Int {
        if let place = places[item] { return place }
        let place = rows.count
        places[item] = place
        rows.append(Row())
        return place
    }

    /// The same figures in the order of their rows, each row's in that of the fields; for figures read
    /// out of order.
    var inOrderOfRows: FormFigures {
        var figures = FormFigures(
            observations.sorted {
                ($0.place.row, $0.field.index) < ($1.place.row, $1.field.index)
            })
        for (item, place) in places {
            figures.rows[figures.place(of: item)].unreadable = rows[place].unreadable
        }
        return figures
    }

    mutating func setUnreadable(_ item: IndicatorCode, _ field: FormField) {
        rows[place(of: item)].unreadable |= field.bit
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
        guard let place = places[item] else { return nil }
        let position = Int(rows[place].positions[field.index])
        return position < 0 ? nil : observations[position]
    }

    /// The number in a cell; nil where there is none.
    func quantity(_ item: IndicatorCode, _ field: FormField) -> Quantity? {
        observation(item, field)?.value.quantity
    }

    /// Whether the cell has an error of its own, from which nothing follows.
    func isUnreadable(_ item: IndicatorCode, _ field: FormField) -> Bool {
        places[item].map { rows[$0].unreadable & field.bit != 0 } ?? false
    }

    /// What a rule finds in the place of a cell.
    func operand(_ item: IndicatorCode, _ field: FormField) -> Rule.Operand {
        guard let place = places[item] else { return .missing }
        if rows[place].unreadable & field.bit != 0 { return .unreadable }
        let position = Int(rows[place].positions[field.index])
        guard position >= 0 else { return .missing }
        switch observations[position].value {
        case .figure(let quantity): return .quantity(quantity)
        case .noneOccurred: return .quantity(.zero)
        case .notApplicable: return .notApplicable
        case .missing, .status: return .missing
        }
    }

    /// Whether anything at all is reported.
    var hasReport: Bool {
        observations.contains { $0.value.isReported && $0.value != .notApplicable && $0.field != .plan }
            || rows.contains { $0.unreadable != 0 }
    }
}

extension FormField {
    /// Its place in ``allCases``, from 0.
    fileprivate var index: Int {
        switch self {
        case .plan: 0
        case .current: 1
        case .cumulative: 2
        case .previousYear: 3
        case .explanation: 4
        case .note: 5
        }
    }

    fileprivate var bit: UInt8 { 1 << index }
}
