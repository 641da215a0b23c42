/// What became of the rows of a file. Every row that a spreadsheet program shows, blank ones
/// included, has exactly one fate, so `read` is the sum of the others.
public struct RowCounts: Hashable, Sendable {
    /// Rows of items, read without an error.
    public var accepted = 0
    /// Rows already known from an earlier submission.
    public var unchanged = 0
    /// Rows that are no item: titles, header, headings, totals, signatures, blank lines.
    public var ignored = 0
    /// Rows with an error.
    public var refused = 0

    public init(accepted: Int = 0, unchanged: Int = 0, ignored: Int = 0, refused: Int = 0) {
        self.accepted = accepted
        self.unchanged = unchanged
        self.ignored = ignored
        self.refused = refused
    }

    public var read: Int { accepted + unchanged + ignored + refused }

    static func + (left: RowCounts, right: RowCounts) -> RowCounts {
        RowCounts(
            accepted: left.accepted + right.accepted, unchanged: left.unchanged + right.unchanged,
            ignored: left.ignored + right.ignored, refused: left.refused + right.refused)
    }
}

extension RowCounts {
    /// Gives every row of a file its one fate; linear in rows and findings.
    init(of table: CSVTable, items rows: [ItemRow], findings: [Diagnostic]) {
        let refused = Set(
            findings.compactMap { $0.severity == .error ? $0.place?.row : nil }
        ).filter { $0 <= table.rows.count }
        let items = Set(rows.filter { $0.item.kind != .heading }.map { table.rowNumber($0.row) })
        self.init()
        self.refused = refused.count
        accepted = items.subtracting(refused).count
        ignored = table.rows.count - self.refused - accepted
    }
}

/// How many rules held, failed, or could not be evaluated; each counted once a field.
public struct RuleCounts: Hashable, Sendable {
    public var passed = 0
    public var failed = 0
    public var notEvaluated = 0
}
