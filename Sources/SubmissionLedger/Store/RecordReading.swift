internal import CommuneSheets
internal import Foundation
internal import GRDB

/// Reads the ledger's records, all of them, without the contents of files.
enum RecordReading {
    /// Linear in the records.
    ///
    /// - Throws: `SQLITE_CORRUPT` where a record is not as it was written down.
    static func state(_ db: Database) throws -> LedgerState {
        try TransactionSeal.check(db)
        return LedgerState(
            transactions: try transactions(db), files: try files(db), closings: try closings(db),
            reopenings: try reopenings(db), adoptions: try adoptions(db))
    }

    /// The bytes with a digest; nil where the ledger does not hold them.
    static func content(_ sha256: String, _ db: Database) throws -> [UInt8]? {
        let row = try Row.fetchOne(db, sql: "SELECT bytes FROM content WHERE sha256 = ?", arguments: [sha256])
        return try row.map { Array(try $0.decode(Data.self, atIndex: 0)) }
    }

    /// The files of a catalogue's version; empty where the ledger does not know it.
    static func catalogueFiles(
        _ digest: String, _ db: Database
    ) throws -> [CatalogueFileName: [UInt8]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT f.name, c.bytes FROM catalogue_file f JOIN content c ON c.sha256 = f.sha256
                WHERE f.catalogue = ?
                """, arguments: [digest])
        var files: [CatalogueFileName: [UInt8]] = [:]
        for row in rows {
            guard let name = CatalogueFileName(rawValue: try row.decode(String.self, atIndex: 0)) else {
                throw unreadable("catalogue_file.name")
            }
            files[name] = Array(try row.decode(Data.self, atIndex: 1))
        }
        return files
    }

    /// The codes of a file's errors, each once, in the order they were told.
    static func errorCodes(of file: Int, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT code FROM finding WHERE submission_id = ? AND severity = 'error'
                GROUP BY code ORDER BY MIN(position)
                """, arguments: [file])
    }

    /// The digests of the files on which a period was closed, by their numbers.
    static func closedFiles(of transaction: Int, _ db: Database) throws -> [Int: String] {
        let sql = "SELECT submission_id, sha256 FROM closed_submission WHERE transaction_id = ?"
        var files: [Int: String] = [:]
        for row in try Row.fetchAll(db, sql: sql, arguments: [transaction]) {
            files[try row.decode(Int.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
        }
        return files
    }

    /// The figures of a file as they were read when it came, in the order of its rows.
    static func figures(of file: Int, _ db: Database) throws -> [StoredFigure] {
        let sql = """
            SELECT item, field, line, sheet_row, sheet_column, written, kind, coefficient, scale, status
            FROM observation WHERE submission_id = ? ORDER BY position
            """
        return try Array(
            Row.fetchCursor(db, sql: sql, arguments: [file]).map { row in
                StoredFigure(
                    item: try row.decode(String.self, atIndex: 0),
                    field: try row.decode(String.self, atIndex: 1),
                    line: try row.decode(Int.self, atIndex: 2), row: try row.decode(Int.self, atIndex: 3),
                    column: try row.decode(Int?.self, atIndex: 4),
                    written: try row.decode(String.self, atIndex: 5),
                    value: StoredValue(
                        kind: try row.decode(String.self, atIndex: 6),
                        coefficient: try row.decode(Int64?.self, atIndex: 7),
                        scale: try row.decode(Int?.self, atIndex: 8),
                        status: try row.decode(String?.self, atIndex: 9)))
            })
    }

    // MARK: Tables

    private static func transactions(_ db: Database) throws -> [LedgerTransaction] {
        let sql = "SELECT id, recorded_at, kind FROM ledger_transaction ORDER BY id"
        return try Row.fetchAll(db, sql: sql).map { row in
            guard let kind = LedgerTransaction.Kind(rawValue: try row.decode(String.self, atIndex: 2)) else {
                throw unreadable("ledger_transaction.kind")
            }
            return LedgerTransaction(
                number: try row.decode(Int.self, atIndex: 0), recordedAt: try time(row, 1), kind: kind)
        }
    }

    private static func files(_ db: Database) throws -> [ReceivedFile] {
        let sql = """
            SELECT id, transaction_id, path, sha256, received_at, fate, unit, unit_name, period, catalogue,
                rows_accepted, rows_ignored, rows_refused, rows_unchanged
            FROM submission ORDER BY id
            """
        return try Array(
            Row.fetchCursor(db, sql: sql).map { row in
                guard let fate = ReceivedFile.Fate(rawValue: try row.decode(String.self, atIndex: 5)) else {
                    throw unreadable("submission.fate")
                }
                let period = try row.decode(String?.self, atIndex: 8)
                return ReceivedFile(
                    number: try row.decode(Int.self, atIndex: 0),
                    transaction: try row.decode(Int.self, atIndex: 1),
                    path: try row.decode(String.self, atIndex: 2),
                    sha256: try row.decode(String.self, atIndex: 3), receivedAt: try time(row, 4), fate: fate,
                    unit: try row.decode(String?.self, atIndex: 6).map { UnitCode($0) },
                    unitName: try row.decode(String?.self, atIndex: 7),
                    period: try period.map { try self.period($0) },
                    catalogue: try row.decode(String.self, atIndex: 9),
                    rows: RowCounts(
                        accepted: try row.decode(Int.self, atIndex: 10),
                        unchanged: try row.decode(Int.self, atIndex: 13),
                        ignored: try row.decode(Int.self, atIndex: 11),
                        refused: try row.decode(Int.self, atIndex: 12)))
            })
    }

    private static func closings(_ db: Database) throws -> [Closing] {
        let sql = """
            SELECT transaction_id, period, workbook_sha256, workbook_language, is_incomplete
            FROM closing ORDER BY transaction_id
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            guard let language = Language(rawValue: try row.decode(String.self, atIndex: 3)) else {
                throw unreadable("closing.workbook_language")
            }
            return Closing(
                transaction: try row.decode(Int.self, atIndex: 0),
                period: try period(try row.decode(String.self, atIndex: 1)),
                workbookSHA256: try row.decode(String.self, atIndex: 2), language: language,
                isIncomplete: try row.decode(Bool.self, atIndex: 4))
        }
    }

    private static func reopenings(_ db: Database) throws -> [Reopening] {
        let sql = "SELECT transaction_id, period, reason FROM reopening ORDER BY transaction_id"
        return try Row.fetchAll(db, sql: sql).map { row in
            Reopening(
                transaction: try row.decode(Int.self, atIndex: 0),
                period: try period(try row.decode(String.self, atIndex: 1)),
                reason: try row.decode(String.self, atIndex: 2))
        }
    }

    private static func adoptions(_ db: Database) throws -> [CatalogueAdoption] {
        let sql = """
            SELECT a.transaction_id, a.year, a.catalogue, v.identifier
            FROM catalogue_adoption a JOIN catalogue_version v ON v.digest = a.catalogue
            ORDER BY a.transaction_id, a.year
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            CatalogueAdoption(
                transaction: try row.decode(Int.self, atIndex: 0), year: try row.decode(Int.self, atIndex: 1),
                catalogue: try row.decode(String.self, atIndex: 2),
                identifier: try row.decode(String.self, atIndex: 3))
        }
    }

    // MARK: Values

    private static func time(_ row: Row, _ index: Int) throws -> LedgerTime {
        guard let time = LedgerTime(try row.decode(String.self, atIndex: index)) else {
            throw unreadable("a time")
        }
        return time
    }

    private static func period(_ text: String) throws -> ReportingPeriod {
        guard let period = ReportingPeriod(text) else { throw unreadable("a period") }
        return period
    }

    /// A value that no version of this program writes.
    static func unreadable(_ what: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unreadable: \(what)")
    }
}
