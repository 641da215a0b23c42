public import CommuneSheets

/// What an import does, worked out before anything is written: the same for a dry run.
public struct ReceivingPlan: Sendable {
    /// The last transaction that the plan took into account.
    public let base: Int
    /// In the order in which the files are written down: by period, then by path.
    public let entries: [Entry]
    /// Catalogues that a year's forms are judged by from now on, where another was before or none.
    public let adopted: [LedgerCatalogue]
    /// Every catalogue that a file was judged by.
    let used: [LedgerCatalogue]
    /// What the import does to the district's figures, for each period that it touches.
    public let differences: [PeriodDifference]

    /// One file.
    public struct Entry: Sendable {
        public let submission: DiagnosedSubmission
        public let fate: ReceivedFile.Fate
        /// Whether the period is closed, so that the file is kept and changes nothing.
        public let isHeldBack: Bool
        /// The form that counted before; nil for a first one, and where nothing changes.
        public let replaced: ReceivedFile?
        /// Which form of its unit and period it is, from 1; nil where it does not count.
        public let revision: Int?
        /// Against the form that counted before.
        public let changes: [CellChange]
        /// The version of the catalogue it was judged by.
        let catalogue: String
    }

    /// Whether a file was refused.
    public var hasRefusals: Bool { entries.contains { $0.fate == .refused } }
    /// Files by fate.
    public func count(of fate: ReceivedFile.Fate) -> Int { entries.count { $0.fate == fate } }
}
