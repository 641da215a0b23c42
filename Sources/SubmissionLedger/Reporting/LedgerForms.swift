internal import CommuneSheets
internal import Synchronization

/// The forms of a ledger, read again from their bytes by the catalogue in force: bytes and catalogue are
/// the truth, everything else follows from them.
final class LedgerForms: Sendable {
    let ledger: SubmissionLedger
    let state: LedgerState
    /// Counts the forms as they are read.
    let count: FormCount
    private let cache = Mutex(Cache())

    private struct Cache {
        var catalogues: [String: LedgerCatalogue] = [:]
        var forms: [Key: DiagnosedSubmission] = [:]
    }

    private struct Key: Hashable {
        let file: Int
        let catalogue: String
    }

    /// - Parameters:
    ///   - catalogue: one that is at hand, and is not read again from the ledger where it is the same.
    ///   - count: nil for one that tells whom the ledger tells.
    init(
        ledger: SubmissionLedger, state: LedgerState, knowing catalogue: LedgerCatalogue? = nil,
        count: FormCount? = nil
    ) {
        self.ledger = ledger
        self.state = state
        self.count = count ?? FormCount(for: ledger)
        if let catalogue { cache.withLock { $0.catalogues[catalogue.digest] = catalogue } }
    }

    /// The catalogue in force for a year; nil where none is.
    func catalogue(of year: Int) throws(LedgerFailure) -> LedgerCatalogue? {
        guard let adoption = state.catalogue(of: year) else { return nil }
        return try catalogue(adoption.catalogue)
    }

    /// A version of a catalogue; read once.
    func catalogue(_ digest: String) throws(LedgerFailure) -> LedgerCatalogue {
        if let known = cache.withLock({ $0.catalogues[digest] }) { return known }
        let catalogue = try ledger.catalogue(digest)
        cache.withLock { $0.catalogues[digest] = catalogue }
        return catalogue
    }

    /// Reads files by the catalogues of their years; each once for a catalogue. In the order of `files`;
    /// one whose year has no catalogue is read by the one it was judged by.
    func read(
        _ files: [ReceivedFile], catalogues: [Int: LedgerCatalogue]
    ) async throws(LedgerFailure) -> [DiagnosedSubmission] {
        var wanted: [(file: ReceivedFile, catalogue: LedgerCatalogue)] = []
        for file in files {
            let own = file.period.flatMap { catalogues[$0.year] }
            let catalogue = if let own { own } else { try self.catalogue(file.catalogue) }
            wanted.append((file, catalogue))
        }
        try await readMissing(wanted)
        return cache.withLock { cache in
            wanted.compactMap { cache.forms[Key(file: $0.file.number, catalogue: $0.catalogue.digest)] }
        }
    }

    /// Reads files that were refused. One without an error of its own was refused for what stood beside
    /// it then, and says so: it must not count now because that is not to be seen any more.
    func refused(
        _ files: [ReceivedFile], catalogues: [Int: LedgerCatalogue]
    ) async throws(LedgerFailure) -> [DiagnosedSubmission] {
        var submissions: [DiagnosedSubmission] = []
        for file in files {
            for var submission in try await read([file], catalogues: catalogues) {
                if submission.verdict != .refused {
                    let codes = try ledger.errorCodes(of: file)
                    submission.add(
                        Diagnostic(
                            .ledger(.refusedWhenReceived(date: file.receivedAt.date, codes: codes))))
                }
                submissions.append(submission)
            }
        }
        return submissions
    }

    private func readMissing(
        _ wanted: [(file: ReceivedFile, catalogue: LedgerCatalogue)]
    ) async throws(LedgerFailure) {
        let missing = cache.withLock { cache in
            wanted.filter {
                cache.forms[Key(file: $0.file.number, catalogue: $0.catalogue.digest)] == nil
            }
        }
        count.expect(missing.count)
        for (digest, group) in Dictionary(grouping: missing, by: { $0.catalogue.digest }) {
            guard let catalogue = group.first?.catalogue else { continue }
            var sources: [SourceFile] = []
            for entry in group { sources.append(try source(entry.file)) }
            let reading = FormReading(catalogues: [:], fallback: catalogue, expectedPeriod: nil)
            let readings = try await reading.read(sources, for: ledger, progress: count.add)
            cache.withLock { cache in
                for (entry, reading) in zip(group, readings) {
                    cache.forms[Key(file: entry.file.number, catalogue: digest)] = reading.submission
                }
            }
        }
    }

