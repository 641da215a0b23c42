/// How a figure of the district came about: every input of every unit with its cell, and the arithmetic.
public struct FigureTrace: Sendable {
    public let catalogue: IndicatorCatalogue
    public let period: ReportingPeriod
    public let item: CatalogueItem
    public let field: FormField
    public let figure: DistrictFigure
    /// Of the item, where it stands on this field.
    public let verdict: TargetVerdict?
    /// In the order of the arithmetic; one for a plain figure, none for the plan, which is the catalogue's.
    public let inputs: [Input]
    /// Of a heading, the items under it with their verdicts; empty for anything else.
    public let parts: [(item: CatalogueItem, verdict: TargetVerdict?)]

    /// What is added up over the units.
    public struct Input: Sendable {
        public let item: CatalogueItem
        public let field: FormField
        /// One for each unit asked, in the order of the catalogue.
        public let entries: [Entry]
        /// The sum over the units that count; nil where none does, or it cannot be kept exactly.
        public let total: Quantity?
    }

    /// What one unit gave.
    public struct Entry: Sendable {
        public let unit: ReportingUnit
        /// Nil where the unit's form does not count or is missing.
        public let submission: AcceptedSubmission?
        /// Nil where the form has no such cell.
        public let observation: Observation?
        /// Whether it enters the arithmetic: for a rate, only where the unit gave every input.
        public let counts: Bool

        /// The cells that it comes from, in the order of the year: its own, or those of the forms of
        /// months, quarters or last year that it is made from.
        public var cells: [FigurePart] {
            guard let observation, let submission else { return [] }
            if let derivation = observation.derivation { return derivation.parts }
            return [
                FigurePart(
                    period: submission.period, path: submission.path, sha256: submission.sha256,
                    value: observation.value, written: observation.written, place: observation.place)
            ]
        }
    }

    /// Follows a figure back; nil for an item that the catalogue lacks. Linear in the units.
    public init?(of code: IndicatorCode, _ field: FormField?, in consolidation: Consolidation) {
        guard let result = consolidation.result(code) else { return nil }
        let item = result.item
        let field = field ?? result.judgedField
        let basis = consolidation.catalogue.basis(of: item, field)
        catalogue = consolidation.catalogue
        period = consolidation.period
        self.item = item
        self.field = field
        figure = result.figure(field)
        verdict = field == result.judgedField ? result.verdict : nil
        let counting = Set(
            basis.units.filter { unit in
                basis.inputs.allSatisfy { input in
                    let value = consolidation.figures(of: unit.code)?.observation(input.code, input.field)?
                        .value
                    return item.takesFigures ? value?.quantity != nil : value?.isReported == true
                }
            }.map(\.code))
        parts =
            item.kind == .heading
            ? consolidation.results.filter { $0.item.parent == item.code }.map { ($0.item, $0.verdict) } : []
        inputs =
            field == .plan || item.kind == .heading
            ? []
            : basis.inputs.compactMap { input in
                consolidation.catalogue.item(input.code).map {
                    Input(of: $0, input.field, units: basis.units, counting: counting, consolidation)
                }
            }
    }
}

extension FigureTrace.Input {
    fileprivate init(
        of item: CatalogueItem, _ field: FormField, units: [ReportingUnit], counting: Set<UnitCode>,
        _ consolidation: Consolidation
    ) {
        self.item = item
        self.field = field
        entries = units.map { unit in
            let figures = consolidation.figures(of: unit.code)
            return FigureTrace.Entry(
                unit: unit, submission: figures?.submission,
                observation: figures?.observation(item.code, field), counts: counting.contains(unit.code))
        }
        let values = entries.filter(\.counts).compactMap { $0.observation?.value.quantity }
        total = values.isEmpty ? nil : ConsolidationMethods.total(values)
    }
}

// MARK: - The arithmetic

extension FigureTrace {
    /// The step from the inputs to the figure, as `2175 ÷ 2179 × 100`; nil where the figure is absent.
    public func arithmetic(in language: Language) -> String? {
        guard figure.value != nil else { return nil }
        if field == .plan { return item.citation }
        let totals = inputs.map { $0.total?.words(in: language) ?? "?" }
        let factor = item.measure?.isPercent == true ? " × 100" : ""
        if item.aggregation == .countOfUnitsMeeting { return count(language) + factor }
        switch (item.kind, totals.count) {
        case (.rate, 2): return "\(totals[0]) ÷ \(totals[1])\(factor)"
        case (.change, 2): return "(\(totals[0]) − \(totals[1])) ÷ \(totals[1])\(factor)"
        case (.change, 4):
            let difference = "\(totals[0]) ÷ \(totals[1]) − \(totals[2]) ÷ \(totals[3])"
            return factor.isEmpty ? difference : "(\(difference))\(factor)"
        default:
            let values = inputs.first?.entries.filter(\.counts).compactMap {
                $0.observation?.value.quantity?.words(in: language)
            }
            return values?.joined(separator: " + ")
        }
    }

    private func count(_ language: Language) -> String {
        let answers = inputs.first?.entries.compactMap { $0.observation?.value.quantity } ?? []
        let meeting = answers.count { $0 >= item.countThreshold }
        return item.measure?.isPercent == true ? "\(meeting) ÷ \(answers.count)" : "\(meeting)"
    }
}
