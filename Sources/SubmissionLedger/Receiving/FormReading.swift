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

    /// Reads every file; in the order of the files. Linear in their bytes.
    func read(
        _ sources: [SourceFile], for ledger: SubmissionLedger
    ) async throws(LedgerFailure) -> [Reading] {
        let results = await withTaskGroup(of: (Int, Result<Reading, CSVFailure>).self) { group in
            var results = [Result<Reading, CSVFailure>?](repeating: nil, count: sources.count)
            var next = 0
            func startOne() {
                guard sources.indices.contains(next) else { return }
                let index = next
                next += 1
                group.addTask { (index, read(sources[index])) }
            }
            // A window of tasks keeps memory flat however many files there are.
            for _ in 0..<16 { startOne() }
            while let (index, result) = await group.next() {
                results[index] = result
                startOne()
            }
            return results
        }
        var readings: [Reading] = []
        for case .some(let result) in results {
            switch result {
            case .success(let reading): readings.append(reading)
            case .failure(let failure): throw LedgerFailure(path: ledger.path, cause: .csv(failure))
            }
        }
        return readings
    }

    /// A form of another year than the first catalogue's is read again with its own year's.
    private func read(_ source: SourceFile) -> Result<Reading, CSVFailure> {
        Result { () throws(CSVFailure) in
            let first = try reader(fallback).read(source)
            guard let year = first.period?.year, let own = catalogues[year], own.digest != fallback.digest
            else { return Reading(submission: first, catalogue: fallback) }
            return Reading(submission: try reader(own).read(source), catalogue: own)
        }
    }

    private func reader(_ catalogue: LedgerCatalogue) -> FormReader {
        FormReader(catalogue: catalogue.catalogue, expectedPeriod: expectedPeriod)
    }
}
