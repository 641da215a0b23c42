import Testing

@testable import CommuneSheets

@Suite struct `Reporting period` {
    private static let written =
        (1...12).map { "2023-\($0 < 10 ? "0" : "")\($0)" } + (1...4).map { "2023-Q\($0)" }
        + ["2023-H1", "2023-9M", "2023"]

    @Test(arguments: written)
    func `the notation is read and written the same`(text: String) throws {
        let period = try #require(ReportingPeriod(text))
        #expect(period.description == text)
        #expect(period.year == 2023)
    }

    @Test func `every notation means another period`() {
        #expect(Set(Self.written.compactMap { ReportingPeriod($0) }).count == Self.written.count)
    }

    @Test(arguments: [
        "", "2023-13", "2023-00", "2023-6", "23-06", "2023-Q5", "2023-Q0", "2023-H2", "2023-8M",
        "2023-06-01", "-2023", "2023-", "2023 -06", " 2023", "20230-6", "２０２３", "2023-०६", "2023/06",
        "06-2023", "tháng 6", "2023-Q", "2023--06",
    ])
    func `anything else is refused`(text: String) {
        #expect(ReportingPeriod(text) == nil)
    }

    @Test(arguments: [
        ("2023-01", 1...1, true), ("2023-06", 6...6, false), ("2023-Q1", 1...3, true),
        ("2023-Q4", 10...12, false), ("2023-H1", 1...6, true), ("2023-9M", 1...9, true),
        ("2023", 1...12, true),
    ])
    func `a period covers its months`(text: String, months: ClosedRange<Int>, startsTheYear: Bool) {
        #expect(ReportingPeriod(text)?.months == months)
        #expect(ReportingPeriod(text)?.lastMonth == months.upperBound)
        #expect(ReportingPeriod(text)?.startsTheYear == startsTheYear)
    }

    @Test(
        arguments: [
            ("2023-06", [.month]), ("2023-Q2", [.month, .quarter]),
            ("2023-H1", [.month, .quarter]), ("2023-9M", [.month, .quarter]),
            ("2023", [.month, .quarter, .year]),
        ] as [(String, Set<ReportingFrequency>)])
    func `longer periods ask for more items`(text: String, due: Set<ReportingFrequency>) {
        #expect(ReportingPeriod(text)?.dueFrequencies == due)
    }

    @Test(arguments: [
        ("2023-06", "tháng 6 năm 2023", "June 2023"),
        // Decree 30/2020: January and February take a leading zero.
        ("2023-01", "tháng 01 năm 2023", "January 2023"),
        ("2023-12", "tháng 12 năm 2023", "December 2023"),
        ("2023-Q2", "quý II năm 2023", "quarter 2 of 2023"),
        ("2023-Q4", "quý IV năm 2023", "quarter 4 of 2023"),
        ("2023-H1", "6 tháng đầu năm 2023", "first half of 2023"),
        ("2023-9M", "9 tháng đầu năm 2023", "first nine months of 2023"),
        ("2023", "năm 2023", "year 2023"),
    ])
    func `a period has words in both languages`(text: String, vietnamese: String, english: String) {
        #expect(ReportingPeriod(text)?.words(in: .vietnamese) == vietnamese)
        #expect(ReportingPeriod(text)?.words(in: .english) == english)
    }
}
