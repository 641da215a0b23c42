/// Where each figure stands on the sheet `Theo đơn vị`: one row an item and field, one column a unit.
///
/// Every formula of the workbook takes its references from here.
struct ByUnitLayout {
    /// One row of the sheet.
    struct Line {
        let item: CatalogueItem
        let field: FormField
        /// From 0.
        let row: Int
    }

    let sheet: String
    let units: [ReportingUnit]
    let lines: [Line]
    /// Rows that name a group, from 0.
    let groups: [(row: Int, group: IndicatorCatalogue.Group)]
    private let rows: [IndicatorCode: [FormField: Int]]
    private let columns: [UnitCode: Int]

    /// The row of the headings, and that of the units' codes above it, from 0.
    static let codeRow = 3
    static let headerRow = 4
    static let firstUnitColumn = 4

    init(_ consolidation: Consolidation, sheet: String) {
        self.sheet = sheet
        let catalogue = consolidation.catalogue
        units = catalogue.reportingUnits
        var lines: [Line] = []
        var groups: [(row: Int, group: IndicatorCatalogue.Group)] = []
        var rows: [IndicatorCode: [FormField: Int]] = [:]
        var row = ByUnitLayout.headerRow + 1
        var group: String?
        for item in catalogue.items {
            if item.group != group,
                let named = catalogue.identity.groups.first(where: { $0.code == item.group })
            {
                groups.append((row, named))
                row += 1
            }
            group = item.group
            for field in catalogue.consolidatedFields(of: item) {
                lines.append(Line(item: item, field: field, row: row))
                rows[item.code, default: [:]][field] = row
                row += 1
            }
        }
        self.lines = lines
        self.groups = groups
        self.rows = rows
        columns = Dictionary(
            units.enumerated().map { ($1.code, ByUnitLayout.firstUnitColumn + $0) },
            uniquingKeysWith: { first, _ in first })
    }

    var lastUnitColumn: Int { ByUnitLayout.firstUnitColumn + max(units.count, 1) - 1 }
    var districtColumn: Int { lastUnitColumn + 1 }
    var coverageColumn: Int { lastUnitColumn + 2 }
    var lastRow: Int { max(lines.last?.row ?? 0, groups.last?.row ?? 0, ByUnitLayout.headerRow) }

    /// The row of an item's field, from 0; nil where the sheet has none.
    func row(_ code: IndicatorCode, _ field: FormField) -> Int? { rows[code]?[field] }

    func column(_ unit: UnitCode) -> Int? { columns[unit] }

    /// A unit's cell.
    func cell(_ code: IndicatorCode, _ field: FormField, _ unit: UnitCode) -> CellAddress? {
        guard let row = row(code, field), let column = column(unit) else { return nil }
        return CellAddress(row: row, column: column)
    }

    /// All units' cells of an item's field, as a formula on the same sheet writes them: `E5:AD5`.
    func unitRange(_ code: IndicatorCode, _ field: FormField) -> String? {
        row(code, field).map { row in
            CellAddress(row: row, column: ByUnitLayout.firstUnitColumn).name + ":"
                + CellAddress(row: row, column: lastUnitColumn).name
        }
    }

    /// The district's cell, as a formula on another sheet writes it.
    func districtReference(_ code: IndicatorCode, _ field: FormField) -> String? {
        row(code, field).map { row in
            SheetName.quoted(sheet) + "!" + CellAddress(row: row, column: districtColumn).name
        }
    }
}
