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

    /// The period that a title names; nil where it names none, or several ("kết quả tháng 6, phương hướng
    /// tháng 7 năm 2023"). A date ("ngày 14 tháng 6 năm 2023") and a bare year (every title speaks of the
    /// plan "năm 2023") say nothing about the period.
    ///
    /// - Parameter key: the text's, where it is at hand.
    static func sentence(_ text: String, key: NameKey? = nil) -> ReportingPeriod? {
        guard mayNameYear(text) else { return nil }
        let mentions = PeriodWords(key ?? NameKey(text)).mentions.filter { $0.span != nil }
        let years = Set(mentions.compactMap(\.year))
        guard let mention = mentions.first, mentions.allSatisfy({ $0.span == mention.span }), years.count == 1
        else { return nil }
        return mention.period(otherwiseIn: years.first)
    }

    /// Whether a text has the four digits of a year; most have not.
    static func mayNameYear(_ text: String) -> Bool { text.utf8.count(where: \.isASCIIDigit) >= 4 }

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

extension ReportingPeriod {
    /// The period that someone means who does not write the contract's notation: `06/2023`, `2023-6`, `2023-q2`,
    /// `tháng 6 năm 2023`; nil where nothing certain is meant. To suggest, not to read by.
    package init?(meantBy text: String) {
        let numbers = text.split { "-–/. ".contains($0) }.map { Int($0) }
        if numbers.count == 2, let first = numbers[0], let second = numbers[1] {
            let (year, month) = first > second ? (first, second) : (second, first)
            guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
            self.init(year: year, span: .month(month))
        } else if numbers.count > 1, !numbers.contains(nil) {
            // A date, whose month may be meant or its day.
            return nil
        } else if let period = ReportingPeriod(text.uppercased()) ?? PeriodText.stated(text) {
            self = period
        } else {
            return nil
        }
    }
}
