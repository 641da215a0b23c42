/// A form as it was sent, row by row, and which findings mark which of its cells.
///
/// Rows and columns count from 1, as a spreadsheet program shows them.
struct MarkedForm {
    /// Errors first, as the submission has them; a finding's number is its place here, from 1.
    let findings: [Diagnostic]
    /// The row of the header that names the columns; nil where none was found.
    let headerRow: Int?
    /// The most columns of a spreadsheet.
    static let columnLimit = 16_384
    private let table: CSVTable?
    /// How many rows of the table a spreadsheet program does not show: a line `sep=;` on top.
    private let hidden: Int
    /// By row and column, 0 being the row as a whole.
    private var marks: [Int: [Int: [Mark]]] = [:]
    private var related: [Int: Set<Int>] = [:]

    /// One finding on one cell, or on a row as a whole.
    struct Mark {
        /// Which finding, from 1; the same for all cells with the same cause.
        let number: Int
        /// The finding as it is at this cell.
        let finding: Diagnostic
    }

    /// Reads the table again from the submission's text; linear in it.
    init(_ submission: DiagnosedSubmission, catalogue: IndicatorCatalogue) {
        findings = submission.diagnostics
        let table = submission.dialect.flatMap { dialect in
            let swallowed = SwallowedRow(delimiter: dialect.delimiter, catalogue: catalogue)
            return try? CSVReader.read(
                submission.text[...], dialect: dialect, recognising: swallowed.isRow
            ).table
        }
        hidden = table?.rows.first?.kind == .separatorLine ? 1 : 0
        self.table = table
        let all = findings
        headerRow = table.flatMap { MarkedForm.header(of: $0, findings: all, catalogue: catalogue) }
        for (index, finding) in findings.enumerated() { mark(finding, number: index + 1) }
    }

    private mutating func mark(_ finding: Diagnostic, number: Int) {
        for cell in finding.cells {
            for place in cell.related.map(\.place) + [cell.correction?.place].compactMap({ $0 }) {
                guard let column = place.column, shows(place) else { continue }
                related[place.row, default: []].insert(column)
            }
            guard let place = cell.place, shows(place) else { continue }
            let known = marks[place.row]?[place.column ?? 0] ?? []
            if known.contains(where: { $0.number == number }) { continue }
            marks[place.row, default: [:]][place.column ?? 0] =
                known + [Mark(number: number, finding: cell)]
        }
    }

    /// Whether the file is a table at all.
    var isTable: Bool { table != nil }

    /// How many rows the file has.
    var rowCount: Int { max(0, (table?.rows.count ?? 0) - hidden) }

    /// Where a row that is shown stands in the table.
    private func index(_ row: Int) -> Int { row - 1 + hidden }

    /// Whether a place is in the table, and within the columns that a spreadsheet program has.
    func shows(_ place: CellPlace) -> Bool {
        place.row >= 1 && place.row <= rowCount && (place.column ?? 1) <= MarkedForm.columnLimit
    }

    /// Whether the row could not be taken apart; its line then stands in its first cell.
    func isBroken(row: Int) -> Bool {
        guard let table, table.rows.indices.contains(index(row)) else { return false }
        return table.rows[index(row)].kind == .broken
    }

    /// The last column of a row that holds or means something.
    func lastColumn(ofRow row: Int) -> Int {
        guard let table, table.rows.indices.contains(index(row)) else { return 0 }
        var last = table.rows[index(row)].cellCount
        while last > 0, table.rawCell(row: index(row), column: last - 1).isEmpty { last -= 1 }
        last = min(last, MarkedForm.columnLimit)
        return max(last, marks[row]?.keys.max() ?? 0, related[row]?.max() ?? 0)
    }

    /// The last column that the header names; 0 where there is no header.
    var tableWidth: Int { headerRow.map { lastColumn(ofRow: $0) } ?? 0 }

    /// What a cell holds, exactly as written; empty where there is no such cell.
    func text(row: Int, column: Int) -> String {
        guard let table else { return "" }
        return String(decoding: table.rawCell(row: index(row), column: column - 1), as: UTF8.self)
    }

    /// The findings on one cell.
    func marks(row: Int, column: Int) -> [Mark] { marks[row]?[column] ?? [] }

    /// The findings on a row as a whole.
    func marks(onRow row: Int) -> [Mark] { marks[row]?[0] ?? [] }

    /// The columns of a row with findings of their own, from left to right.
    func markedColumns(ofRow row: Int) -> [Int] { (marks[row] ?? [:]).keys.filter { $0 > 0 }.sorted() }

    /// The columns of a row that only belong to findings elsewhere, from left to right.
    func relatedColumns(ofRow row: Int) -> [Int] { (related[row] ?? []).sorted() }

    /// Whether the cell belongs to a finding elsewhere, as a part of a sum does.
    func isRelated(row: Int, column: Int) -> Bool { related[row]?.contains(column) == true }

    /// The rows with any mark, from the top.
    var markedRows: [Int] { Set(marks.keys).union(related.keys).sorted() }

    /// The row with the names of the columns, also where too few of them are there to read the form.
    private static func header(
        of table: CSVTable, findings: [Diagnostic], catalogue: IndicatorCatalogue
    ) -> Int? {
        let isLossy = findings.contains { $0.code == .FIL05 || $0.code == .FIL06 }
        let readable = isLossy ? LostLetters(catalogue: catalogue).restored(table) : table
        return FormHeader.find(in: readable, catalogue: catalogue).map {
            table.rowNumber($0.rows.upperBound)
        }
    }
}

extension MarkedForm.Mark {
    /// What is wrong with the cell and what to write in it, in a few lines.
    func words(in language: Language) -> String {
        var lines = [
            "\(finding.severity.title[language]) \(finding.code.rawValue)",
            finding.message(in: language),
        ]
        if let suggestion = finding.suggestion {
            lines.append("\(FindingLabels.write[language]): \(suggestion)")
        }
        return (lines + finding.hints(in: language)).joined(separator: "\n")
    }
}

extension [MarkedForm.Mark] {
    /// The gravest severity among findings; nil for none.
    var severity: Severity? { map(\.finding.severity).min { $0.rank < $1.rank } }
}
