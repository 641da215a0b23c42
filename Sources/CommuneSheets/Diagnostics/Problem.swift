/// What was found, as facts. The words are in `Wording/`, one file a language.
///
/// The value as written, the cell and the item stand in the ``Diagnostic`` around it. A new case
/// does not compile until it has a code, a severity and its words in both languages.
public enum Problem: Hashable, Sendable {
    // MARK: FIL: the file and its encoding

    /// No byte, or nothing but blank lines.
    case emptyFile
    /// Not a text file: holds bytes that no text has. `isWorkbook` where it is an Excel or ODF file.
    case binaryFile(isWorkbook: Bool)
    /// No encoding fits the bytes. `isUTF16` where they begin as "Unicode Text" and then are not.
    case encodingUnreadable(isUTF16: Bool)
    /// The file's name names another unit than the form does.
    case fileNameOfAnotherUnit(named: String, stated: String)

    /// Letters have become `?` or their nearest in the Western alphabet: they cannot be restored, and
    /// the form does not say by codes alone what it is about.
    case lettersLost(words: Int)
    /// The same, but codes and figures identify everything.
    case lettersLostBesideCodes(words: Int)
    /// Text in another encoding was opened as windows-1252 or windows-1258 and saved again.
    case openedInWrongEncoding(original: TextEncoding)
    /// Several encodings fit about equally well, with different texts.
    case encodingUncertain(candidates: [TextEncoding])
    /// More rows or bytes than any form has, empty rows at the end set aside; it is not read. The catalogue
    /// has `items` items, and the form's table ends above the row `surplusFrom`; nil where it shows no table.
    case fileTooLong(rows: Int, bytes: Int, items: Int, surplusFrom: Int?)

    // MARK: CSV: structure

    /// A quotation mark opens and is not closed where its cell ends. `rows` lines with content below it
    /// would have been swallowed.
    case unclosedQuote(rows: Int)
    /// A quotation mark inside a cell that is not quoted, or text after a closing one.
    case strayQuote
    /// A whole row of a table in one cell: the file was opened without taking its cells apart.
    case rowInOneCell
    /// A row longer than any form has: `limit` bytes.
    case rowTooLong(limit: Int)
    /// A row whose cells have moved: `count` too many or too few, or outside the table.
    case movedCells(count: Int, cause: MovedCells)
    /// The first line (`sep=;`) names another separator than the rows have.
    case separatorLineContradicts(stated: String, found: String)

    // MARK: FRM: form, unit, period and columns

    /// No row holds the names of the columns.
    case headerNotFound
    /// A column that every form needs is not in the header.
    /// `candidates` are other columns with figures, as `G “LK 6T”`, one of which it may be.
    case columnMissing(name: String, candidates: [String])
    /// Two columns have the same name.
    case columnRepeated(name: String, firstCell: String)
    /// A column that the form does not know is passed over.
    case columnIgnored(name: String)
    /// A column whose name is nearly that of a column which the header lacks.
    case columnMisnamed(nearest: String)
    /// The form says nowhere whose it is.
    /// `inFileName` is the unit whose code the file's name starts with.
    case unitNotStated(inFileName: String?)
    /// Code or name of no unit of this catalogue.
    case unitUnknown(nearest: String?)
    /// The code names one unit, the name another.
    case unitContradictory(code: String, unitOfCode: String, name: String)
    /// A name that several units bear.
    case unitAmbiguous(candidates: [String])
    /// The form says nowhere which period it reports on.
    case periodNotStated
    /// The stated period cannot be read.
    case periodUnreadable
    /// Two places of the form, or the form and its file's name, name different periods.
    case periodContradictory(first: String, firstPlace: StatedPlace, second: String, secondPlace: StatedPlace)
    /// A column whose name speaks of another period or year than the form, which says `period` in
    /// `periodPlace`; `expected` is what it should be called.
    case columnOfAnotherPeriod(
        named: String, expected: String, period: String, periodPlace: StatedPlace)
    /// The form does not say its period; `place` does.
    case periodTaken(period: String, place: StatedPlace)
    /// Another period than the one asked for.
    case periodUnexpected(expected: String)
    /// A year that the catalogue is not for.
    case periodOutsideCatalogue(year: Int)
    /// The forms given together are of different periods; `others` as "period: count".
    case periodsDiffer(majority: String, others: [String])
    /// Another file of the same consolidation is of the same unit.
    case unitRepeated(unit: String, otherFile: String)
    /// No item of the form has anything reported: a blank form, or only its header.
    case nothingReported
    /// A row that is no item (title, total, signature) is passed over.
    case rowsIgnored(count: Int)

