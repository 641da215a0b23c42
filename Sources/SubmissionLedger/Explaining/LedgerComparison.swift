public import CommuneSheets

/// Compares what stood at two moments, or two periods.
public struct LedgerComparison: Sendable {
    public let ledger: SubmissionLedger

    public init(in ledger: SubmissionLedger) {
        self.ledger = ledger
    }

    /// A period as it stood at a moment; nil for the present.
    public struct Side: Hashable, Sendable {
        public let period: ReportingPeriod
        public let moment: LedgerMoment?

        public init(period: ReportingPeriod, moment: LedgerMoment?) {
            self.period = period
            self.moment = moment
        }
    }

    /// The difference between two sides; nil where nothing had been received of the second.
    public func difference(from: Side, to: Side) async throws(LedgerFailure) -> PeriodDifference? {
        let count = FormCount(for: ledger)
        let oldForms = LedgerForms(ledger: ledger, state: try ledger.state(at: from.moment), count: count)
        let newForms = LedgerForms(ledger: ledger, state: try ledger.state(at: to.moment), count: count)
        guard let new = try await newForms.figures(of: to.period), let catalogue = new.catalogue else {
            return nil
        }
        let old = try await oldForms.figures(of: from.period)
        let rejudged = try await oldForms.figures(of: from.period, judgedBy: catalogue)
        return PeriodDifference(
            from: old ?? PeriodFigures(period: from.period, catalogue: nil, forms: []),
            rejudged: rejudged?.forms ?? [], to: new)
    }
}
