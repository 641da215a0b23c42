internal import CommuneSheets

/// Tells files that change nothing by what identifies them, so that they need not be read once more: the
/// bytes of the form that counts, under the same name, judged by the same catalogue.
///
/// A folder that is imported again after one form in it was corrected costs as much as that form.
struct UnchangedFiles {
    private let known: [String: Known]
    private let expectedPeriod: ReportingPeriod?

    private struct Known {
        let file: ReceivedFile
        let unit: ReportingUnit
        let period: ReportingPeriod
        let catalogue: LedgerCatalogue
    }

    /// Linear in the ledger's files.
    ///
    /// - Parameter catalogues: by which forms are judged now, by year.
    init(
        in state: LedgerState, catalogues: [Int: LedgerCatalogue], expectedPeriod: ReportingPeriod?
    ) {
        self.expectedPeriod = expectedPeriod
        var known: [String: Known] = [:]
        for file in state.files where file.isAccepted {
            guard let code = file.unit, let period = file.period, let catalogue = catalogues[period.year],
                catalogue.digest == file.catalogue, let unit = catalogue.catalogue.unit(code),
                state.closing(of: period) == nil, state.current(of: code, in: period) == file
            else { continue }
            known[file.sha256] = Known(file: file, unit: unit, period: period, catalogue: catalogue)
        }
        self.known = known
    }

    /// What reading a file would come to, without its figures and texts; nil where it has to be read.
    func reading(of source: SourceFile) -> FormReading.Reading? {
        guard let known = known[source.sha256.description], known.file.name == source.name,
            expectedPeriod == nil || expectedPeriod == known.period
        else { return nil }
        var rows = known.file.rows
        rows.accepted += rows.unchanged
        rows.unchanged = 0
        return FormReading.Reading(
            submission: DiagnosedSubmission(
                known: source, unit: known.unit, period: known.period, rows: rows),
            catalogue: known.catalogue)
    }
}
