/// What shows only where earlier submissions are kept: a file sent again, a form that replaces another,
/// one that stands under a wrong period.
public enum LedgerFinding: Hashable, Sendable {
    /// The same bytes as the form that counts already, its `revision`, received on `date`.
    case unchanged(revision: Int, date: CalendarDate)
    /// A new revision of a form; so many of its cells differ from the one before.
    case revised(revision: Int, changedCells: Int)
    /// The figures are those of another period's form: `equal` of the `compared` that go on from period
    /// to period.
    case figuresOfAnotherPeriod(stated: String, other: String, otherFile: String, equal: Int, compared: Int)
    /// The same bytes as a revision that a later one has replaced.
    case superseded(revision: Int, date: CalendarDate, by: Int, file: String)
    /// The same, but the later one comes along: the old file was merely left in the folder.
    case leftBehind(revision: Int, date: CalendarDate, by: Int, file: String)
    /// A form received on a day before that of the form which counts.
    case older(received: CalendarDate, counting: CalendarDate, file: String)
    /// The period was closed on `date`.
    case periodClosed(period: String, date: CalendarDate)
    /// The folder is named after another period than the form states.
    case folderOfAnotherPeriod(folder: String, named: String, stated: String)
    /// Refused on `date` for what showed beside other files then, the findings with these codes.
    case refusedWhenReceived(date: CalendarDate, codes: [String])

    public var code: DiagnosticCode {
        switch self {
        case .unchanged: .LED01
        case .revised: .LED02
        case .figuresOfAnotherPeriod: .LED03
        case .superseded, .leftBehind, .older: .LED04
        case .periodClosed: .LED05
        case .folderOfAnotherPeriod: .LED06
        case .refusedWhenReceived: .LED07
        }
    }

    public var severity: Severity {
        switch self {
        case .unchanged, .revised, .leftBehind: .note
        case .periodClosed: .warning
        case .figuresOfAnotherPeriod, .superseded, .older, .folderOfAnotherPeriod,
            .refusedWhenReceived:
            .error
        }
    }
}
