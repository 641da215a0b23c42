extension IndicatorCatalogue {
    /// The unit with whose code a file's name starts; nil where it starts with none.
    func unit(inFileName name: String) -> ReportingUnit? {
        func isBetween(_ byte: UInt8) -> Bool { byte == 0x20 || (0x2D...0x2E).contains(byte) || byte == 0x5F }
        let word = name.utf8.drop(while: isBetween).prefix { !isBetween($0) }
        return word.isEmpty ? nil : unit(UnitCode(String(Substring(word))))
    }
}

/// Reads and checks one form: bytes in, a diagnosed submission out.
public struct FormReader: Sendable {
    public let catalogue: IndicatorCatalogue
    /// The period asked for; nil takes the form's own.
    public let expectedPeriod: ReportingPeriod?
    let itemNames: [IndicatorCode: NameKey]
    let relations: FigureRelations

    public init(catalogue: IndicatorCatalogue, expectedPeriod: ReportingPeriod? = nil) {
        self.catalogue = catalogue
        self.expectedPeriod = expectedPeriod
        itemNames = catalogue.itemNameKeys
        relations = FigureRelations(catalogue)
    }

    /// Reads a form. What is wrong in it is in the result; linear in the bytes. A file longer than any form
    /// (``sizeLimit``, ``rowLimit``) is not read as one, which is all that is said of it.
    ///
    /// - Throws: failures of libcsv itself.
    public func read(_ source: SourceFile) throws(CSVFailure) -> DiagnosedSubmission {
        var learned: ThoroughReading?
        return try read(source, learning: &learned)
    }

    /// Reads a form, and leaves in `learned` what else was found on the way that forms like it can be held
    /// against; nil where it was not read to its end.
    func read(
        _ source: SourceFile, learning learned: inout ThoroughReading?
    ) throws(CSVFailure) -> DiagnosedSubmission {
        try read(source, FormText(of: source.bytes), learning: &learned)
    }

    /// The same of a file whose content need not be in `source`.
    func read(
        _ source: SourceFile, _ written: FormText, learning learned: inout ThoroughReading?
    ) throws(CSVFailure) -> DiagnosedSubmission {
        if let excess = written.excess { return try tooLong(source, written, excess) }
        var submission = try read(source, written.bytes, learning: &learned)
        submission.countIgnored(rows: written.emptyRowCount)
        return submission
    }

    private func read(
        _ source: SourceFile, _ bytes: [UInt8], learning learned: inout ThoroughReading?
    ) throws(CSVFailure) -> DiagnosedSubmission {
        let decoded = SourceText(of: bytes) { KnownNames.keys(of: catalogue) }
        guard let text = decoded.text else {
            return DiagnosedSubmission(source: source, diagnostics: decoded.problem.map { [$0] } ?? [])
        }
        let dialect = CSVDialect(detectedIn: text.bytes[...])
        let swallowed = SwallowedRow(delimiter: dialect.delimiter, catalogue: catalogue)
        let (written, structure) = try CSVReader.read(
            text.bytes[...], dialect: dialect, recognising: swallowed.isRow)
        let isLossy = text.lostWords > 0
        let table = isLossy ? LostLetters(catalogue: catalogue).restored(written) : written
        let undivided = RowInOneCell.findings(in: table, catalogue: catalogue)
        if !undivided.isEmpty {
            return submission(source, text, dialect, table, findings: structure + undivided)
        }
        var findings = structure
        guard let header = FormHeader.find(in: table, catalogue: catalogue) else {
            return isLossy
                ? unreadable(source, text, dialect)
                : submission(
                    source, text, dialect, table, findings: findings + [Diagnostic(.headerNotFound)])
        }
        var headingFindings: [Diagnostic] = []
        let heading = FormHeading(
            above: header, of: table, fileName: source.name, catalogue: catalogue,
            findings: &headingFindings)
        headingFindings += HeadingMeasure.check(
            above: header, of: table, unit: heading.unit, catalogue: catalogue)
        guard
            let layout = FormLayout(
                header, heading: heading, in: table, catalogue: catalogue, findings: &findings)
        else {
            return isLossy
                ? unreadable(source, text, dialect)
                : submission(
                    source, text, dialect, table, findings: findings + headingFindings, heading: heading)
        }
        findings += headingFindings
        checkFileName(source, against: heading.unit, findings: &findings)
        checkPeriod(heading.period, findings: &findings)
        let rows = ItemRowReader.read(
            table, layout: layout, catalogue: catalogue, heading: heading, findings: &findings)
        let evidence = numberStyle(of: rows, in: table, layout: layout, unit: heading.unit)
        var reader = FigureReader(
            table: table, layout: layout, evidence: evidence,
            year: heading.period?.year ?? catalogue.identity.year)
        reader.read(rows)
        reader.settle(readings(of: reader, unit: heading.unit, period: heading.period))
        findings += reader.findings
        let texts = reader.texts
        let suspected = SuspectedItems.codes(
            by: findings, in: table, layout: layout, catalogue: catalogue)
        let figures = reader.figures.settingUnreadable(suspected)
        if isLossy {
            guard
                LostLetters.isIdentified(
                    heading, rows: rows, in: table, layout: layout, findings: findings)
            else { return unreadable(source, text, dialect) }
            findings = LostLetters.withoutConsequences(findings)
            findings.append(Diagnostic(.lettersLostBesideCodes(words: text.lostWords)))
        }
        if !figures.hasReport {
            findings.append(Diagnostic(.nothingReported, at: table.place(row: layout.headerRows.lowerBound)))
        }
        var counts = RuleCounts()
        if let unit = heading.unit, let period = heading.period, figures.hasReport {
            let form = FormUnderCheck(
                catalogue: catalogue, unit: unit, period: period, rows: rows, figures: figures,
                numberStyle: reader.evidence.style ?? .decimalComma, suspected: suspected,
                relations: relations,
                place: places(of: rows, in: table, layout: layout))
            let checked = FormRules.check(form)
            let converted = Set(findings.compactMap(\.rowToConvert))
            findings += checked.findings.filter { finding in
                // Figures in another unit of measure are far from the plan until they are converted.
                finding.code != .TGT03 || finding.place.map { !converted.contains($0.row) } ?? true
            }
            counts = checked.counts
        }
        learned = ThoroughReading(
            table: table, header: header, layout: layout, rows: rows, relations: relations)
        return submission(
            source, text, dialect, table, findings: answered(findings, by: texts),
            style: reader.evidence.style,
            heading: heading, rows: rows, figures: figures, texts: texts, rules: counts)
    }

