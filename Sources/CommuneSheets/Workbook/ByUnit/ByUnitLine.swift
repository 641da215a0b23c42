/// One row of `Theo đơn vị`: what each unit reported of an item, each figure leading to its source.
struct ByUnitLine {
    private let context: WorkbookContext
    private let line: ByUnitLayout.Line
    private let looks: Looks
    /// The item's place in the catalogue.
    private let item: Int?
    /// By the columns of the units, whether they report the item.
    private let isReported: [Bool]
    /// Of a computed figure.
    private let computation: UnitComputation?
    private var formula: FormulaByColumn?
    /// The place of the first input of a computed figure.
    private let firstInput: (item: Int, field: FormField)?

    init(_ line: ByUnitLayout.Line, context: WorkbookContext, on sheet: borrowing XLSXSheet)
        throws(WorkbookFailure)
    {
        self.context = context
        self.line = line
        item = context.catalogue.position(of: line.item.code)
        var isReported = [Bool](repeating: false, count: context.byUnit.lastUnitColumn + 1)
        for column in context.byUnit.columns(of: context.catalogue.unitGroups.group(line.item.reporters)) {
            isReported[column] = true
        }
        self.isReported = isReported
        looks = try Looks(of: line.item, hasPartial: context.consolidation.isDerived, on: sheet)
        let inputs = line.item.isComputed ? context.catalogue.inputs(of: line.item, line.field) : []
        formula = line.item.isComputed ? ByUnitLine.formula(of: line.item, inputs, context.byUnit) : nil
        computation =
            line.item.isComputed ? UnitComputation(of: line.item, line.field, context.catalogue) : nil
        firstInput = inputs.first.flatMap { input in
            context.catalogue.position(of: input.code).map { ($0, input.field) }
        }
    }

    /// Linear in the units.
    mutating func write(_ forms: [ByUnitForm], to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for form in forms {
            let address = CellAddress(row: line.row, column: form.column)
            guard isReported[form.column] else {
                try sheet.write(.blank, at: address, format: looks.nothing)
                continue
            }
            if line.item.isComputed {
                try writeComputed(form, at: address, to: sheet)
            } else {
                try writeReported(form, at: address, to: sheet)
            }
            try addWords(form, at: address, to: sheet)
        }
    }

    // MARK: What was reported

    private func writeReported(
        _ form: ByUnitForm, at address: CellAddress, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let value = item.flatMap { form.figures?.value(ofItem: $0, line.field) }
        let isPartial = isPartial(form)
        switch value {
        case .figure(let quantity):
            // A figure of a form has at most 15 digits, so there is a number for it.
            guard let number = quantity.spreadsheetNumber else {
                return try sheet.write(.blank, at: address, format: looks.nothing)
            }
            let look = quantity.isWhole ? looks.whole : looks.decimal
            try write(number, form, at: address, look.format(isPartial), to: sheet)
        case .noneOccurred:
            try write(0, form, at: address, looks.noneOccurred.format(isPartial), to: sheet)
        case .notApplicable: try sheet.write(.text("x"), at: address, format: looks.answer.format(false))
        case .status(let status):
            try writeLink(form, at: address, looks.answer.format(isPartial), to: sheet)
            try sheet.write(
                .text(status.words[context.language]), at: address, format: looks.answer.format(isPartial))
        case .missing, nil: try sheet.write(.blank, at: address, format: looks.nothing)
        }
    }

    private func write(
        _ number: Double, _ form: ByUnitForm, at address: CellAddress, _ format: CellFormat,
        to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        try writeLink(form, at: address, format, to: sheet)
        let value = form.isDerived ? sum(form, shown: number) : nil
        try sheet.write(value ?? .number(number), at: address, format: format)
    }

    /// A figure made from several cells is the sum over their rows on `Nguồn số liệu`, live.
    private func sum(_ form: ByUnitForm, shown number: Double) -> CellValue? {
        guard let item,
            let derivation = form.figures?.observation(ofItem: item, line.field)?.derivation,
            derivation.method == .sum, let first = form.sources?.row(ofItem: item, line.field)
        else { return nil }
        let cells = derivation.parts.indices.map { context.sources.cell(ofRow: first + $0).reference }
        return .formula(cells.joined(separator: "+"), value: .number(number))
    }

    // MARK: What is computed

