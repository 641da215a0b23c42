/// The sheet `Phát hiện`: every diagnostic of every file, used or refused.
struct FindingsSheet {
    let context: WorkbookContext

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let ofFiles = context.report.set.submissions.flatMap { submission in
            submission.diagnostics.map { (severity: $0.severity, rows: rows($0, of: submission)) }
        }
        // What must be corrected first, unit by unit.
        let ordered = Severity.allCases.flatMap { severity in
            ofFiles.filter { $0.severity == severity }.flatMap(\.rows)
        }
        let ofDistrict = context.consolidation.findings.map { row($0, of: nil) }
        try ListSheet(
            title: context.words("Mọi phát hiện khi kiểm tra", "Everything the checks found"),
            headings: SheetLabels.findingColumns[context.language],
            widths: [10, 8, 10, 24, 30, 7, 7, 9, 18, 18, 70, 16, 36],
            rows: ofDistrict + ordered
        ).write(to: sheet)
    }

    /// The most rows that one finding over many cells gets.
    private static let cellLimit = 200

    /// One row for each cell that a finding is about.
    private func rows(_ diagnostic: Diagnostic, of submission: DiagnosedSubmission) -> [[CellValue]] {
        // Notes want nothing, so one row is enough.
        if diagnostic.severity == .note { return [row(diagnostic, of: submission)] }
        let rows = diagnostic.cells.prefix(FindingsSheet.cellLimit).map { row($0, of: submission) }
        let surplus = diagnostic.cellCount - rows.count
        guard surplus > 0 else { return rows }
        let more = Diagnostic(.moreOfTheSame(code: diagnostic.code, count: surplus))
        return rows + [row(more, of: submission)]
    }

    private func row(_ diagnostic: Diagnostic, of submission: DiagnosedSubmission?) -> [CellValue] {
        let language = context.language
        return [
            .text(diagnostic.severity.words[language]), .text(diagnostic.code.rawValue),
            .text(submission?.unit?.code.text ?? ""),
            .text(
                submission?.unit?.name[language] ?? (submission == nil ? SheetLabels.district[language] : "")),
            context.cellText(submission?.source.name ?? ""),
            diagnostic.place.map { .number(Double($0.line)) } ?? .text(""),
            .text(diagnostic.place?.cell ?? ""), .text(diagnostic.indicator?.text ?? ""),
            .text(diagnostic.field.map { context.name(of: $0) } ?? ""),
            context.cellText(diagnostic.value ?? ""),
            context.cellText(
                ([diagnostic.message(in: language)] + diagnostic.hints(in: language)).joined(separator: " ")),
            context.cellText(diagnostic.suggestion ?? ""), context.cellText(diagnostic.answer ?? ""),
        ]
    }
}
