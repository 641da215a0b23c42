internal import CommuneSheets

/// The decisions on the files of one import, each on what stood before it: a form of June is held
/// against the form of May that came with it.
struct ReceivingDecisions {
    private(set) var entries: [ReceivingPlan.Entry] = []
    /// As it is with the files decided so far.
    private var state: LedgerState
    /// Forms that count, by unit: of the ledger, and those decided so far.
    private var known: [UnitCode: [AcceptedSubmission]]
    /// The rules over time by which the last form was held against others, of its period and catalogue. They look
    /// back on the forms known when the first file of a period came up.
    private var rules: (period: ReportingPeriod, catalogue: String, rules: PeriodRules)?
    private let takesSuperseded: Bool
    /// The digests of the files of this import that can be accepted.
    private let coming: Set<String>
    private let receivedAt: LedgerTime
    private let transaction: Int
    /// For which errors files were refused, by their numbers: of those whose bytes come again.
    private let refusalCodes: [Int: [String]]

    init(
        state: LedgerState, known: [AcceptedSubmission], coming: Set<String>, refusalCodes: [Int: [String]],
        takesSuperseded: Bool, receivedAt: LedgerTime
    ) {
        self.state = state
        self.known = Dictionary(grouping: known, by: \.unit.code)
        self.coming = coming
        self.refusalCodes = refusalCodes
        self.takesSuperseded = takesSuperseded
        self.receivedAt = receivedAt
        transaction = state.lastTransaction + 1
    }

    /// Decides on the next file; linear in its rows and in what is known of its unit.
    mutating func decide(_ reading: FormReading.Reading) {
        var submission = reading.submission
        guard let unit = submission.unit, let period = submission.period else {
            return add(submission, .refused, reading.catalogue)
        }
        let revisions = state.revisions(of: unit.code, in: period)
        let digest = submission.source.sha256.description
        let current = revisions.last
        // Those that wait for a closed period, too: opened again, they follow one another.
        let accepted = state.files(of: unit.code, in: period).filter(\.isAccepted)
        let held = held(unit.code, period, digest, current)
        if submission.verdict != .refused, let finding = held ?? leftBehind(digest, accepted) {
            submission.add(Diagnostic(.ledger(finding)))
            submission.countUnchanged(rows: submission.rows.accepted)
            let waits = held != nil && current?.sha256 != digest
            return add(submission, .unchanged, reading.catalogue, isHeldBack: waits)
        }
        checkPlace(&submission, accepted, digest)
        if let accepted = AcceptedSubmission(submission) {
            // A code means a unit in its year; last year's form is held beside this year's all the same.
            let others = known[unit.code, default: []].filter {
                $0.period != period && (period.year - 1...period.year).contains($0.period.year)
            }
            let guarded = WrongPeriodGuard(catalogue: reading.catalogue.catalogue, others: others)
            if let finding = guarded.finding(on: accepted) {
                submission.add(finding)
            } else {
                submission = rules(of: period, reading.catalogue).checked(submission, isSettled: false)
            }
        }
        guard submission.verdict != .refused else { return add(submission, .refused, reading.catalogue) }
        accept(submission, revisions: revisions, reading.catalogue)
    }

    private mutating func rules(of period: ReportingPeriod, _ catalogue: LedgerCatalogue) -> PeriodRules {
        if let rules, rules.period == period, rules.catalogue == catalogue.digest { return rules.rules }
        let units = known.keys.sorted { $0.text < $1.text }
        let history = SubmissionHistory(units.flatMap { known[$0] ?? [] })
        let found = PeriodRules(catalogue: catalogue.catalogue, history: history)
        rules = (period, catalogue.digest, found)
        return found
    }

    /// The finding, where the same bytes count already, also beside others that wait for a closed period to be
    /// opened, or wait for that themselves.
    private func held(
        _ unit: UnitCode, _ period: ReportingPeriod, _ digest: String, _ current: ReceivedFile?
    ) -> LedgerFinding? {
        let count = state.revisions(of: unit, in: period).count
        let last = state.files(of: unit, in: period).last(where: \.isAccepted)
        // Behind one that waits it can be meant to count again.
        if let current, current.sha256 == digest, current == last || !takesSuperseded {
            return .unchanged(revision: count, date: current.receivedAt.date)
        }
        guard let closing = state.closing(of: period), let closed = state.time(of: closing.transaction),
            last?.sha256 == digest
        else { return nil }
        return .periodClosed(period: period.description, date: closed.date)
    }

    /// The finding, where the same bytes have been replaced by a form that comes along.
    private func leftBehind(_ digest: String, _ accepted: [ReceivedFile]) -> LedgerFinding? {
        guard !takesSuperseded, let last = accepted.last, last.sha256 != digest,
            coming.contains(last.sha256), let index = accepted.lastIndex(where: { $0.sha256 == digest })
        else { return nil }
        return .leftBehind(
            revision: index + 1, date: accepted[index].receivedAt.date, by: accepted.count, file: last.name)
    }

