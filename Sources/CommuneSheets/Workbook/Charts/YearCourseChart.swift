/// "Is the year on its way?": a line for each indicator, and the straight line of the time elapsed.
///
/// The shares stand in a printed table under the chart, which draws from it; the figures that they come
/// from stand beside it.
struct YearCourseChart {
    let context: WorkbookContext
    let course: YearCourse

    private var text: ChartText { ChartText(context: context) }
    /// In pixels; the legend has a line for each indicator.
    private static let height = 600

    /// Nil where no earlier period was given.
    init?(_ context: WorkbookContext) {
        guard let course = YearCourse(context.report) else { return nil }
        self.context = context
        self.course = course
    }

    func write(on pages: inout ChartPages, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let charts = course.charts
        for (index, lines) in charts.enumerated() {
            let part = charts.count > 1 ? " (\(index + 1)/\(charts.count))" : ""
            let lines = Array(lines)
            // The headings, the lines, and the time elapsed.
            let place = try pages.place(
                chartHeight: YearCourseChart.height, innerRows: lines.count + 3,
                notes: index == charts.count - 1 ? notes : [],
                sideRows: lines.count + ChartTable.headRows, on: sheet)
            let title = title(part)
            let table = YearCourseTable(
                context: context, course: course, lines: lines, row: place.innerTableRow,
                figuresRow: place.tableRow)
            try table.figures(title: title).write(at: place.tableRow, to: sheet)
            try table.write(to: sheet)
            try sheet.addChart(
                chart(of: lines, title: title, table: table, on: sheet.name),
                at: CellAddress(row: place.chartRow, column: 0))
        }
        let files = EarlierFilesTable(context: context).table
        let row = pages.placeTable(rows: files.rows.count + ChartTable.headRows)
        try files.write(at: row, to: sheet)
    }

    // MARK: Words

    private func title(_ part: String) -> String {
        text.title(
            context.words(
                "Từ đầu năm đến nay, kế hoạch năm được thực hiện đến đâu?\(part) – \(text.period)",
                "How has the year moved towards its plan?\(part) – \(text.period)"))
    }

    private var notes: [String] {
        var notes: [String] = []
        if !course.absent.isEmpty {
            let list = course.absent.map { $0.words(in: context.language) }.joined(separator: "; ")
            notes.append(
                context.words(
                    "Để trống vì không có biểu nào được nhận: \(list).",
                    "Left blank, as no form was accepted: \(list)."))
        }
        for (period, items) in course.incomplete {
            let list = items.map { item, coverage in
                "\(item.code) (\(coverage.share))"
            }.joined(separator: ", ")
            notes.append(
                context.words(
                    "Chưa đủ đơn vị, \(period.words(in: .vietnamese)): \(list).",
                    "Not all units, \(period.words(in: .english)): \(list).")
                    + (items.contains { !$0.coverage.partial.isEmpty }
                        ? context.words(" Dấu *: chưa đủ tháng.", " An asterisk: months lacking.") : ""))
        }
        let hasGaps = course.lines.contains { line in
            line.points.indices.contains { line.points[$0]?.share != nil && !line.isComparable($0) }
        }
        if hasGaps {
            notes.append(
                context.words(
                    "Kỳ có ít đơn vị hơn kỳ khác thì để trống, vì vẽ ra sẽ thành bước nhảy; số liệu xem bảng bên phải.",
                    "A period with fewer units than others is left blank, as it would show as a leap; its figures "
                        + "stand at the right."))
        }
        let beyond = course.lines.filter {
            $0.points.contains { $0?.share.map(course.scale.isBeyond) == true }
        }
        if !beyond.isEmpty {
            notes.append(
                context.words(
                    "Vượt khung biểu đồ, xem số trong bảng: \(text.codes(beyond.map(\.item))).",
                    "Beyond the frame, see the table: \(text.codes(beyond.map(\.item)))."))
        }
        if !course.empty.isEmpty {
            notes.append(
                context.words(
                    "Chưa có số liệu: \(text.codes(course.empty)).",
                    "No figures yet: \(text.codes(course.empty))."))
        }
        notes.append(
            context.words(
                "Các kỳ trước lấy từ những biểu nêu ở bảng bên phải (cột O trở đi), theo số liệu khi đó.",
                "Earlier periods come from the forms listed at the right (from column O), as they stood then."
            ))
        return notes
    }

    // MARK: Drawing

    private func chart(
        of lines: [YearCourse.Line], title: String, table: YearCourseTable, on sheet: String
    ) -> WorkbookChart {
        var series = lines.enumerated().map { offset, line in
            let look = ChartLook.line(offset)
            var series = WorkbookChart.Series(
                text.title(text.label(line.item)), categories: table.range(row: nil, on: sheet),
                values: table.range(row: offset, on: sheet), line: look.line)
            series.marker = look.marker
            return series
        }
        var elapsed = WorkbookChart.Series(
            context.words("Thời gian đã qua của năm", "Time elapsed of the year"),
            categories: table.range(row: nil, on: sheet),
            values: table.range(row: lines.count, on: sheet), line: ChartLook.elapsed)
        elapsed.marker = WorkbookChart.Marker(shape: .none, colour: ChartLook.black)
        series.append(elapsed)
        var chart = ChartLook.plain(.line, series, title: title, height: YearCourseChart.height)
        chart.values = ChartLook.axis(course.scale)
        chart.values.title = context.words("% kế hoạch năm", "% of the year's plan")
        chart.categories.title = YearCourseTable.periodHeading(context)
        return chart
    }
}
