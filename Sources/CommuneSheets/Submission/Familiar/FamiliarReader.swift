/// Reads forms that differ from ones read before in nothing but unit and figures, each in one pass and
/// without a piece of memory for a cell.
///
/// What it reads, it reads as ``FormReader`` does, and only where that finds nothing; every other form is
/// left to it. One for each worker; forms follow one another in memory that is used again.
struct FamiliarReader: ~Copyable {
    private let catalogue: IndicatorCatalogue
    /// The period asked for; nil takes each form's own.
    private let expectedPeriod: ReportingPeriod?
    /// Found when the first form is held against another.
    private lazy var ground = Ground(catalogue)
    private var scanner: CellScanner
    private let shared: FamiliarForms
    /// The form that the last one was held against.
    private var last: FamiliarForm?
    private var values = FamiliarValues()
    private var names: [String: NamedInFile] = [:]

    /// What all forms are held against besides one another. An object of each worker's own: references to what
    /// workers share are counted by them all in one place, which keeps each waiting for the other.
    private final class Ground {
        let catalogue: IndicatorCatalogue
        let profiles: UnitProfiles

        /// Linear in units and items.
        init(_ catalogue: IndicatorCatalogue) {
            self.catalogue = catalogue
            profiles = UnitProfiles(catalogue)
        }
    }

    /// What the name of a file says of the form in it; nil where it says nothing.
    private struct NamedInFile {
        let period: ReportingPeriod?
        let unit: UnitCode?
    }

    /// How many names of files are remembered.
    private static let nameLimit = 20_000

    private static let statusWords = MilestoneStatus.allCases.map { Array($0.words.vietnamese.utf8) }

    /// - Throws: ``CSVFailure/outOfMemory`` where libcsv cannot be set up.
    init(
        _ catalogue: IndicatorCatalogue, expecting period: ReportingPeriod?, forms: FamiliarForms
    ) throws(CSVFailure) {
        self.catalogue = catalogue
        expectedPeriod = period
        shared = forms
        scanner = try CellScanner()
    }

    /// A form that was recognised.
    struct Recognised {
        let form: FamiliarForm
        let unit: ReportingUnit
        let dialect: CSVDialect
        let figures: FamiliarFigures?
        let texts: [RowText]
        let showsStyle: Bool
        let rules: RuleCounts
    }

