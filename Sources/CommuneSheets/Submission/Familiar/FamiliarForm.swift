/// A form that was read and found to be without any finding, as what others of its period can be held
/// against: most forms differ from one another in nothing but the unit and the figures.
///
/// Of a form with the same texts at the same places it is known what ``FormReader`` would make of them.
/// What is left to read are the figures, and what is left to check are the relations between them.
final class FamiliarForm: Sendable {
    let unit: ReportingUnit
    let period: ReportingPeriod
    /// Whether forms of other units cannot be held against it; else those of units like this one can.
    let isOfThisUnitOnly: Bool
    /// Whether forms of other periods cannot be held against it; else those of periods like this one can.
    let isOfThisPeriodOnly: Bool
    let rows: RowCounts
    /// By which the cells of most such forms are found; nil where it is left to libcsv.
    let pattern: CellPattern?
    /// For each row, how many cells there are up to its end.
    let rowEnds: [UInt32]
    /// The cells between those that differ, in their order.
    let fixedRuns: [FixedRun]
    /// The texts of all fixed cells on end.
    let fixedText: [UInt8]
    /// For each fixed cell, where it ends behind the start of its run.
    let fixedEnds: [UInt32]
    /// The cells that hold the unit's code, and its name.
    let codeCells: [Int]
    let nameCells: [Int]
    /// The cells that say of which period the form is.
    let periodCells: [PeriodCell]
    let periodTexts: PeriodTexts
    /// Cell by cell, in the order of the rows and of ``FormField/figures``.
    let figureCells: [FigureCell]
    let figureSubjects: [Subject]
    /// The cells of explanations and notes, in the order of the rows.
    let textCells: [TextCell]
    let textSubjects: [Subject]
    let rules: FamiliarRules
    /// What the fixed texts hold of the letters by which damage is recognised.
    let letters: LetterCounts
    /// The most commas that a line may have beside which semicolons still tell the cells apart.
    let commaLimit: Int
    /// For each row, how many commas its fixed texts have.
    let fixedCommas: [Int]

    /// Cells that are the same in all such forms.
    struct FixedRun {
        /// The place of the first and of the one after the last among all cells, from 0.
        let cells: Range<Int>
        let textStart: Int
        let textCount: Int
        /// Where the run's ends begin in ``fixedEnds``.
        let endsStart: Int
    }

    /// A cell of the heading, and which of ``PeriodTexts`` it holds.
    struct PeriodCell {
        let position: Int
        let text: Int
    }

    /// A cell in which a figure or an answer is expected: what is needed of every form.
    struct FigureCell {
        /// The place among all cells, from 0.
        let position: Int
        /// The index of its row, from 0.
        let row: Int
        let isPlan: Bool
        let demand: Demand
    }

    /// What a figure or a text is about, and where it stands: what is needed when it is asked for.
    struct Subject {
        let item: IndicatorCode
        let field: FormField
        let place: CellPlace
    }

    /// What a figure cell can hold, in ten-thousandths.
    struct Demand {
        /// Nothing but what says that there is nothing.
        let isClosed: Bool
        let takesStatus: Bool
        let isWhole: Bool
        let minimum: Int64
        let maximum: Int64
    }

    /// A cell with words about an item.
    struct TextCell {
        let position: Int
        let row: Int
    }

    init(
        unit: ReportingUnit, period: ReportingPeriod, texts: PeriodTexts, isOfThisUnitOnly: Bool,
        isOfThisPeriodOnly: Bool, rows: RowCounts, pattern: CellPattern?, cells: FamiliarCells,
        rules: FamiliarRules, letters: LetterCounts, commaLimit: Int
    ) {
        self.unit = unit
        self.period = period
        self.isOfThisUnitOnly = isOfThisUnitOnly
        self.isOfThisPeriodOnly = isOfThisPeriodOnly
        self.rows = rows
        self.pattern = pattern
        self.rules = rules
        self.letters = letters
        self.commaLimit = commaLimit
        periodTexts = texts
        rowEnds = cells.rowEnds
        fixedRuns = cells.fixedRuns
        fixedText = cells.fixedText
        fixedEnds = cells.fixedEnds
        codeCells = cells.codeCells
        nameCells = cells.nameCells
        periodCells = cells.periodCells
        figureCells = cells.figureCells
        figureSubjects = cells.figureSubjects
        textCells = cells.textCells
        textSubjects = cells.textSubjects
        fixedCommas = cells.fixedCommas
    }

    /// The same form of another period that asks for the same (``ReportingPeriod/isAlike(_:)``).
    init(_ form: FamiliarForm, of period: ReportingPeriod, _ texts: PeriodTexts) {
        unit = form.unit
        self.period = period
        isOfThisUnitOnly = form.isOfThisUnitOnly
        isOfThisPeriodOnly = form.isOfThisPeriodOnly
        rows = form.rows
        pattern = form.pattern
        rules = form.rules.redated(to: period)
        letters = form.letters
        commaLimit = form.commaLimit
        periodTexts = texts
        rowEnds = form.rowEnds
        fixedRuns = form.fixedRuns
        fixedText = form.fixedText
        fixedEnds = form.fixedEnds
        codeCells = form.codeCells
        nameCells = form.nameCells
        periodCells = form.periodCells
        figureCells = form.figureCells
        figureSubjects = form.figureSubjects
        textCells = form.textCells
        textSubjects = form.textSubjects
        fixedCommas = form.fixedCommas
    }
}
