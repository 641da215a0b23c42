import CommuneSheets

/// Reads forms for a command, with progress on the terminal.
enum Intake {
    /// Ends the command where a file could not be opened, naming all of them.
    static func refuseUnreadable(_ set: SubmissionSet, _ language: Language) throws {
        guard !set.unreadable.isEmpty else { return }
        let messages = set.unreadable.map { CommandFailure($0, language).message }
        throw CommandFailure(.noInput, messages.joined(separator: "\n"))
    }

    /// - Parameter progress: the line of the command where it does more than to read.
    static func read(
        _ paths: [String], period: ReportingPeriod?, periods: SubmissionSet.Agreement,
        keeping: FormIntake.Keeping, catalogue: IndicatorCatalogue, language: Language,
        progress: ProgressLine? = nil
    ) async throws -> SubmissionSet {
        let progress = progress ?? ProgressLine(language: language)
        do throws(FormIntake.Failure) {
            return try await FormIntake.read(
                paths, by: FormReader(catalogue: catalogue, expectedPeriod: period),
                periods: periods, keeping: keeping,
                progress: { progress.show(.reading(forms: $0, of: $1)) })
        } catch {
            throw CommandFailure(error, language)
        }
    }
}
