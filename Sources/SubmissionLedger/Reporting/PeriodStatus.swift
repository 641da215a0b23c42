public import CommuneSheets

/// Who has sent what for a period, when, and what is still open.
public struct PeriodStatus: Sendable {
    public let basis: StatusBasis
    public let period: ReportingPeriod
    /// The last day on which a form is on time; nil where the catalogue's calendar has none.
    public let deadline: CalendarDate?
    /// The closing under which the period stands closed; nil where it is open.
    public let closed: DatedClosing?
    /// Every unit that reports, in the order of the catalogue; then units that it does not ask but that
    /// sent something.
    public let units: [UnitStatus]
    /// Refused files that do not say whose they are, or came with files of this period and do not say of
    /// which they are: perhaps those of units that seem to be missing. In the order of receipt.
    public let unidentified: [ReceivedFile]

    /// Who is to be reminded: first of missing forms, then of refused files, then of open warnings; each
    /// in the order of the units. Nobody once the period is closed, since what comes then does not count.
    public var reminders: [SubmissionReminder] {
        if closed != nil { return [] }
        let all = units.flatMap { SubmissionReminder.reminders(of: $0) }
        return all.enumerated().sorted {
            ($0.element.reason.rank, $0.offset) < ($1.element.reason.rank, $1.offset)
        }.map(\.element)
    }

    /// Units from which a form is due or came.
    public var asked: Int { units.count { $0.state != .nothingDue } }
    /// Units whose form counts.
    public var accepted: Int { units.count(where: \.isAccepted) }
    /// Units in a state.
    public func count(of state: UnitStatus.State) -> Int { units.count { $0.state == state } }
    /// Units whose first accepted form came after the deadline.
    public var late: Int { units.count { $0.timing?.isLate == true } }
    /// Figures due from all units, those given, and those given in forms that count.
    public var dueFigures: Int { units.reduce(0) { $0 + $1.dueFigures } }
    public var presentFigures: Int { units.reduce(0) { $0 + $1.presentFigures } }
    public var countingFigures: Int { units.reduce(0) { $0 + $1.countingFigures } }

    /// The status of a unit; nil where it is not asked and sent nothing. Linear in the units.
    public func unit(_ code: UnitCode) -> UnitStatus? { units.first { $0.code == code } }
}

extension SubmissionReminder.Reason {
    /// 0 for what is told first.
    fileprivate var rank: Int {
        switch self {
        case .missing: 0
        case .refused: 1
        case .openWarnings: 2
        }
    }
}
