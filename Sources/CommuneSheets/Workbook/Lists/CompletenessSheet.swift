/// The sheet `Tình hình nộp`: who has sent what and in time, what is still open, and what became of
/// every row of every file.
struct CompletenessSheet {
    let context: WorkbookContext

    /// Row of the list's headings, from 0; the three rates stand above it.
    static let headerRow = 7
    private static let widths: [Double] = [11, 36, 24, 16, 12, 36, 44, 11, 11, 11, 8, 12, 9, 9, 9, 9, 11]
    /// The columns whose totals stand below the list, from 0.
    private enum Column {
        static let due = 7
        static let present = 8
        static let sound = 9
        static let rows = 12
        static let check = 16
    }

    private var completeness: Completeness { context.report.completeness }

    func write(to workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        let name = SheetLabels.completeness[context.language]
        let count =
            completeness.units.reduce(0) { $0 + max(1, $1.submissions.count) } + completeness.others.count
        guard count < ListSheet.rowsPerSheet - CompletenessSheet.headerRow else { throw .tooMany(.rows) }
        try workbook.addSheet(
            named: name, isStreamed: true, hasNotes: false
        ) { sheet throws(WorkbookFailure) in
            try CompletenessRates(context: context, lastRow: CompletenessSheet.headerRow + count)
                .write(to: sheet)
            try writeList(count: count, to: sheet)
            try writeTotals(below: count, to: sheet)
            try setUp(sheet)
        }
    }

    private func setUp(_ sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for (column, width) in CompletenessSheet.widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        try sheet.freezePanes(at: CellAddress(row: CompletenessSheet.headerRow + 1, column: 2))
        sheet.setTabColour(SheetStyles.reportingTab)
        try sheet.setPage(ListSheet.page(title: sheet.name))
        try sheet.repeatRows(CompletenessSheet.headerRow...CompletenessSheet.headerRow)
    }

    // MARK: The list

    private func writeList(count: Int, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let header = CompletenessSheet.headerRow
        let list = ListSheet(
            name: sheet.name, title: "", tableName: context.words("TinhHinhNop", "Completeness_list"),
            headings: SheetLabels.completenessColumns[context.language], widths: CompletenessSheet.widths,
            tabColour: SheetStyles.reportingTab, digestColumn: 6)
        try list.addTable(list.tableName, top: header, rowCount: count, to: sheet)
        let rows = try ListRows(
            top: header + 1, widths: list.widths, digestColumn: list.digestColumn, on: sheet)
        var next = 0
        func write(_ values: [CellValue]) throws(WorkbookFailure) {
            let check = check(rows.row(next), hasFile: values.last != .text(""))
            try rows.write(values + [check], row: next, to: sheet)
            next += 1
        }
        for unit in completeness.units {
            if unit.submissions.isEmpty { try write(row(unit, nil)) }
            for submission in unit.submissions { try write(row(unit, submission)) }
        }
        for submission in completeness.others { try write(otherRow(submission)) }
        let column = Column.check
        let last = header + max(count, 1) + 1
        let cells = CellRange(rows: (header + 1)...last, columns: column...column)
        let words = SheetLabels.agreement[context.language]
        let first = cells.first.name
        try sheet.addRule(.formula("\(first)=\"\(words.agrees)\"", SheetStyles.sound), to: cells)
        try sheet.addRule(.formula("\(first)=\"\(words.differs)\"", SheetStyles.unsound), to: cells)
    }

    /// Every row read has exactly one fate.
    private func check(_ row: Int, hasFile: Bool) -> CellValue {
        guard hasFile else { return .text("") }
        let words = SheetLabels.agreement[context.language]
        let counts = (Column.rows...(Column.rows + 3)).map { CellAddress(row: row, column: $0).name }
        return .formula(
            "IF(\(counts[0])=SUM(\(counts[1]):\(counts[3])),\"\(words.agrees)\",\"\(words.differs)\")",
            value: .text(words.agrees))
    }

    private func row(_ unit: UnitCompleteness, _ submission: DiagnosedSubmission?) -> [CellValue] {
        let isFirst =
            submission == nil || submission?.source.isSame(as: unit.submissions.first?.source) == true
        let figures = [unit.dueFigures, unit.presentFigures, unit.soundFigures].map { count -> CellValue in
            // A unit that sent two files owes its figures once.
            isFirst ? .number(Double(count)) : .text("")
        }
        return [
            .text(unit.unit.code.text), .text(unit.unit.name[context.language]),
            .text(state(of: unit, submission)),
            .text(context.report.timeliness(of: unit).words[context.language]), .text(deadline),
            context.cellText(submission?.source.name ?? ""),
            .text(submission?.source.sha256.description ?? ""),
        ] + figures + counts(submission)
    }

