/// The forms of earlier periods, so that what was drawn of them can be followed back.
struct EarlierFilesTable {
    let context: WorkbookContext

    var table: ChartTable {
        ChartTable(
            title: context.words(
                "Biểu của các kỳ trước (--earlier)", "Forms of earlier periods (--earlier)"),
            headings: [
                context.words("Tệp", "File"), context.words("Mã đơn vị", "Unit code"),
                context.words("Kỳ báo cáo", "Period"), context.words("Kết quả", "Result"), "SHA-256",
            ],
            rows: context.report.earlier.files.map { file in
                [
                    .text(fromFile: file.source.name), .text(fromFile: file.unit?.code.text ?? ""),
                    .text(file.period?.description ?? ""), .text(file.verdict.words[context.language]),
                    .text(file.source.sha256.description),
                ].map { ChartTable.Cell($0) }
            })
    }
}
