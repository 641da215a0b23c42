internal import CommuneSheets
internal import Foundation
internal import GRDB

/// Adds records to the ledger; inside a transaction of SQLite, which makes them all or nothing.
enum RecordWriting {
    static func add(_ transaction: LedgerTransaction, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO ledger_transaction (id, recorded_at, kind) VALUES (?, ?, ?)",
            arguments: [
                transaction.number, transaction.recordedAt.description, transaction.kind.rawValue,
            ])
    }

    /// Keeps bytes once, however often they come.
    static func addContent(_ bytes: [UInt8], sha256: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)",
            arguments: [sha256, Data(bytes)])
    }

    /// Keeps a version of a catalogue once.
    static func keep(_ catalogue: LedgerCatalogue, _ db: Database) throws {
        let identity = catalogue.catalogue.identity
        try db.execute(
            sql: "INSERT OR IGNORE INTO catalogue_version (digest, identifier, year) VALUES (?, ?, ?)",
            arguments: [catalogue.digest, LedgerKey.normalised(identity.id), identity.year])
        for (name, bytes) in catalogue.files.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let digest = SHA256Digest(of: bytes)?.description else { throw noDigest }
            try addContent(bytes, sha256: digest, db)
            try db.execute(
                sql: "INSERT OR IGNORE INTO catalogue_file (catalogue, name, sha256) VALUES (?, ?, ?)",
                arguments: [catalogue.digest, name.rawValue, digest])
        }
    }

    /// Puts a version that is kept in force for its year.
    static func adopt(_ catalogue: LedgerCatalogue, from transaction: Int, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO catalogue_adoption (transaction_id, year, catalogue) VALUES (?, ?, ?)",
            arguments: [transaction, catalogue.catalogue.identity.year, catalogue.digest])
    }

    static func add(_ file: ReceivedFile, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO submission (id, transaction_id, path, sha256, received_at, fate, unit, unit_name,
                    period, catalogue, rows_accepted, rows_ignored, rows_refused,
                    rows_unchanged)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                file.number, file.transaction, file.path, file.sha256, file.receivedAt.description,
                file.fate.rawValue, file.unit.map { LedgerKey.normalised($0.text) },
                file.unitName.map { LedgerKey.normalised($0) }, file.period?.description, file.catalogue,
                file.rows.accepted, file.rows.ignored, file.rows.refused, file.rows.unchanged,
            ])
    }

    static func add(_ observations: [Observation], of file: Int, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO observation (submission_id, position, item, field, line, sheet_row, sheet_column,
                    written, kind, coefficient, scale, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (position, observation) in observations.enumerated() {
            let value = StoredValue(observation.value)
            try statement.execute(arguments: [
                file, position, LedgerKey.normalised(observation.item.text), observation.field.rawValue,
                observation.place.line, observation.place.row, observation.place.column,
                observation.written, value.kind, value.coefficient, value.scale, value.status,
            ])
        }
    }

    static func add(_ texts: [RowText], of file: Int, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO row_text (submission_id, position, item, field, line, sheet_row, sheet_column,
                    content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (position, text) in texts.enumerated() {
            try statement.execute(arguments: [
                file, position, LedgerKey.normalised(text.item.text), text.field.rawValue, text.place.line,
                text.place.row, text.place.column, text.text,
            ])
        }
    }

    /// A finding at several cells is kept at each.
    static func add(_ findings: [Diagnostic], of file: Int, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO finding (submission_id, position, code, severity, item, field, line, sheet_row,
                    sheet_column, written, answer, message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (position, finding) in findings.flatMap(\.cells).enumerated() {
            try statement.execute(arguments: [
                file, position, finding.code.rawValue, finding.severity.rawValue,
                finding.indicator.map { LedgerKey.normalised($0.text) }, finding.field?.rawValue,
                finding.place?.line, finding.place?.row, finding.place?.column, finding.value,
                finding.answer, finding.message(in: .vietnamese),
            ])
        }
    }

    static func add(_ closing: Closing, on files: [ReceivedFile], _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO closing (transaction_id, period, workbook_sha256, workbook_language, is_incomplete)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                closing.transaction, closing.period.description, closing.workbookSHA256,
                closing.language.rawValue, closing.isIncomplete,
            ])
        for file in files {
            try db.execute(
                sql: """
                    INSERT INTO closed_submission (transaction_id, submission_id, sha256) VALUES (?, ?, ?)
                    """, arguments: [closing.transaction, file.number, file.sha256])
        }
    }

    static func add(_ reopening: Reopening, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO reopening (transaction_id, period, reason) VALUES (?, ?, ?)",
            arguments: [reopening.transaction, reopening.period.description, reopening.reason])
    }

    static let noDigest = DatabaseError(
        resultCode: .SQLITE_NOMEM, message: "no digest could be computed")
}
