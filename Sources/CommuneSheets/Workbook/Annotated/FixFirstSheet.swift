/// The first sheet of an annotated form: what to mend, errors first, one row a cell concerned.
struct FixFirstSheet {
    let submission: DiagnosedSubmission
    let form: MarkedForm
    /// The sheet that the links lead to; nil where the file is no table.
    let sent: SentFormSheet?
    let catalogue: IndicatorCatalogue
    let language: Language

    private static let widths: [Double] = [12, 9, 9, 9, 28, 17, 16, 58, 22, 20]
    /// The most rows of the list, within what a sheet can hold in links.
    private static let rowLimit = 50_000
    /// Row of the headings, from 0.
    private static let header = 4

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for (column, width) in FixFirstSheet.widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        var title = MarkStyles.lead
        title.isBold = true
        title.fontSize = 14
        try lead(submission.title(in: language).visible, row: 0, style: title, to: sheet)
        try lead(whatToDo, row: 1, to: sheet)
        try lead(key, row: 2, to: sheet)
        try ListSheet.writeHeadings(headings, row: FixFirstSheet.header, to: sheet)
        var row = FixFirstSheet.header + 1
        for finding in form.findings {
            for cell in finding.cells where row <= FixFirstSheet.rowLimit {
                try write(cell, row: row, to: sheet)
                row += 1
            }
        }
        try sheet.freezePanes(at: CellAddress(row: FixFirstSheet.header + 1, column: 0))
        try sheet.addFilter(
            to: CellRange(
                rows: FixFirstSheet.header...max(row - 1, FixFirstSheet.header + 1),
                columns: 0...(headings.count - 1)))
        try ListSheet.setUpPage(of: sheet)
        try sheet.repeatRows(FixFirstSheet.header...FixFirstSheet.header)
    }

    /// A line over the whole width, as high as it needs.
    private func lead(
        _ text: String, row: Int, style: CellStyle = MarkStyles.lead, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let last = FixFirstSheet.widths.count - 1
        try sheet.merge(
            CellRange(rows: row...row, columns: 0...last), .text(fromFile: text), style: style)
        var height = RowHeight()
        let width = FixFirstSheet.widths.reduce(0, +) * 12 / (style.fontSize ?? 12)
        height.take(text, width: width, isBold: style.isBold)
        try sheet.setRow(row, height: (height.points ?? 15.75) + 4)
    }

    private func write(
        _ finding: Diagnostic, row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let values: [CellValue] = [
            .text("\(finding.severity.sign) \(finding.severity.words[language])"),
            .text(finding.code.rawValue), link(to: finding.place), .text(finding.indicator?.text ?? ""),
            .text(fromFile: finding.indicator.flatMap { catalogue.item($0)?.name[language] } ?? ""),
            .text(fromFile: finding.field.map { catalogue.name(of: $0, in: language) } ?? ""),
            .text(fromFile: (finding.value ?? "").visible.abridged(to: 500)),
            .text(fromFile: finding.message(in: language).visible),
            .text(fromFile: whatToWrite(finding).visible),
            .text(fromFile: (finding.answer ?? "").visible),
        ]
        for (column, value) in values.enumerated() {
            let style: CellStyle =
                if column == 0 {
                    MarkStyles.filled(SheetStyles.text, finding.severity)
                } else if case .linked = value { MarkStyles.link } else { SheetStyles.text }
            try sheet.write(value, at: CellAddress(row: row, column: column), style: style)
        }
        try ListSheet.setHeight(values, FixFirstSheet.widths, row: row, of: sheet)
    }

    /// The cell's name, leading to it where the next sheet has it; the row's where it is a whole row.
    private func link(to place: CellPlace?) -> CellValue {
        guard let place else { return .text("") }
        let name = place.cell ?? words("dòng \(place.line)", "line \(place.line)")
        guard let sent, form.shows(place), place.row <= CellAddress.rowLimit else { return .text(name) }
        let address = CellAddress(row: place.row - 1, column: (place.column ?? 1) - 1)
        return .linked(.text(name), to: SheetCell(sheet: sent.name, address: address))
    }

    private func whatToWrite(_ finding: Diagnostic) -> String {
        ([finding.suggestion].compactMap { $0 } + finding.hints(in: language)).joined(separator: "\n")
    }

    // MARK: Words

    private var whatToDo: String {
        guard !form.findings.isEmpty else {
            return words("Không có lỗi, không cần sửa gì.", "Nothing was found; nothing needs mending.")
        }
        guard let sent else {
            return words(
                "Tệp này không đọc được thành bảng nên không có biểu kèm theo. Sửa theo hướng dẫn dưới đây rồi gửi lại.",
                "The file could not be read as a table, so no form is with it. Follow what is said below and send it again."
            )
        }
        return words(
            "Sửa các ô nêu dưới đây trong tệp gốc của đơn vị; hoặc sửa ngay ở trang “\(sent.name)”, rồi lưu trang đó "
                + "thành “CSV UTF-8” và gửi lại. Bấm vào tên ô để đến ô đó; để chuột trên ô để đọc ghi chú.",
            "Correct the cells named below in your original file; or correct them on the sheet “\(sent.name)”, save "
                + "that sheet as “CSV UTF-8” and send it again. Click a cell's name to go there; point at a cell to "
                + "read its note.")
    }

    private var key: String {
        let key = words(
            "✗ viền đậm: lỗi, phải sửa. ▲ viền đứt: cảnh báo, xem lại hoặc ghi lý do ở cột “Giải trình”. "
                + "● viền chấm: lưu ý. Viền đôi: ô liên quan.",
            "✗ thick border: an error, must be corrected. ▲ dashed: a warning; look again, or give the reason under "
                + "“Giải trình”. ● dotted: a note. Double border: a related cell.")
        var parts = [key] + (sent?.limits.words(in: language, rowCount: form.rowCount) ?? [])
        let count = form.findings.reduce(0) { $0 + $1.cellCount }
        let shown = FixFirstSheet.rowLimit - FixFirstSheet.header
        if count > shown {
            parts.append(
                words(
                    "Danh sách chỉ nêu \(language.count(shown)) trong \(language.count(count)) ô.",
                    "The list names \(language.count(shown)) of \(language.count(count)) cells."))
        }
        return parts.joined(separator: " ")
    }

    private var headings: [String] {
        Bilingual(
            vietnamese: [
                "Mức", "Mã", "Ô", "Mã số", "Chỉ tiêu", "Cột", "Đã ghi", "Nội dung", "Cần ghi", "Giải trình",
            ],
            english: [
                "Severity", "Code", "Cell", "Item", "Item name", "Column", "As written", "Message", "Write",
                "Explanation",
            ])[language]
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
