/// The sheet `Theo đơn vị`: every item and field by unit, with the district's figure as a formula.
struct ByUnitSheet {
    let context: WorkbookContext

    /// In characters: the columns that name a row, and each unit's.
    private static let widths: [Double] = [9, 44, 16, 19]
    private static let unitWidth = 14.0

    private var layout: ByUnitLayout { context.byUnit }
    private var consolidation: Consolidation { context.consolidation }

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try writeHeading(to: sheet)
        for (row, group) in layout.groups { try writeGroup(group, row, to: sheet) }
        for line in layout.lines { try write(line, to: sheet) }
        for (column, width) in ByUnitSheet.widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        try sheet.setColumns(
            ByUnitLayout.firstUnitColumn...layout.coverageColumn, width: ByUnitSheet.unitWidth)
        try sheet.freezePanes(
            at: CellAddress(row: ByUnitLayout.headerRow + 1, column: ByUnitLayout.firstUnitColumn))
        var page = PageSetup()
        page.isLandscape = true
        try sheet.setPage(page)
        try sheet.repeatRows(ByUnitLayout.codeRow...ByUnitLayout.headerRow)
    }

    private func writeHeading(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let language = context.language
        try sheet.write(
            .text(context.words("Số liệu theo đơn vị", "Figures by unit")),
            at: CellAddress(row: 0, column: 0), style: SheetStyles.label)
        try sheet.write(
            .text(
                "\(context.catalogue.identity.district[language]), \(context.period.words(in: language)). "
                    + context.words(
                        "Ô tô màu: số liệu phải có nhưng chưa có. “-”: không phát sinh; “x”: không áp dụng.",
                        "Shaded: due and not given. “-”: none occurred; “x”: does not apply.")),
            at: CellAddress(row: 1, column: 0), style: SheetStyles.body)
        let headings =
            SheetLabels.byUnitColumns[language] + layout.units.map { $0.name[language] }
            + [SheetLabels.district[language], SheetLabels.coverage[language]]
        for (column, heading) in headings.enumerated() {
            let address = CellAddress(row: ByUnitLayout.headerRow, column: column)
            try sheet.write(.text(heading), at: address, style: SheetStyles.header)
        }
        try ListSheet.setHeight(
            headings.map { .text($0) },
            ByUnitSheet.widths + headings.dropFirst(4).map { _ in ByUnitSheet.unitWidth }, isBold: true,
            row: ByUnitLayout.headerRow, of: sheet)
        for (offset, unit) in layout.units.enumerated() {
            let address = CellAddress(
                row: ByUnitLayout.codeRow, column: ByUnitLayout.firstUnitColumn + offset)
            try sheet.write(.text(unit.code.text), at: address, style: SheetStyles.centred)
        }
    }

    private func writeGroup(
        _ group: IndicatorCatalogue.Group, _ row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        try sheet.write(
            .text(group.code), at: CellAddress(row: row, column: 0), style: SheetStyles.group)
        try sheet.write(
            .text(group.name[context.language]), at: CellAddress(row: row, column: 1),
            style: SheetStyles.group)
    }

    private func write(
        _ line: ByUnitLayout.Line, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let item = line.item
        let names = [
            item.code.text, item.name[context.language], item.measure?.name[context.language] ?? "",
            context.name(of: line.field),
        ]
        for (column, name) in names.enumerated() {
            try sheet.write(
                .text(name), at: CellAddress(row: line.row, column: column), style: SheetStyles.text)
        }
        try ListSheet.setHeight(
            names.map { .text($0) }, ByUnitSheet.widths, row: line.row, of: sheet)
        for unit in layout.units {
            guard let column = layout.column(unit.code) else { continue }
            try writeUnit(unit, line, at: CellAddress(row: line.row, column: column), to: sheet)
        }
        try writeDistrict(line, to: sheet)
    }

    // MARK: One unit

    private func writeUnit(
        _ unit: ReportingUnit, _ line: ByUnitLayout.Line, at address: CellAddress,
        to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        guard line.item.isReported(by: unit) else {
            return try sheet.write(.blank, at: address, style: SheetStyles.text)
        }
        if line.item.isComputed {
            return try writeComputed(unit, line, at: address, to: sheet)
        }
        switch consolidation.figures[unit.code]?.observation(line.item.code, line.field)?.value {
        case .figure(let quantity):
            let ratio = Ratio(quantity)
            guard let number = ratio.spreadsheetNumber else { throw .notFinite }
            try sheet.write(
                .number(number), at: address,
                style: SheetStyles.number(NumberFormats.format(of: line.item, ratio)))
            try addWords(of: unit, line, at: address, to: sheet)
        case .noneOccurred:
            try sheet.write(.number(0), at: address, style: SheetStyles.noneOccurred)
            try addWords(of: unit, line, at: address, to: sheet)
        case .notApplicable:
            try sheet.write(.text("x"), at: address, style: SheetStyles.centred)
            try addWords(of: unit, line, at: address, to: sheet)
        case .status(let status):
            try sheet.write(
                .text(status.words[context.language]), at: address, style: SheetStyles.centred)
            try addWords(of: unit, line, at: address, to: sheet)
        case .missing, nil:
            let due = context.catalogue.dueFields(of: line.item, by: unit, in: context.period)
            try sheet.write(
                .blank, at: address,
                style: due.contains(line.field) ? SheetStyles.missing : SheetStyles.text)
        }
    }

    /// What the unit wrote beside the figure, as a note on the cell of the period.
    private func addWords(
        of unit: ReportingUnit, _ line: ByUnitLayout.Line, at address: CellAddress,
        to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        guard line.field == .current else { return }
        let words = consolidation.figures[unit.code]?.texts(line.item.code) ?? []
        let text = words.map { "\(context.name(of: $0.field)): \($0.text)" }.joined(separator: "\n")
        guard !text.isEmpty else { return }
        let safe = CellText.xmlSafe(String(text.unicodeScalars.prefix(2_000))).text
        try sheet.addNote(safe, by: unit.name[context.language], at: address)
    }

    private func writeComputed(
        _ unit: ReportingUnit, _ line: ByUnitLayout.Line, at address: CellAddress,
        to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let computation = ItemComputation(item: line.item, catalogue: context.catalogue) { _, _ in .missing }
        let cells = computation.inputs(line.field).compactMap {
            layout.cell($0.code, $0.field, unit.code)?.name
        }
        guard let formula = ComputedFormula.text(of: line.item, inputs: cells) else {
            return try sheet.write(.blank, at: address, style: SheetStyles.text)
        }
        let value = consolidation.unitValue(line.item, line.field, of: unit)
        try sheet.write(
            .formula(
                "IF(COUNT(\(cells.joined(separator: ",")))<\(cells.count),\"\",\(formula))",
                value: value.formulaValue),
            at: address, style: SheetStyles.number(NumberFormats.format(of: line.item, value)))
    }

    // MARK: The district

    private func writeDistrict(
        _ line: ByUnitLayout.Line, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let address = CellAddress(row: line.row, column: layout.districtColumn)
        let figure = consolidation.districtFigure(line.item, line.field)
        let formula = DistrictFormula(layout: layout, catalogue: context.catalogue)
            .text(of: line.item, line.field)
        if let formula {
            try sheet.write(
                .formula(formula, value: figure.value.formulaValue), at: address,
                style: SheetStyles.total(NumberFormats.format(of: line.item, figure.value)))
        } else {
            try sheet.write(.blank, at: address, style: SheetStyles.text)
        }
        try sheet.write(
            .text("\(figure.coverage.answered.count)/\(figure.coverage.expectedCount)"),
            at: CellAddress(row: line.row, column: layout.coverageColumn), style: SheetStyles.centred)
    }
}

extension Optional where Wrapped == Ratio {
    /// The stored result of a formula: the number, or the empty text where there is none.
    var formulaValue: FormulaValue {
        flatMap { $0.spreadsheetNumber }.map { .number($0) } ?? .text("")
    }
}
