/// The sheet `Nguồn số liệu`: one row for every figure used, with the file, line and cell it stands in.
struct SourcesSheet {
    let context: WorkbookContext

    func write(to workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        let list = ListSheet(
            name: SheetLabels.sources[context.language],
            title: context.words(
                "Nguồn của từng số liệu: tệp, dòng và ô mà số liệu được ghi",
                "Where every figure comes from: file, line and cell") + context.titleEnding,
            tableName: context.words("NguonSoLieu", "Sources"),
            headings: SheetLabels.sourceColumns[context.language],
            widths: [11, 24, 9, 40, 20, 15, 15, 36, 44, 8, 8], tabColour: SheetStyles.evidenceTab,
            digestColumn: 8,
            rowsPerSheet: context.limits.rows)
        let rows = context.sources.rows
        let linksEach = context.linksEveryFigure
        try list.write(to: workbook, count: rows.count) { index throws(WorkbookFailure) in
            let isFirst = index == 0 || rows[index - 1].submission != rows[index].submission
            return try row(rows[index], isLinked: linksEach || isFirst)
        }
    }

    private func row(
        _ row: SourcesLayout.Row, isLinked: Bool
    ) throws(WorkbookFailure) -> [CellValue] {
        let submission = context.consolidation.submissions[row.submission]
        let observation = submission.observations[row.observation]
        let item = context.catalogue.item(observation.item)
        var value = try value(of: observation)
        if isLinked,
            let cell = context.byUnit.cell(observation.item, observation.field, submission.unit.code)
        {
            value = .linked(value, to: SheetCell(sheet: context.byUnit.sheet, address: cell))
        }
        return [
            .text(submission.unit.code.text), .text(submission.unit.name[context.language]),
            .text(observation.item.text), .text(item?.name[context.language] ?? ""),
            .text(context.name(of: observation.field)), value, context.cellText(observation.written),
            context.cellText(submission.fileName), .text(submission.sha256.description),
            .number(Double(observation.place.line)), .text(observation.place.cell ?? ""),
        ]
    }

    private func value(of observation: Observation) throws(WorkbookFailure) -> CellValue {
        switch observation.value {
        case .figure(let quantity):
            guard let number = Ratio(quantity).spreadsheetNumber else { throw .notFinite }
            return .number(number)
        case .noneOccurred: return .number(0)
        case .status(let status): return .text(status.words[context.language])
        case .missing, .notApplicable: return .blank
        }
    }
}

extension AcceptedSubmission {
    /// The last part of the path: a workbook does not depend on where the files lay.
    var fileName: String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }
}
