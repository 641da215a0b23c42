public import CommuneSheets

/// What the ledger knows at one moment, without the contents of files.
///
/// A pure function of its records up to that moment, so that what stood then can be said at any time.
public struct LedgerState: Sendable {
    public let transactions: [LedgerTransaction]
    /// In the order of receipt.
    public private(set) var files: [ReceivedFile]
    public let closings: [Closing]
    public let reopenings: [Reopening]
    public let adoptions: [CatalogueAdoption]
    private var positions: [Subject: [Int]]

    /// What a form is about.
    struct Subject: Hashable {
        let unit: UnitCode
        let period: ReportingPeriod
    }

    /// Linear in the records.
    init(
        transactions: [LedgerTransaction], files: [ReceivedFile], closings: [Closing],
        reopenings: [Reopening], adoptions: [CatalogueAdoption]
    ) {
        self.transactions = transactions
        self.files = files
        self.closings = closings
        self.reopenings = reopenings
        self.adoptions = adoptions
        positions = [:]
        for (position, file) in files.enumerated() { index(file, at: position) }
    }

    /// Adds a file that is not written down yet; constant time.
    mutating func append(_ file: ReceivedFile) {
        index(file, at: files.count)
        files.append(file)
    }

    private mutating func index(_ file: ReceivedFile, at position: Int) {
        guard let unit = file.unit, let period = file.period else { return }
        positions[Subject(unit: unit, period: period), default: []].append(position)
    }

    /// The number of the last transaction; 0 for an empty ledger.
    public var lastTransaction: Int { transactions.last?.number ?? 0 }

    /// When a transaction was written down.
    public func time(of transaction: Int) -> LedgerTime? {
        transactions.indices.contains(transaction - 1) ? transactions[transaction - 1].recordedAt : nil
    }

    /// The same as it stood at a moment; linear in the records.
    public func asOf(_ moment: LedgerMoment) -> LedgerState {
        let last: Int =
            switch moment {
            case .transaction(let number): number
            case .time(let time): transactions.last { $0.recordedAt <= time }?.number ?? 0
            }
        return LedgerState(
            transactions: transactions.filter { $0.number <= last },
            files: files.filter { $0.transaction <= last },
            closings: closings.filter { $0.transaction <= last },
            reopenings: reopenings.filter { $0.transaction <= last },
            adoptions: adoptions.filter { $0.transaction <= last })
    }
}

// MARK: - Periods

extension LedgerState {
    /// The closing under which a period stands closed now; nil where it is open.
    public func closing(of period: ReportingPeriod) -> Closing? {
        guard let closing = closings.last(where: { $0.period == period }) else { return nil }
        let isReopened = reopenings.contains {
            $0.period == period && $0.transaction > closing.transaction
        }
        return isReopened ? nil : closing
    }

    /// The state that a period's figures stand on: for a closed one, that of its closing.
    public func governing(_ period: ReportingPeriod) -> LedgerState {
        closing(of: period).map { asOf(.transaction($0.transaction)) } ?? self
    }

    /// Every period of which a form came in, in the order of the year.
    public var periods: [ReportingPeriod] {
        Set(positions.keys.map(\.period)).sorted { $0.chronology < $1.chronology }
    }

    /// Whether a file came while its period was closed, and the period has not been opened since: it is
    /// kept and changes nothing.
    ///
    /// - Parameter transaction: the last one that is looked at; all of them where none is named.
    public func isHeldBack(_ file: ReceivedFile, until transaction: Int = .max) -> Bool {
        guard let period = file.period else { return false }
        guard
            let closing = closings.last(where: {
                $0.period == period && $0.transaction < file.transaction
            })
        else { return false }
        return !reopenings.contains {
            $0.period == period && $0.transaction > closing.transaction && $0.transaction <= transaction
        }
    }

    /// The version of the catalogue by which a year's forms are judged; nil where none was used yet.
    public func catalogue(of year: Int) -> CatalogueAdoption? {
        adoptions.last { $0.year == year }
    }
}

// MARK: - Submissions

extension LedgerState {
    /// Every file of a unit and period, in the order of receipt; constant time.
    public func files(of unit: UnitCode, in period: ReportingPeriod) -> [ReceivedFile] {
        (positions[Subject(unit: unit, period: period)] ?? []).map { files[$0] }
    }

    /// Whether what stands in a file's cells was written down with an earlier one: the same bytes, read by the
    /// same catalogue, that change nothing now. Linear in what the unit sent for the period.
    func holdsFigures(of file: ReceivedFile) -> Bool {
        guard file.fate == .unchanged, let unit = file.unit, let period = file.period else { return false }
        return files(of: unit, in: period).contains {
            $0.number < file.number && $0.fate != .refused && $0.sha256 == file.sha256
                && $0.catalogue == file.catalogue
        }
    }

    /// The accepted forms of a unit and period that have counted, one after the other: the revisions.
    public func revisions(of unit: UnitCode, in period: ReportingPeriod) -> [ReceivedFile] {
        files(of: unit, in: period).filter { $0.isAccepted && !isHeldBack($0) }
    }

    /// The form that counts for a unit and period.
    public func current(of unit: UnitCode, in period: ReportingPeriod) -> ReceivedFile? {
        revisions(of: unit, in: period).last
    }

    /// Refused files of a unit and period that came after the form that counts, or where none does, and
    /// wait for a correction; each content once. What had come before the form that counts, accepted or
    /// refused, and is sent once more waits for nothing.
    public func openRefusals(of unit: UnitCode, in period: ReportingPeriod) -> [ReceivedFile] {
        let current = current(of: unit, in: period)?.number ?? 0
        let all = files(of: unit, in: period)
        var known = Set(all.filter { $0.number <= current }.map(\.sha256))
        return all.filter { $0.fate == .refused && $0.number > current }.reversed().filter {
            known.insert($0.sha256).inserted
        }.reversed()
    }

    /// The forms that count for a period, in the order of receipt; linear in the files.
    public func currentFiles(in period: ReportingPeriod) -> [ReceivedFile] {
        units(in: period).compactMap { current(of: $0, in: period) }.sorted { $0.number < $1.number }
    }

    /// Refused files that do not say whose they are, or came with files of this period and do not say of
    /// which they are; each content once, in the order of receipt.
    public func unidentified(in period: ReportingPeriod) -> [ReceivedFile] {
        let transactions = Set(files.filter { $0.period == period }.map(\.transaction))
        var seen: Set<String> = []
        return files.filter { file in
            let belongs =
                file.period == period
                ? file.unit == nil : file.period == nil && transactions.contains(file.transaction)
            return belongs && seen.insert(file.sha256).inserted
        }
    }

    /// The forms that count of the months and quarters within a period, in the order of the periods.
    public func partFiles(of period: ReportingPeriod) -> [ReceivedFile] {
        periods.filter { period.contains($0) }.flatMap { currentFiles(in: $0) }
    }

    /// The units of which a file came for a period.
    func units(in period: ReportingPeriod) -> [UnitCode] {
        positions.keys.filter { $0.period == period }.map(\.unit).sorted { $0.text < $1.text }
    }
}
