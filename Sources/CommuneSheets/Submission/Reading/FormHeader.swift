/// The row, or the two rows, that name the columns.
///
/// Official forms merge cells over two rows: `Thực hiện` over `Trong kỳ` and `Lũy kế từ đầu năm`. A
/// merged cell arrives as its text in the first cell and nothing in those right of it or below it.
struct FormHeader {
    /// Indices of the header's rows in the table, from 0.
    let rows: ClosedRange<Int>
    /// The columns that have a name, from left to right.
    let columns: [Column]

    /// A column as the header names it.
    struct Column {
        /// Index of the column, from 0.
        let index: Int
        /// Its name; where two rows name it, both.
        let text: String
        /// Where the name stands; the lower cell of two.
        let place: CellPlace
        /// Nil for a column that the form does not know.
        let reading: ColumnReading?
    }

    /// How many columns of the form the header names.
    private var count: Int { Set(columns.compactMap(\.reading?.column)).count }

    /// The least number of known names that make a row the header.
    private static let leastNames = 3

    /// Finds the header: the row, with the one below it where that goes on naming columns, that names
    /// the most columns of the form; the first of equals. Linear in the cells. Nil where there is none.
    static func find(in table: CSVTable, catalogue: IndicatorCatalogue) -> FormHeader? {
        let wordings = ColumnWordings(catalogue)
        var best: FormHeader?
        for row in table.rows.indices where table.rows[row].kind == .record {
            let names = names(in: row, of: table)
            guard names.contains(where: { $0.map { wordings.reading(of: $0) != nil } ?? false }) else {
                continue
            }
            let single = FormHeader(names, below: [], at: row, of: table, wordings)
            let header =
                double(over: single, names: names, at: row, of: table, wordings, catalogue) ?? single
            if header.count > (best?.count ?? leastNames - 1) { best = header }
        }
        return best
    }

    /// The names in a row; nil for a cell that can be none.
    private static func names(in row: Int, of table: CSVTable) -> [String?] {
        (0..<table.rows[row].cellCount).map { column in
            let cell = table.cell(row: row, column: column)
            return cell.count <= 120 ? String(decoding: cell, as: UTF8.self) : nil
        }
    }

    // MARK: Two rows

    /// The header of this row and the next; nil where the next is none.
    private static func double(
        over single: FormHeader, names: [String?], at row: Int, of table: CSVTable,
        _ wordings: ColumnWordings, _ catalogue: IndicatorCatalogue
    ) -> FormHeader? {
        guard single.count >= 2, table.rows.indices.contains(row + 1), table.rows[row + 1].kind == .record
        else { return nil }
        let lower = self.names(in: row + 1, of: table)
        guard !lower.contains(where: { $0.map { isContent($0, catalogue) } ?? true }) else { return nil }
        let both = FormHeader(names, below: lower, at: row, of: table, wordings)
        let named = both.columns.contains { column in
            column.reading != nil && lower.indices.contains(column.index)
                && lower[column.index]?.isEmpty == false
        }
        // Two rows that name the columns each for itself are two tables, not one header.
        let ownColumns = Set(lower.compactMap { $0.flatMap { wordings.reading(of: $0)?.column } })
        return named && both.count >= single.count && ownColumns.count < both.count ? both : nil
    }

    /// Whether a cell under a name is a row's content: a figure, a sign for its absence, or an item.
    private static func isContent(_ text: String, _ catalogue: IndicatorCatalogue) -> Bool {
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

    // MARK: Reading the names

    /// - Parameter lower: the cells of the row below; empty where the header is one row.
    private init(
        _ upper: [String?], below lower: [String?], at row: Int, of table: CSVTable,
        _ wordings: ColumnWordings
    ) {
        var columns: [Column] = []
        // The name that a merged cell spreads to the right.
        var spread = ""
        for index in 0..<max(upper.count, lower.count) {
            let above = upper.indices.contains(index) ? upper[index] ?? "" : ""
            let below = lower.indices.contains(index) ? lower[index] ?? "" : ""
            if !above.isEmpty { spread = above }
            if above.isEmpty, below.isEmpty { continue }
            let name = below.isEmpty ? above : spread
            columns.append(
                Column(
                    index: index, text: below.isEmpty || name.isEmpty ? name + below : "\(name) \(below)",
                    place: table.place(row: below.isEmpty ? row : row + 1, column: index),
                    reading: wordings.reading(upper: name, lower: below)))
        }
        self.columns = columns
        rows = row...(lower.isEmpty ? row : row + 1)
    }

    /// The period that the name of the period's own column states in full: "Thực hiện tháng 6/2023".
    var statedPeriods: [(period: ReportingPeriod, column: Column)] {
        columns.compactMap { column in
            guard let reading = column.reading, reading.column == .current else { return nil }
            switch reading.mention?.span {
            case .month, .quarter:
                return reading.mention?.period(otherwiseIn: nil).map { ($0, column) }
            case .firstMonths, nil: return nil
            }
        }
    }
}
