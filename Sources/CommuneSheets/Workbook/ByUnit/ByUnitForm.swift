/// One unit's column of `Theo đơn vị` and the form that fills it.
///
/// Shared, since every row goes through all of them.
final class ByUnitForm {
    let unit: ReportingUnit
    /// From 0.
    let column: Int
    /// The column's letters.
    let letters: [UInt8]
    /// Nil where no form of the unit is used.
    let figures: UnitFigures?
    /// Whether the unit's figures are made from forms of shorter periods.
    let isDerived: Bool
    /// Where its figures come from, as far as figures lead there; nil where none does.
    let sources: SourcesLayout.Places?

    private init(
        unit: ReportingUnit, column: Int, figures: UnitFigures?, isDerived: Bool,
        sources: SourcesLayout.Places?
    ) {
        self.unit = unit
        self.column = column
        letters = Array(CellAddress.columnName(column).utf8)
        self.figures = figures
        self.isDerived = isDerived
        self.sources = sources
    }

    /// Every unit's, in the order of the columns. Linear in the units, and in the figures where those lead to
    /// their sources.
    static func all(_ context: WorkbookContext) -> [ByUnitForm] {
        let linksEvery = context.linksEveryFigure
        return context.byUnit.units.enumerated().map { offset, unit in
            let column = ByUnitLayout.firstUnitColumn + offset
            let figures = context.consolidation.figures(of: unit.code)
            let isDerived = figures?.submission.parts.isEmpty == false
            return ByUnitForm(
                unit: unit, column: column, figures: figures, isDerived: isDerived,
                sources: linksEvery || isDerived ? context.sources.places(of: unit.code) : nil)
        }
    }
}
