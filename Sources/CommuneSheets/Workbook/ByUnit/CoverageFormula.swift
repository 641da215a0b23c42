/// How many units have answered an item, and how many are missing, as live formulas.
///
/// A unit has answered where every input of the figure is there; one that said of an input that it
/// does not apply is not counted at all (``Coverage``).
struct CoverageFormula {
    let layout: ByUnitLayout
    let basis: FigureBasis

    init(layout: ByUnitLayout, catalogue: IndicatorCatalogue, _ line: ByUnitLayout.Line) {
        self.layout = layout
        basis = catalogue.basis(of: line.item, line.field)
    }

    /// The units with every input.
    var answered: String? {
        sum { cells in
            cells.count == 1
                ? cells.map { "COUNTA(\($0))-COUNTIF(\($0),\"x\")" }.joined()
                : "SUMPRODUCT(" + cells.map { "(\($0)<>\"\")*(\($0)<>\"x\")" }.joined(separator: "*") + ")"
        }
    }

    /// The units without one.
    var missing: String? {
        sum { cells in
            cells.count == 1
                ? cells.map { "COUNTA(\($0))" }.joined()
                : "SUMPRODUCT(" + cells.map { "(\($0)<>\"\")" }.joined(separator: "*") + ")"
        }.map { "\(basis.units.count)-(\($0))" }
    }

    /// A count over all runs of neighbouring units; nil where nothing is counted.
    private func sum(_ count: ([String]) -> String) -> String? {
        let rows = basis.inputs.compactMap { layout.row($0.code, $0.field) }
        let runs = layout.runs(basis.units)
        guard !rows.isEmpty, rows.count == basis.inputs.count, !runs.isEmpty else { return nil }
        return runs.map { run in
            count(
                rows.map { row in
                    CellAddress(row: row, column: run.lowerBound).name + ":"
                        + CellAddress(row: row, column: run.upperBound).name
                })
        }.joined(separator: "+")
    }
}
