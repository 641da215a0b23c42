/// Holds a form against the unit's other periods.
public struct PeriodRules: Sendable {
    private let catalogue: IndicatorCatalogue
    private let history: SubmissionHistory
    private let itemNames: [IndicatorCode: NameKey]
    private let relations: FigureRelations

    public init(catalogue: IndicatorCatalogue, history: SubmissionHistory) {
        self.catalogue = catalogue
        self.history = history
        itemNames = catalogue.itemNameKeys
        relations = FigureRelations(catalogue)
    }

    /// The submission with the findings added; unchanged where unit or period is unknown or nothing is
    /// known of other periods. Linear in the items times the unit's other periods.
    ///
    /// - Parameter isSettled: the form was accepted before; then nothing is more than a warning (a
    ///   correction of another period must not make an accepted form vanish).
    public func checked(_ submission: DiagnosedSubmission, isSettled: Bool) -> DiagnosedSubmission {
        guard let unit = submission.unit, let period = submission.period else { return submission }
        let earlier = history.entries(of: unit, before: period)
        guard !earlier.isEmpty else { return submission }
        let form = FormOverTime(
            submission, of: unit, in: period, beside: earlier, history: history, catalogue: catalogue,
            itemNames: itemNames, relations: relations, isSettled: isSettled)
        var checked = submission
        checked.add(findings(in: form, known: submission.diagnostics))
        return checked
    }

    /// What contradicts other periods, where the cell has no error yet; then what is unlikely, where
    /// nothing is asked about the cell yet.
    private func findings(in form: FormOverTime, known: [Diagnostic]) -> [Diagnostic] {
        let cells = known.flatMap(\.cells).filter { $0.severity != .note }
        var asked = Set(cells.filter { $0.severity == .error }.compactMap(\.place))
        var findings: [Diagnostic] = []
        func take(_ candidates: [Diagnostic]) {
            for finding in candidates {
                guard let place = finding.place, asked.insert(place).inserted else { continue }
                findings.append(finding)
                if let slip = finding.correction?.place { asked.insert(slip) }
            }
        }
        take(RunningTotal.check(form))
        take(PartsOfPeriod.check(form))
        asked.formUnion(cells.compactMap(\.place))
        take(LastYear.check(form))
        take(CopiedFigures.check(form))
        take(PowersOfTen.check(form))
        take(StockJumps.check(form))
        return findings
    }
}
