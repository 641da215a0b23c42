/// The sheet `Tổng hợp`: the table for the meeting.
struct SummarySheet {
    let context: WorkbookContext

    /// Row of the headings, from 0.
    static let headerRow = 4
    /// In characters, one a column.
    static let widths: [Double] = [6, 8, 46, 14, 13, 13, 14, 11, 13, 11, 13, 50]

    /// The table's rows in order.
    enum Line {
        case group(IndicatorCatalogue.Group)
        case item(DistrictResult)
    }

    static func lines(_ consolidation: Consolidation) -> [Line] {
        var lines: [Line] = []
        var group: String?
        for result in consolidation.results where result.item.kind != .input {
            let groups = consolidation.catalogue.identity.groups
            if result.item.group != group, let named = groups.first(where: { $0.code == result.item.group }) {
                lines.append(.group(named))
            }
            group = result.item.group
            lines.append(.item(result))
        }
        return lines
    }

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try writeHeading(to: sheet)
        let lines = SummarySheet.lines(context.consolidation)
        for (offset, line) in lines.enumerated() {
            let row = SummarySheet.headerRow + 1 + offset
            switch line {
            case .group(let group): try write(group, row, to: sheet)
            case .item(let result):
                try SummaryRow(result: result, context: context, row: row).write(to: sheet)
            }
        }
        for (column, width) in SummarySheet.widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        try sheet.freezePanes(at: CellAddress(row: SummarySheet.headerRow + 1, column: 3))
        try writeSignature(below: SummarySheet.headerRow + lines.count + 2, to: sheet)
        try setUpPage(lastRow: SummarySheet.headerRow + lines.count + 6, of: sheet)
    }

    private func writeHeading(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let language = context.language
        let identity = context.catalogue.identity
        var heading = SheetStyles.label
        heading.horizontal = .centre
        try sheet.merge(
            CellRange(rows: 0...0, columns: 0...3),
            .text(language == .vietnamese ? identity.authority : identity.district.english),
            style: heading)
        try sheet.merge(
            CellRange(rows: 0...0, columns: 6...11),
            .text(
                context.words(
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")),
            style: heading)
        try sheet.merge(
            CellRange(rows: 1...1, columns: 6...11),
            .text(
                context.words("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")),
            style: heading)
        try sheet.merge(
            CellRange(rows: 2...2, columns: 0...11), .text(title), style: SheetStyles.title)
        let received = context.report.completeness
        try sheet.merge(
            CellRange(rows: 3...3, columns: 0...11),
            .text(
                context.words(
                    "Số liệu đến \(context.report.asOf.words(in: language)); tổng hợp từ "
                        + "\(received.accepted)/\(received.units.count) đơn vị. \(identity.decision[language]).",
                    "Figures as of \(context.report.asOf.words(in: language)); from "
                        + "\(received.accepted) of \(received.units.count) units. \(identity.decision[language])."
                )),
            style: SheetStyles.subtitle)
        for (column, name) in SheetLabels.summaryColumns[language].enumerated() {
            try sheet.write(
                .text(name), at: CellAddress(row: SummarySheet.headerRow, column: column),
                style: SheetStyles.header)
        }
        try ListSheet.setHeight(
            SheetLabels.summaryColumns[language].map { .text($0) }, SummarySheet.widths, isBold: true,
            row: SummarySheet.headerRow, of: sheet)
    }

    private var title: String {
        let language = context.language
        let identity = context.catalogue.identity
        return context.words(
            "TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI "
                + context.period.words(in: language).uppercased(),
            "\(identity.title.english): \(context.period.words(in: language))")
    }

    private func write(
        _ group: IndicatorCatalogue.Group, _ row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        for column in 0..<SheetLabels.summaryColumns[context.language].count {
            let value: CellValue =
                switch column {
                case 0: .text(group.code == "NV" ? "" : group.code)
                case 2: .text(group.name[context.language])
                default: .blank
                }
            try sheet.write(value, at: CellAddress(row: row, column: column), style: SheetStyles.group)
        }
    }

    private func writeSignature(
        below row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        var date = SheetStyles.subtitle
        date.horizontal = .centre
        let asOf = context.report.asOf.date
        let place = context.catalogue.identity.place
        let day = asOf.day < 10 ? "0\(asOf.day)" : "\(asOf.day)"
        let month = asOf.month < 3 ? "0\(asOf.month)" : "\(asOf.month)"
        try sheet.merge(
            CellRange(rows: row...row, columns: 8...11),
            .text(
                context.words(
                    "\(place), ngày \(day) tháng \(month) năm \(asOf.year)",
                    "\(place), \(asOf.words(in: .english))")),
            style: date)
        var signature = SheetStyles.label
        signature.horizontal = .centre
        let prepared = context.catalogue.unit(context.catalogue.identity.consolidator)
        try sheet.merge(
            CellRange(rows: (row + 1)...(row + 1), columns: 0...3),
            .text(context.words("NGƯỜI LẬP BIỂU", "PREPARED BY")), style: signature)
        try sheet.merge(
            CellRange(rows: (row + 1)...(row + 1), columns: 8...11),
            .text(
                context.words("TRƯỞNG ", "HEAD OF ")
                    + (prepared?.name[context.language].uppercased() ?? "")),
            style: signature)
    }

    private func setUpPage(lastRow: Int, of sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var page = PageSetup()
        page.isLandscape = true
        page.fitting = (across: 1, down: 0)
        // Decree 30/2020, Annex I: left 30 to 35 mm, right 15 to 20, top and bottom 20 to 25.
        page.left = 1.2
        page.right = 0.6
        page.top = 0.8
        page.bottom = 0.8
        page.footer.middle = [.pageNumber, .text("/"), .pageCount]
        try sheet.setPage(page)
        try sheet.repeatRows(SummarySheet.headerRow...SummarySheet.headerRow)
        try sheet.setPrintArea(CellRange(rows: 0...lastRow, columns: 0...11))
    }
}