    /// Errors of a form that stands in a wrong place of time: in the folder of another period, older than
    /// the form that counts, replaced or refused before.
    private func checkPlace(
        _ submission: inout DiagnosedSubmission, _ accepted: [ReceivedFile], _ digest: String
    ) {
        if let finding = FolderPeriod.finding(on: submission) { submission.add(finding) }
        guard !takesSuperseded, let last = accepted.last, last.sha256 != digest else { return }
        if let index = accepted.lastIndex(where: { $0.sha256 == digest }) {
            submission.add(
                Diagnostic(
                    .ledger(
                        .superseded(
                            revision: index + 1, date: accepted[index].receivedAt.date,
                            by: accepted.count, file: last.name))))
        } else if let refused = refusedBefore(last, submission, digest) {
            submission.add(
                Diagnostic(
                    .ledger(
                        .refusedWhenReceived(
                            date: refused.receivedAt.date, codes: refusalCodes[refused.number] ?? []))))
        } else {
            let received = firstReceived(submission, digest)
            guard received < last.receivedAt.date else { return }
            submission.add(
                Diagnostic(
                    .ledger(.older(received: received, counting: last.receivedAt.date, file: last.name))))
        }
    }

    /// The day on which a form came in: refused as older than the one that counts, it is no younger when it is
    /// imported again.
    private func firstReceived(_ submission: DiagnosedSubmission, _ digest: String) -> CalendarDate {
        guard let unit = submission.unit, let period = submission.period else { return receivedAt.date }
        let before = state.files(of: unit.code, in: period).filter { $0.sha256 == digest }.map(
            \.receivedAt.date)
        return min(before.min() ?? receivedAt.date, receivedAt.date)
    }

    /// The same bytes as they were refused before the form that counts was accepted.
    private func refusedBefore(
        _ current: ReceivedFile, _ submission: DiagnosedSubmission, _ digest: String
    ) -> ReceivedFile? {
        guard submission.verdict != .refused, let unit = submission.unit, let period = submission.period
        else { return nil }
        return state.files(of: unit.code, in: period).last {
            $0.fate == .refused && $0.number < current.number && $0.sha256 == digest
        }
    }

    private mutating func accept(
        _ submission: DiagnosedSubmission, revisions: [ReceivedFile], _ catalogue: LedgerCatalogue
    ) {
        var submission = submission
        guard let period = submission.period, let unit = submission.unit else { return }
        if let closing = state.closing(of: period) {
            let date = state.time(of: closing.transaction)?.date ?? receivedAt.date
            submission.add(Diagnostic(.ledger(.periodClosed(period: period.description, date: date))))
            return add(submission, ReceivedFile.Fate(submission.verdict), catalogue, isHeldBack: true)
        }
        let before = known[unit.code]?.last { $0.period == period }
        var changes: [CellChange] = []
        if revisions.last != nil {
            // A form that the catalogue in force refuses counts no longer: everything is new then.
            changes = CellChange.between(before?.observations.all ?? [], submission.observations)
            submission.add(
                Diagnostic(
                    .ledger(.revised(revision: revisions.count + 1, changedCells: changes.count))))
            let changedItems = Set(changes.map(\.item)).count
            submission.countUnchanged(rows: max(0, submission.rows.accepted - changedItems))
        }
        if let accepted = AcceptedSubmission(submission) {
            known[unit.code, default: []].removeAll { $0.period == period }
            known[unit.code, default: []].append(accepted)
        }
        add(
            submission, ReceivedFile.Fate(submission.verdict), catalogue, replaced: revisions.last,
            revision: revisions.count + 1, changes: changes)
    }

    private mutating func add(
        _ submission: DiagnosedSubmission, _ fate: ReceivedFile.Fate, _ catalogue: LedgerCatalogue,
        isHeldBack: Bool = false, replaced: ReceivedFile? = nil, revision: Int? = nil,
        changes: [CellChange] = []
    ) {
        let entry = ReceivingPlan.Entry(
            submission: submission, fate: fate, isHeldBack: isHeldBack, replaced: replaced,
            revision: revision, changes: changes, catalogue: catalogue.digest)
        entries.append(entry)
        state.append(
            ReceivedFile(
                entry, number: state.files.count + 1, transaction: transaction, receivedAt: receivedAt))
    }
}

extension ReceivedFile.Fate {
    init(_ verdict: DiagnosedSubmission.Verdict) {
        switch verdict {
        case .accepted: self = .accepted
        case .acceptedWithWarnings: self = .acceptedWithWarnings
        case .refused: self = .refused
        }
    }
}
