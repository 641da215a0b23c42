/// Whether a unit's form came in time, as far as the moment of the report tells.
///
/// Where the time of receipt is not kept, a form that is there at a moment no later than the deadline
/// came in time; a later moment, or none, proves nothing.
public enum Timeliness: String, Sendable, CaseIterable {
    case onTime
    /// Received after the deadline.
    case late
    /// Received, but whether before the deadline cannot be told.
    case unknown
    /// Not received, and the deadline has not passed.
    case awaited
    /// Not received, and the deadline has passed.
    case overdue
    /// Not received; no moment was given to hold against the deadline.
    case missing

    /// In words.
    public var words: Bilingual<String> {
        switch self {
        case .onTime: Bilingual(vietnamese: "Đúng hạn", english: "On time")
        case .late: Bilingual(vietnamese: "Nộp muộn", english: "Late")
        case .unknown:
            Bilingual(vietnamese: "Không rõ ngày nhận", english: "Date of receipt not known")
        case .awaited: Bilingual(vietnamese: "Chưa đến hạn", english: "Not yet due")
        case .overdue: Bilingual(vietnamese: "Quá hạn", english: "Overdue")
        case .missing: Bilingual(vietnamese: "Chưa nhận", english: "Not received")
        }
    }
}

extension ConsolidationReport {
    /// How a unit stands to the period's deadline at the moment of the report.
    public func timeliness(of unit: UnitCompleteness) -> Timeliness {
        if let received = ledger?.receipts[unit.unit.code],
            let deadline = consolidation.catalogue.calendar.deadline(of: consolidation.period)
        {
            return received.date > deadline ? .late : .onTime
        }
        // Where receipts are kept, a unit has reported once a form of it was accepted.
        let hasCome = unit.state != .missing && (ledger == nil || unit.state != .refused)
        guard isMomentGiven,
            let deadline = consolidation.catalogue.calendar.deadline(of: consolidation.period)
        else { return hasCome ? .unknown : .missing }
        let hasPassed = asOf.date > deadline
        return hasCome ? (hasPassed ? .unknown : .onTime) : (hasPassed ? .overdue : .awaited)
    }
}
