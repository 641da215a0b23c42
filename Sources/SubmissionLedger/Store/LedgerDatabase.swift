internal import CommuneSheets
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
            queue = try DatabaseQueue(path: path, configuration: LedgerDatabase.configuration)
            try LedgerDatabase.prepare(queue, path: path)
        } catch let failure as LedgerFailure {
            throw failure
        } catch let error as DatabaseError {
            throw LedgerFailure(error, path: path)
        } catch {
            throw LedgerFailure(path: path, cause: .refusedStatement, detail: "\(error)")
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            try db.execute(sql: "PRAGMA journal_mode = TRUNCATE")
            try db.execute(sql: "PRAGMA synchronous = EXTRA")
        }
        return configuration
    }

    /// Marks a new file as a ledger, refuses files that are none, and migrates.
    private static func prepare(_ queue: DatabaseQueue, path: String) throws {
        try queue.writeWithoutTransaction { db in
            let identifier = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            if identifier != applicationID {
                // Two processes may find the file new at once: the second sees what the first made.
                try db.inTransaction(.immediate) {
                    let identifier = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
                    let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
                    guard identifier == applicationID || (identifier == 0 && tables == 0) else {
                        throw LedgerFailure(path: path, cause: .notALedger)
                    }
                    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
                    return .commit
                }
            }
        }
        let migrator = LedgerSchema.migrator
        let isNewer = try queue.read { try migrator.hasBeenSuperseded($0) }
        if isNewer { throw LedgerFailure(path: path, cause: .newerVersion) }
        let isCurrent = try queue.read { try migrator.hasCompletedMigrations($0) }
        if !isCurrent { try migrator.migrate(queue) }
    }
}

// MARK: - Reading and writing

extension LedgerDatabase {
    /// Reads in one snapshot: nothing that another process writes meanwhile shows.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        try wrapping { try queue.read(body) }
    }

    /// Writes in one transaction, all or nothing. The write lock is taken at the start, so that what is
    /// read inside stays true until the commit.
    func write<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        try wrapping {
            var value: Value?
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    value = try body(db)
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
        } catch let error as DatabaseError {
            throw LedgerFailure(error, path: path)
        } catch {
            throw LedgerFailure(path: path, cause: .refusedStatement, detail: "\(error)")
        }
    }
}
