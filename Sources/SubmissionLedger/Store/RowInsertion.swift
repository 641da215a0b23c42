internal import GRDB

/// Adds rows to one table, many with one statement: SQLite sets up the checks of a table anew for each
/// statement, which takes longer than to add a row.
struct RowInsertion {
    private let table: String
    private let columns: [String]

    /// How many rows one statement adds, the most first; what is left over takes the next.
    private static let sizes = [64, 8, 1]

    init(into table: String, _ columns: [String]) {
        self.table = table
        self.columns = columns
    }

    /// Adds rows, each with a value for every column; linear in them.
    func add(_ rows: some Sequence<[(any DatabaseValueConvertible)?]>, _ db: Database) throws {
        // Put on end here: GRDB goes through a sequence of sequences by far more slowly.
        var rest = Array(rows.joined())[...]
        for size in RowInsertion.sizes {
            let count = size * columns.count
            while rest.count >= count {
                let statement = try db.cachedStatement(sql: sql(rows: size))
                try statement.execute(arguments: StatementArguments(Array(rest.prefix(count))))
                rest = rest.dropFirst(count)
            }
        }
    }

    private func sql(rows: Int) -> String {
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
            + Array(repeating: row, count: rows).joined(separator: ", ")
    }
}
