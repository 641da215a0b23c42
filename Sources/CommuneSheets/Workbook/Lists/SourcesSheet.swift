/// The sheet `Nguồn số liệu`: one row for every figure used, with the file, line and cell it stands in; for
/// a figure of a longer period one for each cell that it was made from, with the period of its form.
struct SourcesSheet {
    let context: WorkbookContext

    func write(to workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        let list = ListSheet(
            name: SheetLabels.sources[context.language],
            title: context.words(
                "Nguồn của từng số liệu: tệp, dòng và ô mà số liệu được ghi",
                "Where every figure comes from: file, line and cell") + context.titleEnding,
            tableName: context.words("NguonSoLieu", "Sources"),
            headings: SheetLabels.sourceColumns[context.language]
                + (isDerived ? [SheetLabels.sourcePeriod[context.language]] : []),
            widths: [11, 24, 9, 40, 20, 15, 15, 36, 44, 8, 8] + (isDerived ? [20] : []),
            tabColour: SheetStyles.evidenceTab,
            digestColumn: 8,
            rowsPerSheet: context.limits.rows)
        let rows = context.sources.rows
        let linksEach = context.linksEveryFigure
        try list.write(to: workbook, count: rows.count) { index throws(WorkbookFailure) in
            let isFirst = index == 0 || rows[index - 1].submission != rows[index].submission
            return try row(rows[index], isLinked: linksEach || isFirst)
        }
    }

    private var isDerived: Bool { context.consolidation.isDerived }

    private func row(
        _ row: SourcesLayout.Row, isLinked: Bool
    ) throws(WorkbookFailure) -> [CellValue] {
        let submission = context.consolidation.submissions[row.submission]
        let observation = submission.observations[row.observation]
        let item = context.catalogue.item(observation.item)
        let source = source(of: observation, in: submission, part: row.part)
        var value = try value(of: source.value)
        if isLinked,
            let cell = context.byUnit.cell(observation.item, observation.field, submission.unit.code)
        {
            value = .linked(value, to: SheetCell(sheet: context.byUnit.sheet, address: cell))
        }
        return [
            .text(submission.unit.code.text), .text(submission.unit.name[context.language]),
            .text(observation.item.text), .text(item?.name[context.language] ?? ""),
            .text(context.name(of: observation.field)), value, context.cellText(source.written),
            context.cellText(source.fileName), .text(source.sha256.description),
            .number(Double(source.place.line)), .text(source.place.cell ?? ""),
        ] + (isDerived ? [.text(source.period.words(in: context.language))] : [])
    }

    /// The cell of a form that a row is about.
    private func source(
        of observation: Observation, in submission: AcceptedSubmission, part: Int
    ) -> FigurePart {
        if let parts = observation.derivation?.parts, parts.indices.contains(part) { return parts[part] }
        return FigurePart(
            period: submission.period, path: submission.path, sha256: submission.sha256,
            value: observation.value, written: observation.written, place: observation.place)
    }

    private func value(of value: ReportedValue) throws(WorkbookFailure) -> CellValue {
        switch value {
        case .figure(let quantity):
            guard let number = Ratio(quantity).spreadsheetNumber else { throw .notFinite }
            return .number(number)
        case .noneOccurred: return .number(0)
        case .status(let status): return .text(status.words[context.language])
        case .missing, .notApplicable: return .blank
        }
    }
}

extension FigurePart {
    /// The last part of the path: a workbook does not depend on where the files lay.
    var fileName: String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }
}
