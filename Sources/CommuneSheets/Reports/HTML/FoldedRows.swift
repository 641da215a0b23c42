/// The rows of a form in runs: those that are shown, and, in a very long form, those that are not.
struct FoldedRows {
    /// Neighbouring rows, all shown or all folded.
    struct Part {
        let rows: ClosedRange<Int>
        let isFolded: Bool
    }

    let parts: [Part]
    /// Rows with findings that are folded all the same, because there are too many.
    let foldedMarks: Int
    /// The first of them.
    let firstFoldedMark: Int?
    /// By row; empty where all are shown.
    private let isShown: [Bool]

    /// Forms of up to so many rows are shown whole.
    static let wholeLimit = 400
    /// Rows shown at the top, and above and below each row with a finding.
    private static let top = 40
    private static let around = 3
    /// The most rows with findings that are shown: a page with more would open in no browser.
    private static let markedLimit = 1_000

    /// Linear in the rows.
    init(of form: MarkedForm) {
        let count = form.rowCount
        guard count > FoldedRows.wholeLimit else {
            parts = FoldedRows.runs((1...max(count, 1)).lazy.map { ($0, true) }, splitAt: form.headerRow)
            foldedMarks = 0
            firstFoldedMark = nil
            isShown = []
            return
        }
        var isShown = [Bool](repeating: false, count: count + 1)
        func show(_ rows: ClosedRange<Int>) {
            for row in rows.clamped(to: 1...count) { isShown[row] = true }
        }
        show(1...FoldedRows.top)
        let marked = form.markedRows
        for row in marked.prefix(FoldedRows.markedLimit) + [form.headerRow].compactMap({ $0 }) {
            show(max(1, row - FoldedRows.around)...(row + FoldedRows.around))
        }
        parts = FoldedRows.runs((1...count).lazy.map { ($0, isShown[$0]) }, splitAt: form.headerRow)
        foldedMarks = marked.count { !isShown[$0] }
        firstFoldedMark = marked.first { !isShown[$0] }
        self.isShown = isShown
    }

    /// Whether a row is not folded.
    func shows(_ row: Int) -> Bool { isShown.isEmpty || (isShown.indices.contains(row) && isShown[row]) }

    var foldedCount: Int { parts.reduce(0) { $0 + ($1.isFolded ? $1.rows.count : 0) } }

    /// Joins rows into runs; the header is a run by itself.
    private static func runs(
        _ rows: some Sequence<(Int, Bool)>, splitAt header: Int?
    ) -> [Part] {
        var parts: [Part] = []
        for (row, isShown) in rows {
            if let last = parts.last, last.isFolded != isShown, row != header, last.rows.upperBound != header
            {
                parts[parts.count - 1] = Part(rows: last.rows.lowerBound...row, isFolded: !isShown)
            } else {
                parts.append(Part(rows: row...row, isFolded: !isShown))
            }
        }
        return parts
    }
}
