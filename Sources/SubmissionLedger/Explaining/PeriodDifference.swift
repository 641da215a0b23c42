public import CommuneSheets

/// Why a period's district figures differ between two moments, or two periods: each difference taken
/// apart by what caused it, adding up to the whole exactly.
///
/// The causes are applied one after the other: first the catalogue, or the other period as such, then
/// unit by unit in the order of the catalogue. Each part is the district's figure after a cause less the
/// figure before it, so the parts add up whatever the method; for rates, a part depends on that order.
public struct PeriodDifference: Sendable {
    public let from: PeriodFigures
    public let to: PeriodFigures
    /// In the order of the catalogue; only items whose figure or verdict differs, or within which parts
    /// cancel.
    public let figures: [FigureDifference]
    /// What units sent anew, corrected or no longer have, in the order of the catalogue.
    public let units: [UnitDifference]

    /// One figure of the district.
    public struct FigureDifference: Sendable {
        public let item: CatalogueItem
        public let field: FormField
        /// Nil where there is no figure.
        public let before: Ratio?
        public let after: Ratio?
        /// Of the item, where the verdict stands on this field; else nil.
        public let verdictBefore: TargetVerdict?
        public let verdictAfter: TargetVerdict?
        /// In the order in which they were applied; each with an effect.
        public let parts: [Part]
    }

    /// What one cause does to a figure.
    public struct Part: Sendable {
        public let cause: Cause
        public let before: Ratio?
        public let after: Ratio?

        /// `after` less `before`, where no figure counts as nothing; nil where 128 bits do not hold it.
        public var effect: Ratio? {
            (after ?? Ratio(.zero)).subtracting(before ?? Ratio(.zero))
        }
    }

    /// What makes figures differ.
    public enum Cause: Hashable, Sendable {
        /// The forms are judged by another version of the catalogue, or are of another period.
        case catalogue
        case unit(UnitCode)
    }

    /// A unit whose form differs.
    public struct UnitDifference: Sendable {
        public let unit: ReportingUnit
        /// Nil where there was none, or is none now.
        public let before: AcceptedSubmission?
        public let after: AcceptedSubmission?
        public let changes: [CellChange]
    }

    /// - Parameters:
    ///   - rejudged: the forms of `from` as the catalogue of `to` judges them.
    ///
    /// Linear in the units that differ times items times units.
    public init(from: PeriodFigures, rejudged: [AcceptedSubmission], to: PeriodFigures) {
        self.from = from
        self.to = to
        let catalogue = to.catalogue?.catalogue
        let order = catalogue?.units.map(\.code) ?? []
        let old = Dictionary(rejudged.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(to.forms.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let differing = order.filter { old[$0]?.contents != new[$0]?.contents }
        units = differing.compactMap { code in
            guard let unit = (new[code] ?? old[code])?.unit else { return nil }
            return UnitDifference(
                unit: unit, before: old[code], after: new[code],
                changes: CellChange.between(
                    old[code]?.observations.all ?? [], new[code]?.observations.all ?? []))
        }
        var stages: [(cause: Cause, consolidation: Consolidation?)] = []
        var forms = old
        let isRejudged =
            from.catalogue?.digest != to.catalogue?.digest || from.period != to.period
        if isRejudged {
            stages.append((.catalogue, to.consolidation(of: order.compactMap { forms[$0] })))
        }
        for code in differing {
            forms[code] = new[code]
            stages.append((.unit(code), to.consolidation(of: order.compactMap { forms[$0] })))
        }
        figures = PeriodDifference.figures(from: from.consolidation, stages: stages, to: to)
    }

    private static func figures(
        from first: Consolidation?, stages: [(cause: Cause, consolidation: Consolidation?)],
        to: PeriodFigures
    ) -> [FigureDifference] {
        guard let last = stages.last?.consolidation, let catalogue = to.catalogue?.catalogue else {
            return []
        }
        let former = first?.catalogue.items.filter { catalogue.item($0.code) == nil } ?? []
        return (catalogue.items + former).flatMap { item in
            FormField.figures.compactMap { field -> FigureDifference? in
                let before = first?.result(item.code)?.figure(field).value
                var parts: [Part] = []
                var value = before
                for (cause, consolidation) in stages {
                    let next = consolidation?.result(item.code)?.figure(field).value
                    if next != value { parts.append(Part(cause: cause, before: value, after: next)) }
                    value = next
                }
                let old = first?.result(item.code), new = last.result(item.code)
                let judges = (new ?? old)?.judgedField == field
                let verdicts = judges ? (old?.verdict, new?.verdict) : (nil, nil)
                guard !parts.isEmpty || verdicts.0 != verdicts.1 else { return nil }
                return FigureDifference(
                    item: item, field: field, before: before, after: value, verdictBefore: verdicts.0,
                    verdictAfter: verdicts.1, parts: parts)
            }
        }
    }
}

extension PeriodFigures {
    fileprivate func consolidation(of forms: [AcceptedSubmission]) -> Consolidation? {
        PeriodFigures(period: period, catalogue: catalogue, forms: forms).consolidation
    }
}

extension AcceptedSubmission {
    /// What it gives to the figures: every value, and the cells that it comes from.
    fileprivate var contents: Set<Observation> { Set(observations.filter { $0.value.isReported }) }
}
