internal import CommuneSheets
internal import GRDB

/// Checks a ledger from its pages to its figures.
public struct LedgerCheck: Sendable {
    public let ledger: SubmissionLedger

    public init(of ledger: SubmissionLedger) {
        self.ledger = ledger
    }

    /// What was found, and how much was looked at.
    public struct Report: Sendable {
        /// Damage: each makes the ledger untrustworthy.
        public var faults: [Fault] = []
        /// Files that this version of the program reads otherwise than the one that received them.
        public var readOtherwise: [ReceivedFile] = []
        /// Closed periods whose workbook this version makes otherwise.
        public var closedOtherwise: [Closing] = []
        /// Closed periods whose workbook could not be made again to compare it, as for want of room.
        public var closedUnchecked: [Closing] = []
        public var transactions = 0
        public var files = 0
        public var contents = 0
        public var observations = 0
    }

    /// What is damaged.
    public enum Fault: Hashable, Sendable {
        /// SQLite's own check says so.
        case structure(String)
        /// A record names another that is not there.
        case reference(String)
        /// Bytes are not those of their digest.
        case content(String)
        /// The numbers of transactions have a gap, or their times go back.
        case sequence(Int)
        /// Records are not as they were sealed, or cannot be read.
        case records(String)
        /// A closing, by its transaction, names other forms than those that counted then.
        case closing(Int)
    }

    /// Checks everything: SQLite's structure and references, every file's digest, the sequence of the
    /// transactions, every stored figure against the file read again, every closed period's workbook
    /// against one made anew. Linear in the ledger.
    public func run() async throws(LedgerFailure) -> Report {
        var report = Report()
        report.faults = try structure()
        let contents = try contents()
        report.contents = contents.count
        report.faults += contents.faults
        let state: LedgerState
        do throws(LedgerFailure) {
            state = try ledger.state()
        } catch {
            guard error.cause == .damaged else { throw error }
            report.faults.append(.records(error.detail))
            return report
        }
        report.transactions = state.transactions.count
        report.files = state.files.count
        report.faults += try sequence(state) + closings(state)
        guard report.faults.isEmpty else { return report }
        try await checkFigures(state, &report)
        try await checkClosings(state, &report)
        return report
    }

    /// What is damaged in the file itself: its structure and references, the sequence of the
    /// transactions, bytes that are not those of their digest.
    func damage(_ state: LedgerState) throws(LedgerFailure) -> [Fault] {
        try structure() + sequence(state) + closings(state) + contents().faults
    }

    /// What each closing was written down on, held against what counted then.
    private func closings(_ state: LedgerState) throws(LedgerFailure) -> [Fault] {
        var faults: [Fault] = []
        for closing in state.closings {
            let stored = try ledger.database.read {
                try RecordReading.closedFiles(of: closing.transaction, $0)
            }
            let then = state.asOf(.transaction(closing.transaction))
            let counted = then.currentFiles(in: closing.period) + then.partFiles(of: closing.period)
            let digests = Dictionary(
                counted.map { ($0.number, $0.sha256) }, uniquingKeysWith: { first, _ in first })
            if stored != digests { faults.append(.closing(closing.transaction)) }
        }
        return faults
    }

    private func structure() throws(LedgerFailure) -> [Fault] {
        try ledger.database.read { db in
            let structure = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            return structure.map { .structure($0) } + references.map { .reference("\($0)") }
        }
    }

    private func sequence(_ state: LedgerState) -> [Fault] {
        var faults: [Fault] = []
        for (index, transaction) in state.transactions.enumerated() {
            let before = index > 0 ? state.transactions[index - 1].recordedAt : transaction.recordedAt
            if transaction.number != index + 1 || transaction.recordedAt < before {
                faults.append(.sequence(transaction.number))
            }
        }
        return faults
    }

    private func contents() throws(LedgerFailure) -> (count: Int, faults: [Fault]) {
        try ledger.database.read { db in
            var count = 0
            var faults: [Fault] = []
            let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM content")
            while let row = try rows.next() {
                count += 1
                let stated = try row.decode(String.self, atIndex: 0)
                let bytes = try row.withUnsafeData(atIndex: 1) { $0.map { Array($0) } ?? [] }
                if SHA256Digest(of: bytes)?.description != stated { faults.append(.content(stated)) }
            }
            return (count, faults)
        }
    }

    // MARK: Figures

    private func checkFigures(_ state: LedgerState, _ report: inout Report) async throws(LedgerFailure) {
        // Each file is told of, read or not.
        let forms = LedgerForms(ledger: ledger, state: state, count: FormCount { _, _ in })
        for (index, file) in state.files.enumerated() {
            ledger.progress(.checking(files: index, of: state.files.count))
            let stored = try ledger.database.read { try RecordReading.figures(of: file.number, $0) }
            // Earlier versions wrote them down again.
            if stored.isEmpty, state.holdsFigures(of: file) { continue }
            let catalogue = try forms.catalogue(file.catalogue)
            let year = file.period?.year ?? catalogue.catalogue.identity.year
            let read = try await forms.read([file], catalogues: [year: catalogue])
            report.observations += stored.count
            let now = read.flatMap(\.observations).map { StoredFigure($0) }
            if now != stored { report.readOtherwise.append(file) }
        }
    }

    private func checkClosings(_ state: LedgerState, _ report: inout Report) async throws(LedgerFailure) {
        for closing in state.closings {
            // The workbook was made from what stood before the closing itself.
            let before = LedgerMoment.transaction(closing.transaction - 1)
            let reporting = try PeriodReporting(of: ledger, at: before)
            guard case .success(let made) = try await reporting.report(of: closing.period) else {
                report.closedOtherwise.append(closing)
                continue
            }
            do throws(WorkbookWriteFailure) {
                let digest = try WorkbookDigest.write(
                    made, language: closing.language, to: nil, replace: false,
                    progress: { ledger.progress(.workbook($0)) })
                if digest != closing.workbookSHA256 { report.closedOtherwise.append(closing) }
            } catch {
                report.closedUnchecked.append(closing)
            }
        }
    }
}