    private mutating func writeComputed(
        _ form: ByUnitForm, at address: CellAddress, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        formula?.make(column: form.letters)
        guard let formula else { return try sheet.write(.blank, at: address, format: looks.nothing) }
        let value = form.figures.flatMap { computation?.value($0) }
        let format = looks.whole.format(value != nil && isPartial(form))
        let result = value.formulaValue
        if result != .text("") { try writeLink(form, at: address, format, to: sheet) }
        try sheet.write(formula: formula.bytes.span, result: result, at: address, format: format)
    }

    private static func formula(
        of item: CatalogueItem, _ inputs: [ItemField], _ layout: ByUnitLayout
    ) -> FormulaByColumn? {
        let cells = inputs.compactMap { layout.row($0.code, $0.field) }.map { FormulaByColumn.cell(row: $0) }
        guard let formula = ComputedFormula.text(of: item, inputs: cells) else { return nil }
        return FormulaByColumn("IF(COUNT(\(cells.joined(separator: ",")))<\(cells.count),\"\",\(formula))")
    }

    // MARK: Where it comes from

    /// Leads to the row that a figure comes from; that of its first input where it is computed.
    private func writeLink(
        _ form: ByUnitForm, at address: CellAddress, _ format: CellFormat, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        guard context.linksEveryFigure, let sources = form.sources else { return }
        let own = item.flatMap { sources.row(ofItem: $0, line.field) }
        guard let row = own ?? firstInput.flatMap({ sources.row(ofItem: $0.item, $0.field) }) else { return }
        try unsafe sheet.link(address, to: context.sources.cell(ofRow: row), format: format.pointer)
    }

    /// Whether the figure lacks something of the period.
    private func isPartial(_ form: ByUnitForm) -> Bool {
        form.isDerived
            && context.consolidation.partialAnswer(line.item, line.field, of: form.unit) != nil
    }

    /// What the figure lacks of the period, and what the unit wrote beside it, as a note on the cell of
    /// the period.
    private func addWords(
        _ form: ByUnitForm, at address: CellAddress, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        guard let figures = form.figures,
            line.field == .current && !figures.submission.texts.isEmpty || figures.isDerived
        else { return }
        let words = line.field == .current ? figures.texts(line.item.code) : []
        let months =
            figures.isDerived
            ? context.consolidation.partialAnswer(line.item, line.field, of: form.unit).map {
                PartialWords(context: context).sentence($0)
            } : nil
        if words.isEmpty, months == nil { return }
        let text = ([months].compactMap(\.self) + words.map { "\(context.name(of: $0.field)): \($0.text)" })
            .joined(separator: "\n")
        guard !text.isEmpty else { return }
        let safe = CellText.xmlSafe(String(text.unicodeScalars.prefix(2_000))).text
        try sheet.addNote(safe, by: form.unit.name[context.language], at: address)
    }
}

extension ByUnitLine {
    /// The looks that the cells of a row can have.
    private struct Looks {
        /// A style, and the same for a figure that stands on a part of the period.
        struct Look {
            let plain: CellFormat
            let partial: CellFormat

            init(
                _ style: CellStyle, hasPartial: Bool, on sheet: borrowing XLSXSheet
            ) throws(WorkbookFailure) {
                plain = try sheet.format(for: style)
                partial = try hasPartial ? sheet.format(for: style.marked(ifPartial: true)) : plain
            }

            func format(_ isPartial: Bool) -> CellFormat { isPartial ? partial : plain }
        }

        let nothing: CellFormat
        /// Whole figures, and all figures of an item that are shown alike.
        let whole: Look
        let decimal: Look
        let noneOccurred: Look
        let answer: Look

        /// - Parameter hasPartial: whether figures can stand on a part of the period.
        init(
            of item: CatalogueItem, hasPartial: Bool, on sheet: borrowing XLSXSheet
        ) throws(WorkbookFailure) {
            func look(_ style: CellStyle) throws(WorkbookFailure) -> Look {
                try Look(style, hasPartial: hasPartial, on: sheet)
            }
            let half = Ratio(Quantity.one, dividedBy: Quantity(2))
            nothing = try sheet.format(for: SheetStyles.text)
            whole = try look(SheetStyles.number(NumberFormats.format(of: item, Ratio(Quantity.one))))
            decimal = try look(SheetStyles.number(NumberFormats.format(of: item, half)))
            noneOccurred = try look(SheetStyles.noneOccurred)
            answer = try look(SheetStyles.centred)
        }
    }
}
