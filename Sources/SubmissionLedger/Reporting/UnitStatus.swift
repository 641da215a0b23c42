public import CommuneSheets

/// What a unit has sent for a period, and what is still open.
public struct UnitStatus: Sendable {
    public let code: UnitCode
    public let name: Bilingual<String>
    public let state: State
    /// The form that counts; nil where none does.
    public let current: ReceivedFile?
    /// How many accepted forms have counted one after the other, the last being `current`; 0 without one.
    public let revision: Int
    /// When the first accepted form came; nil where none did.
    public let firstAccepted: LedgerTime?
    /// Nil where nothing is due, or the calendar has no deadline.
    public let timing: SubmissionTiming?
    /// Figures due in the period, and those of them that were given: in the form that counts, else in
    /// the last refused one.
    public let dueFigures: Int
    public let presentFigures: Int
    /// Those of the given ones that are consolidated.
    public let countingFigures: Int
    /// The file that was refused last and waits for a correction; nil where none does.
    public let refusal: Refusal?
    /// Codes of the warnings without `Giải trình`, one for each, in the order they are told: of the form
    /// that counts, else of the refused one.
    public let openWarnings: [String]
    /// Accepted forms that came while the period was closed, in the order of receipt: they do not count.
    public let kept: [ReceivedFile]

    /// How far a unit is.
    public enum State: String, Sendable, CaseIterable {
        case accepted, acceptedWithWarnings, refused
        /// Its only form came after the period was closed: it is kept and does not count.
        case kept
        case missing
        /// It sent no form of its own; its figures are made from its forms of the months or quarters.
        case fromParts
        /// Nothing was received, and no figure of the unit is due in this period.
        case nothingDue
    }

    /// A file that was refused.
    public struct Refusal: Hashable, Sendable {
        public let file: ReceivedFile
        /// Of its errors, each once, in the order they are told.
        public let codes: [String]
        /// How many errors it has.
        public let errors: Int
    }

    /// Whether the unit's form counts.
    public var isAccepted: Bool {
        state == .accepted || state == .acceptedWithWarnings || state == .fromParts
    }
    /// Errors that wait for a correction.
    public var openErrors: Int { refusal?.errors ?? 0 }

    /// The file to look at: the one that counts, else the refused one, else one that was kept.
    public var file: ReceivedFile? { current ?? refusal?.file ?? kept.last }
}
