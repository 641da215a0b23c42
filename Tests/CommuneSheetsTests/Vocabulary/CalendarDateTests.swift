import Testing

@testable import CommuneSheets

@Suite struct `Calendar date` {
    @Test(arguments: ["2023-06-14", "2024-02-29", "2000-02-29", "9999-12-31", "2023-12-31"])
    func `a day of the calendar is read and written the same`(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2100-02-29", "2023-02-30", "2023-04-31", "2023-06-31", "2023-13-01",
        "2023-00-10", "2023-01-00", "2023-01-32", "2023-6-14", "2023/06/14", "14-06-2023", "", "2023-06",
        "2023-06-14 ", "２０２３-06-14", "-023-06-14", "0000-01-01",
    ])
    func `a day that does not exist is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    // From a printed calendar, and from Unix time.
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-01-01", 10_957), ("2000-03-01", 11_017),
        ("2023-06-14", 19_522), ("1600-01-01", -135_140), ("2038-01-19", 24_855),
    ])
    func `days are counted from 1970`(text: String, days: Int) {
        #expect(CalendarDate(text)?.daysSince1970 == days)
    }

    @Test(arguments: [
        // The Decision was signed on a Monday.
        ("2023-01-16", false), ("2023-06-14", false), ("2023-06-16", false), ("2023-06-17", true),
        ("2023-06-18", true), ("2023-06-19", false), ("2024-02-29", false), ("2000-01-01", true),
        ("1969-12-28", true), ("1969-12-29", false), ("1900-01-01", false), ("1899-12-31", true),
    ])
    func `Saturday and Sunday are the weekend`(text: String, isWeekend: Bool) {
        #expect(CalendarDate(text)?.isWeekend == isWeekend)
    }

    @Test func `from 1899 to 2101 each day follows the one before, and the week has seven`() throws {
        var date = try #require(CalendarDate("1899-12-31"))
        var days = 0
        // That day was a Sunday.
        var isRight = date.isWeekend
        while date.year <= 2101 {
            let next = try #require(date.next)
            days += 1
            isRight =
                isRight && next.daysSince1970 == date.daysSince1970 + 1 && date < next
                && next.isWeekend == (days % 7 == 0 || days % 7 == 6)
            date = next
        }
        #expect(isRight)
        // 202 years of 365 days, 49 leap days (1900 and 2100 have none), and the first day.
        #expect(days == 202 * 365 + 49 + 1)
    }

    @Test(arguments: [
        ("2023-06-14", 2, "2023-06-16"), ("2023-06-14", 3, "2023-06-19"), ("2023-07-14", 2, "2023-07-18"),
        ("2023-12-14", 2, "2023-12-18"), ("2023-06-17", 1, "2023-06-19"), ("2023-06-14", 0, "2023-06-14"),
        ("2023-12-29", 1, "2024-01-01"), ("2023-06-14", 10, "2023-06-28"),
    ])
    func `working days pass over weekends`(from: String, count: Int, to: String) {
        #expect(CalendarDate(from)?.addingWorkingDays(count)?.description == to)
    }

    @Test func `after the last day there is none`() {
        #expect(CalendarDate("9999-12-31")?.next == nil)
        #expect(CalendarDate("9999-12-31")?.addingWorkingDays(1) == nil)
    }

    @Test func `a day has words in both languages`() {
        #expect(CalendarDate("2023-06-05")?.words(in: .vietnamese) == "05/06/2023")
        #expect(CalendarDate("2023-06-05")?.words(in: .english) == "5 June 2023")
    }
}
