/// The sheet `Biểu đồ`: one chart for each question that a meeting asks, whole charts on each page.
struct ChartsSheet {
    let context: WorkbookContext

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var pages = ChartPages()
        try pages.writeHeading(heading, to: sheet)
        try PlanProgressChart(context).write(on: &pages, to: sheet)
        for code in context.catalogue.identity.ranking {
            if let ranking = UnitRanking(of: code, in: context.consolidation) {
                try UnitRankingChart(context: context, ranking: ranking).write(on: &pages, to: sheet)
            }
        }
        try CompletenessChart(context).write(on: &pages, to: sheet)
        try YearCourseChart(context)?.write(on: &pages, to: sheet)
        try pages.finish(sheet)
    }

    private var heading: [(text: String, style: CellStyle)] {
        let period = context.period.words(in: context.language)
        let asOf = context.report.asOf.words(in: context.language)
        return [
            (
                context.words(
                    "BIỂU ĐỒ THỰC HIỆN KẾ HOẠCH \(period.uppercased())",
                    "CHARTS: PROGRESS OF THE PLAN, \(period.uppercased())"), SheetStyles.title
            ),
            (
                context.words(
                    "Số liệu đến \(asOf). Bảng số của từng biểu đồ ở bên phải (từ cột O), không in.",
                    "Figures as of \(asOf). Each chart's numbers stand at the right (from column O), unprinted."
                ),
                SheetStyles.subtitle
            ),
            (
                context.words(
                    "Sửa số liệu trên trang “Theo đơn vị” thì hình vẽ và bảng số thay đổi theo; tiêu đề, thứ tự và "
                        + "ghi chú vẫn như lúc tổng hợp.",
                    "Where a figure is changed on the sheet “By unit”, bars, lines and tables follow; titles, order "
                        + "and notes stay as they were at consolidation."),
                SheetStyles.subtitle
            ),
        ]
    }
}
