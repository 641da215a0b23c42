public import CommuneSheets

/// Tells who has sent what, as the ledger stood at a moment.
public struct StatusReporting: Sendable {
    /// What the ledger knew at the moment.
    let state: LedgerState
    let forms: LedgerForms
    /// The moment that is "today".
    public let asOf: LedgerTime
    private let named: LedgerCatalogue?

    /// Why there is nothing to tell.
    public enum Refusal: Error, Hashable, Sendable {
        /// The ledger's last transaction is `last`, 0 for an empty one.
        case noTransaction(Int, last: Int)
        /// No catalogue of the year is known, or the one that was named is of another.
        case noCatalogue(year: Int)
    }

    /// - Parameters:
    ///   - moment: the ledger is told as it stood then, and that is "today"; nil for the present.
    ///   - now: what the clock says.
    ///   - catalogue: the catalogue that was named: then no other is used.
    /// - Returns: a refusal where the moment is a transaction that the ledger does not have.
    /// - Throws: where the ledger cannot be read.
    public static func open(
        _ ledger: SubmissionLedger, at moment: LedgerMoment?, now: LedgerTime,
        catalogue: LedgerCatalogue? = nil
    ) throws(LedgerFailure) -> Result<StatusReporting, Refusal> {
        let whole = try ledger.state()
        let asOf: LedgerTime
        switch moment {
        case nil: asOf = now
        case .time(let time): asOf = time
        case .transaction(let number):
            guard let time = whole.time(of: number) else {
                return .failure(.noTransaction(number, last: whole.lastTransaction))
            }
            asOf = time
        }
        let state = moment.map { whole.asOf($0) } ?? whole
        return .success(
            StatusReporting(
                state: state, forms: LedgerForms(ledger: ledger, state: state), asOf: asOf,
                catalogue: catalogue))
    }

    init(state: LedgerState, forms: LedgerForms, asOf: LedgerTime, catalogue: LedgerCatalogue?) {
        self.state = state
        self.forms = forms
        self.asOf = asOf
        named = catalogue
    }

    /// The status of a period. Linear in its files' bytes, and in items times units.
    public func status(
        of period: ReportingPeriod
    ) async throws(LedgerFailure) -> Result<PeriodStatus, Refusal> {
        guard let catalogue = try catalogue(for: period) else {
            return .failure(.noCatalogue(year: period.year))
        }
        return .success(try await status(of: period, by: catalogue))
    }

    /// The status of a year: every month, and each longer period of which a file came.
    public func status(ofYear year: Int) async throws(LedgerFailure) -> Result<YearStatus, Refusal> {
        let months = (1...12).map { ReportingPeriod(year: year, span: .month($0)) }
        let longer = state.periods.filter { $0.year == year && !months.contains($0) }
        var periods: [PeriodStatus] = []
        for period in (months + longer).sorted(by: { $0.chronology < $1.chronology }) {
            switch try await status(of: period) {
            case .success(let status): periods.append(status)
            case .failure(let refusal): return .failure(refusal)
            }
        }
        guard let catalogue = try catalogue(of: year, in: state) else {
            return .failure(.noCatalogue(year: year))
        }
        return .success(
            YearStatus(basis: basis(catalogue.catalogue), year: year, periods: periods))
    }

    // MARK: Catalogues

    /// For a closed period, the one in force when it was closed.
    private func catalogue(for period: ReportingPeriod) throws(LedgerFailure) -> LedgerCatalogue? {
        try catalogue(of: period.year, in: state.governing(period))
    }

    /// The one that was named; else the one in force, or the built-in one. Nil where it is of another year.
    private func catalogue(
        of year: Int, in state: LedgerState
    ) throws(LedgerFailure) -> LedgerCatalogue? {
        if let named { return named.catalogue.identity.year == year ? named : nil }
        if let adoption = state.catalogue(of: year) { return try forms.catalogue(adoption.catalogue) }
        let builtIn: LedgerCatalogue?
        do throws(CSVFailure) { builtIn = try LedgerCatalogue.builtIn() } catch {
            throw LedgerFailure(path: forms.ledger.path, cause: .csv(error))
        }
        return builtIn?.catalogue.identity.year == year ? builtIn : nil
    }

    private func basis(_ catalogue: IndicatorCatalogue) -> StatusBasis {
        StatusBasis(transaction: state.transactions.last, asOf: asOf, catalogue: catalogue)
    }

    // MARK: A period

    private func status(
        of period: ReportingPeriod, by catalogue: LedgerCatalogue
    ) async throws(LedgerFailure) -> PeriodStatus {
        let evidence = try await UnitEvidence.gather(
            period, state: state, forms: forms, catalogue: catalogue)
        let deadline = catalogue.catalogue.calendar.deadline(of: period)
        let shown = evidence.values.compactMap { $0.current ?? $0.refused }
        let completeness = Completeness(
            of: SubmissionSet(settled: shown.map(\.submission)), period: period,
            catalogue: catalogue.catalogue,
            submissions: try await forms.figures(of: period, judgedBy: catalogue)?.forms ?? [])
        let expected = completeness.units.map { unit in
            UnitStatus(
                unit.unit.code, unit.unit.name, evidence[unit.unit.code], due: unit.dueFigures,
                present: unit.presentFigures, counting: unit.soundFigures, deadline: deadline,
                today: asOf.date)
        }
        let codes = Set(expected.map(\.code))
        let others = state.units(in: period).filter { !codes.contains($0) }.map { code in
            UnitStatus(
                code, name(of: code, in: period, catalogue.catalogue), evidence[code], due: 0, present: 0,
                counting: 0, deadline: deadline, today: asOf.date)
        }
        let closing = state.closing(of: period)
        return PeriodStatus(
            basis: basis(catalogue.catalogue), period: period, deadline: deadline,
            closed: closing.flatMap { closing in
                state.time(of: closing.transaction).map { DatedClosing(closing: closing, time: $0) }
            },
            units: expected + others, unidentified: state.unidentified(in: period))
    }

    /// The name of a unit that the catalogue does not ask: the catalogue's, else the one it had then.
    private func name(
        of code: UnitCode, in period: ReportingPeriod, _ catalogue: IndicatorCatalogue
    ) -> Bilingual<String> {
        if let unit = catalogue.unit(code) { return unit.name }
        let name = state.files(of: code, in: period).last?.unitName ?? code.text
        return Bilingual(vietnamese: name, english: name)
    }
}
