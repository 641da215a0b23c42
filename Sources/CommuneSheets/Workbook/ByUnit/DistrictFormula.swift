/// The live formula behind a district figure: the item's own method over the units' cells.
///
/// Where there is no figure the formula gives an empty text, never zero.
struct DistrictFormula {
    let layout: ByUnitLayout
    let catalogue: IndicatorCatalogue

    /// Nil where nothing is computed: tasks, which every unit answers for itself.
    func text(of item: CatalogueItem, _ field: FormField) -> String? {
        guard let range = layout.unitRange(item.code, field) else { return nil }
        if field == .plan { return "IF(COUNT(\(range))=0,\"\",SUM(\(range)))" }
        switch item.aggregation {
        case .none: return nil
        case .sum: return "IF(COUNT(\(range))=0,\"\",SUM(\(range)))"
        case .sumPlusDistrict: return sumPlusDistrict(item, field, range)
        case .ratioOfSums, .differenceOfRatios, .changeOfSums: return computed(item, field)
        case .districtOnly: return item.isComputed ? computed(item, field) : districtOnly(item, field)
        case .countOfUnitsMeeting: return count(item, field)
        }
    }

    // MARK: Methods

    private func sumPlusDistrict(_ item: CatalogueItem, _ field: FormField, _ range: String) -> String {
        let parts = agencyCells(item, field)
        // A text other than "does not apply" is no answer.
        let given = parts.map { "COUNT(\($0))+COUNTIF(\($0),\"x\")" }.joined(separator: "+")
        return "IF(OR(\(given)<\(parts.count),COUNT(\(range))=0),\"\",SUM(\(range)))"
    }

    private func districtOnly(_ item: CatalogueItem, _ field: FormField) -> String? {
        // The first agency that has an answer: a figure, or a milestone's words.
        let cells = agencyCells(item, field)
        guard !cells.isEmpty else { return nil }
        var formula = "\"\""
        for cell in cells.reversed() {
            // "x" says that it does not apply, which is no answer.
            let isAnswer =
                item.kind == .milestone ? "AND(ISTEXT(\(cell)),\(cell)<>\"x\")" : "ISNUMBER(\(cell))"
            formula = "IF(\(isAnswer),\(cell),\(formula))"
        }
        return formula
    }

    private func count(_ item: CatalogueItem, _ field: FormField) -> String? {
        guard let row = layout.row(item.code, field) else { return nil }
        let counted = catalogue.countedUnits(of: item)
        let threshold = item.countThreshold.description
        let cells = layout.runs(counted).map { run in
            CellAddress(row: row, column: run.lowerBound).name + ":"
                + CellAddress(row: row, column: run.upperBound).name
        }
        // Joined by the program itself, which then reads the figure in its own notation.
        let met = cells.map { "COUNTIF(\($0),\">=\"&\(threshold))" }.joined(separator: "+")
        let isShare = item.measure?.isPercent == true
        let given = cells.map { "COUNT(\($0))" }.joined(separator: "+")
        let result = isShare ? "100*(\(met))/(\(given))" : met
        return "IF((\(given))=0,\"\",\(result))"
    }

    /// Rates and changes over the units that have every input: sums of products with "is a number".
    private func computed(_ item: CatalogueItem, _ field: FormField) -> String? {
        let ranges = catalogue.inputs(of: item, field).compactMap {
            layout.unitRange($0.code, $0.field)
        }
        guard !ranges.isEmpty, layout.units.contains(where: { item.isReported(by: $0) }) else { return nil }
        let present = ranges.map { "--ISNUMBER(\($0))" }.joined(separator: ",")
        let sums = ranges.map { "SUMPRODUCT(\(present),\($0))" }
        return ComputedFormula.text(of: item, inputs: sums)
    }

    // MARK: Cells

    private func agencyCells(_ item: CatalogueItem, _ field: FormField) -> [String] {
        catalogue.agencies(reporting: item).compactMap { layout.cell(item.code, field, $0.code)?.name }
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
