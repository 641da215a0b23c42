/// Why a workbook was not written. Nothing is left at the target.
public struct WorkbookWriteFailure: Error, Hashable {
    /// What it means for the caller.
    public let cause: Cause
    /// The technical fact, for a report to the makers.
    public let detail: String

    public enum Cause: Hashable, Sendable {
        /// The file could not be created or written.
        case output(OutputFailure)
        /// More units than a sheet has columns for.
        case tooManyUnits(Int, limit: Int)
        /// What was to be written does not fit into a workbook: where, why, and what to do.
        case contents(Bilingual<String>)
        /// A fault of the program: where, and what to do.
        case fault(Bilingual<String>)
        /// The file read back was not what was meant, as with a full disk.
        case damaged
    }

    /// No place could be made for it.
    package init(_ failure: OutputFailure) {
        cause = .output(failure)
        detail = "\(failure)"
    }

    /// What was written cannot be read again.
    package init(unreadable failure: InputFailure) {
        cause = .damaged
        detail = "\(failure)"
    }

    init(_ failure: WorkbookOutputFailure) {
        detail = "\(failure)"
        switch failure {
        case .output(let output): cause = .output(output)
        case .damaged: cause = .damaged
        case .workbook(.tooManyUnits(let count, let limit), _):
            cause = .tooManyUnits(count, limit: limit)
        case .workbook where failure.cause == .inputOutput: cause = .damaged
        case .workbook(let failure, let sheet):
            let words = failure.words(onSheet: sheet)
            cause = failure.isOfContents ? .contents(words) : .fault(words)
        }
    }
}
