/// Month periods that a spreadsheet program has turned into dates.
///
/// Excel opens `2023-06` as the first of June and writes it back as `Jun-23`, `Thg6-23` or
/// `01/06/2023`. A month's date is always its first day, so day and month cannot be mistaken for
/// each other: of the two readings only one has day 1.
enum SpreadsheetDate {
    /// The month that such a date stands for; nil where it is none.
    static func month(_ text: String) -> ReportingPeriod? {
        numeric(text) ?? yearAndMonth(text) ?? named(text)
    }

    /// `2023-6`, without the leading zero.
    private static func yearAndMonth(_ text: String) -> ReportingPeriod? {
        let parts = text.split(separator: "-")
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 1, let year = Int(parts[0]),
            let month = Int(parts[1])
        else { return nil }
        return period(year: year, month: month)
    }

    private static func numeric(_ text: String) -> ReportingPeriod? {
        guard let sign = text.first(where: { $0 == "/" || $0 == "-" }) else { return nil }
        let words = text.split(separator: sign, omittingEmptySubsequences: false)
        let parts = words.compactMap { Int($0) }
        guard words.count == 3, parts.count == 3 else { return nil }
        if parts[0] >= 1900 {  // 2023-06-01
            return parts[2] == 1 ? period(year: parts[0], month: parts[1]) : nil
        }
        guard parts[0] == 1 || parts[1] == 1 else { return nil }
        return period(year: parts[2], month: parts[0] == 1 ? parts[1] : parts[0])
    }

    private static func named(_ text: String) -> ReportingPeriod? {
        let parts = text.lowercased().filter { $0 != " " }.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[1]) else { return nil }
        return MonthName.number(of: String(parts[0])).flatMap { period(year: year, month: $0) }
    }

    private static func period(year: Int, month: Int) -> ReportingPeriod? {
        let year = (0...99).contains(year) ? 2000 + year : year
        guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
        return ReportingPeriod(year: year, span: .month(month))
    }
}
