internal import CommuneSheets

/// Tells files that change nothing by what identifies them, so that they need not be read once more: the
/// bytes of the form that counts, under a name under which the catalogue in force has judged them before.
///
/// What that reading found stands: a version of the program that reads them otherwise tells so when it makes
/// something of them, and in a check of the ledger.
struct UnchangedFiles {
    private let known: [Identity: Known]
    private let expectedPeriod: ReportingPeriod?

    private struct Identity: Hashable {
        let sha256: String
        let name: String
    }

    private struct Known {
        let rows: RowCounts
        let unit: ReportingUnit
        let period: ReportingPeriod
        let catalogue: LedgerCatalogue
    }

    /// Linear in the ledger's files; of those that come again, in what else their units sent for the period.
    ///
    /// - Parameters:
    ///   - sources: the files that come.
    ///   - catalogues: by which forms are judged now, by year.
    init(
        among sources: [SourceFile], in state: LedgerState, catalogues: [Int: LedgerCatalogue],
        expectedPeriod: ReportingPeriod?
    ) {
        self.expectedPeriod = expectedPeriod
        let coming = Set(sources.map(\.sha256.description))
        var known: [Identity: Known] = [:]
        for file in state.files where coming.contains(file.sha256) && file.fate != .refused {
            guard let code = file.unit, let period = file.period, let catalogue = catalogues[period.year],
                catalogue.digest == file.catalogue, let unit = catalogue.catalogue.unit(code),
                state.closing(of: period) == nil,
                state.current(of: code, in: period)?.sha256 == file.sha256
            else { continue }
            known[Identity(sha256: file.sha256, name: file.name)] = Known(
                rows: file.rows, unit: unit, period: period, catalogue: catalogue)
        }
        self.known = known
    }

    /// What reading a file came to, without its figures and texts; nil where it has to be read.
    func reading(of source: SourceFile) -> FormReading.Reading? {
        guard let known = known[Identity(sha256: source.sha256.description, name: source.name)],
            expectedPeriod == nil || expectedPeriod == known.period
        else { return nil }
        var rows = known.rows
        rows.accepted += rows.unchanged
        rows.unchanged = 0
        return FormReading.Reading(
            submission: DiagnosedSubmission(
                known: source, unit: known.unit, period: known.period, rows: rows),
            catalogue: known.catalogue)
    }
}
