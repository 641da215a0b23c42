internal import CommuneSheets
internal import Foundation
internal import GRDB

/// The ledger's file: one connection, with settings under which a commit that was reported survives a
/// power cut.
///
/// One queue and a rollback journal: with a write-ahead log and `synchronous=NORMAL`, simulated power
/// cuts lost acknowledged commits; with `TRUNCATE` and `EXTRA`, none.
struct LedgerDatabase: Sendable {
    let path: String
    private let queue: DatabaseQueue

    /// How long a command waits for another that holds the ledger, in seconds.
    static let patience = 120.0

    /// "CSL1": tells a ledger from other SQLite files.
    private static let applicationID = 0x4353_4C31

    /// Opens a ledger and brings its schema to this program's version.
    ///
    /// - Parameter creates: whether a file that is not there is made.
    init(path: String, creates: Bool) throws(LedgerFailure) {
        if !creates, !FileOutput.exists(path) { throw LedgerFailure(path: path, cause: .notFound) }
        self.path = path
        do {
            queue = try DatabaseQueue(
                path: path, configuration: LedgerDatabase.configuration(path: path, creates: creates))
            try LedgerDatabase.migrate(queue, path: path)
        } catch let failure as LedgerFailure {
            throw failure
        } catch {
            let failure = LedgerFailure(error, path: path)
            // A whole ledger never refuses what opens it, which is always the same.
            throw failure.cause == .refusedStatement
                ? LedgerFailure(path: path, cause: .damaged, detail: failure.detail) : failure
        }
    }

    private static func configuration(path: String, creates: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = EXTRA")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            // Before the mode of the journal, which would be written into another program's file.
            let isNew = try isNew(db, path: path)
            if isNew, !creates { throw LedgerFailure(path: path, cause: .notFound) }
            try db.execute(sql: "PRAGMA journal_mode = TRUNCATE")
            if isNew { try mark(db, path: path) }
        }
        return configuration
    }

    /// Whether a file is empty, and may become a ledger.
    ///
    /// - Throws: `notALedger` for what another program made.
    private static func isNew(_ db: Database, path: String) throws -> Bool {
        var identifier = 0
        var pages = 0
        // Both of one moment, whoever else is making it a ledger.
        try db.inTransaction(.deferred) {
            identifier = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            return .commit
        }
        if identifier == applicationID { return false }
        // To SQLite, a file of one byte is empty, too.
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        guard identifier == 0, pages == 0, size != 1 else {
            throw LedgerFailure(path: path, cause: .notALedger)
        }
        return true
    }

    /// Marks a new file as a ledger. Of two processes that found it new at once, the second sees what the
    /// first made.
    private static func mark(_ db: Database, path: String) throws {
        try db.inTransaction(.immediate) {
            // The lock alone makes a first page, so that only what is in it can tell now.
            let identifier = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let objects = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
            guard identifier == applicationID || (identifier == 0 && objects == 0) else {
                throw LedgerFailure(path: path, cause: .notALedger)
            }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            return .commit
        }
    }

    /// Brings the schema to this program's version, and makes sure that it is whole.
    private static func migrate(_ queue: DatabaseQueue, path: String) throws {
        let migrator = LedgerSchema.migrator
        var applied = try LedgerSchema.applied(queue)
        guard applied.isSubset(of: migrator.migrations) else {
            throw LedgerFailure(path: path, cause: .newerVersion)
        }
        while applied.count < migrator.migrations.count {
            let before = applied
            do {
                try migrator.migrate(queue)
                applied = try LedgerSchema.applied(queue)
            } catch {
                // Another process may have done it, or a part of it, meanwhile.
                applied = try LedgerSchema.applied(queue)
                if applied == before { throw error }
            }
        }
        guard try queue.read(LedgerSchema.isWhole) else {
            throw LedgerFailure(path: path, cause: .damaged, detail: "schema")
        }
    }
}

// MARK: - Reading and writing

extension LedgerDatabase {
    /// Reads in one snapshot: nothing that another process writes meanwhile shows.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        try wrapping { try queue.read(body) }
    }

    /// Writes in one transaction, all or nothing, and seals what was written. The write lock is taken at the
    /// start, so that what is read inside stays true until the commit.
    func write<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        try wrapping {
            var value: Value?
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    try TransactionSeal.add(db)
                    return .commit
                }
            }
            guard let value else {
                throw LedgerFailure(path: path, cause: .refusedStatement, detail: "no result")
            }
            return value
        }
    }

    /// Copies the whole ledger, page by page, into a new file.
    func copy(to target: String) throws(LedgerFailure) {
        try wrapping {
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
            let copy = try DatabaseQueue(path: target, configuration: configuration)
            try queue.backup(to: copy)
            try copy.close()
        }
    }

    private func wrapping<Value>(_ body: () throws -> Value) throws(LedgerFailure) -> Value {
        do {
            return try body()
        } catch let failure as LedgerFailure {
            throw failure
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }
}
