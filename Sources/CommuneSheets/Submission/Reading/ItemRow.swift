/// A row of the form that is known to be about an item.
struct ItemRow {
    let item: CatalogueItem
    /// Index of the row in the table, from 0.
    let row: Int
}

/// Tells which item each row below the header is about.
///
/// By code first, then by a name that is certainly the item's. A row that holds figures and is about
/// no known item is an error, never passed over.
struct ItemRowReader {
    private let table: CSVTable
    private let layout: FormLayout
    private let catalogue: IndicatorCatalogue
    private let unit: ReportingUnit?
    private let widths: RowWidths
    private(set) var rows: [ItemRow] = []
    private var firstRows: [IndicatorCode: Int] = [:]
    private var ignored: [Int] = []
    private var suggestionsLeft = 20

    /// Reads all rows below the header; linear in the rows.
    static func read(
        _ table: CSVTable, layout: FormLayout, catalogue: IndicatorCatalogue, heading: FormHeading,
        findings: inout [Diagnostic]
    ) -> [ItemRow] {
        var reader = ItemRowReader(table: table, layout: layout, catalogue: catalogue, unit: heading.unit)
        for row in table.rows.indices
        where table.rows[row].kind == .record && !layout.headerRows.contains(row) {
            if row < layout.headerRows.lowerBound {
                reader.lookAbove(row, findings: &findings)
            } else if heading.rowsBelow.contains(row) {
                reader.ignored.append(row)
            } else if !ColumnNumbering.isNumbering(row, of: table, layout: layout) {
                reader.read(row, findings: &findings)
            }
        }
        if let first = reader.ignored.first {
            findings.append(
                Diagnostic(
                    .rowsIgnored(count: reader.ignored.count), at: table.place(row: first),
                    value: reader.firstText(of: first)))
        }
        return reader.rows
    }

    private init(
        table: CSVTable, layout: FormLayout, catalogue: IndicatorCatalogue, unit: ReportingUnit?
    ) {
        self.table = table
        self.layout = layout
        self.catalogue = catalogue
        self.unit = unit
        widths = RowWidths(of: table, layout: layout)
    }

    /// A row of figures above the names of the columns would be lost.
    private func lookAbove(_ row: Int, findings: inout [Diagnostic]) {
        guard hasFigures(row), let item = catalogue.item(written: text(row, .code)) else { return }
        findings.append(
            Diagnostic(
                .itemAboveHeader, at: table.place(row: row, column: layout.columns[.code]),
                indicator: item.code, value: item.code.text))
    }

    private mutating func read(_ row: Int, findings: inout [Diagnostic]) {
        guard let item = identify(row, findings: &findings) else { return }
        if let moved = widths.fault(of: row) {
            findings.append(
                Diagnostic(
                    .movedCells(count: moved.count, cause: moved.cause),
                    at: table.place(row: row, column: layout.width),
                    indicator: item.code, value: table.string(row: row, column: layout.width)))
            // Cells have moved, so nothing else in the row can be believed.
            return
        }
        if let first = firstRows[item.code] {
            findings.append(
                Diagnostic(
                    .itemRepeated(firstCell: table.place(row: first, column: identifyingColumn).cell ?? ""),
                    at: table.place(row: row, column: identifyingColumn), indicator: item.code,
                    value: item.code.text,
                    related: [
                        RelatedCell(
                            place: table.place(row: first, column: identifyingColumn),
                            value: item.code.text)
                    ]))
            return
        }
        // With a name of another item, neither is certain.
        guard checkName(of: item, row, findings: &findings) else { return }
        firstRows[item.code] = row
        checkMeasure(of: item, row, findings: &findings)
        if let unit, item.kind != .heading, !item.isReported(by: unit) {
            if hasFigures(row) {
                findings.append(
                    Diagnostic(
                        .itemOfAnotherUnit(
                            reporters: item.reporters.map { catalogue.reporterName($0) }),
                        at: table.place(row: row, column: identifyingColumn), indicator: item.code,
                        value: item.code.text))
            }
            return
        }
        rows.append(ItemRow(item: item, row: row))
    }

    // MARK: Which item

    private mutating func identify(_ row: Int, findings: inout [Diagnostic]) -> CatalogueItem? {
        let code = text(row, .code)
        let name = text(row, .name)
        if !code.isEmpty {
            if let known = catalogue.item(written: code) { return known }
            let candidates = DamagedCode.candidates(for: code, in: catalogue, unit: unit)
            if !candidates.isEmpty { return settle(candidates, code: code, row, findings: &findings) }
            if looksLikeCode(code) || (hasFigures(row) && !isTotalOrSignature(row)) {
                let near = catalogue.item(named: name) ?? nearestItem(to: name)
                findings.append(
                    Diagnostic(
                        .itemUnknown(nearest: near?.code.text, nearestName: near?.name.vietnamese),
                        at: table.place(row: row, column: layout.columns[.code]), value: code,
                        suggestion: near?.code.text))
                return nil
            }
            ignored.append(row)
            return nil
        }
        if let known = catalogue.item(named: name) { return known }
        if hasFigures(row), !isTotalOrSignature(row) {
            let near = nearestItem(to: name)
            findings.append(
                Diagnostic(
                    .itemUnidentified(nearest: near?.code.text, nearestName: near?.name.vietnamese),
                    at: table.place(row: row, column: identifyingColumn), value: name,
                    suggestion: near?.code.text))
        } else if !isGroupHeading(name), !firstText(of: row).isEmpty {
            ignored.append(row)
        }
        return nil
    }

