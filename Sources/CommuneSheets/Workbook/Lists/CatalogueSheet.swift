/// The sheet `Danh mục`: the catalogue that the figures were read and judged by.
struct CatalogueSheet {
    let context: WorkbookContext

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let catalogue = context.catalogue
        let language = context.language
        let items = catalogue.items.map { row($0) }
        try ListSheet(
            title: "\(catalogue.identity.title[language]) (\(catalogue.identity.id)). "
                + catalogue.identity.decision[language],
            headings: SheetLabels.catalogueColumns[language],
            widths: [9, 50, 16, 11, 20, 9, 9, 26, 9, 8, 13, 12, 30, 44, 12, 50],
            rows: items
        ).write(to: sheet)
        let top = ListSheet.headerRow + items.count + 3
        try sheet.write(
            .text(context.words("Quy tắc", "Rules")), at: CellAddress(row: top, column: 0),
            style: SheetStyles.label)
        try ListSheet.writeHeadings(SheetLabels.ruleColumns[language], row: top + 1, to: sheet)
        for (offset, rule) in catalogue.rules.enumerated() {
            try ListSheet.write(
                [
                    .text(rule.code), .text(rule.text), .text(rule.severity.words[language]),
                    .text(rule.explanation[language]), .text(rule.source),
                ],
                row: top + 2 + offset, to: sheet)
        }
    }

    private func row(_ item: CatalogueItem) -> [CellValue] {
        [
            .text(item.code.text), .text(item.name[context.language]),
            .text(item.measure?.name[context.language] ?? ""), .text(item.kind.rawValue),
            .text(item.aggregation.rawValue), .text(item.numerator?.text ?? ""),
            .text(item.denominator?.text ?? ""), .text(item.reporters.map(\.token).joined(separator: ", ")),
            .text(item.frequency?.words[context.language] ?? ""), .text(item.nature?.rawValue ?? ""),
            .text(item.target?.comparator.rawValue ?? ""),
            item.target?.low.flatMap { Ratio($0).spreadsheetNumber }.map { .number($0) } ?? .text(""),
            context.cellText(item.target?.text ?? ""), context.cellText(item.citation),
            .text(item.basis.rawValue), context.cellText(item.remark),
        ]
    }
}
