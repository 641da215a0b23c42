/// Where each item stands on the sheet `Tổng hợp`.
struct SummaryLayout {
    /// One row of the table.
    enum Line {
        case group(IndicatorCatalogue.Group)
        case item(DistrictResult)
    }

    let sheet: String
    let lines: [Line]
    private let rows: [IndicatorCode: Int]
    private let parts: [IndicatorCode: HeadingParts]

    /// Row of the headings, from 0.
    static let headerRow = 8

    init(_ consolidation: Consolidation, sheet: String) {
        self.sheet = sheet
        var lines: [Line] = []
        var rows: [IndicatorCode: Int] = [:]
        var group: String?
        for result in consolidation.results where result.item.kind != .input {
            let groups = consolidation.catalogue.identity.groups
            if result.item.group != group, let named = groups.first(where: { $0.code == result.item.group }) {
                lines.append(.group(named))
            }
            group = result.item.group
            rows[result.item.code] = SummaryLayout.headerRow + 1 + lines.count
            lines.append(.item(result))
        }
        self.lines = lines
        self.rows = rows
        var judged: [IndicatorCode: [Int]] = [:]
        for case .item(let result) in lines where result.verdict != nil {
            guard let parent = result.item.parent, let row = rows[result.item.code] else { continue }
            judged[parent, default: []].append(row)
        }
        var parts: [IndicatorCode: HeadingParts] = [:]
        for case .item(let result) in lines where result.item.kind == .heading {
            let code = result.item.code
            parts[code] = judged[code].map { HeadingParts(of: code, rows: $0) }
        }
        self.parts = parts
    }

    /// The table's rows, the headings not among them; one row where there is no item.
    var tableRows: ClosedRange<Int> {
        (SummaryLayout.headerRow + 1)...(SummaryLayout.headerRow + max(lines.count, 1))
    }

    /// The row of an item, from 0; nil for inputs.
    func row(_ code: IndicatorCode) -> Int? { rows[code] }

    /// The judged parts of a heading; nil where there is none, and for other items. Constant time.
    func parts(of code: IndicatorCode) -> HeadingParts? { parts[code] }

    /// Whether any heading's parts stand too scattered for a formula to name them.
    var marksParts: Bool { parts.values.contains(where: \.areMarked) }

    /// A cell of an item's row; nil for inputs.
    func cell(_ code: IndicatorCode, _ column: Int) -> SheetCell? {
        row(code).map { SheetCell(sheet: sheet, address: CellAddress(row: $0, column: column)) }
    }
}
