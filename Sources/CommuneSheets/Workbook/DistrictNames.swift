/// Defined names for the district's figures, so that other workbooks can refer to them: `CT_5.1` is
/// what item 5.1 is judged by; behind it `_TK` the period, `_LK` the year to date, `_CK` last year,
/// `_KH` the plan.
struct DistrictNames {
    let context: WorkbookContext

    private static let endings: [(field: FormField, ending: String)] = [
        (.plan, "KH"), (.current, "TK"), (.cumulative, "LK"), (.previousYear, "CK"),
    ]

    /// Linear in the items.
    func define(in workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        for case .item(let result) in context.summary.lines where result.item.takesFigures {
            let code = result.item.code
            // A code that no name can hold has none; the built-in catalogue has no such code.
            guard DefinedName.isAllowed("CT_\(code)") else { continue }
            try define("CT_\(code)", result, result.judgedField, in: workbook)
            for (field, ending) in DistrictNames.endings where result.figure(field).absence != .notDefined {
                try define("CT_\(code)_\(ending)", result, field, in: workbook)
            }
        }
    }

    private func define(
        _ name: String, _ result: DistrictResult, _ field: FormField, in workbook: borrowing XLSXWorkbook
    ) throws(WorkbookFailure) {
        guard let cell = context.summary.cell(result.item.code, SummaryRow.Column.of(field)) else { return }
        try workbook.defineName(
            name, as: SheetRange(sheet: cell.sheet, range: CellRange(cell.address)))
    }
}
