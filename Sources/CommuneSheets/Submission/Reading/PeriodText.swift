/// Reads a reporting period out of a sentence: "Tháng 6 năm 2023", "6 tháng đầu năm 2023".
enum PeriodText {
    /// The period that a labelled cell states, in the contract's notation or in words.
    static func stated(_ text: String) -> ReportingPeriod? {
        if let period = ReportingPeriod(text) { return period }
        if let period = SpreadsheetDate.month(text) ?? sentence(text) { return period }
        let words = words(text)
        if words.count == 2, words[0] == "năm", let year = year(words[1]) {
            return ReportingPeriod(year: year, span: .year)
        }
        // `06/2023`: month and year alone.
        let parts = text.split(separator: "/")
        if parts.count == 2, let year = year(String(parts[1])), let month = month(String(parts[0])) {
            return ReportingPeriod(year: year, span: .month(month))
        }
        return nil
    }

    /// The period that a title names; nil where it names none. A date ("ngày 14 tháng 6 năm 2023")
    /// and a bare year (every title speaks of the plan "năm 2023") say nothing about the period.
    static func sentence(_ text: String) -> ReportingPeriod? {
        let words = words(text)
        for (index, word) in words.enumerated() {
            guard let year = year(word) else { continue }
            // "tháng 6 năm 2023" and "tháng 6/2023"
            let end = index > 0 && words[index - 1] == "năm" ? index - 1 : index
            if let span = span(before: end, in: words) { return ReportingPeriod(year: year, span: span) }
        }
        return nil
    }

    /// The part of the year that the words before the year name.
    private static func span(before end: Int, in words: [String]) -> ReportingPeriod.Span? {
        func word(_ offset: Int) -> String? { end - offset >= 0 ? words[end - offset] : nil }
        // "tháng 6 năm", not "ngày 14 tháng 6 năm" and not "ngày … tháng 6 năm".
        if word(2) == "tháng", let month = word(1).flatMap({ month($0) }), word(3) != "ngày",
            word(4) != "ngày"
        {
            return .month(month)
        }
        if word(2) == quarterWord, let quarter = word(1).flatMap({ quarters[$0] }) {
            return .quarter(quarter)
        }
        // "6 tháng đầu năm", "9 tháng năm"
        let offset = word(1) == "đầu" ? 2 : 1
        if word(offset) == "tháng" {
            if word(offset + 1) == "6" || word(offset + 1) == "sáu" { return .firstHalf }
            if word(offset + 1) == "9" || word(offset + 1) == "chín" { return .nineMonths }
        }
        return nil
    }

    /// "quý" as a name's key spells it.
    private static let quarterWord = NameKey("quý").text

    private static let quarters = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    ]

    private static func words(_ text: String) -> [String] {
        NameKey(text).text.split(separator: " ").map { String($0) }
    }

    private static func month(_ text: String) -> Int? {
        guard text.count <= 2, let month = Int(text), (1...12).contains(month) else { return nil }
        return month
    }

    private static func year(_ text: String) -> Int? {
        guard text.count == 4, let year = Int(text), (1900...2999).contains(year) else { return nil }
        return year
    }
}
