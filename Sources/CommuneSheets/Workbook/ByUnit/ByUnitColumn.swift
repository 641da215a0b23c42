/// One unit's column of `Theo đơn vị`: what it reported, each figure leading to its source.
struct ByUnitColumn {
    let context: WorkbookContext
    let unit: ReportingUnit

    private var layout: ByUnitLayout { context.byUnit }
    private var consolidation: Consolidation { context.consolidation }

    /// Linear in the lines of the sheet.
    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        guard let column = layout.column(unit.code) else { return }
        let isDerived = consolidation.figures[unit.code]?.submission.parts.isEmpty == false
        let rows = context.linksEveryFigure || isDerived ? context.sources.rows(of: unit.code) : [:]
        let sources = context.linksEveryFigure ? rows : [:]
        for line in layout.lines {
            let cell = content(of: line)
            let source = cell.leadsOn ? source(of: line, among: sources) : nil
            let value = (isDerived ? sum(of: line, shown: cell.value, among: rows) : cell.value)
                .linked(to: source.map { context.sources.cell(ofRow: $0) })
            let address = CellAddress(row: line.row, column: column)
            let isPartial =
                isDerived && cell.leadsOn
                && consolidation.partialAnswer(line.item, line.field, of: unit) != nil
            try sheet.write(value, at: address, style: cell.style.marked(ifPartial: isPartial))
            try addWords(of: line, at: address, to: sheet)
        }
    }

    /// The row that a figure comes from; that of its first input where it is computed.
    private func source(of line: ByUnitLayout.Line, among sources: [ItemField: Int]) -> Int? {
        if let own = sources[ItemField(code: line.item.code, field: line.field)] { return own }
        guard line.item.isComputed else { return nil }
        return context.catalogue.inputs(of: line.item, line.field).first.flatMap { sources[$0] }
    }

    // MARK: What stands in a cell

    private struct Content {
        let value: CellValue
        let style: CellStyle
        /// Whether there is anything to follow.
        var leadsOn = true

        static var nothing: Content { Content(value: .blank, style: SheetStyles.text, leadsOn: false) }
    }

    private func content(of line: ByUnitLayout.Line) -> Content {
        guard line.item.isReported(by: unit) else { return .nothing }
        if line.item.isComputed { return computed(line) }
        switch consolidation.figures[unit.code]?.observation(line.item.code, line.field)?.value {
        case .figure(let quantity):
            let ratio = Ratio(quantity)
            // A figure of a form has at most 15 digits, so there is a number for it.
            guard let number = ratio.spreadsheetNumber else { return .nothing }
            return Content(
                value: .number(number),
                style: SheetStyles.number(NumberFormats.format(of: line.item, ratio)))
        case .noneOccurred: return Content(value: .number(0), style: SheetStyles.noneOccurred)
        case .notApplicable:
            return Content(value: .text("x"), style: SheetStyles.centred, leadsOn: false)
        case .status(let status):
            return Content(value: .text(status.words[context.language]), style: SheetStyles.centred)
        case .missing, nil: return .nothing
        }
    }

    private func computed(_ line: ByUnitLayout.Line) -> Content {
        let cells = context.catalogue.inputs(of: line.item, line.field).compactMap {
            layout.cell($0.code, $0.field, unit.code)?.name
        }
        guard let formula = ComputedFormula.text(of: line.item, inputs: cells) else { return .nothing }
        let value = consolidation.unitValue(line.item, line.field, of: unit)
        return Content(
            value: .formula(
                "IF(COUNT(\(cells.joined(separator: ",")))<\(cells.count),\"\",\(formula))",
                value: value.formulaValue),
            style: SheetStyles.number(NumberFormats.format(of: line.item, value)), leadsOn: value != nil)
    }

    /// A figure made from several cells is the sum over their rows on `Nguồn số liệu`, live.
    private func sum(
        of line: ByUnitLayout.Line, shown value: CellValue, among sources: [ItemField: Int]
    ) -> CellValue {
        guard case .number(let number) = value,
            let derivation = consolidation.figures[unit.code]?.observation(line.item.code, line.field)?
                .derivation, derivation.method == .sum,
            let first = sources[ItemField(code: line.item.code, field: line.field)]
        else { return value }
        let cells = derivation.parts.indices.map { context.sources.cell(ofRow: first + $0).reference }
        return .formula(cells.joined(separator: "+"), value: .number(number))
    }

    /// What the figure lacks of the period, and what the unit wrote beside it, as a note on the cell of
    /// the period.
    private func addWords(
        of line: ByUnitLayout.Line, at address: CellAddress, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        guard line.item.isReported(by: unit) else { return }
        let words =
            line.field == .current ? consolidation.figures[unit.code]?.texts(line.item.code) ?? [] : []
        let months = consolidation.partialAnswer(line.item, line.field, of: unit).map {
            PartialWords(context: context).sentence($0)
        }
        let text = ([months].compactMap(\.self) + words.map { "\(context.name(of: $0.field)): \($0.text)" })
            .joined(separator: "\n")
        guard !text.isEmpty else { return }
        let safe = CellText.xmlSafe(String(text.unicodeScalars.prefix(2_000))).text
        try sheet.addNote(safe, by: unit.name[context.language], at: address)
    }
}
