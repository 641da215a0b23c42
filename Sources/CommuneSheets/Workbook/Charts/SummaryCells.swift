/// Where an item's figures stand on the sheet `Tổng hợp`, for formulas on other sheets.
struct SummaryCells {
    private let sheet: String
    private let rows: [IndicatorCode: Int]

    /// Linear in the rows of the sheet.
    init(_ context: WorkbookContext) {
        sheet = SheetName.quoted(SheetLabels.summary[context.language])
        var rows: [IndicatorCode: Int] = [:]
        for (offset, line) in SummarySheet.lines(context.consolidation).enumerated() {
            if case .item(let result) = line { rows[result.item.code] = SummarySheet.headerRow + 1 + offset }
        }
        self.rows = rows
    }

    /// The cell of an item in one of `SummaryRow.Column`; nil where the sheet has no such row.
    func reference(_ code: IndicatorCode, _ column: Int) -> String? {
        rows[code].map { "\(sheet)!\(CellAddress(row: $0, column: column).name)" }
    }

    /// A formula that takes over the number of a cell, and nothing where there is none: a bare reference
    /// to an empty cell would show 0.
    static func number(in reference: String) -> String { "IF(ISNUMBER(\(reference)),\(reference),\"\")" }
}
