public import CommuneSheets

/// Closes a period on what stands, and opens it again.
public struct PeriodClosing: Sendable {
    public let ledger: SubmissionLedger
    public let period: ReportingPeriod

    public init(of period: ReportingPeriod, in ledger: SubmissionLedger) {
        self.ledger = ledger
        self.period = period
    }

    /// Why a period is not closed or opened; nothing was changed.
    public enum Refusal: Error, Sendable {
        case ledger(LedgerFailure)
        /// Nothing was received, or nothing accepted.
        case noReport(PeriodReporting.Refusal)
        /// It is closed already, since a day.
        case closedAlready(LedgerTime)
        /// Units whose form is missing or refused, or that lack forms of some months of a longer period;
        /// closing wants to be told that this is meant.
        case incomplete(
            missing: [ReportingUnit], refused: [ReportingUnit], partial: [ReportingUnit])
        case workbook(WorkbookWriteFailure)
        /// It is not closed.
        case notClosed
    }

    /// What was closed, and on what.
    public struct Outcome: Sendable {
        public let closing: Closing
        public let files: [ReceivedFile]
        public let transaction: LedgerTransaction
    }

    /// Closes the period with the hashes of its accepted files and of the workbook made from them.
    ///
    /// - Parameters:
    ///   - path: where the workbook is written; nil keeps only its hash.
    ///   - allowsIncomplete: whether units may be missing or refused.
    ///   - now: what the clock says.
    public func close(
        language: Language, to path: String?, replace: Bool, allowsIncomplete: Bool, now: LedgerTime
    ) async throws(Refusal) -> Outcome {
        // What an attempt wrote that another process overtook gives way to the next attempt's.
        var isOwn = false
        while true {
            let reporting = try wrapping { () throws(LedgerFailure) in try PeriodReporting(of: ledger) }
            let state = reporting.state
            if let closing = state.closing(of: period) {
                throw .closedAlready(state.time(of: closing.transaction) ?? now)
            }
            let report = try await report(reporting)
            let units = report.completeness.units
            // Whoever owes no figure is not missing.
            let missing = units.filter { $0.state == .missing && $0.dueFigures > 0 }.map(\.unit)
            let partial = units.filter { $0.derived?.monthsWithoutForm.isEmpty == false }.map(\.unit)
            let refused = units.filter { $0.state == .refused }.map(\.unit)
            let isIncomplete = !missing.isEmpty || !refused.isEmpty || !partial.isEmpty
            if isIncomplete, !allowsIncomplete {
                throw .incomplete(missing: missing, refused: refused, partial: partial)
            }
            let digest = try digest(of: report, language, to: path, replace: replace || isOwn)
            isOwn = true
            let transaction = state.next(.close, at: now)
            let closing = Closing(
                transaction: transaction.number, period: period, workbookSHA256: digest,
                language: language, isIncomplete: isIncomplete)
            let files = state.currentFiles(in: period) + state.partFiles(of: period)
            let isWritten = try wrapping { () throws(LedgerFailure) in
                try ledger.database.append(transaction) { db in
                    try RecordWriting.add(closing, on: files, db)
                }
            }
            if isWritten { return Outcome(closing: closing, files: files, transaction: transaction) }
        }
    }

    /// Opens the period again. Files that came meanwhile count from now on.
    public func reopen(reason: String, now: LedgerTime) throws(Refusal) -> LedgerTransaction {
        while true {
            let state = try wrapping { () throws(LedgerFailure) in try ledger.state() }
            guard state.closing(of: period) != nil else { throw .notClosed }
            let transaction = state.next(.reopen, at: now)
            let reopening = Reopening(transaction: transaction.number, period: period, reason: reason)
            let isWritten = try wrapping { () throws(LedgerFailure) in
                try ledger.database.append(transaction) { db in
                    try RecordWriting.add(reopening, db)
                }
            }
            if isWritten { return transaction }
        }
    }

    // MARK: Steps

    private func wrapping<Value>(
        _ body: () throws(LedgerFailure) -> Value
    ) throws(Refusal) -> Value {
        do throws(LedgerFailure) { return try body() } catch { throw .ledger(error) }
    }

    private func report(_ reporting: PeriodReporting) async throws(Refusal) -> ConsolidationReport {
        let result: Result<ConsolidationReport, PeriodReporting.Refusal>
        do throws(LedgerFailure) {
            result = try await reporting.report(of: period)
        } catch {
            throw .ledger(error)
        }
        switch result {
        case .success(let report): return report
        case .failure(let refusal): throw .noReport(refusal)
        }
    }

    /// Writes the workbook and takes its hash; into a folder that is removed where no place was named.
    private func digest(
        of report: ConsolidationReport, _ language: Language, to path: String?, replace: Bool
    ) throws(Refusal) -> String {
        do throws(WorkbookWriteFailure) {
            return try WorkbookDigest.write(
                report, language: language, to: path, replace: replace,
                progress: { ledger.progress(.workbook($0)) })
        } catch {
            throw .workbook(error)
        }
    }
}
