public import CommuneSheets
internal import GRDB

/// Why the ledger's file could not do what was asked. Nothing was changed then.
public struct LedgerFailure: Error, Hashable, Sendable {
    /// The ledger's file as it was named.
    public let path: String
    public let cause: Cause
    /// What SQLite says; for the curious, in English.
    public let detail: String

    /// What stood in the way.
    public enum Cause: Hashable, Sendable {
        /// There is no such file, and the command only reads.
        case notFound
        /// The file is there but is no ledger.
        case notALedger
        /// Written by a newer program: its schema has a version that this one does not know.
        case newerVersion
        /// The file cannot be created or opened.
        case cannotOpen
        /// It can be read but not written.
        case notWritable
        /// Another program held it longer than ``LedgerDatabase/patience`` seconds.
        case busy
        /// The disk is full, or reading or writing failed.
        case inputOutput
        /// The file's structure is damaged.
        case damaged
        /// A fault of the program: SQLite refused a statement.
        case refusedStatement
        /// libcsv itself failed.
        case csv(CSVFailure)
        /// The built-in catalogue cannot be read: a fault of the build.
        case noCatalogue
    }

    public init(path: String, cause: Cause, detail: String = "") {
        self.path = path
        self.cause = cause
        self.detail = detail
    }
}

extension LedgerFailure {
    /// What a failure of SQLite means.
    init(_ error: DatabaseError, path: String) {
        let cause: Cause =
            switch error.resultCode {
            case .SQLITE_NOTADB: .notALedger
            case .SQLITE_CORRUPT: .damaged
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
            case .SQLITE_READONLY: .notWritable
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM: .inputOutput
            default: .refusedStatement
            }
        self.init(path: path, cause: cause, detail: error.description)
    }
}