    /// What became of the file: a refused one beside the form that counts is refused. Where the unit's figures
    /// can be made from forms of shorter periods, also of which period the form is and, in the unit's first
    /// row, which months they were made from.
    private func state(of unit: UnitCompleteness, _ submission: DiagnosedSubmission?) -> String {
        let language = context.language
        guard let submission else { return unit.state.words[language] }
        let fate: UnitCompleteness.State =
            switch submission.verdict {
            case .accepted: .accepted
            case .acceptedWithWarnings: .acceptedWithWarnings
            case .refused: .refused
            }
        guard let period = submission.period,
            unit.derived != nil || unit.submissions.contains(where: { $0.period != context.period })
        else { return fate.words[language] }
        let isLeftOut = fate != .refused && !unit.isUsed(submission)
        let words =
            fate.words[language] + context.words(": biểu ", ": form of ") + period.words(in: language)
            + (isLeftOut ? context.words(", không dùng", ", not used") : "")
        guard let derived = unit.derived, submission.source.isSame(as: unit.submissions.first?.source) else {
            return words
        }
        let months = context.period.months.count
        let lacking = derived.monthsWithoutForm
        let share = "\(months - lacking.count)/\(months)"
        let list = lacking.map { "\($0)" }.joined(separator: ", ")
        let made =
            lacking.isEmpty
            ? context.words("lập từ \(share) tháng", "made from \(share) months")
            : context.words(
                "lập từ \(share) tháng, thiếu tháng \(list)",
                "made from \(share) months, without month \(list)")
        return "\(words); \(made)"
    }

    /// A file that is no form of a known unit for this period.
    private func otherRow(_ submission: DiagnosedSubmission) -> [CellValue] {
        [
            .text(submission.unit?.code.text ?? ""),
            .text(
                submission.unit?.name[context.language]
                    ?? context.words("Không rõ đơn vị", "Unit not known")),
            .text(UnitCompleteness.State.refused.words[context.language]), .text(""), .text(""),
            context.cellText(submission.source.name), .text(submission.source.sha256.description),
            .text(""), .text(""), .text(""),
        ] + counts(submission)
    }

    private func counts(_ submission: DiagnosedSubmission?) -> [CellValue] {
        guard let submission else { return Array(repeating: .text(""), count: 6) }
        let openWarnings = submission.diagnostics.count { $0.severity == .warning && $0.isOpen }
        return [
            submission.count(of: .error), openWarnings, submission.rows.read, submission.rows.accepted,
            submission.rows.ignored, submission.rows.refused,
        ].map { .number(Double($0)) }
    }

    private var deadline: String {
        context.catalogue.calendar.deadline(of: context.period)?.words(in: context.language) ?? ""
    }

    // MARK: Totals

    private func writeTotals(below count: Int, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let row = CompletenessSheet.headerRow + max(count, 1) + 1
        var (rows, errors, warnings) = (RowCounts(), 0, 0)
        func add(_ file: DiagnosedSubmission) {
            rows = rows + file.rows
            errors += file.count(of: .error)
            warnings += file.diagnostics.count { $0.severity == .warning && $0.isOpen }
        }
        for unit in completeness.units { unit.submissions.forEach(add) }
        completeness.others.forEach(add)
        let totals = [
            completeness.dueFigures, completeness.presentFigures, completeness.soundFigures, errors,
            warnings, rows.read, rows.accepted, rows.ignored, rows.refused,
        ]
        for column in 0..<Column.due {
            let words = column == 1 ? context.words("Cộng", "Total") : ""
            try sheet.write(
                .text(words), at: CellAddress(row: row, column: column), style: SheetStyles.total("General"))
        }
        for (offset, total) in totals.enumerated() {
            let column = Column.due + offset
            let cells =
                CellAddress(row: CompletenessSheet.headerRow + 1, column: column).name + ":"
                + CellAddress(row: row - 1, column: column).name
            try sheet.write(
                .formula("SUM(\(cells))", value: .number(Double(total))),
                at: CellAddress(row: row, column: column), style: SheetStyles.total(NumberFormats.count))
        }
        try sheet.write(
            check(row, hasFile: true), at: CellAddress(row: row, column: Column.check),
            style: SheetStyles.centred)
    }
}
