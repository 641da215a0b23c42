internal import GRDB

extension LedgerDatabase {
    /// Adds a transaction with its records, all or nothing.
    ///
    /// - Returns: false where its number is not the next any more: another process has written
    ///   meanwhile, and nothing was added.
    func append(
        _ transaction: LedgerTransaction, _ records: (Database) throws -> Void
    ) throws(LedgerFailure) -> Bool {
        try write { db in
            let last = try Int.fetchOne(db, sql: "SELECT MAX(id) FROM ledger_transaction") ?? 0
            guard transaction.number == last + 1 else { return false }
            try RecordWriting.add(transaction, db)
            try records(db)
            return true
        }
    }
}
