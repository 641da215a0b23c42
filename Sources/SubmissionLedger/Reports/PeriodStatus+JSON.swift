internal import CommuneSheets

extension PeriodStatus {
    /// The status for programs: UTF-8, sorted keys, one value a line.
    ///
    /// - Throws: where the encoder fails, which it does for no status.
    public func json() throws -> String { try JSONText.of(JSONPeriodStatus(self)) }
}

/// The status's shape. Fields that do not apply are absent.
private struct JSONPeriodStatus: Encodable {
    let version = 1
    let catalogue: String
    let ledger: StatusJSON.Ledger
    let asOf: String
    let period: String
    let deadline: String?
    let closed: StatusJSON.Closed?
    let units: [Unit]
    let remind: [Reminder]
    let unidentified: [StatusJSON.File]
    let summary: Summary

    init(_ status: PeriodStatus) {
        catalogue = status.basis.catalogue.identity.id
        ledger = StatusJSON.Ledger(status.basis)
        asOf = status.basis.asOf.description
        period = status.period.description
        deadline = status.deadline?.description
        closed = status.closed.map { StatusJSON.Closed($0) }
        units = status.units.map { Unit($0) }
        remind = status.reminders.map { Reminder($0) }
        unidentified = status.unidentified.map { StatusJSON.File($0) }
        summary = Summary(status)
    }

    struct Unit: Encodable {
        let code: String
        let name: String
        /// ``UnitStatus/State``.
        let state: String
        let revision: Int?
        /// When the first accepted form came.
        let firstAccepted: String?
        let timing: String?
        let days: Int?
        let figuresDue: Int
        let figuresPresent: Int
        let errors: Int
        /// Those without `Giải trình`.
        let warnings: Int
        /// The form that counts.
        let file: StatusJSON.File?
        let refused: Refused?
        let kept: [StatusJSON.File]

        init(_ unit: UnitStatus) {
            let timing = unit.timing.map { StatusJSON.Timing($0) }
            code = unit.code.text
            name = unit.name.vietnamese
            state = unit.state.rawValue
            revision = unit.revision > 0 ? unit.revision : nil
            firstAccepted = unit.firstAccepted?.description
            self.timing = timing?.timing
            days = timing?.days
            figuresDue = unit.dueFigures
            figuresPresent = unit.presentFigures
            errors = unit.openErrors
            warnings = unit.openWarnings.count
            file = unit.current.map { StatusJSON.File($0) }
            refused = unit.refusal.map { Refused($0) }
            kept = unit.kept.map { StatusJSON.File($0) }
        }
    }

    /// The file that was refused last and waits for a correction.
    struct Refused: Encodable {
        let file: StatusJSON.File
        let codes: [String]

        init(_ refusal: UnitStatus.Refusal) {
            file = StatusJSON.File(refusal.file)
            codes = refusal.codes
        }
    }

    struct Reminder: Encodable {
        let unit: String
        let name: String
        /// `missing`, `refused` or `openWarnings`.
        let reason: String
        /// Of the errors or the warnings, each once; absent where nothing came.
        let codes: [String]?
        let timing: String?
        let days: Int?

        init(_ reminder: SubmissionReminder) {
            let timing = reminder.timing.map { StatusJSON.Timing($0) }
            unit = reminder.unit.text
            name = reminder.name.vietnamese
            self.timing = timing?.timing
            days = timing?.days
            switch reminder.reason {
            case .missing: (reason, codes) = ("missing", nil)
            case .refused(let refusal): (reason, codes) = ("refused", refusal.codes)
            case .openWarnings(let all):
                var seen: Set<String> = []
                (reason, codes) = ("openWarnings", all.filter { seen.insert($0).inserted })
            }
        }
    }

    struct Summary: Encodable {
        let units: Int
        let accepted: Int
        let refused: Int
        let missing: Int
        let kept: Int
        let late: Int
        let figuresDue: Int
        let figuresPresent: Int
        let figuresCounting: Int

        init(_ status: PeriodStatus) {
            units = status.asked
            accepted = status.accepted
            refused = status.count(of: .refused)
            missing = status.count(of: .missing)
            kept = status.count(of: .kept)
            late = status.late
            figuresDue = status.dueFigures
            figuresPresent = status.presentFigures
            figuresCounting = status.countingFigures
        }
    }
}
