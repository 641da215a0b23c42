/// Writes a form's only visible sheet.
struct FormSheet {
    let cells: FormCells

    /// In characters, one a column. Figures have room for every digit that a check lets through.
    private static let widths: [Double] = [12, 8, 48, 21, 16, 16, 16, 16, 28, 28]

    private var form: BlankForm { cells.form }

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for (row, line) in form.lines.enumerated() {
            switch line.subject {
            case .heading:
                try writeHeading(line.cells.isEmpty ? legend : line.cells, row, to: sheet)
            case .columnNames:
                try ListSheet.writeHeadings(line.cells, row: row, to: sheet)
                try setHeight(line.cells, isBold: true, row, of: sheet)
            case .group:
                for (column, text) in padded(line.cells).enumerated() {
                    try sheet.write(
                        .text(text), at: CellAddress(row: row, column: column), style: SheetStyles.group)
                }
            case .item(let item):
                try writeItem(item, line.cells, row, to: sheet)
                try setHeight(line.cells, isBold: false, row, of: sheet)
            }
        }
        for (column, width) in FormSheet.widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        let header = form.headerRow
        try sheet.freezePanes(at: CellAddress(row: header + 1, column: 3))
        try ListSheet.setUpPage(of: sheet)
        try sheet.repeatRows(header...header)
        // A figure that a program has taken for a date keeps the look of one until it is changed back.
        sheet.protect(allowsFormatting: true)
    }

    /// What the form as a file has no need to say.
    private var legend: [String] {
        form.language == .vietnamese
            ? [
                "Lưu ý",
                "Ô vàng đậm: kỳ này phải có số. Ô vàng nhạt: ghi nếu có. Ô khác đã khóa hoặc tự tính. "
                    + "Ghi xong, lưu thành “CSV UTF-8” rồi kiểm tra.",
            ]
            : [
                "Note",
                "Dark yellow cells: due in this period. Light yellow cells: fill in what there is. The others are "
                    + "locked or compute themselves. When done, save as “CSV UTF-8” and check the file.",
            ]
    }

    private func writeHeading(
        _ texts: [String], _ row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        for (column, text) in texts.enumerated() {
            try sheet.write(
                .text(text), at: CellAddress(row: row, column: column),
                style: column == 0 ? SheetStyles.label : SheetStyles.body)
        }
    }

    private func writeItem(
        _ item: CatalogueItem, _ texts: [String], _ row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let checks = FormChecks(cells: cells)
        var open: [FormField] = []
        let due = form.catalogue.dueFields(of: item, by: form.unit, in: form.period)
        func fill(_ style: CellStyle, _ field: FormField?) -> CellStyle {
            field.map { due.contains($0) } == true ? SheetStyles.due(style) : SheetStyles.open(style)
        }
        for (column, (name, text)) in zip(FormColumn.allCases, texts).enumerated() {
            let address = CellAddress(row: row, column: column)
            switch cells.cell(of: item, name, text: text) {
            case .printed(let text):
                let style = name.field?.holdsFigure == true ? SheetStyles.number("General") : SheetStyles.text
                try sheet.write(.text(text), at: address, style: style)
            case .planned(let quantity):
                let value = Ratio(quantity).spreadsheetNumber.map { CellValue.number($0) } ?? .text(text)
                try sheet.write(value, at: address, style: figureStyle(of: item))
            case .computed(let own):
                guard let field = name.field else { continue }
                let cell = ItemField(code: item.code, field: field)
                let formula = own.formula(decimals: item.decimalsOnForm) {
                    cells.address(of: $0)?.name ?? ""
                }
                try sheet.write(
                    .formula(formula, value: cells.computed.value(of: cell)), at: address,
                    style: figureStyle(of: item, isTotal: own.isTotal))
            case .figure:
                try sheet.write(.blank, at: address, style: fill(figureStyle(of: item), name.field))
                if let field = name.field { open.append(field) }
            case .status:
                try sheet.write(.blank, at: address, style: fill(SheetStyles.text, name.field))
                try checks.addChoices(item, at: address, to: sheet)
            case .words:
                try sheet.write(.blank, at: address, style: SheetStyles.open(FormSheet.wordsStyle))
            }
        }
        try checks.add(item, open, to: sheet)
    }

    /// A CSV file holds what a cell shows, so that no format may round, group, or leave a figure with two readings:
    /// three decimals behind fewer than four digits could be thousands. General shows eleven characters, which a
    /// total can exceed.
    private func figureStyle(of item: CatalogueItem, isTotal: Bool = false) -> CellStyle {
        let decimals = Int(item.decimalsOnForm)
        var sections: [String] = []
        if decimals >= 3 { sections.append("[<1000]0." + String(repeating: "0", count: max(decimals, 4))) }
        if isTotal, (1...6).contains(decimals) {
            let bound = "1" + String(repeating: "0", count: 10 - decimals)
            sections += ["[<\(bound)]General", "0." + String(repeating: "0", count: decimals)]
        } else {
            sections.append("General")
        }
        return SheetStyles.number(sections.joined(separator: ";"))
    }

    /// Words stay as typed: a program would make a formula of "- tăng" and a date of "5/10".
    private static var wordsStyle: CellStyle {
        var style = SheetStyles.text
        style.numberFormat = "@"
        return style
    }

    private func padded(_ texts: [String]) -> [String] {
        texts + Array(repeating: "", count: max(0, FormColumn.allCases.count - texts.count))
    }

    private func setHeight(
        _ texts: [String], isBold: Bool, _ row: Int, of sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        try ListSheet.setHeight(
            texts.map { .text($0) }, FormSheet.widths, isBold: isBold, row: row, of: sheet)
    }
}
