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
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)")
            .execute(arguments: [sha256, Data(bytes)])
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
        let row: [(any DatabaseValueConvertible)?] = [
            file.number, file.transaction, file.path, file.sha256, file.receivedAt.description,
            file.fate.rawValue, file.unit.map { LedgerKey.normalised($0.text) },
            file.unitName.map { LedgerKey.normalised($0) }, file.period?.description, file.catalogue,
            file.rows.accepted, file.rows.ignored, file.rows.refused, file.rows.unchanged,
        ]
        try submissions.add([row], db)
    }

    private static let submissions = RowInsertion(
        into: "submission",
        [
            "id", "transaction_id", "path", "sha256", "received_at", "fate", "unit", "unit_name", "period",
            "catalogue", "rows_accepted", "rows_ignored", "rows_refused", "rows_unchanged",
        ])

    static func add(_ observations: [Observation], of file: Int, _ db: Database) throws {
        let rows = observations.enumerated().map { position, observation in
            let value = StoredValue(observation.value)
            return [
                file, position, LedgerKey.normalised(observation.item.text), observation.field.rawValue,
                observation.place.line, observation.place.row, observation.place.column,
                observation.written, value.kind, value.coefficient, value.scale, value.status,
            ] as [(any DatabaseValueConvertible)?]
        }
        try self.observations.add(rows, db)
    }

    private static let observations = RowInsertion(
        into: "observation",
        [
            "submission_id", "position", "item", "field", "line", "sheet_row", "sheet_column", "written",
            "kind",
            "coefficient", "scale", "status",
        ])

    static func add(_ texts: [RowText], of file: Int, _ db: Database) throws {
        let rows = texts.enumerated().map { position, text in
            [
                file, position, LedgerKey.normalised(text.item.text), text.field.rawValue, text.place.line,
                text.place.row, text.place.column, text.text,
            ] as [(any DatabaseValueConvertible)?]
        }
        try self.texts.add(rows, db)
    }

    private static let texts = RowInsertion(
        into: "row_text",
        ["submission_id", "position", "item", "field", "line", "sheet_row", "sheet_column", "content"])

    /// A finding at several cells is kept at each.
    static func add(_ findings: [Diagnostic], of file: Int, _ db: Database) throws {
        let rows = findings.flatMap(\.cells).enumerated().map { position, finding in
            [
                file, position, finding.code.rawValue, finding.severity.rawValue,
                finding.indicator.map { LedgerKey.normalised($0.text) }, finding.field?.rawValue,
                finding.place?.line, finding.place?.row, finding.place?.column, finding.value,
                finding.answer, finding.message(in: .vietnamese),
            ] as [(any DatabaseValueConvertible)?]
        }
        try self.findings.add(rows, db)
    }

    private static let findings = RowInsertion(
        into: "finding",
        [
            "submission_id", "position", "code", "severity", "item", "field", "line", "sheet_row",
            "sheet_column", "written", "answer", "message",
        ])

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
        try closedSubmissions.add(
            files.map { [closing.transaction, $0.number, $0.sha256] as [(any DatabaseValueConvertible)?] }, db
        )
    }

    private static let closedSubmissions = RowInsertion(
        into: "closed_submission", ["transaction_id", "submission_id", "sha256"])

    static func add(_ reopening: Reopening, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO reopening (transaction_id, period, reason) VALUES (?, ?, ?)",
            arguments: [reopening.transaction, reopening.period.description, reopening.reason])
    }

    static let noDigest = DatabaseError(
        resultCode: .SQLITE_NOMEM, message: "no digest could be computed")
}
