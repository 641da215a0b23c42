/// Reads the figure cells of the item rows, once the file's number style is known.
struct FigureReader {
    private let table: CSVTable
    private let layout: FormLayout
    /// The form's year, which a spreadsheet program adds to what it takes for a day and a month.
    private let year: Int
    /// How the file writes figures, with what its rules have shown.
    private(set) var evidence: NumberStyleEvidence
    private(set) var figures = FormFigures()
    private(set) var texts: [RowText] = []
    private(set) var findings: [Diagnostic] = []
    /// Figures with two readings that the file's style does not decide.
    private(set) var pending: [PendingFigure] = []

    init(table: CSVTable, layout: FormLayout, evidence: NumberStyleEvidence, year: Int) {
        self.table = table
        self.layout = layout
        self.evidence = evidence
        self.year = year
    }

    /// Reads every figure, status, explanation and note; linear in the cells.
    mutating func read(_ rows: [ItemRow]) {
        figures.reserve(rows.count * FormField.figures.count, items: rows.count)
        for row in rows {
            for field in FormField.allCases where row.item.kind != .heading || holdsText(row, field) {
                guard let column = layout.columns[FormColumn(field)] else { continue }
                let cell = FigureCell(
                    item: row.item, field: field, bytes: table.cell(row: row.row, column: column),
                    place: table.place(row: row.row, column: column))
                if field.holdsFigure { readFigure(cell, in: row) } else { readText(cell) }
            }
        }
    }

    /// How the file writes figures; the form's own way where it does not show.
    private var style: NumberStyle { evidence.style ?? .decimalComma }

    private func holdsText(_ row: ItemRow, _ field: FormField) -> Bool {
        layout.columns[FormColumn(field)].map { !table.cell(row: row.row, column: $0).isEmpty } ?? false
    }

    private mutating func readText(_ cell: FigureCell) {
        // A number is no explanation: cells have moved, or it stands in the wrong column.
        if cell.field == .explanation, FigureText(cell.bytes).isNumber,
            FigureText(cell.bytes) != .plain(.zero)
        {
            findings.append(cell.finding(.figureNotExpected))
        } else if !cell.bytes.isEmpty {
            texts.append(
                RowText(item: cell.item.code, field: cell.field, text: cell.written, place: cell.place))
        }
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
}

// MARK: - One cell

extension FigureReader {
    private mutating func readFigure(_ cell: FigureCell, in row: ItemRow) {
        let text = FigureText(cell.bytes)
        switch text {
        case .missing: return keep(.missing, cell)
        case .notApplicable: return keep(.notApplicable, cell)
        default: break
        }
        guard cell.item.takesField(cell.field) else { return readUnexpected(cell, text, in: row) }
        if cell.item.kind == .milestone { return readStatus(cell) }
        if case .dressed(let figure, let dress) = text {
            let dressed = DressedFigure(
                figure: figure, dress: dress, written: cell.written, item: cell.item, evidence: evidence)
            switch dressed.reading {
            case .certain(let reading): read(reading, cell, in: row, isDressed: true)
            case .uncertain(let problem, let suggestion): refuse(problem, cell, suggestion: suggestion)
            }
        } else {
            read(text, cell, in: row, isDressed: false)
        }
    }

    /// Something in a cell that takes no figure: it would be lost.
    private mutating func readUnexpected(_ cell: FigureCell, _ text: FigureText, in row: ItemRow) {
        // A task's plan may be told in words.
        if cell.item.kind == .milestone, cell.field == .plan, text == .notAFigure { return }
        let isState = cell.item.nature == .stock && cell.field == .cumulative && cell.item.kind != .milestone
        // The year to date of a stock is its state; the same figure again says nothing else.
        if isState, let current = layout.columns[.current],
            table.cell(row: row.row, column: current).elementsEqual(cell.bytes)
        {
            return
        }
        // Beside an empty current cell the figure has most likely moved, and must not be taken out.
        let isBesideFigure = layout.columns[.current].map {
            FigureText(table.cell(row: row.row, column: $0)).isNumber
        }
        refuse(.figureNotExpected, cell, suggestion: isState && isBesideFigure == true ? "x" : nil)
    }

    private mutating func readStatus(_ cell: FigureCell) {
        if let status = MilestoneStatus(cell.written) {
            keep(.status(status), cell)
        } else {
            let meant = MilestoneStatus(nearest: cell.written)
            refuse(.statusUnknown, cell, suggestion: meant?.words.vietnamese)
        }
    }