    /// Another file of the same consolidation is the same, byte for byte; it is used once.
    case exactCopy(of: String)
    /// More findings of a code than are told one by one.
    case moreOfTheSame(code: DiagnosticCode, count: Int)

    // MARK: IND: items and their units of measure

    /// A code that is not in the catalogue.
    case itemUnknown(nearest: String?, nearestName: String?)
    /// A second row of the same item.
    case itemRepeated(firstCell: String)
    /// An item due in this period has no row.
    case itemMissing(name: String)
    /// This unit does not report this item.
    case itemOfAnotherUnit(reporters: [String])
    /// The name in the row is the name of another item than the code's.
    case nameOfAnotherItem(nameOfCode: String, codeOfName: String)
    /// The name differs from the catalogue's; the code decides.
    case nameUnrecognised(nameOfCode: String)
    /// A row with figures that no code and no known name identifies.
    case itemUnidentified(nearest: String?, nearestName: String?)
    /// Another unit of measure than the catalogue's; `remedy` is what its figures need.
    case measureDiffers(expected: String, remedy: MeasureRemedy)
    /// A line above the table names another unit of money than the items have, which is `measure`.
    case headingMeasureDiffers(measure: String)
    /// A row of an item stands above the names of the columns.
    case itemAboveHeader
    /// A code that a spreadsheet program has taken for a number or a date; `candidates` may have been
    /// typed. Read only where the row's name says the same.
    case codeDamaged(candidates: [String], isReadByName: Bool)
    /// Items that this unit may report but need not in this period have no row.
    case optionalItemsAbsent(codes: [String])

    // MARK: NUM: figures

    /// Not a figure at all.
    case notAFigure
    /// Below or above what is possible.
    case outOfRange(minimum: Quantity?, maximum: Quantity?)
    /// Two readings, and nothing in the file decides between them.
    case ambiguousFigure(asThousands: Quantity, asDecimal: Quantity)
    /// Written in another style than the file's other figures, which is `style`.
    case otherConvention(meaning: Quantity, style: NumberStyle)
    /// A number of things that cannot be halved.
    case wholeNumberRequired(measure: String)
    /// More digits than can be kept exactly.
    case tooManyDigits(limit: Int)
    /// A figure in a cell that takes none (a heading's, a milestone's year to date): it would be lost.
    case figureNotExpected
    /// A figure with something else in the same cell that leaves it uncertain.
    case figureWithText(extra: FigureExtra)
    /// A figure that was read although something else stands with it.
    case figureTidied
    /// A figure unlike all others of its row that is also the number under which a spreadsheet program
    /// keeps a day of these years; `originals` may have been typed.
    case figureMayBeDate(originals: [String])
    /// What was typed has become a date; `originals` may have been typed, as `03/13`.
    case figureBecameDate(originals: [String])
    /// `6,83E+05`: digits are lost.
    case figureShortened
    /// Only `#` signs are left.
    case columnTooNarrow
    /// A formula that failed (`#REF!`), or was shown instead of its result.
    case formulaInFigure(isShown: Bool)
    /// `03/13`, `5-10`: two numbers in one cell.
    case twoNumbers
    /// A figure due in this period is missing.
    case figureMissing(isStatus: Bool)
    /// "Does not apply" where the unit has to report.
    case notApplicableButDue
    /// Not one of the three words a milestone takes.
    case statusUnknown

