/// The form of one file as it was sent, in a table with row numbers and column letters.
struct HTMLForm {
    let form: MarkedForm
    let rows: FoldedRows
    let file: Int
    let language: Language

    /// Columns beyond this one are shown only as far as findings mark them.
    private static let columnLimit = 64
    /// Columns beyond this one are not shown, whatever marks them: a page with more would open in no
    /// browser.
    private static let markedLimit = 256
    /// How much of a cell is shown, in Unicode scalars.
    private static let textLimit = 1_000

    var sheet: Markup {
        guard form.isTable, form.rowCount > 0 else {
            return
                "<p class=\"none\">\(words("Tệp này không đọc được thành bảng, nên không có biểu để hiện.", "The file could not be read as a table, so there is no form to show."))</p>"
        }
        let isClean = form.findings.isEmpty
        let title = words("Biểu như đã gửi", "The form as sent")
        return """
            <details\(isClean ? "" : " open=\"open\"" as Markup)>
            <summary><h3 id="f\(file)-form">\(title)</h3></summary>
            \(notes)
            <div class="scroll" role="region" tabindex="0" aria-labelledby="f\(file)-form">
            \(tables)
            </div>
            </details>
            """
    }

    /// The rows above the header in a table of their own, so that the header can be repeated on paper.
    private var tables: Markup {
        guard let header = form.headerRow, header > 1 else {
            return table(of: rows.parts, header: form.headerRow)
        }
        let above = rows.parts.filter { $0.rows.upperBound < header }
        let below = rows.parts.filter { $0.rows.lowerBound > header }
        return "\(table(of: above, header: nil))\n\(table(of: below, header: header))"
    }

