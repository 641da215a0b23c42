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
        _ forms: FormListing, period: ReportingPeriod?, periods: SubmissionSet.Agreement,
        keeping: FormIntake.Keeping, catalogue: IndicatorCatalogue, language: Language,
        progress: ProgressLine? = nil
    ) async throws -> SubmissionSet {
        let listing = try await forms.found(language)
        tell(ofPassedOver: listing.spreadsheets, language)
        let progress = progress ?? ProgressLine(language: language)
        do throws(FormIntake.Failure) {
            return try await FormIntake.read(
                listing, by: FormReader(catalogue: catalogue, expectedPeriod: period),
                periods: periods, keeping: keeping,
                progress: { progress.show(.reading(forms: $0, of: $1)) })
        } catch {
            throw CommandFailure(error, language)
        }
    }

    /// Tells of spreadsheets in the folders, which may be forms that were to be read.
    static func tell(ofPassedOver spreadsheets: [String], _ language: Language) {
        guard !spreadsheets.isEmpty else { return }
        let count = spreadsheets.count
        let names = spreadsheets.prefix(5).map(\.printable).joined(separator: ", ") + (count > 5 ? ", …" : "")
        Console.tell(
            language == .vietnamese
                ? "Không đọc \(count) tệp bảng tính: \(names). Nếu đó là biểu, lưu thành CSV rồi gửi lại."
                : "\(count == 1 ? "1 spreadsheet was" : "\(count) spreadsheets were") not read: \(names). "
                    + "A form has to be saved as CSV.")
    }
}
