/// The sheet `Tình hình nộp`: what each unit has sent, and what is still open.
struct CompletenessSheet {
    let context: WorkbookContext

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let completeness = context.report.completeness
        let rows = completeness.units.flatMap { unit -> [[CellValue]] in
            unit.submissions.isEmpty
                ? [row(unit, nil)] : unit.submissions.map { row(unit, $0) }
        }
        let received = completeness.received
        try ListSheet(
            title: context.words(
                "Đã nhận biểu của \(received)/\(completeness.units.count) đơn vị; "
                    + "số liệu của \(completeness.accepted) đơn vị được tổng hợp",
                "Forms received from \(received) of \(completeness.units.count) units; "
                    + "figures of \(completeness.accepted) units are used"),
            headings: SheetLabels.completenessColumns[context.language],
            widths: [10, 34, 24, 14, 34, 24, 12, 12, 8, 12, 8, 9, 9, 9],
            rows: rows + completeness.others.map { otherRow($0) }
        ).write(to: sheet)
    }

    private func row(_ unit: UnitCompleteness, _ submission: DiagnosedSubmission?) -> [CellValue] {
        [
            .text(unit.unit.code.text), .text(unit.unit.name[context.language]), .text(state(of: unit)),
            .text(deadline), context.cellText(submission?.source.name ?? ""),
            .text(submission?.source.sha256.description ?? ""), .number(Double(unit.dueFigures)),
            .number(Double(unit.presentFigures)),
        ] + counts(submission)
    }

    /// A file that is no form of a known unit for this period.
    private func otherRow(_ submission: DiagnosedSubmission) -> [CellValue] {
        [
            .text(submission.unit?.code.text ?? ""),
            .text(
                submission.unit?.name[context.language]
                    ?? context.words("Không rõ đơn vị", "Unit not known")),
            .text(UnitCompleteness.State.refused.words[context.language]), .text(""),
            context.cellText(submission.source.name), .text(submission.source.sha256.description),
            .text(""), .text(""),
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

    /// What has not come is late once the deadline has passed at the moment of the workbook.
    private func state(of unit: UnitCompleteness) -> String {
        let words = unit.state.words[context.language]
        guard unit.state == .missing, let deadline = context.catalogue.calendar.deadline(of: context.period)
        else { return words }
        return context.report.asOf.date > deadline
            ? words + context.words(", quá hạn", ", overdue") : words
    }

    private var deadline: String {
        context.catalogue.calendar.deadline(of: context.period)?.words(in: context.language) ?? ""
    }
}
