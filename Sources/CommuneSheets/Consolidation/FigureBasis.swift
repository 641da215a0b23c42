/// What a district figure stands on: whose figures, and which of them.
///
/// The consolidation and the workbook's formulas both ask here, so that they count the same units.
struct FigureBasis {
    /// The units asked, in the order of the catalogue.
    let units: [ReportingUnit]
    /// The cells of a unit's form that must be there; empty where the item has no such figure.
    let inputs: [ItemField]
}

extension IndicatorCatalogue {
    /// The basis of an item's district figure in a field; linear in the units.
    func basis(of item: CatalogueItem, _ field: FormField) -> FigureBasis {
        let own = [ItemField(code: item.code, field: field)]
        if field == .plan { return FigureBasis(units: reporters(of: item), inputs: own) }
        switch item.aggregation {
        case .none:
            return FigureBasis(
                units: reporters(of: item), inputs: [ItemField(code: item.code, field: .current)])
        case .sum, .sumPlusDistrict: return FigureBasis(units: reporters(of: item), inputs: own)
        case .ratioOfSums, .differenceOfRatios, .changeOfSums: return computedBasis(of: item, field)
        case .districtOnly:
            if item.isComputed { return computedBasis(of: item, field) }
            // A milestone has one answer, in the column of the period.
            let answer = [ItemField(code: item.code, field: .current)]
            return FigureBasis(
                units: agencies(reporting: item), inputs: item.kind == .milestone ? answer : own)
        case .countOfUnitsMeeting: return FigureBasis(units: countedUnits(of: item), inputs: own)
        }
    }

    /// The agencies that report an item, in the order of the catalogue.
    func agencies(reporting item: CatalogueItem) -> [ReportingUnit] {
        reporters(of: item).filter { $0.kind == .agency }
    }

    private func computedBasis(of item: CatalogueItem, _ field: FormField) -> FigureBasis {
        let computation = ItemComputation(item: item, catalogue: self) { _, _ in .missing }
        return FigureBasis(units: reporters(of: item), inputs: computation.inputs(field))
    }
}