    // MARK: SUM: sub-totals and cross-item rules

    /// A rule of the catalogue does not hold. Both sides as computed.
    case ruleBroken(rule: BrokenRule)
    /// A rate as typed is not what its numerator and denominator give.
    case rateDiffersFromInputs(numerator: String, denominator: String)
    /// The year to date is less than the period alone.
    case cumulativeBelowCurrent(current: Quantity, cumulative: Quantity)
    /// The period starts the year, so both figures must be the same.
    case cumulativeDiffersAtStart(current: Quantity, cumulative: Quantity)
    /// One of a rate's two inputs stands without the other.
    case inputIncomplete(present: String, absent: String)
    /// A denominator of zero under a numerator above zero.
    case denominatorZero(numerator: String)
    /// A rule could not be evaluated because inputs are missing.
    case ruleNotEvaluated(rule: String, expression: String, missing: [String])
    /// A rate typed without the numerator and denominator it comes from.
    case rateWithoutInputs(inputs: [String])
    /// A rate as typed is what its inputs give, with fewer decimals than it should have.
    case rateRounded(computed: Quantity)

    // MARK: PER: against other periods

    /// Ten times last year's figure or more, or a tenth or less.
    case farFromPreviousYear(current: Quantity, previous: Quantity)
    /// A figure that does not go with other periods' forms (PER02 to PER08).
    case againstPeriods(PeriodMismatch)

    // MARK: TGT: against the plan

    /// Another plan figure than the catalogue's.
    case planDiffersFromCatalogue(planned: Quantity)
    /// The catalogue's plan figure without its last decimals.
    case planRounded(planned: Quantity)
    /// The units' plan figures do not add up to the district's.
    /// `above` are those of which one alone exceeds it, the largest first.
    case sharesDiffer(
        item: Bilingual<String>, sum: Quantity, planned: Quantity, units: Int, above: [UnitShare])
    /// A figure that cannot be of the plan's size.
    case farFromPlan(FarFromPlan)

    // MARK: LED: against the submissions received before

    case ledger(LedgerFinding)

    // MARK: CAT: the catalogue

    /// A code, name or key that stands there twice.
    case catalogueRepeats(what: String, firstCell: String)
    /// Something that is named but not defined.
    case catalogueUnknownReference(column: String)
    /// Items that are each other's parts or inputs.
    case catalogueCycle(codes: [String])
    /// A target that nothing can meet, or that lacks its figure.
    case catalogueImpossibleTarget(reason: CatalogueTargetFault)
    /// A rule's expression cannot be read; `column` counts its characters from 1.
    case catalogueExpression(column: Int, expected: RuleExpectation)
    /// A rule about an item that does not exist, or has no figures.
    case catalogueRuleWithoutItem(code: String)
    /// The targets of the parts do not add up to that of the whole.
    case cataloguePartsDiffer(rule: String, left: Quantity, right: Quantity)
    /// A file or a column of the catalogue is missing.
    case catalogueIncomplete(missing: String)
    /// A cell that does not hold one of the values it can hold.
    case catalogueValue(column: String, allowed: [String])
    /// A text that workbooks, and the names of sheets and files, cannot hold.
    case catalogueText(fault: CatalogueTextFault)
}

/// What makes the cells of a row stand in the wrong columns.
public enum MovedCells: Hashable, Sendable {
    /// Content right of the table's last column.
    case outside
    /// Another number of cells than the header between commas: one in a figure or a sentence has most
    /// likely split a cell.
    case comma
    /// Another number of cells than the other rows: a separator too many or too few.
    case width
}

/// What stands with a figure in its cell.
public enum FigureExtra: Hashable, Sendable {
    /// Text that is not the item's unit of measure, which is `measure`.
    case otherText(String, measure: String?)
    /// Brackets, where the item cannot be negative.
    case brackets
    /// One blank between digits: thousands, or two numbers.
    case loneSpace
}

