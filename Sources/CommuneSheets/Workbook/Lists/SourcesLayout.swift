/// Where each figure's source stands: one row a cell used on `Nguồn số liệu`, on as many sheets as it
/// takes.
struct SourcesLayout {
    /// One figure used, or one of the cells it was made from, by its place in the consolidation.
    struct Row {
        let submission: Int
        let observation: Int
        /// The part of a figure made from several cells; 0 for a cell of a form.
        let part: Int
    }

    /// Unit by unit in the order of the catalogue, each form's in its own order.
    let rows: [Row]
    /// The names of the sheets, in order; one even where there is no row.
    let sheets: [String]
    private let rowsPerSheet: Int
    private let firstRows: [UnitCode: Int]
    private let submissions: [AcceptedSubmission]

    /// The column of the value, from 0.
    static let valueColumn = 5

    init(_ consolidation: Consolidation, sheet: String, rowsPerSheet: Int) {
        submissions = consolidation.submissions
        var rows: [Row] = []
        var firstRows: [UnitCode: Int] = [:]
        for (index, submission) in consolidation.submissions.enumerated() {
            for (place, observation) in submission.observations.enumerated()
            where SourcesLayout.isUsed(observation, in: consolidation.catalogue) {
                if firstRows[submission.unit.code] == nil { firstRows[submission.unit.code] = rows.count }
                for part in 0..<(observation.derivation?.parts.count ?? 1) {
                    rows.append(Row(submission: index, observation: place, part: part))
                }
            }
        }
        self.rows = rows
        self.firstRows = firstRows
        self.rowsPerSheet = rowsPerSheet
        sheets = ListSheet.names(sheet, rows: rows.count, rowsPerSheet: rowsPerSheet)
    }

    /// Not used: computed rates as typed, missing cells, "does not apply".
    private static func isUsed(_ observation: Observation, in catalogue: IndicatorCatalogue) -> Bool {
        guard let item = catalogue.item(observation.item), !item.isComputed,
            catalogue.consolidatedFields(of: item).contains(observation.field)
        else { return false }
        switch observation.value {
        case .figure, .noneOccurred, .status: return true
        case .missing, .notApplicable: return false
        }
    }

    /// The value's cell of a row that counts from 0.
    func cell(ofRow row: Int) -> SheetCell {
        let part = sheets.isEmpty ? 0 : min(row / rowsPerSheet, sheets.count - 1)
        return SheetCell(
            sheet: sheets[part],
            address: CellAddress(
                row: ListSheet.headerRow + 1 + row - part * rowsPerSheet, column: SourcesLayout.valueColumn))
    }

    /// Where a unit's rows begin; nil where nothing of it is used.
    func firstCell(of unit: UnitCode) -> SheetCell? { firstRows[unit].map { cell(ofRow: $0) } }

    /// A unit's rows by item and field, the first of those of each, counted from 0 over all sheets; linear
    /// in them.
    func rows(of unit: UnitCode) -> [ItemField: Int] {
        guard var row = firstRows[unit] else { return [:] }
        let submission = rows[row].submission
        var found: [ItemField: Int] = [:]
        while row < rows.count, rows[row].submission == submission {
            let observation = submissions[submission].observations[rows[row].observation]
            if rows[row].part == 0 {
                found[ItemField(code: observation.item, field: observation.field)] = row
            }
            row += 1
        }
        return found
    }
}
