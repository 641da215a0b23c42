/// Why a workbook was not put in place. Nothing is left at the target then (see `AtomicOutput.commit` for the one
/// exception).
enum WorkbookOutputFailure: Error, Hashable {
    /// The file could not be created (`isRefusal`) or written.
    case output(OutputFailure)
    /// Something could not be written into the workbook, or libxlsxwriter failed; on the sheet named, if it was one.
    case workbook(WorkbookFailure, sheet: String? = nil)
    /// The file read back is not what was meant, as when the disk is full.
    case damaged(WorkbookDamage)

    /// Whose fault it is, as far as an exit status tells.
    enum Cause {
        /// The target exists or cannot be created (73).
        case refusal
        /// Input or output failed on the way, as with a full disk (74).
        case inputOutput
        /// The caller asked for something a workbook cannot hold.
        case contents
    }

    var cause: Cause {
        switch self {
        case .output(let failure): failure.isRefusal ? .refusal : .inputOutput
        case .workbook(.library(let failure), _) where failure.isInputOutput: .inputOutput
        case .workbook: .contents
        case .damaged: .inputOutput
        }
    }
}

/// Writes workbooks that appear at their target complete, read back and compared, or not at all.
enum WorkbookOutput {
    /// Writes a workbook.
    /// - Parameters:
    ///   - target: where the file shall be.
    ///   - replace: whether a file that is there gives way.
    ///   - progress: told when the file is packed, and how far it is read back.
    ///   - body: fills the workbook.
    static func write(
        to target: String, replace: Bool, properties: WorkbookProperties,
        progress: @escaping @Sendable (WorkbookProgress) -> Void = { _ in },
        _ body: (borrowing XLSXWorkbook) throws(WorkbookFailure) -> Void
    ) throws(WorkbookOutputFailure) {
        let output: AtomicOutput
        do throws(OutputFailure) {
            output = try AtomicOutput(target: target, replace: replace)
        } catch {
            throw .output(error)
        }
        let intent: WorkbookIntent
        var contents: WorkbookContents?
        do throws(WorkbookFailure) {
            let workbook = try XLSXWorkbook.begin(
                path: output.path, temporaryFolder: output.temporaryFolder, properties: properties)
            contents = workbook.contents
            try body(workbook)
            progress(.packing)
            intent = try workbook.close()
        } catch {
            throw .workbook(error, sheet: contents?.sheetInWork)
        }
        do throws(WorkbookDamage) {
            try WorkbookVerification.check(path: output.path, against: intent, progress: progress)
        } catch {
            throw .damaged(error)
        }
        do throws(OutputFailure) {
            try output.commit()
        } catch {
            throw .output(error)
        }
    }
}
