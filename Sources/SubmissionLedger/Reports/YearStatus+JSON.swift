internal import CommuneSheets

extension YearStatus {
    /// The status for programs: UTF-8, sorted keys, one value a line.
    ///
    /// - Throws: where the encoder fails, which it does for no status.
    public func json() throws -> String { try JSONText.of(JSONYearStatus(self)) }
}

/// The status's shape. Fields that do not apply are absent.
private struct JSONYearStatus: Encodable {
    let version = 1
    let catalogue: String
    let ledger: StatusJSON.Ledger
    let asOf: String
    let year: Int
    let periods: [Period]
    let units: [Unit]

    init(_ status: YearStatus) {
        catalogue = status.basis.catalogue.identity.id
        ledger = StatusJSON.Ledger(status.basis)
        asOf = status.basis.asOf.description
        year = status.year
        periods = status.periods.map { Period($0) }
        units = status.units.map { Unit($0, periods: status.periods) }
    }

    struct Period: Encodable {
        let period: String
        let deadline: String?
        let closed: StatusJSON.Closed?
        /// Units from which a form is due or came; those whose form counts; those that were late.
        let units: Int
        let accepted: Int
        let late: Int

        init(_ status: PeriodStatus) {
            period = status.period.description
            deadline = status.deadline?.description
            closed = status.closed.map { StatusJSON.Closed($0) }
            units = status.asked
            accepted = status.accepted
            late = status.late
        }
    }

    struct Unit: Encodable {
        let code: String
        let name: String
        /// Periods late, the days of all of them, and periods overdue.
        let late: Int
        let daysLate: Int
        let overdue: Int
        let periods: [Cell]

        init(_ row: YearStatus.Row, periods: [PeriodStatus]) {
            code = row.code.text
            name = row.name.vietnamese
            late = row.late
            daysLate = row.daysLate
            overdue = row.overdue
            self.periods = zip(periods, row.cells).compactMap { period, unit in
                unit.map { Cell($0, in: period.period.description) }
            }
        }
    }

    struct Cell: Encodable {
        let period: String
        /// ``UnitStatus/State``.
        let state: String
        let timing: String?
        let days: Int?

        init(_ unit: UnitStatus, in period: String) {
            let timing = unit.timing.map { StatusJSON.Timing($0) }
            self.period = period
            state = unit.state.rawValue
            self.timing = timing?.timing
            days = timing?.days
        }
    }
}
