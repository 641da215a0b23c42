internal import CommuneSheets

/// Every form that a district received, in one file on its disk, for good.
///
/// Only ever added to: what was received, what was found in it, and what counted at any moment can be
/// said years later. Several processes may use one ledger at once; a change is made whole or not at all.
public struct SubmissionLedger: Sendable {
    let database: LedgerDatabase
    /// Told how far long work on the ledger has come; from any task.
    public let progress: @Sendable (LedgerProgress) -> Void

    /// Opens a ledger.
    ///
    /// - Parameters:
    ///   - creates: whether one that is not there is made; otherwise `notFound` is thrown.
    ///   - progress: called now and then with how far long work on it has come; from any task.
    public init(
        path: String, creates: Bool, progress: @escaping @Sendable (LedgerProgress) -> Void = { _ in }
    ) throws(LedgerFailure) {
        database = try LedgerDatabase(path: path, creates: creates)
        self.progress = progress
    }

    /// The path of a ledger that is in no file and ends with its use.
    public static let inMemory = ":memory:"

    /// The ledger's file as it was named.
    public var path: String { database.path }

    /// Everything that the ledger knows now, but for the contents of files. Linear in its records.
    public func state() throws(LedgerFailure) -> LedgerState {
        try database.read { try RecordReading.state($0) }
    }

    /// What the ledger knew at a moment; nil for the present.
    ///
    /// - Throws: `noTransaction` for one that does not exist, `nothingYet` before the first.
    public func state(at moment: LedgerMoment?) throws(LedgerFailure) -> LedgerState {
        let now = try state()
        guard let moment else { return now }
        switch moment {
        case .transaction(let number):
            guard (0...now.lastTransaction).contains(number) else {
                throw LedgerFailure(
                    path: path, cause: .noTransaction(number, last: now.lastTransaction))
            }
        case .time(let time):
            if let first = now.transactions.first?.recordedAt, first > time {
                throw LedgerFailure(path: path, cause: .nothingYet(first: first))
            }
        }
        return now.asOf(moment)
    }

    /// The bytes of a file as they were received; nil where the ledger holds none with this digest.
    public func content(_ sha256: String) throws(LedgerFailure) -> [UInt8]? {
        try database.read { try RecordReading.content(sha256, $0) }
    }

    /// The codes of the errors for which a file was refused, each once, in the order they were told.
    func errorCodes(of file: ReceivedFile) throws(LedgerFailure) -> [String] {
        try database.read { try RecordReading.errorCodes(of: file.number, $0) }
    }

    /// A version of a catalogue that the ledger holds.
    ///
    /// - Throws: `damaged` where the ledger does not hold it whole, or this program cannot read it.
    public func catalogue(_ digest: String) throws(LedgerFailure) -> LedgerCatalogue {
        let files = try database.read { try RecordReading.catalogueFiles(digest, $0) }
        let read = try? IndicatorCatalogue.read(from: { files[$0] })
        guard let catalogue = read?.catalogue, catalogue.version.description == digest else {
            throw LedgerFailure(path: path, cause: .damaged, detail: "catalogue \(digest)")
        }
        return LedgerCatalogue(catalogue, files: files)
    }
}
