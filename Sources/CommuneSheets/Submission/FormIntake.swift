internal import Synchronization

/// Reads and checks all the forms in what a user named, on all cores.
public enum FormIntake {
    /// Why forms could not be taken in at all.
    public enum Failure: Error, Hashable {
        case input(InputFailure)
        case csv(CSVFailure)
        /// The folders hold no `*.csv` or `*.txt`.
        case noFiles
    }

    /// What of a form without findings stays in memory. Forms with findings are kept as they are, but for the
    /// bytes of large files (more than 1 MiB), which only ``everything`` holds.
    public enum Keeping: Sendable {
        /// The file's content, its figures and their cells.
        case everything
        /// Figures and their cells, for a consolidation.
        case figures
        /// Only what a report says of a form.
        case findings
    }

    /// Reads every form under `paths`, on as many threads as there are cores; the result does not depend on
    /// the order of the paths, on scheduling, or on the number of threads. A file that cannot be opened does
    /// not keep the others from being read; it is in the result. Linear in the bytes.
    ///
    /// - Parameters:
    ///   - periods: which forms must be of one period, where none is asked for.
    ///   - keeping: what is asked of the forms later.
    ///   - workers: how many forms are read at once; nil for as many as there are cores.
    ///   - progress: called after each file with how many are done, of how many; from any task.
    public static func read(
        _ paths: [String], by reader: FormReader, periods: SubmissionSet.Agreement = .ofAll,
        keeping: Keeping = .everything, workers: Int? = nil,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws(Failure) -> SubmissionSet {
        let listing: FormFiles.Listing
        do throws(InputFailure) {
            listing = try FormFiles.list(paths)
        } catch {
            throw .input(error)
        }
        return try await read(
            listing, by: reader, periods: periods, keeping: keeping, workers: workers, progress: progress)
    }

    /// Reads forms that were found before (``FormFiles/list(_:)``), in every other way as those under paths.
    public static func read(
        _ listing: FormFiles.Listing, by reader: FormReader, periods: SubmissionSet.Agreement = .ofAll,
        keeping: Keeping = .everything, workers: Int? = nil,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws(Failure) -> SubmissionSet {
        let files = listing.forms
        if files.isEmpty { throw .noFiles }
        let read = try await Workload(files, reader, keeping, progress).done(
            by: min(max(workers ?? ProcessorCount.available, 1), files.count))
        return SubmissionSet(
            inOrder: read.submissions, unreadable: read.unreadable, spreadsheets: listing.spreadsheets,
            expectedPeriod: reader.expectedPeriod, periods: periods)
    }
}

extension FormIntake {
    /// Reads forms that are in memory, on all cores; in their order. Linear in the bytes.
    ///
    /// - Parameter progress: called after each form; from any task.
    /// - Throws: failures of libcsv itself.
    package static func read(
        _ sources: [SourceFile], by reader: FormReader, progress: @escaping @Sendable () -> Void = {}
    ) async throws(CSVFailure) -> [DiagnosedSubmission] {
        typealias Part = Result<[(index: Int, submission: DiagnosedSubmission)], CSVFailure>
        let workers = min(ProcessorCount.available, sources.count)
        let familiar = FamiliarForms(forReading: sources.count)
        let parts = await withTaskGroup(of: Part.self) { group in
            for first in 0..<workers {
                group.addTask {
                    Part { () throws(CSVFailure) in
                        var worker = try FormWorker(reader, keeping: .everything, forms: familiar)
                        var read: [(index: Int, submission: DiagnosedSubmission)] = []
                        for index in stride(from: first, to: sources.count, by: workers) {
                            read.append((index, try worker.read(sources[index])))
                            progress()
                        }
                        return read
                    }
                }
            }
            var parts: [Part] = []
            for await part in group { parts.append(part) }
            return parts
        }
        var submissions = [DiagnosedSubmission?](repeating: nil, count: sources.count)
        for part in parts {
            for (index, submission) in try part.get() { submissions[index] = submission }
        }
        return submissions.compactMap { $0 }
    }
}

/// Files that workers take one by one, each the next that no other has.
private final class Workload: Sendable {
    typealias Reading = Result<DiagnosedSubmission, FormIntake.Failure>

    private let files: [String]
    private let reader: FormReader
    private let keeping: FormIntake.Keeping
    private let progress: @Sendable (_ done: Int, _ of: Int) -> Void
    private let next = Atomic(0)
    private let done = Atomic(0)
    private let familiar: FamiliarForms

    /// How many files a worker has opened at a time, so that the system fetches them meanwhile.
    private static let openLimit = 8

    init(
        _ files: [String], _ reader: FormReader, _ keeping: FormIntake.Keeping,
        _ progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) {
        self.files = files
        self.reader = reader
        self.keeping = keeping
        self.progress = progress
        familiar = FamiliarForms(forReading: files.count)
    }

    /// What became of the files, in their order.
    func done(by workers: Int) async throws(FormIntake.Failure) -> (
        submissions: [DiagnosedSubmission], unreadable: [InputFailure]
    ) {
        if workers == 1 { return Workload.together([try work().get()]) }
        let results = await withTaskGroup(of: Result<Part, FormIntake.Failure>.self) { group in
            for _ in 0..<workers { group.addTask { self.work() } }
            var results: [Result<Part, FormIntake.Failure>] = []
            for await result in group { results.append(result) }
            return results
        }
        var parts: [Part] = []
        for result in results { parts.append(try result.get()) }
        return Workload.together(parts)
    }

    /// What one worker read, in the order of the files.
    private struct Part {
        var submissions: [(index: Int, submission: DiagnosedSubmission)] = []
        var unreadable: [(index: Int, failure: InputFailure)] = []
    }

    /// All parts as one, in the order of the files. Submissions are moved from the ends of the parts: to copy
    /// them would count references of hundreds of thousands of objects up and down.
    private static func together(
        _ parts: consuming [Part]
    ) -> (submissions: [DiagnosedSubmission], unreadable: [InputFailure]) {
        var parts = parts
        let unreadable = parts.flatMap(\.unreadable).sorted { $0.index < $1.index }.map(\.failure)
        var submissions: [DiagnosedSubmission] = []
        submissions.reserveCapacity(parts.reduce(0) { $0 + $1.submissions.count })
        while true {
            var last: (part: Int, index: Int)?
            for part in parts.indices {
                guard let index = parts[part].submissions.last?.index else { continue }
                if index > last?.index ?? -1 { last = (part, index) }
            }
            guard let last, let taken = parts[last.part].submissions.popLast() else { break }
            submissions.append(taken.submission)
        }
        submissions.reverse()
        return (submissions, unreadable)
    }

    /// One worker's part; every file is in one. Where one fails, the others take no more files.
    private func work() -> Result<Part, FormIntake.Failure> {
        let part = part()
        if case .failure = part { next.store(files.count, ordering: .relaxed) }
        return part
    }

    private func part() -> Result<Part, FormIntake.Failure> {
        var part = Part()
        do throws(CSVFailure) {
            var worker = try FormWorker(reader, keeping: keeping, forms: familiar)
            var opened = RecentlyOpened(Workload.openLimit)
            while true {
                while opened.hasRoom, let index = take() { opened.add(index, files[index]) }
                guard let (index, reading) = opened.readFirst(by: &worker) else { return .success(part) }
                switch reading {
                case .success(let submission): part.submissions.append((index, submission))
                case .failure(.input(let failure)): part.unreadable.append((index, failure))
                case .failure(let failure): return .failure(failure)
                }
                progress(done.add(1, ordering: .relaxed).newValue, files.count)
            }
        } catch {
            return .failure(.csv(error))
        }
    }

    private func take() -> Int? {
        let index = next.add(1, ordering: .relaxed).oldValue
        return index < files.count ? index : nil
    }
}

/// Files that are open already and wait to be read, the first opened first.
private struct RecentlyOpened {
    private var waiting: [(index: Int, file: Result<OpenedFile, InputFailure>)] = []
    private let limit: Int

    init(_ limit: Int) { self.limit = limit }

    var hasRoom: Bool { waiting.count < limit }

    mutating func add(_ index: Int, _ path: String) {
        waiting.append((index, Result { () throws(InputFailure) in try OpenedFile(path) }))
    }

    /// Reads the file that was opened first; nil where none is open.
    mutating func readFirst(by worker: inout FormWorker) -> (index: Int, reading: Workload.Reading)? {
        guard !waiting.isEmpty else { return nil }
        let (index, file) = waiting.removeFirst()
        switch file {
        case .success(let file):
            return (index, Result { () throws(FormIntake.Failure) in try worker.read(file) })
        case .failure(let failure): return (index, .failure(.input(failure)))
        }
    }
}
