public import CommuneSheets
internal import Foundation
internal import GRDB

/// Why the ledger's file could not do what was asked. Of a change, nothing stands in the ledger then, or all
/// of it where only the last word of the disk failed to come.
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
        /// There is no transaction of that number; the last one is `last`, 0 for an empty ledger.
        case noTransaction(Int, last: Int)
        /// Nothing had been written down at the moment; the first transaction is of `first`.
        case nothingYet(first: LedgerTime)
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
    /// What a failure of SQLite, or of a value read from it, means.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self.init(
                path: path, cause: error is RowDecodingError ? .damaged : .refusedStatement,
                detail: "\(error)")
            return
        }
        let cause: Cause =
            switch error.resultCode {
            case .SQLITE_NOTADB: .notALedger
            case .SQLITE_CORRUPT: .damaged
            case .SQLITE_CANTOPEN: LedgerFailure.mayBeOpened(path) ? .inputOutput : .cannotOpen
            case .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
            case .SQLITE_READONLY: .notWritable
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM: .inputOutput
            default: .refusedStatement
            }
        self.init(path: path, cause: cause, detail: error.description)
    }

    /// Whether nothing but the disk can stand in the way of making or opening a file: its journal cannot be
    /// made on a full disk either.
    private static func mayBeOpened(_ path: String) -> Bool {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        let exists = unsafe files.fileExists(atPath: path, isDirectory: &isFolder)
        let folder = (path as NSString).deletingLastPathComponent
        return !isFolder.boolValue && (!exists || files.isWritableFile(atPath: path))
            && files.isWritableFile(atPath: folder.isEmpty ? "." : folder)
    }
}
