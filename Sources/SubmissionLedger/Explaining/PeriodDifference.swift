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
    /// Linear in items times units, and in the figures that units' changed cells go into, times the units.
    public init(from: PeriodFigures, rejudged: [AcceptedSubmission], to: PeriodFigures) {
        self.from = from
        self.to = to
        let catalogue = to.catalogue?.catalogue
        let order = catalogue?.units.map(\.code) ?? []
        let old = Dictionary(rejudged.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(to.forms.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        let differing = order.filter { code in
            guard let old = old[code], let new = new[code] else {
                return old[code] != nil || new[code] != nil
            }
            return !old.gives(theSameAs: new)
        }
        units = differing.compactMap { code in
            guard let unit = (new[code] ?? old[code])?.unit else { return nil }
            return UnitDifference(
                unit: unit, before: old[code], after: new[code],
                changes: CellChange.between(
                    old[code]?.observations.all ?? [], new[code]?.observations.all ?? []))
        }
        let isRejudged =
            from.catalogue?.digest != to.catalogue?.digest || from.period != to.period
        guard let catalogue, isRejudged || !differing.isEmpty else {
            figures = []
            return
        }
        let first = from.consolidation
        let former = first?.catalogue.items.filter { catalogue.item($0.code) == nil } ?? []
        var course = FigureCourse(catalogue.items + former, from: first)
        let known = order.compactMap { old[$0] }
        if isRejudged {
            course.take(
                .catalogue,
                PeriodFigures(period: to.period, catalogue: to.catalogue, forms: known).consolidation)
        }
        var changing = ChangingFigures(known, catalogue: catalogue)
        for difference in units {
            changing.exchange(difference.unit.code, for: difference.after)
            let cells = difference.changes.lazy.map { (item: $0.item, field: $0.field) }
            for (item, field) in changing.figures(madeOf: cells) {
                course.take(.unit(difference.unit.code), item, field, changing.value(of: item, field))
            }
        }
        figures = course.differences(to: to.consolidation)
    }
}

extension AcceptedSubmission {
    /// Whether both give the same to the figures: every value, and the cells that it comes from.
    fileprivate func gives(theSameAs other: AcceptedSubmission) -> Bool {
        observations == other.observations || contents == other.contents
    }

    private var contents: Set<Observation> { Set(observations.filter { $0.value.isReported }) }
}