/// What figures in another unit of measure than the catalogue's need.
public enum MeasureRemedy: Hashable, Sendable {
    /// Nothing: only the name is misspelt.
    case respell
    case divide(by: Quantity)
    case multiply(by: Quantity)
    /// To be converted, by a factor that is not known here.
    case convert
}

/// A unit's share of a plan.
public struct UnitShare: Hashable, Sendable {
    public let unit: Bilingual<String>
    public let share: Quantity

    public init(unit: Bilingual<String>, share: Quantity) {
        self.unit = unit
        self.share = share
    }
}

/// A figure that does not go with the plan, most likely for its unit of measure.
public struct FarFromPlan: Hashable, Sendable {
    /// What is held against what.
    public enum Comparison: String, Sendable, CaseIterable {
        /// The unit's own plan, above that of the whole district.
        case planAboveDistrict
        /// The year to date, ten times the plan in the same row or more.
        case yearToDateAbovePlan
        /// The rate that the figures give, ten times its target or more.
        case rateAboveTarget
        /// The rate that the figures give, a tenth of its target or less.
        case rateBelowTarget
    }

    public let comparison: Comparison
    /// The code of the item whose plan it is: of a rate, not of its numerator.
    public let item: String
    public let figure: Quantity
    public let planned: Quantity
    /// The unit of measure that the figure should be in.
    public let measure: String
    /// Units of measure that may have been taken for it.
    public let mistakable: [String]

    public init(
        _ comparison: Comparison, of item: String, figure: Quantity, planned: Quantity, measure: String,
        mistakable: [String]
    ) {
        self.comparison = comparison
        self.item = item
        self.figure = figure
        self.planned = planned
        self.measure = measure
        self.mistakable = mistakable
    }
}

/// Where a statement about a form stands.
public enum StatedPlace: Hashable, Sendable {
    /// `B4`
    case cell(String)
    case fileName(String)
}

/// A rule that does not hold, with both sides as computed.
public struct BrokenRule: Hashable, Sendable {
    public let code: String
    public let expression: String
    public let explanation: Bilingual<String>
    public let left: Quantity
    public let right: Quantity
    public let severity: Severity
    /// Whether the sides differ by no more than the rounding of the parts can make them.
    public let isExplainedByRounding: Bool

    public init(
        code: String, expression: String, explanation: Bilingual<String>,
        left: Quantity, right: Quantity, severity: Severity, isExplainedByRounding: Bool = false
    ) {
        self.code = code
        self.expression = expression
        self.explanation = explanation
        self.left = left
        self.right = right
        self.severity = severity
        self.isExplainedByRounding = isExplainedByRounding
    }
}

/// What could stand where a rule's expression stops making sense.
public enum RuleExpectation: Hashable, Sendable {
    /// `=`, `<=` and the like.
    case comparison
    /// A code, a constant, or an opening parenthesis.
    case operand
    /// A number behind `#`.
    case number
    /// The name of a field behind `@`.
    case field
    case closingParenthesis
    /// `+`, `-`, `*`, or the end.
    case operatorOrEnd
}

/// Why a target cannot be.
public enum CatalogueTargetFault: Hashable, Sendable {
    /// A comparator without the figure it compares with.
    case figureMissing
    /// The upper bound lies below the lower one.
    case boundsReversed
    /// Outside the range that the item's own figures can take.
    case outsideRange
    /// A figure where the comparator takes none (a milestone), or no comparator at all.
    case comparatorMissing
}

/// Why a text of the catalogue cannot be used.
public enum CatalogueTextFault: Hashable, Sendable {
    /// A line break or another control character; one line is all that names, headings and page texts hold.
    case control(Unicode.Scalar)
    /// More characters than there is room for.
    case tooLong(count: Int, limit: Int)
    /// A code that begins with, or holds, another character than letters, digits and `others`.
    case code(Unicode.Scalar, others: String)
}
