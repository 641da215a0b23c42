/// The district's figures of one period, each from the units' forms by the item's own method.
///
/// Made from accepted submissions only, so that an unchecked form cannot be consolidated.
public struct Consolidation: Sendable {
    public let catalogue: IndicatorCatalogue
    public let period: ReportingPeriod
    /// In the order of the catalogue's items.
    public let results: [DistrictResult]
    /// The submissions used, in the order of the catalogue's units.
    public let submissions: [AcceptedSubmission]
    /// What shows only over all units, such as shares that do not add up to the plan.
    public let findings: [Diagnostic]
    /// Whether any unit's figures were made from forms of shorter periods.
    public let isDerived: Bool
    /// By the places of the units in the catalogue; nil where no form of the unit is used.
    private let figures: [UnitFigures?]
    /// What the units' shares of the plan add up to, in the order of the catalogue's items.
    private let sharesOfPlan: [DistrictFigure]

    /// Consolidates; linear in items times units. The order of `submissions` does not matter.
    ///
    /// - Parameter submissions: at most one for each unit, all of the same period; some may be made from
    ///   forms of shorter periods (``LongerPeriod/submissions(of:for:catalogue:)``).
    public init(
        of submissions: [AcceptedSubmission], period: ReportingPeriod, catalogue: IndicatorCatalogue
    ) {
        self.catalogue = catalogue
        self.period = period
        let byUnit = Dictionary(
            submissions.map { ($0.unit.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.submissions = catalogue.units.compactMap { byUnit[$0.code] }
        isDerived = self.submissions.contains { !$0.parts.isEmpty }
        var finder = FigurePlacesFinder(catalogue)
        figures = catalogue.units.map { unit in
            byUnit[unit.code].map {
                UnitFigures($0, finder.places(of: $0.observations), catalogue: catalogue)
            }
        }
        let methods = ConsolidationMethods(catalogue: catalogue, figures: figures)
        let builder = ResultBuilder(
            catalogue: catalogue, period: period, methods: methods, submissions: self.submissions)
        results = builder.results()
        sharesOfPlan = catalogue.items.map { methods.sum(of: $0, .plan) }
        findings = PlanShares.check(catalogue, figures: figures)
    }

    /// The result of an item; constant time.
    public func result(_ code: IndicatorCode) -> DistrictResult? {
        catalogue.position(of: code).flatMap { results.indices.contains($0) ? results[$0] : nil }
    }

    /// A unit's figures; nil where no form of it is used. Constant time.
    func figures(of unit: UnitCode) -> UnitFigures? {
        catalogue.position(of: unit).flatMap { figures[$0] }
    }

    /// A unit's own value of an item, rates and changes computed from its inputs; nil where there is
    /// none.
    public func unitValue(_ item: CatalogueItem, _ field: FormField, of unit: ReportingUnit) -> Ratio? {
        guard let figures = figures(of: unit.code) else { return nil }
        return item.isComputed
            ? computedValue(item, field, figures) : figures.quantity(item.code, field).map { Ratio($0) }
    }

    /// A unit's own rate or change, computed from its inputs; nil where there is none.
    func computedValue(_ item: CatalogueItem, _ field: FormField, _ figures: UnitFigures) -> Ratio? {
        UnitComputation(of: item, field, catalogue)?.value(figures)
    }
}

extension Consolidation {
    /// What a unit's figure lacks of the period, that of a computed one's inputs; nil where it lacks
    /// nothing.
    func partialAnswer(_ item: CatalogueItem, _ field: FormField, of unit: ReportingUnit) -> PartialAnswer? {
        guard let figures = figures(of: unit.code), figures.isDerived else { return nil }
        return PartialAnswer(
            unit.code,
            of: catalogue.inputs(of: item, field).compactMap { figures.observation($0.code, $0.field) })
    }

    /// What the column of the district holds beside the units' figures: the sum of shares for the
    /// plan, the district's value for everything else. Constant time.
    func districtFigure(_ item: CatalogueItem, _ field: FormField) -> DistrictFigure {
        guard field == .plan else { return result(item.code)?.figure(field) ?? .absent(.notDefined) }
        guard let position = catalogue.position(of: item.code), sharesOfPlan.indices.contains(position)
        else { return .absent(.notDefined) }
        return sharesOfPlan[position]
    }
}
