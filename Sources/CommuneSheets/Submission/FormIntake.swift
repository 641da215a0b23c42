/// Reads and checks all the forms in what a user named, on all cores.
public enum FormIntake {
    /// Why forms could not be taken in at all.
    public enum Failure: Error, Hashable {
        case input(InputFailure)
        case csv(CSVFailure)
        /// The folders hold no `*.csv` or `*.txt`.
        case noFiles
    }

    /// Reads every form under `paths`, each in a task of its own; the result does not depend on the
    /// order of the paths or on scheduling. A file that cannot be opened does not keep the others from
    /// being read; it is in the result. Linear in the bytes.
    ///
    /// - Parameters:
    ///   - periodsMayDiffer: whether forms of several periods are meant to be read together.
    ///   - progress: called after each file with how many are done, of how many; from any task.
    public static func read(
        _ paths: [String], by reader: FormReader, periodsMayDiffer: Bool = false,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws(Failure) -> SubmissionSet {
        let files: [String]
        do throws(InputFailure) {
            files = try FormFiles.find(in: paths)
        } catch {
            throw .input(error)
        }
        if files.isEmpty { throw .noFiles }
        let results = await withTaskGroup(
            of: (Int, Result<DiagnosedSubmission, Failure>).self
        ) { group in
            var results = [Result<DiagnosedSubmission, Failure>?](repeating: nil, count: files.count)
            var next = 0
            func startOne() {
                guard next < files.count else { return }
                let index = next
                next += 1
                group.addTask { (index, read(files[index], by: reader)) }
            }
            // A window of tasks keeps memory flat however many files there are.
            for _ in 0..<16 { startOne() }
            var done = 0
            while let (index, result) = await group.next() {
                results[index] = result
                done += 1
                progress(done, files.count)
                startOne()
            }
            return results
        }
        var submissions: [DiagnosedSubmission] = []
        var unreadable: [InputFailure] = []
        for result in results {
            switch result {
            case .success(let submission): submissions.append(submission)
            case .failure(.input(let failure)): unreadable.append(failure)
            case .failure(let failure): throw failure
            case nil: break
            }
        }
        return SubmissionSet(
            submissions, unreadable: unreadable, expectedPeriod: reader.expectedPeriod,
            periodsMayDiffer: periodsMayDiffer)
    }

    private static func read(
        _ path: String, by reader: FormReader
    ) -> Result<DiagnosedSubmission, Failure> {
        do throws(InputFailure) {
            let source = try SourceFile.read(path)
            do throws(CSVFailure) {
                return .success(try reader.read(source))
            } catch {
                return .failure(.csv(error))
            }
        } catch {
            return .failure(.input(error))
        }
    }
}
