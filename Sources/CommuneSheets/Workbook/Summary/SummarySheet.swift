/// The sheet `Tổng hợp`: the table for the meeting, as an official document.
struct SummarySheet {
    let context: WorkbookContext

    /// In characters, one a column.
    static let widths: [Double] = [6, 7, 38, 16, 15, 13, 14, 11, 13, 11, 14, 38]

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try SummaryHeading(context: context).write(to: sheet)
        try writeColumnNames(to: sheet)
        let first = context.summary.tableRows.lowerBound
        for (offset, line) in context.summary.lines.enumerated() {
            switch line {
            case .group(let group): try write(group, first + offset, to: sheet)
            case .item(let result):
                try SummaryRow(result: result, context: context, row: first + offset).write(to: sheet)
            }
        }
        try addMarks(to: sheet)
        let last = context.summary.tableRows.upperBound
        try writeKey(row: last + 1, to: sheet)
        let signature = SummarySignature(context: context, row: last + 3)
        try signature.write(to: sheet)
        try setUp(sheet, lastRow: signature.lastRow)
    }

    private func writeColumnNames(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let names = SheetLabels.summaryColumns[context.language]
        try ListSheet.writeHeadings(names, row: SummaryLayout.headerRow, to: sheet)
        try ListSheet.setHeight(
            names.map { .text($0) }, SummarySheet.widths, isBold: true, row: SummaryLayout.headerRow,
            of: sheet)
        guard context.summary.marksParts else { return }
        try sheet.write(
            .text(context.words("Thuộc", "Part of")),
            at: CellAddress(row: SummaryLayout.headerRow, column: SummaryRow.Column.parent),
            style: SheetStyles.header)
    }

    private func write(
        _ group: IndicatorCatalogue.Group, _ row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        // Groups of indicators bear Roman numbers; the tasks are none of them.
        let isNumbered = group.code.allSatisfy { "IVX".contains($0) }
        for column in SummarySheet.widths.indices {
            var style = SheetStyles.group
            if column == 0 { style.horizontal = .centre }
            let value: CellValue =
                switch column {
                case 0: .text(isNumbered ? group.code : "")
                case 2: .text(group.name[context.language])
                default: .blank
                }
            try sheet.write(value, at: CellAddress(row: row, column: column), style: style)
        }
        var height = RowHeight()
        height.take(group.name[context.language], width: SummarySheet.widths[2], isBold: true)
        if let points = height.points { try sheet.setRow(row, height: points) }
    }

    /// Verdicts by colour and sign, and bars for how much of the plan is reached.
    private func addMarks(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let rows = context.summary.tableRows
        func cells(_ column: Int) -> CellRange { CellRange(rows: rows, columns: column...column) }
        let verdicts = cells(SummaryRow.Column.verdict)
        let note = CellAddress(row: rows.lowerBound, column: SummaryRow.Column.note).name
        let onPace = Pace.words(keepsUp: true, in: context.language)
        let notMet = TargetVerdict.notMet.words[context.language]
        // The first rule that holds is the one that shows.
        try sheet.addRule(
            .formula(
                "AND(\(verdicts.first.name)=\"\(notMet)\",ISNUMBER(FIND(\"\(onPace)\",\(note))))",
                SheetStyles.onPace), to: verdicts)
        for verdict in TargetVerdict.allCases {
            try sheet.addRule(
                .formula(
                    "\(verdicts.first.name)=\"\(verdict.words[context.language])\"",
                    SheetStyles.verdict(verdict)), to: verdicts)
        }
        try sheet.addRule(
            .dataBar(Colour(0xBDD7EE), bounds: 0...100), to: cells(SummaryRow.Column.ofPlan))
    }

    /// What the signs before the verdicts mean.
    private func writeKey(row: Int, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var style = SheetStyles.body
        style.fontSize = 11
        style.isItalic = true
        try sheet.merge(
            CellRange(rows: row...row, columns: 0...SummaryRow.Column.note),
            .text(
                context.words(
                    "▲ vượt; ✓ đạt; ► chưa đạt mục tiêu cả năm nhưng đạt tiến độ; ▼ chưa đạt; ? chưa đủ số liệu. "
                        + "Trên máy, bấm vào một số để đến số liệu từng đơn vị, bấm tiếp để đến tệp và ô nguồn.",
                    "▲ exceeded; ✓ met; ► not met for the year, but on pace; ▼ not met; ? insufficient data. On a "
                        + "screen, click a figure for the units' figures, and one of those for its file and cell."
                )),
            style: style)
    }

    /// The width, in characters, in which every plan figure shows with its comparator's word.
    private var planWidth: Double {
        let points = context.consolidation.results.compactMap { result -> Double? in
            guard result.figure(.plan).value != nil, let target = result.item.target else { return nil }
            return TextWidth.points(
                NumberFormats.planText(target, context.language), size: 12, isBold: false)
        }
        // A character is 7 pixels of three quarters of a point wide; programs leave a little at both sides.
        return (((points.max() ?? 0) / 0.75 + 10) / 7).rounded(.up)
    }

    private func setUp(_ sheet: borrowing XLSXSheet, lastRow: Int) throws(WorkbookFailure) {
        for (column, width) in SummarySheet.widths.enumerated() {
            let needed = column == SummaryRow.Column.plan ? max(width, planWidth) : width
            try sheet.setColumns(column...column, width: needed)
        }
        try sheet.freezePanes(at: CellAddress(row: SummaryLayout.headerRow + 1, column: 3))
        sheet.putTotalsFirst()
        sheet.setTabColour(SheetStyles.summaryTab)
        var page = PageSetup()
        page.isLandscape = true
        page.fitting = (across: 1, down: 0)
        page.isCentred = true
        // Decree 30/2020, Annex I: left 30 to 35 mm, right 15 to 20, top and bottom 20 to 25.
        page.left = 1.2
        page.right = 0.6
        page.top = 0.8
        page.bottom = 0.8
        page.footer.middle = [.pageNumber, .text("/"), .pageCount]
        try sheet.setPage(page)
        try sheet.repeatRows(SummaryLayout.headerRow...SummaryLayout.headerRow)
        try sheet.setPrintArea(CellRange(rows: 0...lastRow, columns: 0...SummaryRow.Column.note))
    }
}
