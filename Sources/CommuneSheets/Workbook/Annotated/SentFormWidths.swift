/// Widths that fit a form's columns, in characters.
enum SentFormWidths {
    /// Further columns keep the default width.
    private static let columnLimit = 64
    /// How many rows are measured.
    private static let rowLimit = 2_000
    private static let narrowest = 5.0
    private static let widest = 40.0

    /// Linear in the cells measured.
    static func of(_ form: MarkedForm, rows: Int) -> [Double] {
        let rows = stride(from: 1, through: min(rows, rowLimit), by: 1)
        let count = min(columnLimit, rows.map { form.lastColumn(ofRow: $0) }.max() ?? 0)
        return stride(from: 1, through: count, by: 1).map { column in
            let longest = rows.map { length(form, row: $0, column: column) }.max() ?? 0
            return min(widest, max(narrowest, Double(longest) + 2))
        }
    }

    /// How many characters of a cell need room side by side.
    private static func length(_ form: MarkedForm, row: Int, column: Int) -> Int {
        if form.isBroken(row: row) { return 0 }
        let text = form.text(row: row, column: column).prefix(100)
        if row == form.headerRow {
            return text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
        }
        // Above the table a text runs over the blank cells to its right.
        if row < form.headerRow ?? 0, form.text(row: row, column: column + 1).isEmpty { return 0 }
        return text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    }
}
