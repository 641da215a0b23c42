internal import CLibXLSXWriter

/// What is known about a workbook while it is written.
@safe
final class WorkbookContents {
    let styles: StyleTable
    var sharedTexts = SharedTexts()
    var sheets: [SheetContents] = []
    /// The sheet that is being written, or was when writing failed.
    var sheetInWork: String?
    var sheetKeys: Set<String> = []
    /// Sheets that links, lists and charts lead to; they must exist when the workbook is closed.
    var sheetReferences: Set<String> = []
    /// Names of tables and defined names, which share one space, and of properties, in the form to compare.
    var nameKeys: Set<String> = []
    var propertyKeys: Set<String> = []
    /// Elements outside the sheets' own parts.
    var elements: ElementCounts = [:]
    var chartSources: [ChartSource] = []

    init(styles: StyleTable) {
        self.styles = styles
    }

    /// Takes a name that must be the only one of its kind.
    func claimName(_ name: String) throws(WorkbookFailure) {
        guard nameKeys.insert(SheetName.comparisonKey(name)).inserted else { throw .name(name) }
    }

    var intent: WorkbookIntent {
        var intent = WorkbookIntent()
        intent.elements = elements
        if styles.ruleFormatCount > 0 { intent.elements[.differentialStyle] = styles.ruleFormatCount }
        for sheet in sheets {
            intent.sheets.append(.init(name: sheet.name, cells: sheet.cells, elements: sheet.elements))
        }
        return intent
    }

    /// A range a chart draws from, and the library's record of it, which belongs to the workbook.
    @safe
    struct ChartSource {
        let range: SheetRange
        let record: UnsafeMutablePointer<lxw_series_range>
    }

    /// The library keeps a copy of the drawn cells in each chart, but takes a formula's result and a blank for 0. Rather
    /// no copy than a wrong one: readers then draw from the cells.
    func dropWrongChartCaches() {
        for source in chartSources {
            let range = source.range
            guard let miscopied = sheets.first(where: { $0.name == range.sheet })?.miscopied else { continue }
            if range.range.cells.contains(where: { miscopied.contains($0) }) {
                unsafe source.record.pointee.ignore_cache = 1
            }
        }
    }
}

/// What is known about one sheet while it is written.
final class SheetContents {
    let name: String
    /// Whether each row is written away when the next begins, so that rows must come in their order.
    let isStreamed: Bool
    /// Whether there are notes, which are placed by the heights of rows.
    let hasNotes: Bool
    var cells = CellTally()
    var elements: ElementCounts = [:]
    var linkText = LinkText()
    /// Cells that hold something or belong to a merge.
    private var taken: TakenCells
    /// Cells of which the library's copy in a chart would be wrong: formulas and blanks. (It copies nothing
    /// of a sheet that is written row by row.)
    var miscopied = CellSet()
    var notes: Set<CellAddress> = []
    /// Ranges that may not overlap: merges with tables, tables and filters with each other.
    var merges: [CellRange] = []
    var tables: [CellRange] = []
    /// Ranges whose input is checked; none overlaps another.
    var validations: [CellRange] = []
    /// Columns and rows whose width, height or style was set; each once.
    var columns: Set<Int> = []
    private var rows: Set<Int> = []
    /// The same of the row in work, where rows come in their order.
    private var lastRow: Int?
    var hasFilter = false
    var hasPrintArea = false
    var hasRepeatedRows = false
    var hasRepeatedColumns = false

    init(name: String, isStreamed: Bool, hasNotes: Bool) {
        self.name = name
        self.hasNotes = hasNotes
        self.isStreamed = isStreamed
        taken = TakenCells(isStreamed: isStreamed)
    }

    /// Takes a cell that is to be written.
    func take(_ cell: CellAddress) throws(WorkbookFailure) {
        guard cell.isInSheet else { throw .outOfBounds(CellRange(cell)) }
        try taken.take(cell)
    }

    func isFree(_ cell: CellAddress) -> Bool { taken.isFree(cell) }

    /// Takes a row whose height or level is to be set.
    func takeRow(_ row: Int) throws(WorkbookFailure) {
        let isNew: Bool
        if isStreamed {
            try taken.begin(row: row)
            isNew = lastRow != row
            lastRow = row
        } else {
            isNew = rows.insert(row).inserted
        }
        guard isNew else { throw .overlap(CellRange(CellAddress(row: row, column: 0))) }
    }

    func count(_ element: CountedElement) {
        elements[element, default: 0] += 1
    }
}
