/// The heading of `Tổng hợp` as official documents have it: issuing body left, national title and motto
/// right, the title below (Decree 30/2020, Annex I; `domain/README`, "The printed page").
struct SummaryHeading {
    let context: WorkbookContext

    private var identity: IndicatorCatalogue.Identity { context.catalogue.identity }
    private var language: Language { context.language }

    /// The columns of the issuing body and of the national title, from 0.
    private static let left = 0...3
    private static let right = 6...11
    /// In points: rows of one line at 13 and 14 points, and the rows that hold only a rule.
    private static let lineHeight = 18.0
    private static let ruleHeight = 10.0

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let body = context.catalogue.unit(identity.consolidator)?.name[language] ?? ""
        let nation = context.words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
        let motto = context.words("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
        try write(
            [
                line(SummaryHeading.left, identity.authority[language], size: 12, isBold: false),
                line(SummaryHeading.right, nation, size: 13),
            ], row: 0, to: sheet)
        try write(
            [
                line(SummaryHeading.left, body.uppercased(), size: 13),
                line(SummaryHeading.right, motto, size: 14),
            ], row: 1, to: sheet)
        try writeRules(to: sheet)
        try writeTitle(to: sheet)
    }

    private func line(
        _ columns: ClosedRange<Int>, _ text: String, size: Double, isBold: Bool = true,
        isItalic: Bool = false
    ) -> MergedLine {
        var style = SheetStyles.centredLine
        style.fontSize = size
        style.isBold = isBold
        style.isItalic = isItalic
        return MergedLine(columns, text, style)
    }

    private func write(
        _ lines: [MergedLine], row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        try MergedLine.write(lines, row: row, least: SummaryHeading.lineHeight, to: sheet)
    }

    /// The rules under the issuing body and the motto, drawn as dashes that join, so that they stand in
    /// the middle whatever the columns' widths.
    private func writeRules(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var style = SheetStyles.centredLine
        style.fontSize = 8
        style.vertical = .top
        for (columns, dashes) in [(SummaryHeading.left, 10), (SummaryHeading.right, 20)] {
            try sheet.merge(
                CellRange(rows: 2...2, columns: columns), .text(String(repeating: "—", count: dashes)),
                style: style)
        }
        try sheet.setRow(2, height: SummaryHeading.ruleHeight)
    }

    // MARK: The title

    private func writeTitle(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let all = 0...(SummaryRow.Column.note)
        let title = identity.title[language].uppercased()
        try write(
            [line(all, context.words("TÌNH HÌNH THỰC HIỆN CÁC ", "PROGRESS OF THE ") + title, size: 14)],
            row: 3, to: sheet)
        let period = context.period.words(in: language).firstUppercased
        try write([line(all, period, size: 14)], row: 4, to: sheet)
        let completeness = context.report.completeness
        let counts = "\(completeness.accepted)/\(completeness.units.count)"
        let asOf = context.report.asOf.words(in: language)
        let moment = context.report.isMomentGiven
        let basis = context.words(
            "(\(moment ? "Tổng hợp đến \(asOf)" : "Tổng hợp") từ báo cáo của \(counts) đơn vị. "
                + "\(identity.decision.vietnamese))",
            "(Consolidated\(moment ? " as of \(asOf)" : "") from the reports of \(counts) units. "
                + "\(identity.decision.english))")
        try write(
            [line(all, basis, size: 12, isBold: false, isItalic: true)], row: 5, to: sheet)
        try writeTally(row: 6, columns: all, to: sheet)
        try writeUnitLine(row: 7, to: sheet)
    }

