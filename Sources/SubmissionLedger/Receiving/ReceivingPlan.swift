public import CommuneSheets

/// What an import does, worked out before anything is written: the same for a dry run.
public struct ReceivingPlan: Sendable {
    /// The last transaction that the plan took into account.
    public let base: Int
    /// In the order in which the files are written down: by period; of each, those that the ledger holds already,
    /// then new ones, then old ones that have been replaced; then by path.
    public let entries: [Entry]
    /// Catalogues that a year's forms are judged by from now on, where another was before or none.
    public let adopted: [LedgerCatalogue]
    /// Every catalogue that a file was judged by.
    let used: [LedgerCatalogue]
    /// What the import does to the district's figures, for each period in which something that had been
    /// there is replaced or judged otherwise.
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

        /// The file that replaced it before and came along; nil for any but such an old form.
        var successor: String? {
            for diagnostic in submission.diagnostics {
                if case .ledger(.leftBehind(_, _, _, let file)) = diagnostic.problem { return file }
            }
            return nil
        }

        /// Whether a catalogue comes into force with it.
        var bringsCatalogue: Bool { fate != .refused && !isHeldBack && successor == nil }
    }

    /// The plan of some of its files, as far as it was carried out.
    func keeping(_ paths: Set<String>) -> ReceivingPlan {
        let kept = entries.filter { paths.contains($0.submission.source.path) }
        return ReceivingPlan(
            base: base, entries: kept, adopted: adopted, used: used,
            differences: kept.count == entries.count ? differences : [])
    }

    /// The same as one plan for each file, to be written down one after the other: each was decided on
    /// what the files before it leave.
    var oneByOne: [ReceivingPlan] {
        entries.enumerated().map { offset, entry in
            let isFirst = !entries.prefix(offset).contains {
                $0.catalogue == entry.catalogue && $0.bringsCatalogue
            }
            let adopts = isFirst && entry.bringsCatalogue
            return ReceivingPlan(
                base: base + offset, entries: [entry],
                adopted: adopts ? adopted.filter { $0.digest == entry.catalogue } : [],
                used: used.filter { $0.digest == entry.catalogue }, differences: [])
        }
    }

    /// Whether a file was refused.
    public var hasRefusals: Bool { entries.contains { $0.fate == .refused } }
    /// Files by fate.
    public func count(of fate: ReceivedFile.Fate) -> Int { entries.count { $0.fate == fate } }
}
