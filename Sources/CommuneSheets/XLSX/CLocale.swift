internal import Glibc

/// The C locale, for one thread and for the time of one call.
///
/// libxlsxwriter prints numbers in the thread's locale: under `vi_VN` 1250.5 would become `1250,5`. A host program may
/// have called `setlocale`. (All categories, for the library asks `isalnum` and `isspace` too.)
enum CLocale {
    static func during<Result>(_ body: () throws(WorkbookFailure) -> Result) throws(WorkbookFailure) -> Result
    {
        guard let locale = unsafe newlocale(allCategories, "C", nil) else { throw .noCLocale }
        defer { unsafe freelocale(locale) }
        let previous = unsafe uselocale(locale)
        defer { _ = unsafe uselocale(previous) }
        return try body()
    }

    /// glibc's LC_ALL_MASK, a macro that Swift does not import.
    private static let allCategories: Int32 = [
        LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_PAPER, LC_NAME, LC_ADDRESS,
        LC_TELEPHONE, LC_MEASUREMENT, LC_IDENTIFICATION,
    ].reduce(0) { $0 | 1 << $1 }
}
