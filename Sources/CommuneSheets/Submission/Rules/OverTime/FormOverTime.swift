/// A form beside the unit's forms of other periods, as the rules over time look at it.
struct FormOverTime {
    let form: FormUnderCheck
    /// The unit's forms known before this one, in the order of time.
    let earlier: [SubmissionHistory.Entry]
    let history: SubmissionHistory
    /// Items of which figures are typed and the form has a row.
    let items: [CatalogueItem]
    private let byPeriod: [ReportingPeriod: SubmissionHistory.Entry]
    private let itemNames: [IndicatorCode: NameKey]
    /// What stands under `Giải trình`.
    private let explanations: [IndicatorCode: String]
    private let isSettled: Bool

    init(
        _ submission: DiagnosedSubmission, of unit: ReportingUnit, in period: ReportingPeriod,
        beside earlier: [SubmissionHistory.Entry], history: SubmissionHistory,
        catalogue: IndicatorCatalogue, itemNames: [IndicatorCode: NameKey],
        relations: FigureRelations, isSettled: Bool
    ) {
        let figures = FormFigures(submission.observations)
        form = FormUnderCheck(
            catalogue: catalogue, unit: unit, period: period, rows: [], figures: figures,
            numberStyle: submission.numberStyle ?? .decimalComma, suspected: [], relations: relations,
            place: { figures.observation($0, $1)?.place })
        self.earlier = earlier
        self.history = history
        items = catalogue.items.filter { item in
            item.takesFigures && !item.isComputed
                && FormField.figures.contains { figures.observation(item.code, $0) != nil }
        }
        byPeriod = Dictionary(earlier.map { ($0.period, $0) }, uniquingKeysWith: { _, last in last })
        self.itemNames = itemNames
        explanations = Dictionary(
            submission.texts.filter { $0.field == .explanation }.map { ($0.item, $0.text) },
            uniquingKeysWith: { first, _ in first })
        self.isSettled = isSettled
    }

    var period: ReportingPeriod { form.period }

    /// The number in a cell of the form, `-` being zero; nil where there is none.
    func figure(_ item: CatalogueItem, _ field: FormField) -> Quantity? {
        form.figures.quantity(item.code, field)
    }

    /// The unit's form of a period, where it is known.
    func entry(of period: ReportingPeriod) -> SubmissionHistory.Entry? { byPeriod[period] }

    /// The number in a cell of another period's form; nil where there is none, or where the code meant
    /// something else in its catalogue.
    func known(
        _ item: CatalogueItem, _ field: FormField, in entry: SubmissionHistory.Entry
    ) -> KnownFigure? {
        guard let observation = entry.figures.observation(item.code, field),
            let figure = observation.value.quantity,
            let name = entry.submission.itemNames[item.code], name == itemNames[item.code]
        else { return nil }
        return KnownFigure(
            period: entry.period, file: entry.fileName, place: observation.place, figure: figure)
    }

    /// A finding at a cell that has a figure.
    ///
    /// - Parameter isContradiction: whether the figures contradict each other, so that one is wrong unless
    ///   somebody has said why.
    func finding(
        _ kind: PeriodMismatch.Kind, _ item: CatalogueItem, _ field: FormField, _ figure: Quantity,
        known: [KnownFigure], expected: Quantity? = nil, related: [FormField] = [],
        isContradiction: Bool = false, correction: CellCorrection? = nil
    ) -> Diagnostic {
        let answer = explanations[item.code]
        let severity: Severity = isContradiction && answer == nil && !isSettled ? .error : .warning
        var finding = form.finding(
            .againstPeriods(PeriodMismatch(kind, figure: figure, known: known, severity: severity)),
            item.code, field, expected: expected?.withoutTrailingZeros,
            difference: expected.flatMap { figure.subtracting($0) },
            related: related.compactMap { form.related(item.code, $0) }, correction: correction)
        if severity == .warning { finding.answer = answer }
        return finding
    }
}