    private func table(of parts: [FoldedRows.Part], header: Int?) -> Markup {
        let shown = parts.filter { !$0.isFolded }.flatMap { Array($0.rows) } + [header].compactMap { $0 }
        let width = max(1, shown.map { shownColumns(ofRow: $0).last ?? 0 }.max() ?? 1)
        let letters = (1...width).map { column -> Markup in
            "<th scope=\"col\" class=\"place\">\(CellPlace.letters(ofColumn: column))</th>"
        }
        let body = parts.filter { header == nil || !$0.rows.contains(header ?? 0) }.flatMap { part in
            part.isFolded ? [fold(part, width: width)] : part.rows.map { row($0, width: width) }
        }
        return """
            <table class="form" lang="vi">
            <thead>
            <tr><th class="place"><span class="hidden">\(words("dòng", "row"))</span></th>\(letters.joined())</tr>
            \(header.map { row($0, width: width, isHeader: true) } ?? "")
            </thead>
            <tbody>
            \(body.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private func row(_ row: Int, width: Int, isHeader: Bool = false) -> Markup {
        let marks = form.marks(onRow: row)
        let severity = marks.severity
        let cells: Markup
        if form.isBroken(row: row) {
            cells =
                "<td class=\"\(severity?.rawValue ?? "") raw\" colspan=\"\(width)\">\(anchors(inBrokenRow: row))\(shownText(row, 1))</td>"
        } else {
            let last = shownColumns(ofRow: row).last ?? 0
            // Rows shorter than the table end in blank cells; no row is made as long as a stray long one.
            cells = (1...max(last, min(width, form.tableWidth))).map { column in
                column <= last ? cell(row, column, isHeader: isHeader) : "<td></td>"
            }.joined()
        }
        let classes = [isHeader ? "header" : nil, severity.map { "row-\($0.rawValue)" }].compactMap { $0 }
        return """
            <tr id="f\(file)-r\(row)" class="\(classes.joined(separator: " "))">\
            <th scope="row" class="place">\(row)\(references(to: marks))</th>\(cells)</tr>
            """
    }

    /// What leads to a cell of a row that could not be taken apart leads to its line.
    private func anchors(inBrokenRow row: Int) -> Markup {
        let columns = Set(form.markedColumns(ofRow: row)).union(form.relatedColumns(ofRow: row)).sorted()
        return columns.map { column -> Markup in
            let name = CellPlace(line: row, row: row, column: column).cell ?? ""
            return
                "<span id=\"f\(file)-\(name)\">\(references(to: form.marks(row: row, column: column)))</span>"
        }.joined()
    }

    private func cell(_ row: Int, _ column: Int, isHeader: Bool) -> Markup {
        let marks = form.marks(row: row, column: column)
        let isRelated = form.isRelated(row: row, column: column)
        let element: Markup = isHeader ? "th" : "td"
        let scope: Markup = isHeader ? " scope=\"col\"" : ""
        guard !marks.isEmpty || isRelated else {
            return "<\(element)\(scope)>\(shownText(row, column))</\(element)>"
        }
        let severity = marks.severity?.rawValue
        let classes = [severity, isRelated ? "related" : nil].compactMap { $0 }.joined(separator: " ")
        let name = CellPlace(line: row, row: row, column: column).cell ?? ""
        let title =
            marks.isEmpty
            ? words("Ô liên quan", "Related cell")
            : marks.map { $0.words(in: language) }.joined(separator: "\n\n")
        return """
            <\(element)\(scope) class="\(classes)" id="f\(file)-\(name)" title="\(title)">\
            \(shownText(row, column))\(references(to: marks))</\(element)>
            """
    }

    /// The findings' numbers as links to their cards.
    private func references(to marks: [MarkedForm.Mark]) -> Markup {
        let links = marks.map { mark -> Markup in
            """
            <a class="ref" href="#f\(file)-n\(mark.number)" aria-label="\(mark.words(in: language))">\
            \(mark.finding.severity.sign) \(mark.number)</a>
            """
        }
        return links.isEmpty ? "" : "<span class=\"refs\">\(links.joined())</span>"
    }

    private func shownText(_ row: Int, _ column: Int) -> Markup {
        let text = form.text(row: row, column: column)
        return text.isEmpty ? "" : .isolated(text.abridged(to: HTMLForm.textLimit))
    }

    /// The columns of a row that are shown, from 1 without a gap.
    private func shownColumns(ofRow row: Int) -> ClosedRange<Int> {
        let wanted = min(max(HTMLForm.columnLimit, lastMark(ofRow: row)), HTMLForm.markedLimit)
        return 1...max(1, min(form.lastColumn(ofRow: row), wanted))
    }

    private func lastMark(ofRow row: Int) -> Int {
        max(form.markedColumns(ofRow: row).last ?? 0, form.relatedColumns(ofRow: row).last ?? 0)
    }

    /// Whether a cell with a mark, or a row, is on the page where its row is shown.
    static func shows(_ place: CellPlace, of form: MarkedForm) -> Bool {
        form.shows(place) && ((place.column ?? 1) <= markedLimit || form.isBroken(row: place.row))
    }

    // MARK: What is not shown

    private func fold(_ part: FoldedRows.Part, width: Int) -> Markup {
        """
        <tr class="fold"><th class="place">…</th>\
        <td colspan="\(width)">… \(folded(part.rows)) …</td></tr>
        """
    }

    private func folded(_ rows: ClosedRange<Int>) -> String {
        let count = language.count(rows.count)
        let isClean = self.rows.firstFoldedMark.map { !rows.contains($0) } ?? true
        return isClean
            ? words("\(count) dòng không có lỗi", "\(count) rows without findings")
            : words("\(count) dòng, trong đó có dòng có lỗi", "\(count) rows, some with findings")
    }

    private var notes: Markup {
        var notes: [String] = []
        let all = language.count(form.rowCount)
        let folded = language.count(rows.foldedCount)
        if rows.foldedMarks > 0 {
            let count = language.count(rows.foldedMarks)
            notes.append(
                words(
                    "Biểu có \(all) dòng; \(folded) dòng được thu gọn, trong đó có \(count) dòng có lỗi. "
                        + "Dùng --format csv để xem hết.",
                    "The form has \(all) rows; \(folded) of them are folded, \(count) with findings. "
                        + "Use --format csv to see them all."))
        } else if rows.foldedCount > 0 {
            notes.append(
                words(
                    "Biểu có \(all) dòng; \(folded) dòng không có lỗi được thu gọn.",
                    "The form has \(all) rows; \(folded) of them, without findings, are folded."))
        }
        if let wide = widthNote { notes.append(wide) }
        return notes.isEmpty ? "" : "<p class=\"limits\">\(notes.joined(separator: " "))</p>"
    }

    /// Says which columns are shown, where they are not all.
    private var widthNote: String? {
        let rows = 1...form.rowCount
        guard rows.contains(where: { form.lastColumn(ofRow: $0) > HTMLForm.columnLimit }) else { return nil }
        let marked = form.markedRows.contains { lastMark(ofRow: $0) > HTMLForm.markedLimit }
        return marked
            ? words(
                "Chỉ hiện \(HTMLForm.columnLimit) cột đầu và các cột có lỗi đến cột thứ \(HTMLForm.markedLimit). "
                    + "Dùng --format csv để xem hết.",
                "Only the first \(HTMLForm.columnLimit) columns and those with findings up to column "
                    + "\(HTMLForm.markedLimit) are shown. Use --format csv to see them all.")
            : words(
                "Chỉ hiện \(HTMLForm.columnLimit) cột đầu và các cột có lỗi.",
                "Only the first \(HTMLForm.columnLimit) columns and those with findings are shown.")
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
