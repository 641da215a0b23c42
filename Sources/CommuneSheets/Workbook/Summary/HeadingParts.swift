/// The verdicts that a heading's own is taken from: those of its parts, wherever they stand.
struct HeadingParts {
    /// Their rows on `Tổng hợp`, from 0, as runs of neighbours from above.
    private let runs: [ClosedRange<Int>]
    /// How many there are.
    let count: Int
    private let heading: IndicatorCode

    /// The most runs that a formula names; beyond it, the column of ``SummaryRow/Column/parent`` says whose
    /// part a row is.
    private static let runLimit = 12

    /// - Parameter rows: from 0, ascending.
    init(of heading: IndicatorCode, rows: [Int]) {
        var runs: [ClosedRange<Int>] = []
        for row in rows {
            if let last = runs.last, last.upperBound + 1 == row {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        self.runs = runs
        self.heading = heading
        count = rows.count
    }

    /// Whether the parts stand too scattered for a formula to name them.
    var areMarked: Bool { runs.count > HeadingParts.runLimit }

    /// How many of the parts have a verdict, as a formula on the same sheet.
    ///
    /// - Parameter word: the verdict as a literal.
    func count(_ word: String) -> String {
        guard areMarked, let first = runs.first, let last = runs.last else {
            return runs.map { "COUNTIF(\(cells($0, SummaryRow.Column.verdict)),\(word))" }.joined(
                separator: "+")
        }
        let rows = first.lowerBound...last.upperBound
        return "SUMPRODUCT(EXACT(\(cells(rows, SummaryRow.Column.parent)),\"\(heading.text.doublingQuotes)\")"
            + "*(\(cells(rows, SummaryRow.Column.verdict))=\(word)))"
    }

    private func cells(_ rows: ClosedRange<Int>, _ column: Int) -> String {
        CellAddress(row: rows.lowerBound, column: column).name + ":"
            + CellAddress(row: rows.upperBound, column: column).name
    }
}
