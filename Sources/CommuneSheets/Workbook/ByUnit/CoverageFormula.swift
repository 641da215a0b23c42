/// How many units have answered an item, and how many are missing, as live formulas.
///
/// A unit has answered where every input of the figure is there; one that said of an input that it
/// does not apply is not counted at all (``Coverage``).
struct CoverageFormula {
    let layout: ByUnitLayout
    let basis: FigureBasis
    /// Whether the item's cells hold figures.
    private let takesFigures: Bool
    /// What stands before a range: the sheet's name, in a formula on another sheet.
    private let prefix: String

    /// - Parameter forOtherSheet: whether the formula is for another sheet than `Theo đơn vị`.
    init(layout: ByUnitLayout, of item: CatalogueItem, basis: FigureBasis, forOtherSheet: Bool) {
        self.layout = layout
        self.basis = basis
        takesFigures = item.takesFigures
        prefix = forOtherSheet ? SheetName.quoted(layout.sheet) + "!" : ""
    }

    /// The units with every input; nil where nothing is counted.
    var answered: String? {
        sum { cells in
            if cells.count == 1, !isAnsweredInWords { return "COUNT(\(cells[0]))" }
            return "SUMPRODUCT(" + hasAnswered(cells) + ")"
        }
    }

    /// The units without one; nil where nothing is counted. Words in the place of a figure are none.
    var missing: String? {
        sum { cells in
            if cells.count == 1, !isAnsweredInWords { return "COUNT(\(cells[0]))+COUNTIF(\(cells[0]),\"x\")" }
            return "SUMPRODUCT("
                + cells.map { "((\(isAnswer)(\($0))+(\($0)=\"x\"))>0)" }.joined(separator: "*") + ")"
        }.map { "\(basis.units.count)-(\($0))" }
    }

    /// How many units have answered one of two figures and not the other; nil where nothing is counted.
    func differing(from other: CoverageFormula) -> String? {
        let (own, others) = (ranges, other.ranges)
        guard !own.isEmpty, own.count == others.count else { return nil }
        return zip(own, others).map { first, second in
            "SUMPRODUCT(--(\(hasAnswered(first))<>\(hasAnswered(second))))"
        }.joined(separator: "+")
    }

    /// One for each unit that has given every input, and said of none that it does not apply.
    private func hasAnswered(_ cells: [String]) -> String {
        cells.map { "\(isAnswer)(\($0))*(\($0)<>\"x\")" }.joined(separator: "*")
    }

    /// Milestones and tasks are answered in words, everything else by a figure.
    private var isAnsweredInWords: Bool { !takesFigures }
    private var isAnswer: String { isAnsweredInWords ? "ISTEXT" : "ISNUMBER" }

    /// A count over all runs of neighbouring units.
    private func sum(_ count: ([String]) -> String) -> String? {
        let ranges = ranges
        return ranges.isEmpty ? nil : ranges.map(count).joined(separator: "+")
    }

    /// The inputs' cells, run by run of neighbouring units; none where an input has no row.
    private var ranges: [[String]] {
        let rows = basis.inputs.compactMap { layout.row($0.code, $0.field) }
        guard !rows.isEmpty, rows.count == basis.inputs.count else { return [] }
        return layout.runs(basis.units).map { run in
            rows.map { row in
                prefix + CellAddress(row: row, column: run.lowerBound).name + ":"
                    + CellAddress(row: row, column: run.upperBound).name
            }
        }
    }
}
