/// Where each figure stands on the sheet `Theo đơn vị`: one row an item and field, one column a unit.
///
/// Every formula and link of the workbook takes its references from here.
struct ByUnitLayout {
    /// One row of the sheet; shared, since an item is large.
    final class Line: Sendable {
        let item: CatalogueItem
        let field: FormField
        /// From 0.
        let row: Int

        init(item: CatalogueItem, field: FormField, row: Int) {
            self.item = item
            self.field = field
            self.row = row
        }
    }

    /// The columns behind the units', from left to right.
    enum Total: Int, CaseIterable {
        /// The district's figure, a formula over the units'.
        case district
        /// "11/13", and the two numbers in it.
        case coverage, answered, missing
        /// The figure as the consolidation computed it, and whether the formula gives the same.
        case stated, check
        /// The rows that a rate or a change is computed from.
        case numerator, denominator
        /// How many of the units' figures stand on a part of the period; only where figures were made
        /// from those of shorter periods.
        case partial
    }

    let sheet: String
    let units: [ReportingUnit]
    let lines: [Line]
    /// The columns behind the units' that there are.
    let totals: [Total]
    /// Rows that name a group, from 0.
    let groups: [(row: Int, group: IndicatorCatalogue.Group)]
    /// Rows below the table that mark scattered units.
    let marks: UnitMarks
    private let rows: [IndicatorCode: [FormField: Int]]
    private let columns: [UnitCode: Int]
    /// By the places of the units in the catalogue; nil for those that do not report.
    private let columnsByPlace: [Int?]

    /// The row of the headings, and that of the units' codes above it, from 0.
    static let codeRow = 3
    static let headerRow = 4
    static let firstUnitColumn = 4

    init(_ consolidation: Consolidation, sheet: String) {
        self.sheet = sheet
        let catalogue = consolidation.catalogue
        units = catalogue.reportingUnits
        totals = Total.allCases.filter { $0 != .partial || consolidation.isDerived }
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
        let columns = Dictionary(
            units.enumerated().map { ($1.code, ByUnitLayout.firstUnitColumn + $0) },
            uniquingKeysWith: { first, _ in first })
        self.columns = columns
        let columnsByPlace = catalogue.units.map { columns[$0.code] }
        self.columnsByPlace = columnsByPlace
        // One row stays empty below the table.
        var marks = UnitMarks(firstRow: row + 1)
        for item in catalogue.items where rows[item.code] != nil {
            for group in catalogue.unitsAsked(of: item) {
                marks.add(
                    ByUnitLayout.runs(group.positions.compactMap { columnsByPlace[$0] }), of: item.code)
            }
        }
        self.marks = marks
    }

    /// The most units that the sheet's columns hold.
    static let unitLimit = CellAddress.columnLimit - firstUnitColumn - Total.allCases.count

    var lastUnitColumn: Int { ByUnitLayout.firstUnitColumn + max(units.count, 1) - 1 }
    var lastColumn: Int { lastUnitColumn + totals.count }
    var lastRow: Int { max(lines.last?.row ?? 0, groups.last?.row ?? 0, ByUnitLayout.headerRow) }

    /// The column of a total, from 0.
    func column(_ total: Total) -> Int { lastUnitColumn + 1 + total.rawValue }

    /// The row of an item's field, from 0; nil where the sheet has none.
    func row(_ code: IndicatorCode, _ field: FormField) -> Int? { rows[code]?[field] }

    /// The first row of an item, from 0; nil where the sheet has none.
    func firstRow(_ code: IndicatorCode) -> Int? { rows[code]?.values.min() }

    func column(_ unit: UnitCode) -> Int? { columns[unit] }

    /// A unit's cell.
    func cell(_ code: IndicatorCode, _ field: FormField, _ unit: UnitCode) -> CellAddress? {
        guard let row = row(code, field), let column = column(unit) else { return nil }
        return CellAddress(row: row, column: column)
    }

    /// A total's cell; nil where the sheet has none.
    func cell(_ code: IndicatorCode, _ field: FormField, _ total: Total) -> SheetCell? {
        guard totals.contains(total) else { return nil }
        return row(code, field).map {
            SheetCell(sheet: sheet, address: CellAddress(row: $0, column: column(total)))
        }
    }

    /// All check cells, as a formula on another sheet writes them.
    var checkRange: String {
        let column = column(.check)
        return SheetRange(
            sheet: sheet,
            range: CellRange(rows: (ByUnitLayout.headerRow + 1)...(lastRow + 1), columns: column...column)
        ).reference
    }

    /// The district's cell, as a formula on another sheet writes it.
    func districtReference(_ code: IndicatorCode, _ field: FormField) -> String? {
        cell(code, field, .district)?.reference
    }

    /// The columns of a group's units; linear in them.
    func columns(of group: UnitGroup) -> [Int] { group.positions.compactMap { columnsByPlace[$0] } }

    /// Columns as runs of neighbours, from left to right.
    static func runs(_ columns: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for column in columns.sorted() {
            if let last = runs.last, last.upperBound + 1 == column {
                runs[runs.count - 1] = last.lowerBound...column
            } else {
                runs.append(column...column)
            }
        }
        return runs
    }
}

extension IndicatorCatalogue {
    /// The sets of units that an item's formulas count; linear in the units.
    fileprivate func unitsAsked(of item: CatalogueItem) -> [UnitGroup] {
        let fields: [FormField] = [.current, .plan]
        let agencies =
            item.aggregation == .sumPlusDistrict ? [unitGroups.agencies(item.reporters)] : []
        return fields.map { basis(of: item, $0).group } + agencies
    }
}
