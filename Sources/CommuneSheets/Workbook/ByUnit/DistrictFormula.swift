/// The live formula behind a district figure: the item's own method over the cells of the units that the
/// consolidation asks (``FigureBasis``), and of no others.
///
/// Where there is no figure the formula gives an empty text, never zero.
struct DistrictFormula {
    let layout: ByUnitLayout
    let catalogue: IndicatorCatalogue

    /// Nil where nothing is computed: tasks, which every unit answers for itself. Linear in the units.
    func text(of item: CatalogueItem, _ field: FormField) -> String? {
        guard let row = layout.row(item.code, field) else { return nil }
        let basis = catalogue.basis(of: item, field)
        let cells = layout.stretches(of: basis.group, rows: [row])
        if cells.isEmpty { return item.aggregation == .none ? nil : DistrictFormula.nothing }
        if field == .plan { return sum(cells) }
        switch item.aggregation {
        case .none: return nil
        case .sum: return sum(cells)
        case .sumPlusDistrict: return sumPlusDistrict(item, row, cells)
        case .ratioOfSums, .differenceOfRatios, .changeOfSums: return computed(item, basis)
        case .districtOnly:
            return item.isComputed ? computed(item, basis) : districtOnly(item, field, basis.units)
        case .countOfUnitsMeeting: return count(item, cells)
        }
    }

    /// The formula where no unit of the district reports an item.
    private static let nothing = "\"\""

    // MARK: Methods

    private func sum(_ cells: [UnitStretch]) -> String {
        "IF(\(DistrictFormula.given(cells))=0,\"\",\(DistrictFormula.total(cells)))"
    }

    private func sumPlusDistrict(_ item: CatalogueItem, _ row: Int, _ cells: [UnitStretch]) -> String {
        let agencies = catalogue.unitGroups.agencies(item.reporters)
        let count = agencies.units.count
        // A text other than "does not apply" is no answer.
        let given = layout.stretches(of: agencies, rows: [row]).map {
            $0.count(0) + "+" + $0.count(0, ofText: "x")
        }
        guard !given.isEmpty else { return sum(cells) }
        return "IF(OR(\(given.joined(separator: "+"))<\(count),\(DistrictFormula.given(cells))=0),"
            + "\"\",\(DistrictFormula.total(cells)))"
    }

    /// The figure, or a milestone's words, of the one agency that has it (the catalogue allows no second).
    private func districtOnly(
        _ item: CatalogueItem, _ field: FormField, _ agencies: [ReportingUnit]
    ) -> String {
        guard let agency = agencies.first, let cell = layout.cell(item.code, field, agency.code)?.name else {
            return DistrictFormula.nothing
        }
        // "x" says that it does not apply, which is no answer.
        let isAnswer =
            item.kind == .milestone ? "AND(ISTEXT(\(cell)),\(cell)<>\"x\")" : "ISNUMBER(\(cell))"
        return "IF(\(isAnswer),\(cell),\"\")"
    }

    private func count(_ item: CatalogueItem, _ cells: [UnitStretch]) -> String {
        let met = cells.map { $0.count(0, atLeast: item.countThreshold) }.joined(separator: "+")
        let given = cells.map { $0.count(0) }.joined(separator: "+")
        let isShare = item.measure?.isPercent == true
        return "IF((\(given))=0,\"\",\(isShare ? "100*(\(met))/(\(given))" : met))"
    }

    /// Rates and changes over the units that have every input.
    private func computed(_ item: CatalogueItem, _ basis: FigureBasis) -> String? {
        let rows = basis.inputs.compactMap { layout.row($0.code, $0.field) }
        guard !rows.isEmpty, rows.count == basis.inputs.count else { return DistrictFormula.nothing }
        let cells = layout.stretches(of: basis.group, rows: rows)
        let sums = rows.indices.map { input in
            let parts = cells.map { $0.sumOfPaired(input) }.joined(separator: "+")
            return cells.count == 1 ? parts : "(\(parts))"
        }
        return ComputedFormula.text(of: item, inputs: sums)
    }

    // MARK: Over all stretches

    /// How many units have a number; programs count and add up over at most 255 ranges, and there are
    /// fewer (``UnitMarks/runLimit``).
    private static func given(_ cells: [UnitStretch]) -> String {
        guard cells.contains(where: { $0.mark != nil }) else {
            return "COUNT(" + cells.map { $0.cells[0] }.joined(separator: ",") + ")"
        }
        return cells.map { $0.count(0) }.joined(separator: "+")
    }

    private static func total(_ cells: [UnitStretch]) -> String {
        guard cells.contains(where: { $0.mark != nil }) else {
            return "SUM(" + cells.map { $0.cells[0] }.joined(separator: ",") + ")"
        }
        return cells.map { $0.total(0) }.joined(separator: "+")
    }
}

/// The formula of a rate or a change over whatever stands for its inputs: cells, or sums of cells.
enum ComputedFormula {
    static func text(of item: CatalogueItem, inputs: [String]) -> String? {
        let factor = item.measure?.isPercent == true ? "100*" : ""
        switch (item.kind, inputs.count) {
        case (.rate, 2):
            return "IF(\(inputs[1])=0,\"\",\(factor)\(inputs[0])/\(inputs[1]))"
        case (.change, 2):
            return "IF(\(inputs[1])=0,\"\",\(factor)(\(inputs[0])-\(inputs[1]))/\(inputs[1]))"
        case (.change, 4):
            return "IF(OR(\(inputs[1])=0,\(inputs[3])=0),\"\","
                + "\(factor)(\(inputs[0])/\(inputs[1])-\(inputs[2])/\(inputs[3])))"
        default: return nil
        }
    }
}
