public import CommuneSheets

/// Takes files into the ledger: diagnoses them beside what was received before, decides what becomes of
/// each, and writes all of it down in one transaction.
public struct Receiving: Sendable {
    public let ledger: SubmissionLedger
    /// The catalogue that was named; nil takes the one in force for each form's year, or the built-in one.
    public let catalogue: LedgerCatalogue?
    /// The period asked for; nil takes each form's own.
    public let expectedPeriod: ReportingPeriod?
    /// Whether a form that was replaced may count again.
    public let takesSuperseded: Bool

    public init(
        into ledger: SubmissionLedger, catalogue: LedgerCatalogue? = nil,
        expectedPeriod: ReportingPeriod? = nil, takesSuperseded: Bool = false
    ) {
        self.ledger = ledger
        self.catalogue = catalogue
        self.expectedPeriod = expectedPeriod
        self.takesSuperseded = takesSuperseded
    }

    /// Works out what receiving files would do; writes nothing.
    ///
    /// - Parameter receivedAt: when the files came in.
    public func plan(
        _ sources: [SourceFile], receivedAt: LedgerTime
    ) async throws(LedgerFailure) -> ReceivingPlan {
        let state = try ledger.state()
        let forms = LedgerForms(ledger: ledger, state: state, knowing: catalogue)
        return try await ReceivingPlanner(receiving: self, state: state, forms: forms)
            .plan(sources, receivedAt: receivedAt)
    }

    /// Receives files in one transaction. Where another process wrote meanwhile, works the plan out
    /// again, so that what is written was decided on what stands.
    ///
    /// - Parameters:
    ///   - receivedAt: when the files came in.
    ///   - now: what the clock says.
    /// - Returns: what was done, and the transaction.
    public func receive(
        _ sources: [SourceFile], receivedAt: LedgerTime, now: LedgerTime
    ) async throws(LedgerFailure) -> (plan: ReceivingPlan, transaction: LedgerTransaction) {
        while true {
            let plan = try await plan(sources, receivedAt: receivedAt)
            if let transaction = try ledger.record(
                plan, receivedAt: receivedAt, now: now, behind: 0, of: plan.entries.count)
            {
                return (plan, transaction)
            }
        }
    }
}

extension Receiving {
    /// Receives files in one transaction each: an interruption leaves those that were written. The plan
    /// is the same as for all at once; where another process wrote meanwhile, the rest is planned again.
    ///
    /// - Parameter written: called after each file with its path, once it is written for good.
    /// - Returns: what was done, and the transactions; several plans where another process came between.
    public func receiveEach(
        _ sources: [SourceFile], receivedAt: LedgerTime, now: LedgerTime,
        written told: (_ path: String, _ transaction: LedgerTransaction) -> Void = { _, _ in }
    ) async throws(LedgerFailure) -> [(plan: ReceivingPlan, transactions: [LedgerTransaction])] {
        var done: [(plan: ReceivingPlan, transactions: [LedgerTransaction])] = []
        var rest = sources
        while !rest.isEmpty {
            let plan = try await plan(rest, receivedAt: receivedAt)
            var transactions: [LedgerTransaction] = []
            var written: Set<String> = []
            for single in plan.oneByOne {
                let before = sources.count - rest.count + written.count
                guard
                    let transaction = try ledger.record(
                        single, receivedAt: receivedAt, now: now, behind: before, of: sources.count)
                else { break }
                transactions.append(transaction)
                for path in single.entries.map(\.submission.source.path) {
                    written.insert(path)
                    told(path, transaction)
                }
            }
            if !transactions.isEmpty { done.append((plan.keeping(written), transactions)) }
            rest.removeAll { written.contains($0.path) }
        }
        return done
    }
}

extension SubmissionLedger {
    /// Writes a plan down; nil where another process has written since it was made.
    ///
    /// - Parameters:
    ///   - before: how many files were written before those of the plan.
    ///   - total: how many are to be written in all.
    fileprivate func record(
        _ plan: ReceivingPlan, receivedAt: LedgerTime, now: LedgerTime, behind before: Int, of total: Int
    ) throws(LedgerFailure) -> LedgerTransaction? {
        let state = try state()
        guard state.lastTransaction == plan.base else { return nil }
        let transaction = state.next(.import, at: now)
        let isWritten = try database.append(transaction) { db in
            for catalogue in plan.used { try RecordWriting.keep(catalogue, db) }
            for catalogue in plan.adopted {
                try RecordWriting.adopt(catalogue, from: transaction.number, db)
            }
            for (index, entry) in plan.entries.enumerated() {
                let source = entry.submission.source
                let file = ReceivedFile(
                    entry, number: state.files.count + 1 + index, transaction: transaction.number,
                    receivedAt: receivedAt)
                try RecordWriting.addContent(source.bytes, sha256: file.sha256, db)
                try RecordWriting.add(file, db)
                if !state.holdsFigures(of: file) {
                    try RecordWriting.add(entry.submission.observations, of: file.number, db)
                    try RecordWriting.add(entry.submission.texts, of: file.number, db)
                }
                try RecordWriting.add(entry.submission.diagnostics, of: file.number, db)
                progress(.storing(files: before + index + 1, of: total))
            }
        }
        return isWritten ? transaction : nil
    }
}

extension ReceivedFile {
    init(
        _ entry: ReceivingPlan.Entry, number: Int, transaction: Int, receivedAt: LedgerTime
    ) {
        let submission = entry.submission
        self.init(
            number: number, transaction: transaction, path: submission.source.path,
            sha256: submission.source.sha256.description, receivedAt: receivedAt, fate: entry.fate,
            unit: submission.unit.map { UnitCode(LedgerKey.normalised($0.code.text)) },
            unitName: submission.unit?.name.vietnamese,
            period: submission.period, catalogue: entry.catalogue, rows: submission.rows)
    }
}

extension LedgerState {
    /// The transaction that comes next; its time does not go back where the clock did.
    func next(_ kind: LedgerTransaction.Kind, at now: LedgerTime) -> LedgerTransaction {
        LedgerTransaction(
            number: lastTransaction + 1, recordedAt: max(now, transactions.last?.recordedAt ?? now),
            kind: kind)
    }
}