    /// A file as it was received: the path as given, the bytes.
    private func source(_ file: ReceivedFile) throws(LedgerFailure) -> SourceFile {
        guard let bytes = try ledger.content(file.sha256),
            let source = SourceFile(path: file.path, bytes: bytes),
            source.sha256.description == file.sha256
        else {
            throw LedgerFailure(path: ledger.path, cause: .damaged, detail: "content \(file.sha256)")
        }
        return source
    }

    // MARK: Figures of a period

    /// The forms that count for a period, by the catalogue in force then; nil where the year has none.
    func figures(of period: ReportingPeriod) async throws(LedgerFailure) -> PeriodFigures? {
        let governing = state.governing(period)
        guard let adoption = governing.catalogue(of: period.year) else { return nil }
        return try await figures(of: period, judgedBy: try catalogue(adoption.catalogue))
    }

    /// The same forms by a catalogue of one's own; a form that it refuses does not count.
    func figures(
        of period: ReportingPeriod, judgedBy catalogue: LedgerCatalogue
    ) async throws(LedgerFailure) -> PeriodFigures? {
        let governing = state.governing(period)
        let own = try await read(
            governing.currentFiles(in: period), catalogues: [period.year: catalogue])
        let parts = try await parts(of: period, governing, judgedBy: catalogue)
        let accepted = (own + parts).compactMap { AcceptedSubmission($0) }
        let forms = LongerPeriod.submissions(
            of: accepted, for: period, catalogue: catalogue.catalogue)
        let lastYear = try await lastYear(of: period, governing)
        return PeriodFigures(
            period: period, catalogue: catalogue,
            forms: forms.filled(fromFormsOf: lastYear, before: period, catalogue: catalogue.catalogue))
    }

    /// The forms that count of the months and quarters within a period; those of a closed one as they
    /// were judged when it was closed, for closed figures do not change.
    func parts(
        of period: ReportingPeriod, _ governing: LedgerState, judgedBy catalogue: LedgerCatalogue
    ) async throws(LedgerFailure) -> [DiagnosedSubmission] {
        var forms: [DiagnosedSubmission] = []
        for part in governing.periods where period.contains(part) {
            let closed = governing.closing(of: part) == nil ? nil : governing.governing(part)
            let adoption = closed?.catalogue(of: part.year)
            let own = if let adoption { try self.catalogue(adoption.catalogue) } else { catalogue }
            forms += try await read(
                (closed ?? governing).currentFiles(in: part), catalogues: [part.year: own])
        }
        return forms
    }

    /// What a period's forms are held against: the units' forms that count of the periods before, as they
    /// are now, each by the catalogue of its year. Linear in their bytes.
    func rules(
        over period: ReportingPeriod, _ governing: LedgerState, judgedBy catalogue: LedgerCatalogue
    ) async throws(LedgerFailure) -> PeriodRules {
        let files = governing.periods(lookedBackOnFrom: period).flatMap { governing.currentFiles(in: $0) }
        var catalogues: [Int: LedgerCatalogue] = [:]
        for year in Set(files.compactMap { $0.period?.year }) {
            guard let adoption = governing.catalogue(of: year) else { continue }
            catalogues[year] = try self.catalogue(adoption.catalogue)
        }
        let history = try await read(files, catalogues: catalogues)
        return PeriodRules(
            catalogue: catalogue.catalogue,
            history: SubmissionHistory(history.compactMap { AcceptedSubmission($0) }))
    }

    /// The forms that count of the same period one year before, by the catalogue of that year.
    func lastYear(
        of period: ReportingPeriod, _ governing: LedgerState
    ) async throws(LedgerFailure) -> [AcceptedSubmission] {
        let before = ReportingPeriod(year: period.year - 1, span: period.span)
        let former = governing.governing(before)
        guard let adoption = former.catalogue(of: before.year) else { return [] }
        let own = try catalogue(adoption.catalogue)
        let stated = try await read(former.currentFiles(in: before), catalogues: [before.year: own])
        let parts = try await parts(of: before, former, judgedBy: own)
        let accepted = (stated + parts).compactMap { AcceptedSubmission($0) }
        return LongerPeriod.submissions(of: accepted, for: before, catalogue: own.catalogue)
    }
}
