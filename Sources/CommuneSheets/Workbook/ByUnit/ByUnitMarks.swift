/// What catches the eye on `Theo đơn vị`: figures that are due and missing, how units compare, and
/// totals that are not the consolidation's.
struct ByUnitMarks {
    let context: WorkbookContext

    private var layout: ByUnitLayout { context.byUnit }

    func add(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for line in layout.lines {
            try addGaps(line, to: sheet)
            try addShading(line, to: sheet)
        }
        let checks = layout.column(.check)
        guard let first = layout.lines.first?.row else { return }
        let cells = CellRange(rows: first...layout.lastRow, columns: checks...checks)
        let words = SheetLabels.agreement[context.language]
        let name = CellAddress(row: first, column: checks).name
        try sheet.addRule(.formula("\(name)=\"\(words.agrees)\"", SheetStyles.sound), to: cells)
        try sheet.addRule(.formula("\(name)=\"\(words.differs)\"", SheetStyles.unsound), to: cells)
    }

    /// A gap is hatched until somebody fills it.
    private func addGaps(
        _ line: ByUnitLayout.Line, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let due = context.catalogue.dueFields(of: line.item, in: context.period)
        guard due.contains(line.field) else { return }
        let asked = layout.units.indices.filter { line.item.isReported(by: layout.units[$0]) }
        let columns = asked.map { ByUnitLayout.firstUnitColumn + $0 }
        for stretch in layout.stretches(ofColumns: columns, rows: [line.row]) {
            let first = CellAddress(row: line.row, column: stretch.columns.lowerBound).name
            let isUnits = stretch.markRow.map { mark in
                CellAddress(row: mark, column: stretch.columns.lowerBound).name + "=1,"
            }
            let isGap = isUnits.map { "AND(\($0)ISBLANK(\(first)))" } ?? "ISBLANK(\(first))"
            try sheet.addRule(
                .formula(isGap, SheetStyles.gap),
                to: CellRange(rows: line.row...line.row, columns: stretch.columns))
        }
    }

    /// The darker the better, commune by commune, where the plan says which way is better.
    private func addShading(
        _ line: ByUnitLayout.Line, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        guard let direction = line.item.direction, line.item.comparesUnits,
            line.field == .current || line.field == .cumulative
        else { return }
        let (poor, good) = (Colour(0xFFFFFF), Colour(0x9DC3E6))
        // A district agency's figure is of another size than a commune's.
        let communes = context.catalogue.reporters(of: line.item).filter { $0.kind != .agency }
        let columns = communes.compactMap { layout.column($0.code) }
        for run in ByUnitLayout.runs(columns) where run.count > 1 {
            try sheet.addRule(
                .twoColours(
                    low: direction == .higher ? poor : good, high: direction == .higher ? good : poor),
                to: CellRange(rows: line.row...line.row, columns: run))
        }
    }
}

extension CatalogueItem {
    /// Whether more of it is better whatever a unit's size: a rate, or a target that every unit must
    /// reach by itself. Sums follow the size of the unit.
    fileprivate var comparesUnits: Bool { kind == .rate || target?.scope == .eachUnit }
}
