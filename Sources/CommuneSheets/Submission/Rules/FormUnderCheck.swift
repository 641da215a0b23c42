/// A form whose cells have been read, as the rules look at it.
struct FormUnderCheck {
    let catalogue: IndicatorCatalogue
    let unit: ReportingUnit
    let period: ReportingPeriod
    let rows: [ItemRow]
    let figures: FormFigures
    /// How the file writes figures, and so what there is to type in it.
    let numberStyle: NumberStyle
    /// Items that a row with a mistaken code or name is most likely about: nothing is said to be
    /// missing that stands there under another name.
    let suspected: Set<IndicatorCode>
    /// The place of an item's cell in a column; nil where the form has no such row or column.
    let place: (IndicatorCode, FormField) -> CellPlace?
    /// What the figures must satisfy among themselves.
    let constraints: ConstraintList

    init(
        catalogue: IndicatorCatalogue, unit: ReportingUnit, period: ReportingPeriod, rows: [ItemRow],
        figures: FormFigures, numberStyle: NumberStyle, suspected: Set<IndicatorCode>,
        relations: FigureRelations,
        place: @escaping (IndicatorCode, FormField) -> CellPlace?
    ) {
        self.catalogue = catalogue
        self.unit = unit
        self.period = period
        self.rows = rows
        self.figures = figures
        self.numberStyle = numberStyle
        self.suspected = suspected
        self.place = place
        constraints = relations.list(of: unit, in: period)
    }

    /// The items that this unit reports, headings left out.
    var reportedItems: [CatalogueItem] {
        catalogue.items.filter { $0.isReported(by: unit) }
    }

    /// A cell as findings refer to it.
    func related(_ item: IndicatorCode, _ field: FormField) -> RelatedCell? {
        guard let place = place(item, field) else { return nil }
        return RelatedCell(place: place, value: figures.observation(item, field)?.written ?? "")
    }

    /// A finding at a cell of an item.
    func finding(
        _ problem: Problem, _ item: IndicatorCode, _ field: FormField, expected: Quantity? = nil,
        difference: Quantity? = nil, suggestion: Quantity? = nil, related: [RelatedCell] = [],
        correction: CellCorrection? = nil
    ) -> Diagnostic {
        var finding = Diagnostic(
            problem, at: place(item, field), indicator: item, field: field,
            value: figures.observation(item, field)?.written,
            expected: expected?.unambiguousText(in: numberStyle),
            difference: difference?.withoutTrailingZeros.text(in: numberStyle),
            suggestion: suggestion?.unambiguousText(in: numberStyle), related: related)
        finding.correction = correction
        return finding
    }
}
