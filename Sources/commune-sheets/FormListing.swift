import CommuneSheets

/// The forms in what a user named, looked for while a command does something else.
struct FormListing {
    private let listing: Task<Result<FormFiles.Listing, InputFailure>, Never>

    init(_ paths: [String]) {
        listing = Task { Result { () throws(InputFailure) in try FormFiles.list(paths) } }
    }

    /// What was found.
    ///
    /// - Throws: ``CommandFailure`` naming the first path that cannot be opened.
    func found(_ language: Language) async throws -> FormFiles.Listing {
        do throws(InputFailure) {
            return try await listing.value.get()
        } catch {
            throw CommandFailure(error, language)
        }
    }
}
