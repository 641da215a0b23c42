/// The form as sent: the same rows and columns, every text as written, marks on the wrong cells.
struct SentFormSheet {
    let form: MarkedForm
    let name: String
    let language: Language
    let limits: SentFormLimits
    private let widths: [Double]

    init(form: MarkedForm, name: String, language: Language) {
        self.form = form
        self.name = name
        self.language = language
        limits = SentFormLimits(of: form)
        widths = SentFormWidths.of(form, rows: limits.wholeRows)
    }

    /// A header further down would leave no room below it on the screen.
    private static let lowestFrozenHeader = 16

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for (column, width) in widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        for row in stride(from: 1, through: limits.wholeRows, by: 1) {
            let last = max(form.lastColumn(ofRow: row), row >= (form.headerRow ?? .max) ? form.tableWidth : 0)
            for column in stride(from: 1, through: last, by: 1) {
                try write(row: row, column: column, to: sheet)
            }
            try setHeight(ofRow: row, to: last, of: sheet)
        }
        // What is beyond the limit is left out, but no mark is.
        for row in form.markedRows where row > limits.wholeRows && row <= CellAddress.rowLimit {
            var columns = Set(form.markedColumns(ofRow: row)).union(form.relatedColumns(ofRow: row))
            if !form.marks(onRow: row).isEmpty { columns.insert(1) }
            for column in columns.sorted() { try write(row: row, column: column, to: sheet) }
        }
        try writeNotes(to: sheet)
        let used = max(widths.count, 1) - 1
        try sheet.allowFiguresAsText(
            in: CellRange(rows: 0...max(limits.wholeRows, 1) - 1, columns: 0...used))
        try ListSheet.setUpPage(of: sheet)
        if let header = form.headerRow, header <= limits.wholeRows {
            if header <= SentFormSheet.lowestFrozenHeader {
                try sheet.freezePanes(at: CellAddress(row: header, column: 0))
            }
            try sheet.repeatRows(header - 1...header - 1)
        }
    }

    private func write(row: Int, column: Int, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try sheet.write(
            .text(fromFile: form.text(row: row, column: column)),
            at: CellAddress(row: row - 1, column: column - 1), style: style(row: row, column: column))
    }

    private func style(row: Int, column: Int) -> CellStyle {
        var style = plainStyle(row: row, column: column)
        style.numberFormat = "@"
        let onRow = form.marks(onRow: row).severity
        let own = form.marks(row: row, column: column) + (column == 1 ? form.marks(onRow: row) : [])
        if let severity = own.severity { return MarkStyles.marked(style, severity) }
        if let onRow { style = MarkStyles.filled(style, onRow) }
        return form.isRelated(row: row, column: column) ? MarkStyles.related(style) : style
    }

    private func plainStyle(row: Int, column: Int) -> CellStyle {
        guard let header = form.headerRow, row >= header, column <= form.tableWidth, !form.isBroken(row: row)
        else {
            var style = SheetStyles.body
            style.wrapsText = hasLineBreak(row: row, column: column)
            return style
        }
        return row == header ? SheetStyles.header : SheetStyles.text
    }

    private func hasLineBreak(row: Int, column: Int) -> Bool {
        form.text(row: row, column: column).utf8.contains { $0 == 0x0A || $0 == 0x0D }
    }

    private func setHeight(ofRow row: Int, to last: Int, of sheet: borrowing XLSXSheet)
        throws(WorkbookFailure)
    {
        var height = RowHeight()
        for column in stride(from: 1, through: min(last, widths.count), by: 1) {
            let text = form.text(row: row, column: column)
            // Texts above the table run over their neighbours; only their line breaks count.
            let wraps = plainStyle(row: row, column: column).wrapsText
            let isFree = !(row >= (form.headerRow ?? .max))
            if wraps {
                height.take(text, width: isFree ? 250 : widths[column - 1], isBold: row == form.headerRow)
            }
        }
        if let points = height.points { try sheet.setRow(row - 1, height: points) }
    }

    // MARK: Notes

    /// How many findings a note tells; the list has all.
    private static let findingsInNote = 6

    private func writeNotes(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var left = SentFormLimits.noteLimit
        for row in form.markedRows where row <= CellAddress.rowLimit {
            var columns = Set(form.markedColumns(ofRow: row))
            if !form.marks(onRow: row).isEmpty { columns.insert(1) }
            for column in columns.sorted() {
                guard left > 0 else { return }
                left -= 1
                let marks =
                    (column == 1 ? form.marks(onRow: row) : []) + form.marks(row: row, column: column)
                try sheet.addNote(
                    text(of: marks), at: CellAddress(row: row - 1, column: column - 1),
                    size: size(of: text(of: marks)))
            }
        }
    }

    private func text(of marks: [MarkedForm.Mark]) -> String {
        var parts = marks.prefix(SentFormSheet.findingsInNote).map { mark in
            "\(mark.finding.severity.sign) \(mark.words(in: language))".visible.abridged(to: 2_000)
        }
        if marks.count > parts.count { parts.append("…") }
        return parts.joined(separator: "\n\n")
    }

    /// In pixels, for about 45 characters a line.
    private func size(of text: String) -> (width: Int, height: Int) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + 1 + $1.count / 45
        }
        return (330, min(600, 24 + lines * 18))
    }
}