    // MARK: File and period

    /// The name of a form's file starts with its unit's code (contract, section 4).
    private func checkFileName(
        _ source: SourceFile, against unit: ReportingUnit?, findings: inout [Diagnostic]
    ) {
        guard let unit, let named = catalogue.unit(inFileName: source.name), named.code != unit.code else {
            return
        }
        findings.append(
            Diagnostic(
                .fileNameOfAnotherUnit(named: named.name.vietnamese, stated: unit.name.vietnamese),
                value: source.name))
    }

    private func checkPeriod(_ period: ReportingPeriod?, findings: inout [Diagnostic]) {
        guard let period else { return }
        if let expectedPeriod, period != expectedPeriod {
            findings.append(
                Diagnostic(
                    .periodUnexpected(expected: expectedPeriod.description), value: period.description,
                    expected: expectedPeriod.description))
        }
        if period.year != catalogue.identity.year {
            findings.append(
                Diagnostic(
                    .periodOutsideCatalogue(year: period.year), value: period.description))
        }
    }

    // MARK: Cells

    private func places(
        of rows: [ItemRow], in table: CSVTable, layout: FormLayout
    ) -> (IndicatorCode, FormField) -> CellPlace? {
        let rowOf = Dictionary(rows.map { ($0.item.code, $0.row) }, uniquingKeysWith: { first, _ in first })
        return { code, field in
            guard let row = rowOf[code], let column = layout.columns[FormColumn(field)] else { return nil }
            return table.place(row: row, column: column)
        }
    }

    /// Puts each row's explanation beside the warnings on that row.
    private func answered(_ findings: [Diagnostic], by texts: [RowText]) -> [Diagnostic] {
        let explanations = Dictionary(
            texts.filter { $0.field == .explanation }.map { ($0.place.row, $0.text) },
            uniquingKeysWith: { first, _ in first })
        return findings.map { finding in
            guard finding.severity == .warning, let row = finding.place?.row else { return finding }
            var finding = finding
            finding.answer = explanations[row]
            return finding
        }
    }

    // MARK: Result

    private func submission(
        _ source: SourceFile, _ text: DecodedText, _ dialect: CSVDialect, _ table: CSVTable,
        findings: [Diagnostic],
        style: NumberStyle? = nil, heading: FormHeading? = nil, rows: [ItemRow] = [],
        figures: FormFigures = FormFigures(), texts: [RowText] = [], rules: RuleCounts = RuleCounts()
    ) -> DiagnosedSubmission {
        DiagnosedSubmission(
            source: source, dialect: dialect, text: text, numberStyle: style,
            unit: heading?.unit, period: heading?.period, observations: figures.observations,
            texts: texts, diagnostics: findings, rows: RowCounts(of: table, items: rows, findings: findings),
            rules: rules, itemNames: itemNames)
    }

    /// A form that its lost letters leave unidentified: nothing is read from it.
    private func unreadable(
        _ source: SourceFile, _ text: DecodedText, _ dialect: CSVDialect
    ) -> DiagnosedSubmission {
        DiagnosedSubmission(
            source: source, dialect: dialect, text: text,
            diagnostics: [Diagnostic(.lettersLost(words: text.lostWords))])
    }
}
