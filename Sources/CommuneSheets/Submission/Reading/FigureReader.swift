/// Reads the figure cells of the item rows, once the file's number style is known.
struct FigureReader {
    private let table: CSVTable
    private let layout: FormLayout
    private let evidence: NumberStyleEvidence
    private(set) var figures = FormFigures()
    private(set) var texts: [RowText] = []

    /// Reads every figure, status, explanation and note; linear in the cells.
    static func read(
        _ rows: [ItemRow], of table: CSVTable, layout: FormLayout, evidence: NumberStyleEvidence,
        findings: inout [Diagnostic]
    ) -> (figures: FormFigures, texts: [RowText]) {
        var reader = FigureReader(table: table, layout: layout, evidence: evidence)
        for row in rows {
            for field in FormField.allCases where row.item.kind != .heading || reader.holdsText(row, field) {
                reader.read(field, of: row, findings: &findings)
            }
        }
        return (reader.figures, reader.texts)
    }

    private init(table: CSVTable, layout: FormLayout, evidence: NumberStyleEvidence) {
        self.table = table
        self.layout = layout
        self.evidence = evidence
    }

    /// How the file writes figures; the form's own way where it does not show.
    private var style: NumberStyle { evidence.style ?? .decimalComma }

    private func holdsText(_ row: ItemRow, _ field: FormField) -> Bool {
        layout.columns[FormColumn(field)].map { !table.cell(row: row.row, column: $0).isEmpty } ?? false
    }

    private mutating func read(_ field: FormField, of row: ItemRow, findings: inout [Diagnostic]) {
        guard let column = layout.columns[FormColumn(field)] else { return }
        let cell = table.cell(row: row.row, column: column)
        let place = table.place(row: row.row, column: column)
        if !field.holdsFigure {
            // A number is no explanation: cells have moved, or it stands in the wrong column.
            if field == .explanation, FigureText(cell).isNumber, FigureText(cell) != .plain(.zero) {
                findings.append(
                    Diagnostic(
                        .figureNotExpected, at: place, indicator: row.item.code, field: field,
                        value: String(decoding: cell, as: UTF8.self)))
            } else if !cell.isEmpty {
                texts.append(
                    RowText(
                        item: row.item.code, field: field, text: String(decoding: cell, as: UTF8.self),
                        place: place))
            }
            return
        }
        let currentColumn = layout.columns[.current]
        let finding = read(
            cell, field: field, of: row.item, at: place, beside: neighbours(of: field, in: row),
            current: currentColumn.map { table.string(row: row.row, column: $0) } ?? "")
        if let finding { findings.append(finding) }
    }

    /// The certain figures of the row's other cells.
    private func neighbours(of field: FormField, in row: ItemRow) -> [Quantity] {
        FormField.figures.filter { $0 != field }.compactMap { other in
            guard let column = layout.columns[FormColumn(other)] else { return nil }
            switch FigureText(table.cell(row: row.row, column: column)) {
            case .plain(let quantity): return quantity
            case .styled(let quantity, let own): return own == style ? quantity : nil
            default: return nil
            }
        }
    }

    /// Keeps what the cell says, or answers what is wrong with it.
    private mutating func read(
        _ cell: ArraySlice<UInt8>, field: FormField, of item: CatalogueItem, at place: CellPlace,
        beside neighbours: [Quantity], current: String
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
            // The year to date of a stock is its state; the same figure again says nothing else.
            if item.nature == .stock, field == .cumulative, written == current { return nil }
            let isState = item.nature == .stock && field == .cumulative && item.kind != .milestone
            return refuse(.figureNotExpected, suggestion: isState ? "x" : nil)
        }
        if item.kind == .milestone {
            guard let status = MilestoneStatus(written) else {
                return refuse(
                    .statusUnknown, suggestion: MilestoneStatus(nearest: written)?.words.vietnamese)
            }
            keep(.status(status))
            return nil
        }
        switch text {
        case .noneOccurred:
            keep(.noneOccurred)
            return nil
        case .styled(let quantity, let own) where own != style:
            return refuse(
                .otherConvention(meaning: quantity, style: style), suggestion: quantity.text(in: style))
        case .plain(let quantity), .styled(let quantity, _):
            return check(quantity, of: item).map { refuse($0.problem, suggestion: $0.suggestion) }
                ?? {
                    keep(.figure(quantity)); return nil
                }()
        case .ambiguous(let comma, let point):
            guard
                let quantity = AmbiguousFigure(comma: comma, point: point, item: item, evidence: evidence)
                    .certainReading(beside: neighbours)
            else {
                let (thousands, decimal) = comma.scale == 0 ? (comma, point) : (point, comma)
                return refuse(
                    .ambiguousFigure(asThousands: thousands, asDecimal: decimal.withUnambiguousDecimals))
            }
            return check(quantity, of: item).map { refuse($0.problem, suggestion: $0.suggestion) }
                ?? {
                    keep(.figure(quantity)); return nil
                }()
        case .withText(let inner):
            // "85%" in a cell for persons is not 85 persons: only the item's own unit may be left out.
            guard let quantity = inner.quantity(in: style), !inner.isAmbiguous,
                item.measure?.isNamed(FigureReader.textBehindFigure(written)) == true
            else { return refuse(.notAFigure) }
            if let impossible = check(quantity, of: item) { return refuse(impossible.problem) }
            return refuse(.figureWithText(figure: quantity), suggestion: quantity.text(in: style))
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
            // `2,175` persons are two thousand, written with a thousands comma.
            let asThousands = quantity.scale == 3 ? "\(quantity.coefficient)" : nil
            return (.wholeNumberRequired(measure: measure.name.vietnamese), asThousands)
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

    /// Whether the text is a number and nothing else, in whatever style.
    var isNumber: Bool {
        switch self {
        case .plain, .styled, .ambiguous, .tooManyDigits: true
        case .missing, .noneOccurred, .notApplicable, .withText, .notAFigure: false
        }
    }
}

extension CatalogueItem {
    /// Whether a figure or a status can stand in a field of the item's row.
    func takesField(_ field: FormField) -> Bool {
        switch kind {
        // A stock has no year to date; a figure there would be used nowhere.
        case .amount, .count, .input, .rate: field != .cumulative || nature != .stock
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

    /// The word that was most likely meant, for a suggestion; nil where none is near.
    init?(nearest text: String) {
        let written = NameKey(ASCIIName(text).text)
        let found = written.nearest(among: MilestoneStatus.allCases) { ASCIIName($0.words.vietnamese).text }
        guard let found else { return nil }
        self = found
    }
}
