internal import CommuneSheets

/// Reads forms with the catalogue of each one's year, on all cores.
struct FormReading: Sendable {
    /// The catalogues by year.
    let catalogues: [Int: LedgerCatalogue]
    /// The catalogue for forms whose year has none, or is not stated.
    let fallback: LedgerCatalogue
    /// The period asked for; nil takes each form's own.
    let expectedPeriod: ReportingPeriod?

    /// A form as read, and by which catalogue.
    struct Reading: Sendable {
        var submission: DiagnosedSubmission
        let catalogue: LedgerCatalogue
    }

    /// Reads every file; in the order of the files. A form of another year than the first catalogue's is
    /// read again with its own year's. Linear in their bytes.
    ///
    /// - Parameter progress: called after each file is read first; from any task.
    func read(
        _ sources: [SourceFile], for ledger: SubmissionLedger, progress: @escaping @Sendable () -> Void = {}
    ) async throws(LedgerFailure) -> [Reading] {
        let first = try await read(sources, by: fallback, ledger, progress)
        var readings = first.map { Reading(submission: $0, catalogue: fallback) }
        let others = readings.indices.filter { index in
            own(readings[index]).map { $0.digest != fallback.digest } ?? false
        }
        for (_, indices) in Dictionary(grouping: others, by: { own(readings[$0])?.digest }) {
            guard let index = indices.first, let catalogue = own(readings[index]) else { continue }
            let again = try await read(indices.map { sources[$0] }, by: catalogue, ledger)
            for (index, submission) in zip(indices, again) {
                readings[index] = Reading(submission: submission, catalogue: catalogue)
            }
        }
        return readings
    }

    /// The catalogue of a form's year; nil where there is none, or the form states no period.
    private func own(_ reading: Reading) -> LedgerCatalogue? {
        reading.submission.period.flatMap { catalogues[$0.year] }
    }

    private func read(
        _ sources: [SourceFile], by catalogue: LedgerCatalogue, _ ledger: SubmissionLedger,
        _ progress: @escaping @Sendable () -> Void = {}
    ) async throws(LedgerFailure) -> [DiagnosedSubmission] {
        do throws(CSVFailure) {
            return try await FormIntake.read(
                sources, by: FormReader(catalogue: catalogue.catalogue, expectedPeriod: expectedPeriod),
                progress: progress)
        } catch {
            throw LedgerFailure(path: ledger.path, cause: .csv(error))
        }
    }
}
