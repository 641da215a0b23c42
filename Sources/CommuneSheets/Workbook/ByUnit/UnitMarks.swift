/// Rows below the table of `Theo đơn vị` that say by a 1 which units some formulas count: one row for each
/// set of units that stand too scattered for a formula to name them run by run.
///
/// Where an item's units stand together, as communes and agencies mostly do, there is no such row.
struct UnitMarks {
    /// One set of units.
    struct Mark {
        /// From 0.
        let row: Int
        let runs: [ClosedRange<Int>]
        /// The items whose formulas count them.
        var items: [IndicatorCode]
    }

    private(set) var marks: [Mark] = []
    private let firstRow: Int
    private var places: [[ClosedRange<Int>]: Int] = [:]

    /// The most runs that a formula names. Four inputs in six runs, as many as a change of rates adds up,
    /// take fewer than the 8,192 characters of a formula wherever they stand.
    static let runLimit = 6

    /// - Parameter firstRow: the row of the first set, from 0.
    init(firstRow: Int) {
        self.firstRow = firstRow
    }

    /// Marks an item's units where they are too scattered. Linear in the runs.
    mutating func add(_ runs: [ClosedRange<Int>], of item: IndicatorCode) {
        guard runs.count > UnitMarks.runLimit else { return }
        if let place = places[runs] {
            if marks[place].items.last != item { marks[place].items.append(item) }
            return
        }
        places[runs] = marks.count
        marks.append(Mark(row: firstRow + marks.count, runs: runs, items: [item]))
    }

    /// The row that marks a set of units, from 0; nil where a formula names them run by run.
    func row(of runs: [ClosedRange<Int>]) -> Int? {
        places[runs].map { marks[$0].row }
    }
}