    private mutating func read(
        _ text: FigureText, _ cell: FigureCell, in row: ItemRow, isDressed: Bool
    ) {
        switch text {
        case .noneOccurred: keep(.noneOccurred, cell)
        case .plain(let quantity): accept(quantity, cell, isDressed: isDressed)
        case .styled(let quantity, let own) where own == style:
            accept(quantity, cell, isDressed: isDressed)
        case .styled(let quantity, _): refuseStyle(of: quantity, cell)
        case .ambiguous(let comma, let point):
            pending.append(
                PendingFigure(
                    cell: cell, comma: comma, point: point, neighbours: neighbours(of: cell.field, in: row),
                    isDressed: isDressed))
        case .tooManyDigits: refuse(.tooManyDigits(limit: FigureText.digitLimit), cell)
        case .notAFigure, .dressed, .missing, .notApplicable:
            let damage = SpreadsheetDamage(cell.written, year: year)
            refuse(
                damage?.problem(for: cell.item) ?? .notAFigure, cell,
                suggestion: damage == nil ? Lookalikes.digits(in: cell.written) : nil)
        }
    }

    private mutating func keep(_ value: ReportedValue, _ cell: FigureCell) {
        figures.set(
            Observation(
                item: cell.item.code, field: cell.field, value: value, written: cell.written,
                place: cell.place))
    }

    private mutating func refuse(_ problem: Problem, _ cell: FigureCell, suggestion: String? = nil) {
        figures.setUnreadable(cell.item.code, cell.field)
        findings.append(cell.finding(problem, suggestion: suggestion))
    }

    private mutating func refuseStyle(of quantity: Quantity, _ cell: FigureCell) {
        refuse(
            .otherConvention(meaning: quantity, style: style), cell,
            suggestion: quantity.unambiguousText(in: style))
    }

    /// Keeps a figure that the item can have.
    private mutating func accept(_ quantity: Quantity, _ cell: FigureCell, isDressed: Bool) {
        if let (problem, suggestion) = cell.item.fault(of: quantity) {
            return refuse(problem, cell, suggestion: suggestion)
        }
        keep(.figure(quantity), cell)
        if isDressed {
            findings.append(cell.finding(.figureTidied, suggestion: quantity.unambiguousText(in: style)))
        }
    }
}

// MARK: - Figures with two readings

extension FigureReader {
    /// Decides what has two readings; what stays undecided is refused with both.
    ///
    /// - Parameter decided: for each pending figure, the style in which the form's rules need it.
    mutating func settle(_ decided: [NumberStyle?]) {
        guard !pending.isEmpty else { return }
        if evidence.style == nil {
            for style in decided { style.map { evidence.take($0) } }
        }
        for (figure, style) in zip(pending, decided) { settle(figure, decided: style) }
        pending = []
        figures = figures.inOrderOfRows
    }

    private mutating func settle(_ figure: PendingFigure, decided: NumberStyle?) {
        let ambiguous = AmbiguousFigure(
            comma: figure.comma, point: figure.point, item: figure.cell.item, evidence: evidence)
        if let decided = decided ?? figure.styleByMeasure {
            let quantity = figure.reading(in: decided)
            if decided == style {
                accept(quantity, figure.cell, isDressed: figure.isDressed)
            } else {
                refuseStyle(of: quantity, figure.cell)
            }
        } else if let quantity = ambiguous.certainReading(beside: figure.neighbours) {
            accept(quantity, figure.cell, isDressed: figure.isDressed)
        } else {
            let (thousands, decimal) =
                figure.comma.scale == 0
                ? (figure.comma, figure.point) : (figure.point, figure.comma)
            refuse(
                .ambiguousFigure(asThousands: thousands, asDecimal: decimal),
                figure.cell)
        }
    }
}

/// A cell of an item's row as written.
struct FigureCell {
    let item: CatalogueItem
    let field: FormField
    let bytes: ArraySlice<UInt8>
    let place: CellPlace

    var written: String { String(decoding: bytes, as: UTF8.self) }

    func finding(_ problem: Problem, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(
            problem, at: place, indicator: item.code, field: field, value: written, suggestion: suggestion)
    }
}

/// A figure such as `1.500` that waits for what decides between its readings.
struct PendingFigure {
    let cell: FigureCell
    /// The reading with a decimal comma, and that with a decimal point.
    let comma: Quantity
    let point: Quantity
    /// The certain figures of the same row.
    let neighbours: [Quantity]
    let isDressed: Bool

    func reading(in style: NumberStyle) -> Quantity { style == .decimalComma ? comma : point }

    /// The style of the only possible reading, where things are counted that cannot be halved.
    var styleByMeasure: NumberStyle? { cell.item.countedStyle(comma: comma, point: point) }

    /// The figure as the rules look at it.
    var ambiguous: AmbiguousCell {
        AmbiguousCell(
            cell: ItemField(code: cell.item.code, field: cell.field), comma: comma, point: point)
    }
}
