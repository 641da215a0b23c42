internal import CommuneSheets

/// How a unit stands to a period's deadline. Days are those of the calendar.
public enum SubmissionTiming: Hashable, Sendable {
    /// Its first accepted form came no later than the deadline.
    case onTime
    /// Its first accepted form came so many days after the deadline, at least one.
    case late(days: Int)
    /// No form was accepted, and the deadline passed so many days ago, at least one.
    case overdue(days: Int)
    /// No form was accepted, and so many days are left; 0 on the day of the deadline.
    case awaited(days: Int)

    /// - Parameters:
    ///   - received: when the first accepted form came; corrections after it change nothing. Nil where
    ///     none did.
    ///   - today: the day on which a form that is not there is judged.
    init(received: CalendarDate?, deadline: CalendarDate, today: CalendarDate) {
        let passed = (received ?? today).daysSince1970 - deadline.daysSince1970
        switch (received, passed > 0) {
        case (.some, true): self = .late(days: passed)
        case (.some, false): self = .onTime
        case (nil, true): self = .overdue(days: passed)
        case (nil, false): self = .awaited(days: -passed)
        }
    }

    /// Whether the first accepted form came after the deadline.
    public var isLate: Bool { daysLate > 0 }

    /// By how many days the first accepted form came after the deadline; 0 where none did.
    public var daysLate: Int {
        if case .late(let days) = self { days } else { 0 }
    }

    /// Whether no form was accepted and the deadline has passed.
    public var isOverdue: Bool {
        if case .overdue = self { true } else { false }
    }
}
