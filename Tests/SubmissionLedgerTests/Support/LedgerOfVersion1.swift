import CommuneSheets
import Foundation
import GRDB

@testable import SubmissionLedger

/// A ledger of version 1 as that version wrote it. This text never changes: ledgers like it are on
/// the district's disks.
enum LedgerOfVersion1 {
    /// One file, received on 15 June 2023, with one figure.
    static func make(at path: String, content: [UInt8]) throws {
        let digest = SHA256Digest(of: content)?.description ?? ""
        let catalogue = String(repeating: "c", count: 64)
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(sql: "PRAGMA application_id = 1129532465")
            try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('1: what is received')")
            try db.execute(sql: schema)
            try db.execute(
                sql: """
                    INSERT INTO ledger_transaction VALUES (1, '2023-06-15T08:00:00', 'import');
                    INSERT INTO catalogue_version VALUES ('\(catalogue)', 'thap-muoi-2023', 2023);
                    """)
            try db.execute(sql: "INSERT INTO content VALUES (?, ?)", arguments: [digest, Data(content)])
            try db.execute(
                sql: """
                    INSERT INTO catalogue_adoption VALUES (1, 2023, '\(catalogue)');
                    INSERT INTO submission VALUES (1, 1, '2023-06/bieu.csv', '\(digest)', '2023-06-15T07:45:00',
                        'accepted', '30058', 'Xã Mỹ Đông', '2023-06', '\(catalogue)', 52, 15, 0, 0);
                    INSERT INTO observation VALUES (1, 0, '9', 'current', 26, 26, 6, '25', 'figure', 25, 0, NULL);
                    """)
            // Of the records, in the order of their lines, behind the seal before it: there is none.
            let records = """

                catalogue_adoption 2023,'\(catalogue)'
                ledger_transaction '2023-06-15T08:00:00','import'
                submission 1,'2023-06/bieu.csv','\(digest)','2023-06-15T07:45:00','accepted','30058',\
                'Xã Mỹ Đông','2023-06','\(catalogue)',52,15,0,0
                """
            let seal = SHA256Digest(of: Array(records.utf8))?.description ?? ""
            try db.execute(sql: "INSERT INTO seal VALUES (1, ?)", arguments: [seal])
        }
        try queue.close()
    }

    private static let schema = """
        -- One change of the ledger. Numbered from 1 without gaps, in the order of the commits;
        -- recorded_at is the district's time (UTC+7), to the second, and never goes back.
        CREATE TABLE ledger_transaction (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 19),
            kind TEXT NOT NULL CHECK (kind IN ('import', 'close', 'reopen'))
        ) STRICT;

        -- Bytes as received, once for each digest.
        CREATE TABLE content (
            sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
            bytes BLOB NOT NULL
        ) STRICT;

        -- A catalogue as it was used: all its files.
        CREATE TABLE catalogue_version (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
            identifier TEXT NOT NULL,
            year INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE catalogue_file (
            catalogue TEXT NOT NULL REFERENCES catalogue_version (digest),
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL REFERENCES content (sha256),
            PRIMARY KEY (catalogue, name)
        ) STRICT;
        -- From this transaction on, a year's forms are judged by this catalogue.
        CREATE TABLE catalogue_adoption (
            transaction_id INTEGER NOT NULL REFERENCES ledger_transaction (id),
            year INTEGER NOT NULL,
            catalogue TEXT NOT NULL REFERENCES catalogue_version (digest),
            PRIMARY KEY (transaction_id, year)
        ) STRICT;

        -- A file as received, and what became of it then.
        CREATE TABLE submission (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            transaction_id INTEGER NOT NULL REFERENCES ledger_transaction (id),
            path TEXT NOT NULL,
            sha256 TEXT NOT NULL REFERENCES content (sha256),
            received_at TEXT NOT NULL CHECK (length(received_at) = 19),
            fate TEXT NOT NULL
                CHECK (fate IN ('accepted', 'acceptedWithWarnings', 'refused', 'unchanged')),
            unit TEXT,
            unit_name TEXT,
            period TEXT,
            catalogue TEXT NOT NULL REFERENCES catalogue_version (digest),
            rows_accepted INTEGER NOT NULL,
            rows_ignored INTEGER NOT NULL,
            rows_refused INTEGER NOT NULL,
            rows_unchanged INTEGER NOT NULL,
            CHECK (fate = 'refused' OR (unit IS NOT NULL AND period IS NOT NULL))
        ) STRICT;
        CREATE INDEX submission_subject ON submission (period, unit);
        CREATE INDEX submission_content ON submission (sha256);

        -- What stands in a file's cells, as read then: line and row from 1, column from 1.
        CREATE TABLE observation (
            submission_id INTEGER NOT NULL REFERENCES submission (id),
            position INTEGER NOT NULL,
            item TEXT NOT NULL,
            field TEXT NOT NULL,
            line INTEGER NOT NULL,
            sheet_row INTEGER NOT NULL,
            sheet_column INTEGER,
            written TEXT NOT NULL,
            kind TEXT NOT NULL
                CHECK (kind IN ('figure', 'missing', 'noneOccurred', 'notApplicable', 'status')),
            coefficient INTEGER,
            scale INTEGER CHECK (scale BETWEEN 0 AND 18),
            status TEXT,
            PRIMARY KEY (submission_id, position),
            CHECK ((kind = 'figure') = (coefficient IS NOT NULL AND scale IS NOT NULL)),
            CHECK ((kind = 'status') = (status IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE row_text (
            submission_id INTEGER NOT NULL REFERENCES submission (id),
            position INTEGER NOT NULL,
            item TEXT NOT NULL,
            field TEXT NOT NULL,
            line INTEGER NOT NULL,
            sheet_row INTEGER NOT NULL,
            sheet_column INTEGER,
            content TEXT NOT NULL,
            PRIMARY KEY (submission_id, position)
        ) STRICT, WITHOUT ROWID;

        -- What was found, as it was told.
        CREATE TABLE finding (
            submission_id INTEGER NOT NULL REFERENCES submission (id),
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
            item TEXT,
            field TEXT,
            line INTEGER,
            sheet_row INTEGER,
            sheet_column INTEGER,
            written TEXT,
            answer TEXT,
            message TEXT NOT NULL,
            PRIMARY KEY (submission_id, position)
        ) STRICT, WITHOUT ROWID;

        -- A period that was closed, with what it was closed on.
        CREATE TABLE closing (
            transaction_id INTEGER PRIMARY KEY REFERENCES ledger_transaction (id),
            period TEXT NOT NULL,
            workbook_sha256 TEXT NOT NULL CHECK (length(workbook_sha256) = 64),
            workbook_language TEXT NOT NULL,
            is_incomplete INTEGER NOT NULL CHECK (is_incomplete IN (0, 1))
        ) STRICT;
        CREATE TABLE closed_submission (
            transaction_id INTEGER NOT NULL REFERENCES closing (transaction_id),
            submission_id INTEGER NOT NULL REFERENCES submission (id),
            sha256 TEXT NOT NULL,
            PRIMARY KEY (transaction_id, submission_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE reopening (
            transaction_id INTEGER PRIMARY KEY REFERENCES ledger_transaction (id),
            period TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> '')
        ) STRICT;

        -- The digest of a transaction's records, by which a change that no program made is found. Figures,
        -- texts and findings are not in it: they follow from the contents, which have digests of their own.
        CREATE TABLE seal (
            transaction_id INTEGER PRIMARY KEY REFERENCES ledger_transaction (id),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
        ) STRICT;
        """ + onlyAdded.joined(separator: "\n")

    private static let onlyAdded = [
        "ledger_transaction", "content", "catalogue_version", "catalogue_file", "catalogue_adoption",
        "submission", "observation", "row_text", "finding", "closing", "closed_submission", "reopening",
        "seal",
    ].flatMap { table in
        [("update", "UPDATE"), ("delete", "DELETE")].map { name, change in
            """
            CREATE TRIGGER \(table)_no_\(name) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
            """
        }
    }
}