    /// The unit of measure at the right; at the left, where a figure was changed by hand, that it was.
    private func writeUnitLine(row: Int, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let checks = context.byUnit.checkRange
        let differs = SheetLabels.agreement[language].differs
        let warning = context.words(
            (
                "Đã sửa tay so với biểu các đơn vị gửi: ",
                " số toàn huyện lệch (cột “Đối chiếu”, trang “Theo đơn vị”)."
            ),
            (
                "Changed by hand against the units' forms: ",
                " district figures differ (column “Check”, sheet “By unit”)."
            ))
        var style = SheetStyles.body
        style.isBold = true
        style.textColour = Colour(0x8A1C12)
        try sheet.merge(
            CellRange(rows: row...row, columns: 0...6),
            .formula(
                "IF(COUNTIF(\(checks),\"\(differs)\")=0,\"\",\"\(warning.0)\"&COUNTIF(\(checks),\"\(differs)\")&\"\(warning.1)\")",
                value: .text("")), style: style)
        var unit = SheetStyles.subtitle
        unit.horizontal = .right
        try sheet.merge(
            CellRange(rows: row...row, columns: 7...SummaryRow.Column.note),
            .text(
                context.words(
                    "Đơn vị tính: ghi ở từng chỉ tiêu", "Unit of measure: as given beside each indicator")),
            style: unit)
    }

    /// "Trong 25 chỉ tiêu: 4 vượt, 8 đạt, …", counted anew whenever a verdict changes.
    private func writeTally(
        row: Int, columns: ClosedRange<Int>, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let own = context.consolidation.results.filter {
            $0.item.kind != .input && $0.item.parent == nil && $0.item.indicator != nil
        }
        let rows = context.summary.tableRows
        func cells(_ column: Int) -> String {
            CellRange(rows: rows, columns: column...column).absoluteName
        }
        var text = LiveText()
        text.add(context.words("Trong \(own.count) chỉ tiêu: ", "Of \(own.count) indicators: "))
        for (offset, verdict) in TargetVerdict.allCases.enumerated() {
            let word = verdict.words[language]
            let count = own.count { $0.verdict == verdict }
            // An indicator has its number in the first column; groups have one too, but no verdict.
            text.add(
                "SUMPRODUCT((\(cells(0))<>\"\")*(\(cells(SummaryRow.Column.verdict))=\"\(word)\"))",
                value: "\(count)")
            let isLast = offset == TargetVerdict.allCases.count - 1
            let counted =
                verdict == .insufficientData
                ? context.words(word.lowercased(), "with insufficient data") : word.lowercased()
            text.add(" \(counted)" + (isLast ? "." : ", "))
        }
        addPace(to: &text, rows: rows)
        var style = SheetStyles.centredLine
        style.isBold = true
        try sheet.merge(CellRange(rows: row...row, columns: columns), text.cell, style: style)
    }
}

extension SummaryHeading {
    /// "Trong 6/12 tháng: 7 chỉ tiêu đạt tiến độ, 2 chậm tiến độ", as the notes beside them say.
    private func addPace(to text: inout LiveText, rows: ClosedRange<Int>) {
        let months = context.period.lastMonth
        guard months < 12 else { return }
        let paces = context.consolidation.results.filter { $0.item.parent == nil && $0.item.indicator != nil }
            .compactMap { result in
                Pace(result, period: context.period, catalogue: context.catalogue).map { (result, $0) }
            }
        let known = paces.filter { $1.keepsUp || $0.judged.coverage.isComplete }
        text.add(
            context.words(" Sau \(months)/12 tháng: ", " After \(months) of 12 months: "))
        for keepsUp in [true, false] {
            let words = Pace.words(keepsUp: keepsUp, in: language)
            func cells(_ column: Int) -> String {
                CellRange(rows: rows, columns: column...column).absoluteName
            }
            text.add(
                "SUMPRODUCT((\(cells(0))<>\"\")*ISNUMBER(FIND(\"\(words)\",\(cells(SummaryRow.Column.note)))))",
                value: "\(known.count { $0.1.keepsUp == keepsUp })")
            text.add(
                keepsUp
                    ? context.words(" chỉ tiêu đạt tiến độ, ", " indicators on pace, ")
                    : context.words(" chậm tiến độ.", " behind the pace."))
        }
    }
}

extension String {
    /// The same text with a capital at its beginning.
    var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
