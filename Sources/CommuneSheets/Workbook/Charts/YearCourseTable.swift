/// The numbers of the year's course: the printed table of shares, and the figures behind it.
struct YearCourseTable {
    let context: WorkbookContext
    let course: YearCourse
    let lines: [YearCourse.Line]
    /// The first row of the printed table, and of the figures at the side, from 0.
    let row: Int
    let figuresRow: Int

    /// What the columns of periods are.
    static func periodHeading(_ context: WorkbookContext) -> String {
        if case .quarter = context.period.span { return context.words("Quý", "Quarter") }
        return context.words("Tháng", "Month")
    }

    /// The cells of a line (from 0), or of the headings, over the periods of the year.
    func range(row line: Int?, on sheet: String) -> SheetRange {
        let at = line.map { row + 1 + $0 } ?? row
        return SheetRange(
            sheet: sheet, range: CellRange(rows: at...at, columns: 1...course.periods.count))
    }

    // MARK: The shares

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var header = YearCourseTable.small(SheetStyles.header)
        header.wrapsText = false
        let heading =
            context.words("% kế hoạch; ", "% of plan; ") + YearCourseTable.periodHeading(context).lowercased()
        try sheet.write(.text(heading), at: CellAddress(row: row, column: 0), style: header)
        var name = YearCourseTable.small(SheetStyles.text)
        name.wrapsText = false
        let number = YearCourseTable.small(SheetStyles.number("#,##0.0"))
        for (column, period) in course.periods.enumerated() {
            try sheet.write(
                .text(period.shortName), at: CellAddress(row: row, column: column + 1), style: header)
        }
        for (offset, line) in lines.enumerated() {
            let at = row + 1 + offset
            let label = ChartText.cut("\(line.item.code) \(line.item.name[context.language])", to: 28)
            try sheet.write(.text(fromFile: label), at: CellAddress(row: at, column: 0), style: name)
            for index in course.periods.indices {
                try sheet.write(
                    share(of: line, offset, index), at: CellAddress(row: at, column: index + 1),
                    style: number)
            }
        }
        let last = row + 1 + lines.count
        try sheet.write(
            .text(context.words("Thời gian đã qua", "Time elapsed")),
            at: CellAddress(row: last, column: 0), style: name)
        for (index, period) in course.periods.enumerated() {
            try sheet.write(
                period.elapsedShare?.spreadsheetNumber.map { .number($0) } ?? .blank,
                at: CellAddress(row: last, column: index + 1), style: number)
        }
    }

    /// A share as a formula over the figures at the side; a blank where the figure is missing, or stands on fewer units
    /// than those of other periods.
    private func share(of line: YearCourse.Line, _ offset: Int, _ index: Int) -> CellValue {
        guard let share = line.points[index]?.share, line.isComparable(index) else { return .blank }
        let figure = ChartTable.cell(row: offset, column: 3 + index, of: figuresRow)
        let plan = ChartTable.cell(row: offset, column: 2, of: figuresRow)
        return .formula(
            "IF(COUNT(\(figure),\(plan))<2,\"\",IF(\(plan)=0,\"\",100*\(figure)/\(plan)))",
            value: Optional(share).formulaValue)
    }

    private static func small(_ style: CellStyle) -> CellStyle {
        var style = style
        style.fontSize = 9
        style.vertical = .centre
        return style
    }

    // MARK: The figures

    /// The plan and the figures that are held against it: those of the report's period live, those of
    /// earlier ones as their forms gave them.
    func figures(title: String) -> ChartTable {
        let periods = course.periods.prefix(course.current + 1)
        return ChartTable(
            title: title,
            headings: [
                context.words("Chỉ tiêu", "Indicator"), context.words("Đơn vị tính", "Unit of measure"),
                SheetLabels.summaryColumns[context.language][SummaryRow.Column.plan],
            ] + periods.map(\.description),
            rows: lines.map { line in
                let item = line.item
                func live(_ column: Int, _ value: Ratio?) -> ChartTable.Cell {
                    let reference = context.summary.cell(item.code, column)
                    guard value != nil, let reference else { return ChartTable.Cell(.blank) }
                    return ChartTable.Cell(
                        .formula(reference.numberOrNothing, value: value.formulaValue),
                        NumberFormats.format(of: item, value))
                }
                let result = context.consolidation.result(item.code)
                let column =
                    result?.judgedField == .current
                    ? SummaryRow.Column.current : SummaryRow.Column.cumulative
                let head = [
                    ChartTable.Cell(.text(fromFile: "\(item.code) \(item.name[context.language])")),
                    ChartTable.Cell(.text(fromFile: item.measure?.name[context.language] ?? "")),
                    live(SummaryRow.Column.plan, result?.figure(.plan).value),
                ]
                return head
                    + periods.indices.map { index in
                        let value = line.points[index]?.figure.value
                        if index == course.current { return live(column, value) }
                        guard let number = value?.spreadsheetNumber else { return ChartTable.Cell(.blank) }
                        return ChartTable.Cell(.number(number), NumberFormats.format(of: item, value))
                    }
            })
    }
}
