/// Looks through the rows of a table for the header.
///
/// Most rows can be none, and that is told from their bytes: only a row with the name of a column is
/// taken apart, and only where it can name more columns than the best one so far.
struct HeaderSearch {
    private let table: CSVTable
    private let catalogue: IndicatorCatalogue
    private let wordings: ColumnWordings
    /// Whether a mere number can be the name of a column.
    private let numbersAreNames: Bool
    /// What names said that were met before: tables on one sheet repeat their header.
    private var known: [ArraySlice<UInt8>: ColumnReading?] = [:]

    /// The least number of known names that make a row the header.
    private static let leastNames = 3
    /// Names of columns are short; in bytes.
    private static let nameLimit = 120
    /// How many names are remembered.
    private static let memory = 1_000

    /// Finds the header: the row, with the one below it where that goes on naming columns, that names
    /// the most columns of the form; the first of equals. Linear in the cells. Nil where there is none.
    static func header(of table: CSVTable, catalogue: IndicatorCatalogue) -> FormHeader? {
        var search = HeaderSearch(table, catalogue)
        var best: FormHeader?
        for row in table.rows.indices where table.rows[row].kind == .record {
            let most = best?.count ?? leastNames - 1
            if most >= FormColumn.allCases.count { break }
            guard let header = search.header(at: row, namingMoreThan: most) else { continue }
            best = header
        }
        return best
    }

    private init(_ table: CSVTable, _ catalogue: IndicatorCatalogue) {
        self.table = table
        self.catalogue = catalogue
        wordings = ColumnWordings(catalogue)
        let names = [catalogue.columnNames.keys, catalogue.generalColumnNames.keys]
        numbersAreNames = names.contains { $0.contains { HeaderSearch.isNumber($0.text.utf8) } }
    }

    /// The header that begins in a row; nil where it names no more columns than `most`.
    private mutating func header(at row: Int, namingMoreThan most: Int) -> FormHeader? {
        guard filledColumns(row, row + 1) > most else { return nil }
        let columns = ownColumns(of: row)
        guard !columns.isEmpty else { return nil }
        let both = columns.count >= 2 ? double(at: row, naming: columns.count, orMoreThan: most) : nil
        guard (both?.count ?? columns.count) > most else { return nil }
        return both ?? FormHeader(names(in: row), below: [], at: row, of: table, wordings)
    }

    /// The header of this row and the next; nil where the next is none.
    ///
    /// - Parameter count: how many columns the row names by itself.
    private mutating func double(at row: Int, naming count: Int, orMoreThan most: Int) -> FormHeader? {
        guard table.rows.indices.contains(row + 1), table.rows[row + 1].kind == .record else { return nil }
        // Two rows that name the columns each for itself are two tables, not one header.
        let own = ownColumns(of: row + 1).count
        guard filledColumns(row, row + 1) > own else { return nil }
        let lower = names(in: row + 1)
        guard !lower.contains(where: { $0.map { isContent($0) } ?? true }) else { return nil }
        let both = FormHeader(names(in: row), below: lower, at: row, of: table, wordings)
        let named = both.columns.contains { column in
            column.reading != nil && lower.indices.contains(column.index)
                && lower[column.index]?.isEmpty == false
        }
        return named && both.count >= count && own < both.count ? both : nil
    }

    /// Whether a cell under a name is a row's content: a figure, a sign for its absence, or an item.
    private func isContent(_ text: String) -> Bool {
        switch FigureText(text) {
        case .missing: false
        // "2023" and "6 tháng" name a period; "Lũy kế 6 tháng" is no figure.
        case .plain, .dressed:
            text.utf8.first?.isASCIIDigit == true
                && (!PeriodWords(text).rest.isEmpty || PeriodWords(text).mentions.isEmpty)
        case .styled, .ambiguous, .tooManyDigits, .noneOccurred, .notApplicable: true
        case .notAFigure: catalogue.item(named: text) != nil || MilestoneStatus(text) != nil
        }
    }

    // MARK: Cells

    /// The names in a row; nil for a cell that can be none.
    private func names(in row: Int) -> [String?] {
        (0..<table.rows[row].cellCount).map { column in
            let cell = table.cell(row: row, column: column)
            return cell.count <= HeaderSearch.nameLimit ? String(decoding: cell, as: UTF8.self) : nil
        }
    }

    /// In how many columns one of two rows has something; no header names more.
    private func filledColumns(_ upper: Int, _ lower: Int) -> Int {
        let rows = [upper, lower].filter { table.rows.indices.contains($0) }
        let count = rows.map { table.rows[$0].cellCount }.max() ?? 0
        return (0..<count).count { column in
            rows.contains { !table.cell(row: $0, column: column).isEmpty }
        }
    }

    /// The columns that a row's cells name, each for itself.
    private mutating func ownColumns(of row: Int) -> Set<FormColumn> {
        var columns: Set<FormColumn> = []
        for index in 0..<table.rows[row].cellCount {
            let cell = table.cell(row: row, column: index)
            guard !cell.isEmpty, cell.count <= HeaderSearch.nameLimit,
                numbersAreNames || !HeaderSearch.isNumber(cell)
            else { continue }
            if let reading = reading(of: cell) { columns.insert(reading.column) }
        }
        return columns
    }

    private mutating func reading(of cell: ArraySlice<UInt8>) -> ColumnReading? {
        if let reading = known[cell] { return reading }
        let reading = wordings.reading(of: String(decoding: cell, as: UTF8.self))
        if known.count < HeaderSearch.memory { known[cell] = .some(reading) }
        return reading
    }

    /// Whether there are only digits and the signs within a number: no name, and no period either.
    private static func isNumber(_ text: some Sequence<UInt8>) -> Bool {
        text.allSatisfy { $0.isASCIIDigit || $0 == 0x2C || $0 == 0x2D || $0 == 0x2E }
    }
}
