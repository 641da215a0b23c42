/// The sheet `Phát hiện`: every diagnostic of every file, used or refused, with what the unit answered.
struct FindingsSheet {
    let context: WorkbookContext

    /// The most rows that one finding over many cells gets.
    private static let cellLimit = 200

    func write(to workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        // Twice through, rather than all at hand at once.
        let count = findings.reduce(0) { count, _ in count + 1 }
        var findings = findings.makeIterator()
        // A sheet holds so many links: where there are more findings, the first have theirs.
        let linked = context.limits.links / 2
        try ListSheet(
            name: SheetLabels.findings[context.language],
            title: context.words("Mọi phát hiện khi kiểm tra", "Everything the checks found")
                + context.titleEnding,
            tableName: context.words("PhatHien", "Findings"),
            headings: SheetLabels.findingColumns[context.language],
            widths: [10, 9, 10, 24, 30, 8, 8, 9, 18, 18, 70, 18, 36], tabColour: SheetStyles.reportingTab,
            rowsPerSheet: context.limits.rows
        ).write(to: workbook, count: count) { range, rows, sheet throws(WorkbookFailure) in
            for index in range {
                guard let finding = findings.next() else { return }
                try rows.write(row(finding, isLinked: index < linked), row: index, to: sheet)
            }
        }
    }

    /// A finding at one cell, and the file it is in; nil where it shows only over all units.
    private struct Finding {
        let diagnostic: Diagnostic
        let submission: DiagnosedSubmission?
    }

    /// What shows over all units, then what must be corrected first, unit by unit.
    private var findings: some Sequence<Finding> {
        let ofDistrict = context.consolidation.findings.map { Finding(diagnostic: $0, submission: nil) }
        let submissions = context.report.set.submissions
        let ofFiles = Severity.allCases.lazy.flatMap { severity in
            submissions.lazy.flatMap { submission in
                submission.diagnostics.lazy.filter { $0.severity == severity }.flatMap { diagnostic in
                    cells(of: diagnostic).map { Finding(diagnostic: $0, submission: submission) }
                }
            }
        }
        return [AnySequence(ofDistrict), AnySequence(ofFiles)].joined()
    }

    /// One for each cell that a finding is about.
    private func cells(of diagnostic: Diagnostic) -> [Diagnostic] {
        // Notes want nothing, so one row is enough.
        if diagnostic.severity == .note { return [diagnostic] }
        let cells = Array(diagnostic.cells.prefix(FindingsSheet.cellLimit))
        let surplus = diagnostic.cellCount - cells.count
        return surplus > 0
            ? cells + [Diagnostic(.moreOfTheSame(code: diagnostic.code, count: surplus))] : cells
    }

    private func row(_ finding: Finding, isLinked: Bool) -> [CellValue] {
        let language = context.language
        let (diagnostic, submission) = (finding.diagnostic, finding.submission)
        let unit = submission?.unit
        var file = context.cellText(submission?.source.name ?? "")
        var cell = CellValue.text(diagnostic.place?.cell ?? "")
        if isLinked {
            file = file.linked(to: unit.flatMap { completenessCell(of: $0) })
            cell = cell.linked(to: figureCell(of: finding))
        }
        return [
            .text(diagnostic.severity.words[language]), .text(diagnostic.code.rawValue),
            .text(unit?.code.text ?? ""),
            .text(unit?.name[language] ?? (submission == nil ? SheetLabels.district[language] : "")), file,
            diagnostic.place.map { .number(Double($0.line)) } ?? .text(""), cell,
            .text(diagnostic.indicator?.text ?? ""),
            .text(diagnostic.field.map { context.name(of: $0) } ?? ""),
            context.cellText(diagnostic.value ?? ""),
            context.cellText(
                ([diagnostic.message(in: language)] + diagnostic.hints(in: language)).joined(separator: " ")),
            context.cellText(diagnostic.suggestion ?? ""), context.cellText(diagnostic.answer ?? ""),
        ]
    }

    // MARK: Links

    private func completenessCell(of unit: ReportingUnit) -> SheetCell? {
        context.byUnit.column(unit.code).map {
            context.completenessCell(ofUnit: $0 - ByUnitLayout.firstUnitColumn)
        }
    }

    /// The figure on `Theo đơn vị`, where the form it stands in is used.
    private func figureCell(of finding: Finding) -> SheetCell? {
        guard let submission = finding.submission, submission.verdict != .refused, let unit = submission.unit,
            let item = finding.diagnostic.indicator, let field = finding.diagnostic.field,
            let cell = context.byUnit.cell(item, field, unit.code)
        else { return nil }
        return SheetCell(sheet: context.byUnit.sheet, address: cell)
    }
}
