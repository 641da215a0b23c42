/// The sheet `Danh mục`: the catalogue that the figures were read and judged by.
struct CatalogueSheet {
    let context: WorkbookContext

    /// The column of the target's figure, from 0.
    static let targetColumn = 11
    /// The columns that are printed, from 0: with the sources and remarks beside them all would be too small to read.
    private static let printed = 0...12
    private static let widths: [Double] = [9, 50, 16, 11, 20, 9, 9, 26, 9, 8, 13, 12, 30, 44, 12, 50]

    /// Writes the items, and the rules below them.
    func write(to workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        try workbook.addSheet(named: SheetLabels.catalogue[context.language]) {
            sheet throws(WorkbookFailure) in
            try writeItems(to: sheet)
            let rulesRow = ListSheet.headerRow + context.catalogue.items.count + 3
            try writeRules(top: rulesRow, to: sheet)
            for (column, width) in CatalogueSheet.widths.enumerated() {
                try sheet.setColumns(column...column, width: width)
            }
            try sheet.freezePanes(at: CellAddress(row: ListSheet.headerRow + 1, column: 2))
            sheet.setTabColour(SheetStyles.evidenceTab)
            try ListSheet.setUpPage(of: sheet)
            try sheet.repeatRows(ListSheet.headerRow...ListSheet.headerRow)
            // The rules' headings stand a row below their title.
            try sheet.setPrintArea(
                CellRange(
                    rows: 0...(rulesRow + 1 + context.catalogue.rules.count), columns: CatalogueSheet.printed)
            )
        }
    }

    private func writeItems(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let catalogue = context.catalogue
        let language = context.language
        try sheet.write(
            .text(
                "\(catalogue.identity.title[language]) (\(catalogue.identity.id)). "
                    + catalogue.identity.decision[language]),
            at: CellAddress(row: 0, column: 0), style: SheetStyles.label)
        try sheet.write(
            .text(
                context.words("Phiên bản danh mục (SHA-256): ", "Version of the catalogue (SHA-256): ")
                    + catalogue.version.description),
            at: CellAddress(row: 1, column: CatalogueSheet.printed.upperBound + 1), style: SheetStyles.body)
        try sheet.write(
            .text(
                context.words(
                    "Trang in có các cột A đến M; trích dẫn, căn cứ, ghi chú và phiên bản danh mục ở bên phải, không in.",
                    "Columns A to M are printed; sources, bases, notes and the catalogue's version stand at the "
                        + "right, unprinted.")),
            at: CellAddress(row: 1, column: 0), style: SheetStyles.body)
        let headings = SheetLabels.catalogueColumns[language]
        try ListSheet.writeHeadings(headings, row: ListSheet.headerRow, to: sheet)
        try ListSheet.setHeight(
            headings.map { .text($0) }, CatalogueSheet.widths.map { $0 - 2 }, isBold: true,
            row: ListSheet.headerRow, of: sheet)
        for (offset, item) in catalogue.items.enumerated() {
            let values = row(item)
            let place = ListSheet.headerRow + 1 + offset
            try ListSheet.write(values, row: place, to: sheet)
            try ListSheet.setHeight(values, CatalogueSheet.widths, row: place, of: sheet)
        }
        try sheet.addFilter(
            to: CellRange(
                rows: ListSheet.headerRow...(ListSheet.headerRow + max(catalogue.items.count, 1)),
                columns: 0...(headings.count - 1)))
    }

    private func writeRules(top: Int, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let language = context.language
        try sheet.write(
            .text(context.words("Quy tắc", "Rules")), at: CellAddress(row: top, column: 0),
            style: SheetStyles.label)
        try writeRule(SheetLabels.ruleColumns[language], row: top + 1, SheetStyles.header, to: sheet)
        for (offset, rule) in context.catalogue.rules.enumerated() {
            try writeRule(
                [
                    rule.code, rule.explanation[language], rule.severity.words[language], rule.text,
                    rule.source,
                ],
                row: top + 2 + offset, SheetStyles.text, to: sheet)
        }
    }

    /// The columns of the items serve for the rules: the last two texts go over several of them.
    private func writeRule(
        _ texts: [String], row: Int, _ style: CellStyle, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let columns = [0...0, 1...1, 2...2, 3...4, 5...7]
        var height = RowHeight()
        for (text, columns) in zip(texts, columns) {
            let value = CellValue.text(text)
            let cells = CellRange(rows: row...row, columns: columns)
            if columns.count == 1 {
                try sheet.write(value, at: cells.first, style: style)
            } else {
                try sheet.merge(cells, value, style: style)
            }
            height.take(value, width: CatalogueSheet.widths[columns].reduce(0, +))
        }
        if let points = height.points { try sheet.setRow(row, height: points) }
    }

    private func row(_ item: CatalogueItem) -> [CellValue] {
        [
            .text(item.code.text), .text(item.name[context.language]),
            .text(item.measure?.name[context.language] ?? ""), .text(item.kind.words[context.language]),
            .text(item.aggregation.words[context.language]), .text(item.numerator?.text ?? ""),
            .text(item.denominator?.text ?? ""),
            .text(item.reporters.map { reporter($0) }.joined(separator: ", ")),
            .text(item.frequency?.words[context.language] ?? ""),
            .text(item.nature?.words[context.language] ?? ""),
            .text(item.target?.comparator.words[context.language] ?? ""),
            item.target?.low.flatMap { Ratio($0).spreadsheetNumber }.map { .number($0) } ?? .text(""),
            context.cellText(item.target?.text ?? ""), context.cellText(item.citation),
            .text(item.basis.words[context.language]), context.cellText(remark(of: item)),
        ]
    }

    /// What the catalogue says of an item, and what the district has yet to confirm.
    private func remark(of item: CatalogueItem) -> String {
        guard let question = item.toConfirm else { return item.remark }
        let sentences = [FormPrompt.sentence(item.remark), "Huyện cần xác nhận: \(question)."]
        return sentences.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A kind of unit in words, a single unit by its code.
    private func reporter(_ selector: UnitSelector) -> String {
        switch selector {
        case .kind(let kind): kind.words[context.language]
        case .unit(let code): code.text
        }
    }
}
