internal import CommuneSheets

/// The SHA-256 of a report's workbook: what the ledger keeps of a workbook that was closed.
enum WorkbookDigest {
    /// Writes the workbook and takes its digest.
    ///
    /// - Parameters:
    ///   - path: where the workbook stays; nil for a place that is removed at once.
    ///   - progress: called now and then with how far the work has come.
    static func write(
        _ report: ConsolidationReport, language: Language, to path: String?, replace: Bool,
        progress: @escaping @Sendable (WorkbookProgress) -> Void
    ) throws(WorkbookWriteFailure) -> String {
        if let path {
            try ConsolidatedWorkbook.write(
                report, language: language, to: path, replace: replace, progress: progress)
            return try digest(path)
        }
        let result = try FileOutput.withScratchFolder { folder throws(WorkbookWriteFailure) -> String in
            let target = folder + "/workbook.xlsx"
            try ConsolidatedWorkbook.write(
                report, language: language, to: target, replace: false, progress: progress)
            return try digest(target)
        }
        do throws(OutputFailure) { return try result.get() } catch { throw WorkbookWriteFailure(error) }
    }

    private static func digest(_ path: String) throws(WorkbookWriteFailure) -> String {
        do throws(InputFailure) {
            return try SourceFile.read(path).sha256.description
        } catch {
            throw WorkbookWriteFailure(unreadable: error)
        }
    }
}
