/// The sheet `Nguồn số liệu`: one row for every figure used, with the file, line and cell it stands in.
struct SourcesSheet {
    let context: WorkbookContext

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try ListSheet(
            title: context.words(
                "Nguồn của từng số liệu: tệp, dòng và ô mà số liệu được ghi",
                "Where every figure comes from: file, line and cell"),
            headings: SheetLabels.sourceColumns[context.language],
            widths: [10, 26, 9, 44, 20, 16, 16, 32, 24, 8, 8],
            rows: try rows()
        ).write(to: sheet)
    }

    private func rows() throws(WorkbookFailure) -> [[CellValue]] {
        var rows: [[CellValue]] = []
        for submission in context.consolidation.submissions {
            for observation in submission.observations {
                if let row = try row(observation, of: submission) { rows.append(row) }
            }
        }
        return rows
    }

    /// Nil for what is not used: computed rates as typed, missing cells, "does not apply".
    private func row(
        _ observation: Observation, of submission: AcceptedSubmission
    ) throws(WorkbookFailure) -> [CellValue]? {
        guard let item = context.catalogue.item(observation.item), !item.isComputed,
            context.catalogue.consolidatedFields(of: item).contains(observation.field)
        else { return nil }
        let value: CellValue
        switch observation.value {
        case .figure(let quantity):
            guard let number = Ratio(quantity).spreadsheetNumber else { throw .notFinite }
            value = .number(number)
        case .noneOccurred: value = .number(0)
        case .status(let status): value = .text(status.words[context.language])
        case .missing, .notApplicable: return nil
        }
        return [
            .text(submission.unit.code.text), .text(submission.unit.name[context.language]),
            .text(item.code.text), .text(item.name[context.language]),
            .text(context.name(of: observation.field)), value, context.cellText(observation.written),
            context.cellText(submission.fileName), .text(submission.sha256.description),
            .number(Double(observation.place.line)), .text(observation.place.cell ?? ""),
        ]
    }
}

extension AcceptedSubmission {
    /// The last part of the path: a workbook does not depend on where the files lay.
    var fileName: String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }
}
