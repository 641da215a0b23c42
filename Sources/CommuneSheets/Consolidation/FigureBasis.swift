/// What a district figure stands on: whose figures, and which of them.
///
/// The consolidation and the workbook's formulas both ask here, so that they count the same units.
struct FigureBasis {
    /// The units asked.
    let group: UnitGroup
    /// The cells of a unit's form that must be there; empty where the item has no such figure.
    let inputs: [ItemField]

    /// The units asked, in the order of the catalogue.
    var units: [ReportingUnit] { group.units }
}

extension IndicatorCatalogue {
    /// The cells of a unit's form that a figure of the district is made of.
    package func inputCells(
        of item: CatalogueItem, _ field: FormField
    ) -> [(item: IndicatorCode, field: FormField)] {
        inputs(of: item, field).map { ($0.code, $0.field) }
    }

    /// The basis of an item's district figure in a field; constant time.
    func basis(of item: CatalogueItem, _ field: FormField) -> FigureBasis {
        let group =
            switch item.aggregation {
            case .countOfUnitsMeeting where field != .plan: unitGroups.group(item.countedUnits)
            case .districtOnly where field != .plan && !item.isComputed:
                unitGroups.agencies(item.reporters)
            case .none, .sum, .sumPlusDistrict, .ratioOfSums, .differenceOfRatios, .changeOfSums,
                .countOfUnitsMeeting, .districtOnly:
                unitGroups.group(item.reporters)
            }
        return FigureBasis(group: group, inputs: inputs(of: item, field))
    }

    /// The cells of a unit's form that a figure is made of: those of a computed figure's inputs, or its
    /// own. Constant time.
    func inputs(of item: CatalogueItem, _ field: FormField) -> [ItemField] {
        if item.isComputed, field != .plan {
            return ItemComputation(item: item, catalogue: self) { _, _ in .missing }.inputs(field)
        }
        // A milestone or a task has one answer, in the column of the period.
        let isAnswer = field != .plan && (item.kind == .milestone || item.aggregation == .none)
        return [ItemField(code: item.code, field: isAnswer ? .current : field)]
    }

    /// The agencies that report an item, in the order of the catalogue; constant time.
    func agencies(reporting item: CatalogueItem) -> [ReportingUnit] {
        unitGroups.agencies(item.reporters).units
    }
}
