public import CommuneSheets

/// Makes the report of a period from the ledger, as it stood at a moment.
public struct PeriodReporting: Sendable {
    /// What the ledger knew at the moment.
    public let state: LedgerState
    let forms: LedgerForms

    /// - Parameter moment: nil for the present.
    /// - Throws: where the ledger cannot be read.
    public init(of ledger: SubmissionLedger, at moment: LedgerMoment? = nil) throws(LedgerFailure) {
        state = try ledger.state(at: moment)
        forms = LedgerForms(ledger: ledger, state: state)
    }

    /// Why there is no report.
    public enum Refusal: Error, Hashable, Sendable {
        /// No file of the period had been received.
        case nothingReceived
        /// Files had been received, but none was accepted.
        case nothingAccepted
    }

    /// The report of a period: its forms that count, refused ones that wait for a correction, and the
    /// earlier periods of the year. The same at any later time, byte for byte.
    ///
    /// The moment it shows is that of the last transaction that it depends on.
    public func report(
        of period: ReportingPeriod
    ) async throws(LedgerFailure) -> Result<ConsolidationReport, Refusal> {
        let governing = state.governing(period)
        guard let adoption = governing.catalogue(of: period.year) else { return .failure(.nothingReceived) }
        let catalogue = try forms.catalogue(adoption.catalogue)
        let set = try await submissions(of: period, catalogue, governing)
        let before = governing.periods(lookedBackOnFrom: period)
        let earlier = try await forms.read(
            before.filter { $0.precedes(period) }.flatMap { governing.currentFiles(in: $0) },
            catalogues: [period.year: catalogue])
        let transaction = max(
            governing.lastTransaction(of: [period] + before),
            governing.unidentified(in: period).last?.transaction ?? 0)
        let origin = ConsolidationReport.LedgerOrigin(
            transaction: transaction, receipts: governing.receipts(in: period),
            lastYear: try await forms.lastYear(of: period, governing))
        let asOf = governing.time(of: transaction)?.moment
        let earlierSet = earlier.isEmpty ? nil : SubmissionSet(settled: earlier)
        do throws(ConsolidationReport.Refusal) {
            return .success(
                try ConsolidationReport(
                    ofFormsWithin: period, in: set, asOf: asOf, catalogue: catalogue.catalogue,
                    earlier: earlierSet, ledger: origin))
        } catch {
            return .failure(set.submissions.isEmpty ? .nothingReceived : .nothingAccepted)
        }
    }

    /// The forms that count for a period, those of its months and quarters where it has such parts, and
    /// the refused ones that wait for a correction.
    private func submissions(
        of period: ReportingPeriod, _ catalogue: LedgerCatalogue, _ governing: LedgerState
    ) async throws(LedgerFailure) -> SubmissionSet {
        let catalogues = [period.year: catalogue]
        let refused =
            ([period] + governing.periods.filter { period.contains($0) }).flatMap { part in
                governing.units(in: part).flatMap { governing.openRefusals(of: $0, in: part) }
            } + governing.unidentified(in: period)
        // What does not go with the other periods is a warning: a correction of another period must not
        // make an accepted form vanish.
        let rules = try await forms.rules(over: period, governing, judgedBy: catalogue)
        let used = try await forms.read(governing.currentFiles(in: period), catalogues: catalogues)
            .map { rules.checked($0, isSettled: true) }
        let parts = try await forms.parts(of: period, governing, judgedBy: catalogue)
        return SubmissionSet(
            settled: used + parts + (try await forms.refused(refused, catalogues: catalogues)))
    }
}

extension LedgerState {
    /// The periods that a period's figures are held against: those before it in its year, and all of the
    /// year before. The course of the year is drawn from some of them.
    func periods(lookedBackOnFrom period: ReportingPeriod) -> [ReportingPeriod] {
        periods.filter { other in
            other.year == period.year - 1
                || (other.year == period.year && other.chronology < period.chronology)
        }
    }

    /// The last transaction on which the figures of some periods depend; 0 where there is none.
    func lastTransaction(of periods: [ReportingPeriod]) -> Int {
        let periods = Set(periods)
        let years = Set(periods.map(\.year))
        let ofFiles = files.filter { file in
            guard let period = file.period, periods.contains(period) else { return false }
            return file.fate != .unchanged && !isHeldBack(file)
        }.map(\.transaction)
        let ofCatalogues = adoptions.filter { years.contains($0.year) }.map(\.transaction)
        let ofReopenings = reopenings.filter { periods.contains($0.period) }.map(\.transaction)
        return (ofFiles + ofCatalogues + ofReopenings).max() ?? 0
    }

    /// When each unit's first form of a period was received that was accepted.
    func receipts(in period: ReportingPeriod) -> [UnitCode: Moment] {
        var receipts: [UnitCode: Moment] = [:]
        for unit in units(in: period) {
            receipts[unit] = revisions(of: unit, in: period).first?.receivedAt.moment
        }
        return receipts
    }
}
