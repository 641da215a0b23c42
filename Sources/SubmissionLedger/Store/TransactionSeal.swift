internal import CommuneSheets
internal import GRDB

/// Seals transactions with a digest of their records, and tells where records are not as they were sealed.
///
/// A disk that changes a bit, or loses a row, leaves a file that SQLite may read without a complaint; the
/// unit or the period of a form would then be another one. Each seal covers the one before it.
enum TransactionSeal {
    /// Seals every transaction that has no seal yet; linear in the ledger's records.
    static func add(_ db: Database) throws {
        let sealed = try stored(db)
        for (number, digest) in try computed(db) where sealed[number] == nil {
            try db.execute(
                sql: "INSERT INTO seal (transaction_id, sha256) VALUES (?, ?)", arguments: [number, digest])
        }
    }

    /// Holds every transaction against its seal; linear in the ledger's records.
    ///
    /// - Throws: `SQLITE_CORRUPT` where they differ.
    static func check(_ db: Database) throws {
        guard try computed(db) == stored(db) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "records are not as they were written down")
        }
    }

    private static func stored(_ db: Database) throws -> [Int: String] {
        var seals: [Int: String] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT transaction_id, sha256 FROM seal") {
            seals[try row.decode(Int.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
        }
        return seals
    }

    /// What the seals must be, by transaction.
    private static func computed(_ db: Database) throws -> [Int: String] {
        var texts: [Int: [String]] = [:]
        let rows = try Row.fetchCursor(db, sql: records)
        while let row = try rows.next() {
            texts[try row.decode(Int.self, atIndex: 0), default: []]
                .append(try row.decode(String.self, atIndex: 1))
        }
        var seals: [Int: String] = [:]
        var previous = ""
        for (number, lines) in texts.sorted(by: { $0.key < $1.key }) {
            let text = ([previous] + lines).joined(separator: "\n")
            guard let digest = SHA256Digest(of: Array(text.utf8)) else { throw RecordWriting.noDigest }
            previous = digest.description
            seals[number] = previous
        }
        return seals
    }

    /// Every record of a transaction as a line of SQL's own literals, in an order that never changes.
    private static let records: String = {
        let tables: [(name: String, transaction: String, columns: [String])] = [
            ("ledger_transaction", "id", ["recorded_at", "kind"]),
            ("catalogue_adoption", "transaction_id", ["year", "catalogue"]),
            (
                "submission", "transaction_id",
                [
                    "id", "path", "sha256", "received_at", "fate", "unit", "unit_name", "period", "catalogue",
                    "rows_accepted", "rows_ignored", "rows_refused", "rows_unchanged",
                ]
            ),
            (
                "closing", "transaction_id",
                ["period", "workbook_sha256", "workbook_language", "is_incomplete"]
            ),
            ("closed_submission", "transaction_id", ["submission_id", "sha256"]),
            ("reopening", "transaction_id", ["period", "reason"]),
        ]
        let selections = tables.map { table in
            let values = table.columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
            return
                "SELECT \(table.transaction) AS number, '\(table.name) ' || \(values) AS line FROM \(table.name)"
        }
        return selections.joined(separator: " UNION ALL ") + " ORDER BY number, line"
    }()
}
