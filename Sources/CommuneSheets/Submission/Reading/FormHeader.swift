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
    var count: Int { Set(columns.compactMap(\.reading?.column)).count }

    /// Finds the header in a table; nil where there is none. Linear in the cells.
    static func find(in table: CSVTable, catalogue: IndicatorCatalogue) -> FormHeader? {
        HeaderSearch.header(of: table, catalogue: catalogue)
    }

    // MARK: Reading the names

    /// - Parameters:
    ///   - upper: the cells of the row; nil for one that can be no name.
    ///   - lower: those of the row below; empty where the header is one row.
    init(
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
