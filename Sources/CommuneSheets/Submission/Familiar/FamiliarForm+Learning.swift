/// What was found on the way to a form's diagnosis, for forms like it.
struct ThoroughReading {
    let table: CSVTable
    let header: FormHeader
    let layout: FormLayout
    let rows: [ItemRow]
    let relations: FigureRelations
}

extension FamiliarForm {
    /// Learns how a form looks from one that was read without any finding. Linear in its cells.
    ///
    /// Nil where other forms cannot be held against it: what was found out about it may rest on more than
    /// the texts of its cells.
    convenience init?(
        _ submission: DiagnosedSubmission, _ reading: ThoroughReading, bytes: UnsafeRawBufferPointer,
        lines: PlainLines, cells: ScannedCells, catalogue: IndicatorCatalogue, profiles: UnitProfiles
    ) {
        guard submission.diagnostics.isEmpty, submission.encoding == .utf8,
            submission.dialect?.delimiter == .semicolon, submission.dialect?.statedDelimiter == nil,
            let unit = submission.unit, let period = submission.period,
            let laidOut = unsafe FamiliarCells(
                cells, of: reading, unit: unit, period: PeriodTexts(period, catalogue.calendar))
        else { return nil }
        var letters = LetterCounts()
        letters.take(laidOut.fixedText)
        guard letters.areSound else { return nil }
        let positions = Dictionary(
            laidOut.figureSubjects.enumerated().map { (ItemField(code: $1.item, field: $1.field), $0) },
            uniquingKeysWith: { first, _ in first })
        let rules = FamiliarRules(
            catalogue, unit: unit, period: period, rows: reading.rows, relations: reading.relations
        ) { code, field in
            positions[ItemField(code: code, field: field)] ?? FamiliarRules.absent
        }
        guard let rules, !rules.due.contains(FamiliarRules.absent) else { return nil }
        self.init(
            unit: unit, period: period, texts: PeriodTexts(period, catalogue.calendar),
            isOfThisUnitOnly: !FamiliarForm.standsForOthers(unit, reading, catalogue, profiles),
            isOfThisPeriodOnly: laidOut.periodCells.isEmpty
                || !FamiliarForm.standsForOthers(of: period, unit, reading, catalogue),
            rows: submission.rows,
            pattern: unsafe CellPattern(bytes, cells: cells, lines: lines, differing: laidOut.differingCells),
            cells: laidOut, rules: rules, letters: letters,
            commaLimit: FamiliarForm.commaLimit(reading.table))
    }

    /// Whether the heading would say as much of any unit like this one, were its code and its name there.
    ///
    /// Tried out on one; and no other text in the heading may name a unit.
    private static func standsForOthers(
        _ unit: ReportingUnit, _ reading: ThoroughReading, _ catalogue: IndicatorCatalogue,
        _ profiles: UnitProfiles
    ) -> Bool {
        guard let other = profiles.other(like: unit) else { return false }
        let code = Array(unit.code.text.utf8)
        let name = Array(unit.name.vietnamese.utf8)
        for row in 0..<reading.header.rows.lowerBound {
            for column in 0..<reading.table.rows[row].cellCount {
                let cell = reading.table.cell(row: row, column: column)
                if cell.elementsEqual(name) || cell.isEmpty { continue }
                let text = String(decoding: cell, as: UTF8.self)
                let rest = text.split(separator: ":", maxSplits: 1).dropFirst().first.map { String($0) }
                for part in [text, rest].compactMap({ $0 }) where !catalogue.units(named: part).isEmpty {
                    return false
                }
            }
        }
        let exchanged = reading.table.replacing { cell in
            if cell.elementsEqual(code) { return Array(other.code.text.utf8) }
            return cell.elementsEqual(name) ? Array(other.name.vietnamese.utf8) : nil
        }
        let heading = heading(of: exchanged, named: "\(other.fileStem).csv", reading, catalogue)
        return heading?.unit?.code == other.code
    }

    /// Whether heading and header would say as much of any period like this one, were its texts in the cells
    /// that hold this one's. Tried out on one: what says the period elsewhere contradicts that.
    private static func standsForOthers(
        of period: ReportingPeriod, _ unit: ReportingUnit, _ reading: ThoroughReading,
        _ catalogue: IndicatorCatalogue
    ) -> Bool {
        guard let other = period.neighbour else { return false }
        let texts = PeriodTexts(period, catalogue.calendar).cells
        let others = PeriodTexts(other, catalogue.calendar).cells
        guard texts.count == others.count else { return false }
        let exchanged = reading.table.replacing { cell in
            texts.firstIndex { $0.elementsEqual(cell) }.map { others[$0] }
        }
        guard let heading = heading(of: exchanged, named: "\(unit.code).csv", reading, catalogue) else {
            return false
        }
        var findings: [Diagnostic] = []
        let layout = FormLayout(
            reading.header, heading: heading, in: exchanged, catalogue: catalogue, findings: &findings)
        return findings.isEmpty && heading.unit?.code == unit.code && heading.period == other
            && layout?.columns == reading.layout.columns
    }

    /// The heading of the form with other texts in some of its cells; nil where there is something to say
    /// about it.
    private static func heading(
        of exchanged: CSVTable, named fileName: String, _ reading: ThoroughReading,
        _ catalogue: IndicatorCatalogue
    ) -> FormHeading? {
        var findings: [Diagnostic] = []
        let heading = FormHeading(
            above: reading.header, of: exchanged, fileName: fileName, catalogue: catalogue,
            findings: &findings)
        findings += HeadingMeasure.check(
            above: reading.header, of: exchanged, unit: heading.unit, catalogue: catalogue)
        return findings.isEmpty ? heading : nil
    }

    /// How many commas every line may have without there being more reason to take them for separators than
    /// the semicolons, by which ``CSVDialect`` decides: a count times the lines that have it.
    private static func commaLimit(_ table: CSVTable) -> Int {
        let counts = Dictionary(table.rows.map { ($0.cellCount - 1, 1) }, uniquingKeysWith: +)
        let best = counts.filter { $0.value >= 4 }.map { $0.key * $0.value }.max() ?? 0
        return best / max(table.rows.count, 1)
    }
}
