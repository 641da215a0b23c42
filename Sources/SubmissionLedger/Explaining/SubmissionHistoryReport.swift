public import CommuneSheets

/// What was received, in the order of receipt, with what each revision changed, and the closings between.
public struct SubmissionHistoryReport: Sendable {
    public let entries: [Entry]
    /// The catalogues that the files were judged by, by their versions.
    let catalogues: [String: IndicatorCatalogue]

    /// One event.
    public enum Entry: Sendable {
        case file(ReceivedFile, outcome: Outcome, changes: [CellChange])
        case closing(Closing, at: LedgerTime)
        case reopening(Reopening, at: LedgerTime)
    }

    /// What a file is to the figures today.
    public enum Outcome: String, Sendable, CaseIterable {
        /// It counts.
        case counts
        /// It counted and was replaced.
        case replaced
        /// It waits for a closed period to be opened.
        case heldBack
        case refused
        case unchanged
        /// An old form that came again beside the one which had replaced it.
        case leftBehind
    }

    /// - Parameters:
    ///   - unit: nil for every unit.
    ///   - period: nil for every period.
    public init(
        of ledger: SubmissionLedger, unit: UnitCode?, period: ReportingPeriod?
    ) async throws(LedgerFailure) {
        let state = try ledger.state()
        let forms = LedgerForms(ledger: ledger, state: state)
        var found: [(transaction: Int, entry: Entry)] = []
        var catalogues: [String: IndicatorCatalogue] = [:]
        for file in state.files {
            guard unit == nil || file.unit == unit, period == nil || file.period == period else { continue }
            let changes = try await SubmissionHistoryReport.changes(by: file, state, forms)
            let outcome = state.outcome(of: file)
            catalogues[file.catalogue] = try forms.catalogue(file.catalogue).catalogue
            found.append((file.transaction, .file(file, outcome: outcome, changes: changes)))
        }
        for closing in state.closings where period == nil || closing.period == period {
            guard let time = state.time(of: closing.transaction) else { continue }
            found.append((closing.transaction, .closing(closing, at: time)))
        }
        for reopening in state.reopenings where period == nil || reopening.period == period {
            guard let time = state.time(of: reopening.transaction) else { continue }
            found.append((reopening.transaction, .reopening(reopening, at: time)))
        }
        self.catalogues = catalogues
        entries = found.enumerated().sorted {
            ($0.element.transaction, $0.offset) < ($1.element.transaction, $1.offset)
        }.map(\.element.entry)
    }

    /// Against the revision before it, each as it was judged when it came.
    private static func changes(
        by file: ReceivedFile, _ state: LedgerState, _ forms: LedgerForms
    ) async throws(LedgerFailure) -> [CellChange] {
        guard let unit = file.unit, let period = file.period else { return [] }
        let revisions = state.revisions(of: unit, in: period)
        guard let index = revisions.firstIndex(of: file), index > 0 else { return [] }
        let pair = [revisions[index - 1], file]
        let read = try await forms.read(pair, catalogues: [:])
        guard read.count == 2 else { return [] }
        return CellChange.between(read[0].observations, read[1].observations)
    }
}

extension LedgerState {
    /// Whether a file that changed nothing was an old form then, come again when another had replaced it. Linear in
    /// what the unit sent for the period.
    private func isLeftBehind(_ file: ReceivedFile) -> Bool {
        guard let unit = file.unit, let period = file.period else { return false }
        let accepted = files(of: unit, in: period).filter { $0.number < file.number && $0.isAccepted }
        let counting = accepted.last { !isHeldBack($0, until: file.transaction) }
        return counting?.sha256 != file.sha256 && accepted.last?.sha256 != file.sha256
    }

    /// What a file is to the figures.
    func outcome(of file: ReceivedFile) -> SubmissionHistoryReport.Outcome {
        switch file.fate {
        case .refused: return .refused
        case .unchanged: return isLeftBehind(file) ? .leftBehind : .unchanged
        case .accepted, .acceptedWithWarnings:
            if isHeldBack(file) { return .heldBack }
            guard let unit = file.unit, let period = file.period else { return .refused }
            return current(of: unit, in: period) == file ? .counts : .replaced
        }
    }
}
