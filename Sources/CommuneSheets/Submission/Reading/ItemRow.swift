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
    private(set) var rows: [ItemRow] = []
    private var firstRows: [IndicatorCode: Int] = [:]
    private var ignored: [Int] = []

    /// Reads all rows below the header; linear in the rows.
    static func read(
        _ table: CSVTable, layout: FormLayout, catalogue: IndicatorCatalogue, unit: ReportingUnit?,
        findings: inout [Diagnostic]
    ) -> [ItemRow] {
        var reader = ItemRowReader(table: table, layout: layout, catalogue: catalogue, unit: unit)
        for row in table.rows.indices.dropFirst(layout.headerRow + 1)
        where table.rows[row].kind == .record {
            reader.read(row, findings: &findings)
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
    }

    private mutating func read(_ row: Int, findings: inout [Diagnostic]) {
        let surplus = surplusCells(of: row)
        guard let item = identify(row, findings: &findings) else { return }
        if surplus > 0 {
            findings.append(
                Diagnostic(
                    .surplusCells(
                        count: surplus, isCommaSeparated: table.delimiter == .comma),
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
        firstRows[item.code] = row
        checkName(of: item, row, findings: &findings)
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
            if looksLikeCode(code) || hasFigures(row) {
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
        if hasFigures(row), !isTotal(name) {
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

    private func nearestItem(to name: String) -> CatalogueItem? {
        name.isEmpty ? nil : NameKey(name).nearest(among: catalogue.items) { $0.name.vietnamese }
    }

    /// Codes have a digit and no blank: `5.1`, `21a`, `NV.1`.
    private func looksLikeCode(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && !text.contains(where: \.isWhitespace) && text.count <= 12
    }

    /// Whether the row only names a group of items.
    private func isGroupHeading(_ name: String) -> Bool {
        let key = NameKey(name)
        return catalogue.identity.groups.contains { group in
            key == NameKey(group.name.vietnamese) || key == NameKey(group.name.english)
        }
    }

    private func isTotal(_ name: String) -> Bool {
        ["tổng cộng", "cộng", "tổng", "tổng số", "toàn huyện", "toàn xã", "total"].contains(
            NameKey(name).text)
    }

    // MARK: What the row says of it

    private func checkName(of item: CatalogueItem, _ row: Int, findings: inout [Diagnostic]) {
        let name = text(row, .name)
        if name.isEmpty || name == item.name.vietnamese { return }
        let key = NameKey(name)
        if key.isEmpty || key == NameKey(item.name.vietnamese) || key == NameKey(item.name.english) {
            return
        }
        let place = table.place(row: row, column: layout.columns[.name])
        if let other = catalogue.item(named: name) {
            findings.append(
                Diagnostic(
                    .nameOfAnotherItem(nameOfCode: item.name.vietnamese, codeOfName: other.code.text),
                    at: place, indicator: item.code, value: name))
        } else {
            findings.append(
                Diagnostic(
                    .nameUnrecognised(nameOfCode: item.name.vietnamese), at: place,
                    indicator: item.code, value: name, suggestion: item.name.vietnamese))
        }
    }

    private func checkMeasure(of item: CatalogueItem, _ row: Int, findings: inout [Diagnostic]) {
        let written = text(row, .unit)
        guard let measure = item.measure, !written.isEmpty, !measure.isNamed(written) else { return }
        findings.append(
            Diagnostic(
                .measureDiffers(expected: measure.name.vietnamese),
                at: table.place(row: row, column: layout.columns[.unit]), indicator: item.code,
                value: written, expected: measure.name.vietnamese, suggestion: measure.name.vietnamese))
    }

    // MARK: Cells

    /// Cells right of the header's last name that hold something.
    ///
    /// Between commas a figure such as `99,8` without quotation marks falls apart into two cells,
    /// so there a row that is longer than the header is an error even where its last cells are empty.
    private func surplusCells(of row: Int) -> Int {
        let count = table.rows[row].cellCount
        guard count > layout.width else { return 0 }
        let filled = (layout.width..<count).count { !table.cell(row: row, column: $0).isEmpty }
        return filled == 0 && table.delimiter == .comma ? max(0, count - layout.cellCount) : filled
    }

    private var identifyingColumn: Int? { layout.columns[.code] ?? layout.columns[.name] }

    private func text(_ row: Int, _ column: FormColumn) -> String {
        layout.columns[column].map { table.string(row: row, column: $0) } ?? ""
    }

    /// Whether a figure column of the row holds a figure, in whatever style. The date beside a
    /// signature is none.
    private func hasFigures(_ row: Int) -> Bool {
        FormField.figures.contains { field in
            guard let column = layout.columns[FormColumn(field)] else { return false }
            switch FigureText(table.cell(row: row, column: column)) {
            case .plain, .styled, .ambiguous, .withText, .tooManyDigits: return true
            case .missing, .noneOccurred, .notApplicable, .notAFigure: return false
            }
        }
    }

    private func firstText(of row: Int) -> String {
        (0..<table.rows[row].cellCount).lazy
            .map { self.table.string(row: row, column: $0) }.first { !$0.isEmpty } ?? ""
    }
}