    /// A code that a spreadsheet program has changed: the row's name decides, or nothing does.
    private func settle(
        _ candidates: [CatalogueItem], code: String, _ row: Int, findings: inout [Diagnostic]
    ) -> CatalogueItem? {
        let named = catalogue.item(named: text(row, .name))
        let known = candidates.first { $0.code == named?.code }
        let codes = known.map { [$0.code.text] } ?? candidates.map(\.code.text)
        findings.append(
            Diagnostic(
                .codeDamaged(candidates: codes, isReadByName: known != nil),
                at: table.place(row: row, column: layout.columns[.code]), indicator: known?.code,
                value: code, suggestion: codes.count == 1 ? codes.first : nil))
        return known
    }

    /// For the first rows only: a file with hundreds of unknown rows needs no suggestions, but time.
    private mutating func nearestItem(to name: String) -> CatalogueItem? {
        guard !name.isEmpty, suggestionsLeft > 0 else { return nil }
        suggestionsLeft -= 1
        return NameKey(name).nearest(among: catalogue.items) { $0.name.vietnamese }
    }

    /// Codes have a digit and no blank: `5.1`, `21a`, `NV.1`.
    private func looksLikeCode(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && !text.contains(where: \.isWhitespace) && text.count <= 12
    }

    /// Whether the row only names a group of items.
    private func isGroupHeading(_ name: String) -> Bool {
        catalogue.groupNames.contains(NameKey(name))
    }

    /// Whether the row is a total or part of the signature block, which may hold figures of its own (a
    /// sum, a telephone number). What identifies the row must be such words and no others, so that a row
    /// of an item is never taken for one.
    private func isTotalOrSignature(_ row: Int) -> Bool {
        var identifying = [FormColumn.code, .name].map { text(row, $0) }.filter { !$0.isEmpty }
        if identifying.isEmpty { identifying = [text(row, .ordinal)].filter { !$0.isEmpty } }
        if identifying.isEmpty {
            let remarks = Set([FormColumn.explanation, .note].compactMap { layout.columns[$0] })
            return (0..<table.rows[row].cellCount).contains { column in
                !remarks.contains(column)
                    && ClosingWords.isSignature(table.string(row: row, column: column))
            }
        }
        return identifying.allSatisfy { ClosingWords.isTotal($0) || ClosingWords.isSignature($0) }
    }

    // MARK: What the row says of it

    /// False where the name is certainly another item's.
    private func checkName(
        of item: CatalogueItem, _ row: Int, findings: inout [Diagnostic]
    ) -> Bool {
        let name = text(row, .name)
        if name.isEmpty || name == item.name.vietnamese { return true }
        let key = NameKey(name)
        if key.isEmpty || key == NameKey(item.name.vietnamese) || key == NameKey(item.name.english) {
            return true
        }
        let place = table.place(row: row, column: layout.columns[.name])
        if let other = catalogue.item(named: name) {
            findings.append(
                Diagnostic(
                    .nameOfAnotherItem(nameOfCode: item.name.vietnamese, codeOfName: other.code.text),
                    at: place, indicator: item.code, value: name))
            return false
        } else {
            findings.append(
                Diagnostic(
                    .nameUnrecognised(nameOfCode: item.name.vietnamese), at: place,
                    indicator: item.code, value: name, suggestion: item.name.vietnamese))
            return true
        }
    }

    private func checkMeasure(of item: CatalogueItem, _ row: Int, findings: inout [Diagnostic]) {
        let written = text(row, .unit)
        guard let measure = item.measure, !written.isEmpty, !measure.isNamed(written) else { return }
        let name = measure.name.vietnamese
        let remedy = MeasureFault.remedy(for: written, expected: measure, catalogue: catalogue)
        // With the name alone put right, figures in another unit would pass for right ones.
        findings.append(
            Diagnostic(
                .measureDiffers(expected: name, remedy: remedy),
                at: table.place(row: row, column: layout.columns[.unit]), indicator: item.code,
                value: written, expected: name, suggestion: remedy == .respell ? name : nil))
    }

    // MARK: Cells

    private var identifyingColumn: Int? { layout.columns[.code] ?? layout.columns[.name] }

    private func text(_ row: Int, _ column: FormColumn) -> String {
        layout.columns[column].map { table.string(row: row, column: $0) } ?? ""
    }

    /// Whether a figure column of the row holds a figure, in whatever style. The date beside a
    /// signature is none.
    private func hasFigures(_ row: Int) -> Bool {
        FormField.figures.contains { field in
            guard let column = layout.columns[FormColumn(field)] else { return false }
            let cell = table.cell(row: row, column: column)
            switch FigureText(cell) {
            case .plain, .styled, .ambiguous, .dressed, .tooManyDigits: return true
            case .notAFigure:
                return holdsStatusOrDamage(String(decoding: cell, as: UTF8.self), in: row)
            case .missing, .noneOccurred, .notApplicable: return false
            }
        }
    }

    private func holdsStatusOrDamage(_ text: String, in row: Int) -> Bool {
        if MilestoneStatus(text) != nil { return true }
        switch SpreadsheetDamage(text, year: catalogue.identity.year) {
        case .columnTooNarrow, .failedFormula, .shortened, .shownFormula: return true
        // The date beside a signature is no figure; what stands behind a unit of measure is.
        case .date, .twoNumbers: return !self.text(row, .unit).isEmpty
        case nil: return false
        }
    }

    private func firstText(of row: Int) -> String {
        (0..<table.rows[row].cellCount).lazy
            .map { self.table.string(row: row, column: $0) }.first { !$0.isEmpty } ?? ""
    }
}
