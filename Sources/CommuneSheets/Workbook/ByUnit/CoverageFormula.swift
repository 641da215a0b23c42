/// How many units have answered an item, and how many are missing, as live formulas.
///
/// A unit has answered where every input of the figure is there; one that said of an input that it
/// does not apply is not counted at all (``Coverage``).
struct CoverageFormula {
    let basis: FigureBasis
    /// The inputs' cells; none where an input has no row.
    private let stretches: [UnitStretch]
    /// Whether the item's cells hold figures.
    private let takesFigures: Bool

    /// Linear in the units.
    ///
    /// - Parameter isForOtherSheet: whether the formula is for another sheet than `Theo đơn vị`.
    init(layout: ByUnitLayout, of item: CatalogueItem, basis: FigureBasis, isForOtherSheet: Bool) {
        self.basis = basis
        takesFigures = item.takesFigures
        let rows = basis.inputs.compactMap { layout.row($0.code, $0.field) }
        stretches =
            rows.isEmpty || rows.count != basis.inputs.count
            ? [] : layout.stretches(of: basis.group, rows: rows, isForOtherSheet: isForOtherSheet)
    }

    /// The units with every input; nil where nothing is counted.
    var answered: String? {
        sum { stretch in
            countsCells(stretch) ? stretch.count(0) : stretch.sum(of: hasAnswered(stretch))
        }
    }

    /// The units without one; nil where nothing is counted. Words in the place of a figure are none.
    var missing: String? {
        sum { stretch in
            if countsCells(stretch) { return stretch.count(0) + "+" + stretch.count(0, ofText: "x") }
            return stretch.sum(
                of: stretch.cells.map { "((\(isAnswer)(\($0))+(\($0)=\"x\"))>0)" }.joined(separator: "*"))
        }.map { "\(basis.units.count)-(\($0))" }
    }

    /// The units that said of an input that it does not apply, and gave the others; nil where nothing is
    /// counted.
    var inapplicable: String? {
        guard let answered, let missing else { return nil }
        return "\(basis.units.count)-(\(answered))-(\(missing))"
    }

    /// How many units have answered one of two figures and not the other; nil where nothing is counted.
    func differing(from other: CoverageFormula) -> String? {
        let (own, others) = (stretches, other.stretches)
        guard !own.isEmpty, own.count == others.count else { return nil }
        return zip(own, others).map { first, second in
            let differs = "(\(hasAnswered(first))<>\(hasAnswered(second)))"
            return first.sum(of: first.mark == nil ? "--" + differs : differs)
        }.joined(separator: "+")
    }

    /// Whether cells can be counted one by one.
    private func countsCells(_ stretch: UnitStretch) -> Bool {
        stretch.cells.count == 1 && takesFigures
    }

    /// One for each unit that has given every input, and said of none that it does not apply.
    private func hasAnswered(_ stretch: UnitStretch) -> String {
        stretch.cells.map { "\(isAnswer)(\($0))*(\($0)<>\"x\")" }.joined(separator: "*")
    }

    /// Milestones and tasks are answered in words, everything else by a figure.
    private var isAnswer: String { takesFigures ? "ISNUMBER" : "ISTEXT" }

    /// A count over all stretches.
    private func sum(_ count: (UnitStretch) -> String) -> String? {
        stretches.isEmpty ? nil : stretches.map(count).joined(separator: "+")
    }
}
