/// Reads the figure cells of the item rows, once the file's number style is known.
struct FigureReader {
    private let table: CSVTable
    private let layout: FormLayout
    private let style: NumberStyle?
    private(set) var figures = FormFigures()
    private(set) var texts: [RowText] = []

    /// Reads every figure, status, explanation and note; linear in the cells.
    static func read(
        _ rows: [ItemRow], of table: CSVTable, layout: FormLayout, style: NumberStyle?,
        findings: inout [Diagnostic]
    ) -> (figures: FormFigures, texts: [RowText]) {
        var reader = FigureReader(table: table, layout: layout, style: style)
        for row in rows {
            for field in FormField.allCases where row.item.kind != .heading || reader.holdsText(row, field) {
                reader.read(field, of: row, findings: &findings)
            }
        }
        return (reader.figures, reader.texts)
    }

    private init(table: CSVTable, layout: FormLayout, style: NumberStyle?) {
        self.table = table
        self.layout = layout
        self.style = style
    }

    private func holdsText(_ row: ItemRow, _ field: FormField) -> Bool {
        layout.columns[FormColumn(field)].map { !table.cell(row: row.row, column: $0).isEmpty } ?? false
    }

    private mutating func read(_ field: FormField, of row: ItemRow, findings: inout [Diagnostic]) {
        guard let column = layout.columns[FormColumn(field)] else { return }
        let cell = table.cell(row: row.row, column: column)
        let place = table.place(row: row.row, column: column)
        if !field.holdsFigure {
            if !cell.isEmpty {
                texts.append(
                    RowText(
                        item: row.item.code, field: field, text: String(decoding: cell, as: UTF8.self),
                        place: place))
            }
            return
        }
        let finding = read(cell, field: field, of: row.item, at: place)
        if let finding { findings.append(finding) }
    }

    /// Keeps what the cell says, or answers what is wrong with it.
    private mutating func read(
        _ cell: ArraySlice<UInt8>, field: FormField, of item: CatalogueItem, at place: CellPlace
    ) -> Diagnostic? {
        let written = String(decoding: cell, as: UTF8.self)
        func keep(_ value: ReportedValue) {
            figures.set(
                Observation(item: item.code, field: field, value: value, written: written, place: place))
        }
        func refuse(_ problem: Problem, suggestion: String? = nil) -> Diagnostic {
            figures.setUnreadable(item.code, field)
            return Diagnostic(
                problem, at: place, indicator: item.code, field: field, value: written,
                suggestion: suggestion)
        }
        let text = FigureText(cell)
        switch text {
        case .missing:
            keep(.missing)
            return nil
        case .notApplicable:
            keep(.notApplicable)
            return nil
        default: break
        }
        guard item.takesField(field) else {
            // A task's plan may be told in words; a figure there would be lost.
            if item.kind == .milestone, field == .plan, text == .notAFigure { return nil }
            return refuse(.figureNotExpected)
        }
        if item.kind == .milestone {
            guard let status = MilestoneStatus(written) else { return refuse(.statusUnknown) }
            keep(.status(status))
            return nil
        }
        switch text {
        case .noneOccurred:
            keep(.noneOccurred)
            return nil
        case .plain(let quantity), .styled(let quantity, .decimalComma):
            return check(quantity, of: item).map { refuse($0.problem, suggestion: $0.suggestion) }
                ?? {
                    keep(.figure(quantity)); return nil
                }()
        case .styled(let quantity, .decimalPoint):
            return refuse(.otherConvention(meaning: quantity), suggestion: quantity.formText)
        case .ambiguous(let comma, let point):
            guard style == .decimalComma else {
                let (thousands, decimal) = comma.isWhole && comma.scale == 0 ? (comma, point) : (point, comma)
                return refuse(
                    .ambiguousFigure(
                        asThousands: thousands, asDecimal: decimal.withUnambiguousDecimals))
            }
            return check(comma, of: item).map { refuse($0.problem, suggestion: $0.suggestion) }
                ?? {
                    keep(.figure(comma)); return nil
                }()
        case .withText(let inner):
            // "85%" in a cell for persons is not 85 persons: only the item's own unit may be left out.
            guard let quantity = inner.quantity(in: style ?? .decimalComma), !inner.isAmbiguous,
                item.measure?.isNamed(FigureReader.textBehindFigure(written)) == true
            else { return refuse(.notAFigure) }
            return refuse(.figureWithText(figure: quantity), suggestion: quantity.formText)
        case .tooManyDigits: return refuse(.tooManyDigits(limit: FigureText.digitLimit))
        case .notAFigure, .missing, .notApplicable: return refuse(.notAFigure)
        }
    }

    /// What stands behind the last digit: the unit of measure in `1.200 ha`.
    private static func textBehindFigure(_ written: String) -> String {
        String(
            written.suffix(
                from: written.lastIndex(where: \.isNumber).map(written.index(after:)) ?? written.startIndex))
    }

    /// Whether the figure is possible at all.
    private func check(
        _ quantity: Quantity, of item: CatalogueItem
    ) -> (problem: Problem, suggestion: String?)? {
        if let measure = item.measure, measure.decimals == 0, !item.isComputed, !quantity.isWhole {
            return (.wholeNumberRequired(measure: measure.name.vietnamese), nil)
        }
        let isBelow = item.minimum.map { quantity < $0 } ?? false
        let isAbove = item.maximum.map { quantity > $0 } ?? false
        return isBelow || isAbove
            ? (.outOfRange(minimum: item.minimum, maximum: item.maximum), nil) : nil
    }
}

extension Quantity {
    /// The number with any count of decimals but three, which could be taken for thousands.
    fileprivate var withUnambiguousDecimals: Quantity {
        let short = withoutTrailingZeros
        guard short.scale == 3 else { return short }
        return Int64(exactly: short.widened(to: 4)).flatMap { Quantity(coefficient: $0, scale: 4) } ?? short
    }
}

extension FigureText {
    fileprivate var isAmbiguous: Bool {
        if case .ambiguous = self { true } else { false }
    }
}

extension CatalogueItem {
    /// Whether a figure or a status can stand in a field of the item's row.
    func takesField(_ field: FormField) -> Bool {
        switch kind {
        case .amount, .count, .input, .rate: true
        case .change: field == .plan || field == .current
        case .milestone: field == .current
        case .heading: false
        }
    }
}

extension MilestoneStatus {
    /// Reads one of the form's words, in either language.
    init?(_ text: String) {
        let key = NameKey(text)
        let found = MilestoneStatus.allCases.first { status in
            key == NameKey(status.words.vietnamese) || key == NameKey(status.words.english)
        }
        guard let found else { return nil }
        self = found
    }
}
