/// Where in a form what stands: cells that are the same in all forms like it, and cells that differ.
struct FamiliarCells {
    private(set) var rowEnds: [UInt32] = []
    private(set) var fixedRuns: [FamiliarForm.FixedRun] = []
    private(set) var fixedText: [UInt8] = []
    private(set) var fixedEnds: [UInt32] = []
    private(set) var fixedCommas: [Int] = []
    private(set) var codeCells: [Int] = []
    private(set) var nameCells: [Int] = []
    private(set) var periodCells: [FamiliarForm.PeriodCell] = []
    private(set) var figureCells: [FamiliarForm.FigureCell] = []
    private(set) var figureSubjects: [FamiliarForm.Subject] = []
    private(set) var textCells: [FamiliarForm.TextCell] = []
    private(set) var textSubjects: [FamiliarForm.Subject] = []

    /// Lays out a form; linear in its cells. Nil where it is not one that can be laid out: its rows are not
    /// those of the table, the row of a heading holds something, the heading does not hold the unit's code.
    init?(
        _ cells: ScannedCells, of reading: ThoroughReading, unit: ReportingUnit, period: PeriodTexts
    ) {
        let table = reading.table
        guard unsafe cells.rowCount == table.rows.count, table.rows.allSatisfy(\.isPlain) else { return nil }
        rowEnds = unsafe (0..<cells.rowCount).map { unsafe cells.rowEnds[$0] }
        let items = Dictionary(
            reading.rows.map { ($0.row, $0.item) }, uniquingKeysWith: { first, _ in first })
        let fields = Dictionary(
            FormField.allCases.compactMap { field in
                reading.layout.columns[FormColumn(field)].map { ($0, field) }
            }, uniquingKeysWith: { first, _ in first })
        guard fields.count(where: { $0.value.holdsFigure }) == FormField.figures.count else { return nil }
        let code = Array(unit.code.text.utf8)
        let name = Array(unit.name.vietnamese.utf8)
        var first = 0
        for (row, end) in rowEnds.enumerated() {
            let end = Int(end)
            fixedCommas.append(0)
            // Whether something that is the same in all such forms has been met in the row.
            var hasBegun = false
            var differing: [(field: FormField, position: Int, column: Int)] = []
            for position in first..<end {
                let text = unsafe cells.bytes(ofCell: position)
                let field = fields[position - first]
                let isAbove = row < reading.layout.headerRows.lowerBound
                if isAbove, unsafe text.elementsEqual(code) {
                    codeCells.append(position)
                } else if isAbove, unsafe text.elementsEqual(name) {
                    nameCells.append(position)
                } else if isAbove, let index = unsafe period.index(of: text) {
                    periodCells.append(.init(position: position, text: index))
                } else if let item = items[row], let field {
                    if item.kind != .heading {
                        // The first thing in a row may be the label of a code or a period.
                        guard hasBegun else { return nil }
                        differing.append((field, position, position - first))
                    } else if text.count > 0 {
                        return nil
                    } else {
                        unsafe appendFixed(text, at: position, row: row)
                    }
                } else {
                    unsafe appendFixed(text, at: position, row: row)
                    hasBegun = hasBegun || text.count > 0
                }
            }
            if let item = items[row] {
                guard add(differing, row: row, item: item, table) else { return nil }
            }
            first = end
        }
        guard !codeCells.isEmpty else { return nil }
    }

    /// The cells in which such forms differ, in their order; linear in the cells.
    var differingCells: [Int] {
        var next = 0
        var differing: [Int] = []
        for run in fixedRuns {
            differing += next..<run.cells.lowerBound
            next = run.cells.upperBound
        }
        return differing + (next..<Int(rowEnds.last ?? 0))
    }

    /// Cells in a row go on with the run; others begin one.
    private mutating func appendFixed(_ text: UnsafeBufferPointer<UInt8>, at position: Int, row: Int) {
        if fixedRuns.last?.cells.upperBound != position {
            fixedRuns.append(
                .init(
                    cells: position..<position, textStart: fixedText.count, textCount: 0,
                    endsStart: fixedEnds.count))
        }
        guard let run = fixedRuns.popLast() else { return }
        unsafe fixedText.append(contentsOf: text)
        fixedEnds.append(UInt32(truncatingIfNeeded: fixedText.count - run.textStart))
        unsafe fixedCommas[row] += text.count { $0 == 0x2C }
        fixedRuns.append(
            .init(
                cells: run.cells.lowerBound..<position + 1, textStart: run.textStart,
                textCount: fixedText.count - run.textStart, endsStart: run.endsStart))
    }

    /// The cells of an item's row, figures in the order of the fields; false where one demands numbers that
    /// cannot be laid out.
    private mutating func add(
        _ cells: [(field: FormField, position: Int, column: Int)], row: Int, item: CatalogueItem,
        _ table: CSVTable
    ) -> Bool {
        for field in FormField.allCases {
            guard let cell = cells.first(where: { $0.field == field }) else { continue }
            let subject = FamiliarForm.Subject(
                item: item.code, field: field, place: table.place(row: row, column: cell.column))
            guard field.holdsFigure else {
                textCells.append(.init(position: cell.position, row: row))
                textSubjects.append(subject)
                continue
            }
            guard let demand = FamiliarForm.Demand(item, field) else { return false }
            figureCells.append(
                .init(position: cell.position, row: row, isPlan: field == .plan, demand: demand))
            figureSubjects.append(subject)
        }
        return true
    }
}

extension CSVTable.Row {
    /// Whether it is one line with cells.
    fileprivate var isPlain: Bool {
        switch kind {
        case .record: lineCount == 1
        case .blank, .broken, .separatorLine: false
        }
    }
}

extension FamiliarForm.Demand {
    /// Nil where the item's range has more decimals than figures are laid out with.
    fileprivate init?(_ item: CatalogueItem, _ field: FormField) {
        guard let lowest = item.minimum.map({ FamiliarForm.Demand.bound($0) }) ?? .some(.min),
            let highest = item.maximum.map({ FamiliarForm.Demand.bound($0) }) ?? .some(.max)
        else { return nil }
        isClosed = !item.takesField(field)
        takesStatus = item.kind == .milestone
        isWhole = item.measure?.decimals == 0 && !item.isComputed
        minimum = lowest
        maximum = highest
    }

    /// In ten-thousandths. What no laid out figure reaches is as good as no bound.
    private static func bound(_ quantity: Quantity) -> Int64? {
        if let parts = FamiliarRules.parts(quantity) { return parts }
        guard quantity.isWhole else { return nil }
        return quantity.isNegative ? .min : .max
    }
}