    /// Reads a form; nil where it is not like one that was read before, or where there may be something to
    /// say about it. Linear in the bytes.
    ///
    /// - Parameter keepsFigures: whether the figures are asked for later.
    /// - Throws: failures of libcsv itself.
    mutating func read(
        _ bytes: UnsafeRawBufferPointer, fileName: @autoclosure () -> String, keepsFigures: Bool
    ) throws(CSVFailure) -> Recognised? {
        let known = shared.all
        guard !known.forms.isEmpty, bytes.count > 3 else { return nil }
        let hasMark = unsafe bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        let content = unsafe UnsafeRawBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...])
        // The scanner is lent out while the rest of the reader is used.
        let (ground, last, shared) = (ground, last, shared)
        var values = values
        self.values = FamiliarValues()
        func recognised(_ cells: ScannedCells, lineEnding: CSVDialect.LineEnding) -> Recognised? {
            guard
                let (form, unit) = unsafe FamiliarReader.form(
                    like: cells, last: last, among: known.forms, ground, shared)
            else { return nil }
            let dialect = CSVDialect(
                delimiter: .semicolon, lineEnding: lineEnding, hasByteOrderMark: hasMark)
            return unsafe FamiliarReader.read(
                cells, as: form, unit: unit, dialect: dialect, keepsFigures: keepsFigures, &values)
        }
        let found: Recognised?
        if let patterned = unsafe FamiliarReader.patterned(
            content, by: &scanner, last: last?.pattern, among: known.patterns,
            { unsafe recognised($0, lineEnding: $1) })
        {
            found = patterned
        } else if let lines = unsafe PlainLines(content) {
            found = try unsafe scanner.withCells(of: content) { cells in
                guard unsafe cells.rowCount == lines.count else { return nil }
                return unsafe recognised(cells, lineEnding: lines.lineEnding)
            }
        } else {
            found = nil
        }
        self.values = values
        guard let found else { return nil }
        self.last = found.form
        if let expectedPeriod, expectedPeriod != found.form.period { return nil }
        let named = named(in: fileName())
        let contradicts =
            named.period.map { $0 != found.form.period } ?? false
            || named.unit.map { $0 != found.unit.code } ?? false
        return contradicts ? nil : found
    }

    /// What `body` makes of the cells of a file that is like one of the patterns; nil where it is like none.
    private static func patterned(
        _ content: UnsafeRawBufferPointer, by scanner: inout CellScanner, last: CellPattern?,
        among patterns: [CellPattern], _ body: (ScannedCells, CSVDialect.LineEnding) -> Recognised?
    ) -> Recognised?? {
        func take(_ pattern: CellPattern) -> Recognised?? {
            unsafe scanner.withCells(of: content, like: pattern) { unsafe body($0, pattern.lineEnding) }
        }
        if let last, let found = take(last) { return .some(found) }
        for pattern in patterns where pattern !== last {
            if let found = take(pattern) { return .some(found) }
        }
        return nil
    }

    /// The form that has the same texts and can stand for the unit, and that unit; where there is only one of
    /// another period, put into the period of these cells. Nil where there is none.
    private static func form(
        like cells: ScannedCells, last: FamiliarForm?, among forms: [FamiliarForm],
        _ ground: Ground, _ shared: FamiliarForms
    ) -> (form: FamiliarForm, unit: ReportingUnit)? {
        if let last, unsafe last.hasFixedCells(of: cells), unsafe last.isOfThisPeriod(cells),
            let unit = unsafe last.unit(of: cells, ground.catalogue, ground.profiles)
        {
            return (last, unit)
        }
        var other: (form: FamiliarForm, unit: ReportingUnit)?
        for form in forms where unsafe form.hasFixedCells(of: cells) {
            guard let unit = unsafe form.unit(of: cells, ground.catalogue, ground.profiles) else { continue }
            if unsafe form.isOfThisPeriod(cells) { return (form, unit) }
            if !form.isOfThisPeriodOnly { other = other ?? (form, unit) }
        }
        guard let (form, unit) = other, let period = unsafe form.otherPeriod(in: cells) else { return nil }
        let redated = FamiliarForm(form, of: period, PeriodTexts(period, ground.catalogue.calendar))
        guard redated.periodTexts.cells.count == form.periodTexts.cells.count,
            unsafe redated.isOfThisPeriod(cells)
        else { return nil }
        shared.add(redated)
        return (redated, unit)
    }

    private static func read(
        _ cells: ScannedCells, as form: FamiliarForm, unit: ReportingUnit, dialect: CSVDialect,
        keepsFigures: Bool, _ values: inout FamiliarValues
    ) -> Recognised? {
        guard let found = unsafe form.figures(of: cells, statusWords: statusWords, &values),
            let texts = unsafe form.texts(of: cells, unit: unit, commas: found.commas),
            let counts = form.rules.counts(values)
        else { return nil }
        return Recognised(
            form: form, unit: unit, dialect: dialect,
            figures: keepsFigures
                ? unsafe FamiliarFigures(form, cells: cells, textLength: found.length) : nil,
            texts: texts, showsStyle: found.showsStyle, rules: counts)
    }

    /// Remembers a form that was read thoroughly and has no finding, so that others can be held against it.
    ///
    /// - Throws: failures of libcsv itself.
    mutating func learn(
        _ submission: DiagnosedSubmission, _ reading: ThoroughReading, _ bytes: UnsafeRawBufferPointer
    ) throws(CSVFailure) {
        guard shared.areNeeded, submission.diagnostics.isEmpty else { return }
        let hasMark = submission.dialect?.hasByteOrderMark == true
        let content = unsafe UnsafeRawBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...])
        guard let lines = unsafe PlainLines(content) else { return }
        let (ground, shared) = (ground, shared)
        let form: FamiliarForm? = try unsafe scanner.withCells(of: content) { cells in
            // Where only the figures had to be read thoroughly, there is nothing more to learn.
            let known = unsafe FamiliarReader.form(
                like: cells, last: nil, among: shared.all.forms, ground, shared)
            if known != nil { return nil }
            return unsafe FamiliarForm(
                submission, reading, bytes: content, lines: lines, cells: cells, catalogue: ground.catalogue,
                profiles: ground.profiles)
        }
        if let form { shared.add(form) }
    }

    private mutating func named(in name: String) -> NamedInFile {
        if let known = names[name] { return known }
        let named = NamedInFile(
            period: FileNamePeriod(name).period, unit: catalogue.unit(inFileName: name)?.code)
        if names.count < FamiliarReader.nameLimit { names[name] = named }
        return named
    }
}
