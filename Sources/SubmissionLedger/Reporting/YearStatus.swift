public import CommuneSheets

/// Who has sent what over a year: units by periods.
public struct YearStatus: Sendable {
    public let basis: StatusBasis
    public let year: Int
    /// The twelve months, and the quarters and longer periods of which a file came; in the order of time.
    public let periods: [PeriodStatus]
    /// A unit a row.
    public let units: [Row]

    /// A unit over the year.
    public struct Row: Sendable {
        public let code: UnitCode
        public let name: Bilingual<String>
        /// For each of ``YearStatus/periods``; nil where the unit is not asked and sent nothing.
        public let cells: [UnitStatus?]

        /// Periods whose first accepted form came after the deadline.
        public var late: Int { cells.count { $0?.timing?.isLate == true } }
        /// The days of all these together.
        public var daysLate: Int { cells.reduce(0) { $0 + ($1?.timing?.daysLate ?? 0) } }
        /// Periods without an accepted form whose deadline has passed.
        public var overdue: Int { cells.count { $0?.timing?.isOverdue == true } }
    }

    /// Linear in periods times units.
    init(basis: StatusBasis, year: Int, periods: [PeriodStatus]) {
        self.basis = basis
        self.year = year
        self.periods = periods
        let byCode = periods.map { period in
            Dictionary(period.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        }
        var seen: Set<UnitCode> = []
        let asked = basis.catalogue.reportingUnits.map { (code: $0.code, name: $0.name) }
        let others = periods.flatMap(\.units).map { (code: $0.code, name: $0.name) }
        units = (asked + others).filter { seen.insert($0.code).inserted }.map { unit in
            Row(code: unit.code, name: unit.name, cells: byCode.map { $0[unit.code] })
        }
    }
}
