/// A period's district figures while units' forms are exchanged one after the other: each by its item's own
/// method, as ``Consolidation`` has it, without making all the others anew.
package struct ChangingFigures {
    private let catalogue: IndicatorCatalogue
    /// By the places of the units in the catalogue; nil where no form of the unit is used.
    private var figures: [UnitFigures?]
    private var finder: FigurePlacesFinder
    private let dependents: [ItemField: [ItemField]]

    /// Linear in the catalogue and in the forms' figures.
    ///
    /// - Parameter forms: at most one for each unit.
    package init(_ forms: [AcceptedSubmission], catalogue: IndicatorCatalogue) {
        self.catalogue = catalogue
        figures = catalogue.units.map { _ in nil }
        finder = FigurePlacesFinder(catalogue)
        var dependents: [ItemField: [ItemField]] = [:]
        for item in catalogue.items {
            for field in FormField.figures {
                for input in catalogue.inputs(of: item, field) {
                    dependents[input, default: []].append(ItemField(code: item.code, field: field))
                }
            }
        }
        self.dependents = dependents
        for form in forms { exchange(form.unit.code, for: form) }
    }

    /// Takes another form of a unit, or none. Linear in its figures.
    package mutating func exchange(_ unit: UnitCode, for form: AcceptedSubmission?) {
        guard let place = catalogue.position(of: unit) else { return }
        figures[place] = form.map { form in
            UnitFigures(form, finder.places(of: form.observations), catalogue: catalogue)
        }
    }

    /// The figures that are made of some cells of a unit's form, in the order of the catalogue.
    package func figures(
        madeOf cells: some Sequence<(item: IndicatorCode, field: FormField)>
    ) -> [(item: CatalogueItem, field: FormField)] {
        let found = Set(cells.flatMap { dependents[ItemField(code: $0.item, field: $0.field)] ?? [] })
        if found.isEmpty { return [] }
        return catalogue.items.flatMap { item in
            FormField.figures.filter { found.contains(ItemField(code: item.code, field: $0)) }.map {
                (item, $0)
            }
        }
    }

    /// The district's figure of an item; nil where there is none. Linear in the units that are asked.
    package func value(of item: CatalogueItem, _ field: FormField) -> Ratio? {
        ConsolidationMethods(catalogue: catalogue, figures: figures).figure(of: item, field).value
    }
}
