/// How much of a very large form its workbook holds, so that it can be said.
struct SentFormLimits {
    /// The rows from the top that are there with all their cells.
    let wholeRows: Int
    /// Cells whose text is longer than a spreadsheet's cell can hold, and was cut.
    let cutCells: Int
    /// Marked cells that are coloured but have no note.
    let cellsWithoutNote: Int

    /// The most cells that are written besides the marked ones: thousands of times a form.
    private static let cellLimit = 300_000
    /// The most notes in a sheet; spreadsheet programs become slow with more.
    static let noteLimit = 2_000

    /// Linear in the form's text.
    init(of form: MarkedForm) {
        var cells = 0
        var rows = 0
        var cut = 0
        while rows < min(form.rowCount, CellAddress.rowLimit) {
            let last = max(form.lastColumn(ofRow: rows + 1), 1)
            guard cells + last <= SentFormLimits.cellLimit else { break }
            rows += 1
            cells += last
            for column in stride(from: 1, through: last, by: 1)
            where form.text(row: rows, column: column).utf16.count > CellValue.fileTextLimit {
                cut += 1
            }
        }
        wholeRows = rows
        cutCells = cut
        let marked = form.markedRows.reduce(0) { count, row in
            var columns = Set(form.markedColumns(ofRow: row))
            if !form.marks(onRow: row).isEmpty { columns.insert(1) }
            return count + columns.count
        }
        cellsWithoutNote = max(0, marked - SentFormLimits.noteLimit)
    }

    /// What the reader must know, a sentence each.
    func words(in language: Language, rowCount: Int) -> [String] {
        var words: [String] = []
        if wholeRows < rowCount {
            words.append(
                language == .vietnamese
                    ? "Biểu có \(language.count(rowCount)) dòng; trang sau chỉ có đủ \(language.count(wholeRows)) "
                        + "dòng đầu và các ô có lỗi ở những dòng còn lại."
                    : "The form has \(language.count(rowCount)) rows; the next sheet holds the first "
                        + "\(language.count(wholeRows)) in full, and of the others the marked cells.")
        }
        if cutCells > 0 {
            words.append(
                language == .vietnamese
                    ? "\(language.count(cutCells)) ô quá dài nên bị cắt bớt, cuối ô có […]."
                    : "\(language.count(cutCells)) cells are too long and were cut; they end with […].")
        }
        if cellsWithoutNote > 0 {
            words.append(
                language == .vietnamese
                    ? "\(language.count(cellsWithoutNote)) ô có tô màu nhưng không có ghi chú, xem danh sách này."
                    : "\(language.count(cellsWithoutNote)) cells are coloured without a note; see this list.")
        }
        return words
    }
}
