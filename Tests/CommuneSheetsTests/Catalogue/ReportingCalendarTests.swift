import Testing

@testable import CommuneSheets

@Suite struct `Reporting calendar` {
    @Test(arguments: [
        // Cut-off on the 14th (Decree 09/2019), forms two working days later.
        ("2023-06", "2023-06-14", "2023-06-16"), ("2023-07", "2023-07-14", "2023-07-18"),
        ("2023-Q2", "2023-06-14", "2023-06-16"), ("2023-H1", "2023-06-14", "2023-06-16"),
        ("2023-9M", "2023-09-14", "2023-09-18"), ("2023", "2023-12-14", "2023-12-18"),
        ("2023-10", "2023-10-14", "2023-10-17"),
    ])
    func `of the built-in catalogue`(text: String, cutOff: String, deadline: String) throws {
        let period = try #require(ReportingPeriod(text))
        let calendar = try BuiltIn.catalogue().calendar
        #expect(calendar.cutOff(of: period)?.description == cutOff)
        #expect(calendar.deadline(of: period)?.description == deadline)
    }

    @Test(arguments: [
        ("2023-01", 31, ReportingCalendar.CutOffMonth.following, "2023-02-28"),
        ("2024-01", 31, .following, "2024-02-29"), ("2023-12", 5, .following, "2024-01-05"),
        ("2023-02", 30, .last, "2023-02-28"), ("2023-04", 31, .last, "2023-04-30"),
    ])
    func `takes the last day of a shorter month, and goes over the year's end`(
        text: String, day: Int, month: ReportingCalendar.CutOffMonth, cutOff: String
    ) throws {
        let calendar = ReportingCalendar(
            terms: [.month: .init(cutOffDay: day, cutOffMonth: month, workingDays: 1)])
        #expect(calendar.cutOff(of: try #require(ReportingPeriod(text)))?.description == cutOff)
        #expect(calendar.deadline(of: try #require(ReportingPeriod("2023-Q1"))) == nil)
    }
}
