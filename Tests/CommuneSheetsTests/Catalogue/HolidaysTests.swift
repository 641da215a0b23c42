import Testing

@testable import CommuneSheets

@Suite struct `Public holidays` {
    // Counted by hand on a calendar of 2023: the forms are due two working days after the cut-off.
    @Test(arguments: [
        // Saturday 14 January; Monday 16, Tuesday 17: no holiday between.
        ("2023-01", "2023-01-14", "2023-01-17"),
        // Friday 14 April; Monday 17, Tuesday 18.
        ("2023-04", "2023-04-14", "2023-04-18"),
        // Sunday 14 May; Monday 15, Tuesday 16: the days off end on 3 May.
        ("2023-05", "2023-05-14", "2023-05-16"),
        ("2023-Q1", "2023-03-14", "2023-03-16"), ("2023-Q3", "2023-09-14", "2023-09-18"),
    ])
    func `leave the built-in deadlines that they do not lie before`(
        text: String, cutOff: String, deadline: String
    ) throws {
        let period = try #require(ReportingPeriod(text))
        let calendar = try BuiltIn.catalogue().calendar
        #expect(calendar.cutOff(of: period)?.description == cutOff)
        #expect(calendar.deadline(of: period)?.description == deadline)
    }

    // Counted by hand, too.
    @Test(arguments: [
        // Thursday 19 January; 20 to 26 off; Friday 27, Monday 30.
        ("2023-01-19", 2, "2023-01-30"),
        // Friday 30 December; 31 and 1 are the weekend, 2 January is off; Tuesday 3, Wednesday 4.
        ("2022-12-30", 2, "2023-01-04"),
        // Friday 28 April; 29 April to 3 May off; Thursday 4, Friday 5.
        ("2023-04-28", 2, "2023-05-05"),
        // Thursday 31 August; 1 to 4 September off; Tuesday 5.
        ("2023-08-31", 1, "2023-09-05"),
        // From within the days off.
        ("2023-01-24", 1, "2023-01-27"),
    ])
    func `are not working days`(from: String, count: Int, to: String) throws {
        let holidays = try BuiltIn.catalogue().calendar.holidays
        #expect(CalendarDate(from)?.addingWorkingDays(count, holidays: holidays)?.description == to)
    }

    @Test(arguments: [
        // The quarter's cut-off set to the end of the month, 30 April: 1 to 3 May off; Thursday 4, Friday 5.
        ("2023-04", 30, ReportingCalendar.CutOffMonth.last, 2, "2023-05-05"),
        // 15 January, a Sunday; 16 to 19, then Tết, then Friday 27.
        ("2022-12", 15, .following, 5, "2023-01-27"),
        ("2023-08", 31, .last, 2, "2023-09-06"),
    ])
    func `move a deadline that they lie before`(
        text: String, day: Int, month: ReportingCalendar.CutOffMonth, workingDays: Int, deadline: String
    ) throws {
        let calendar = ReportingCalendar(
            terms: [.month: .init(cutOffDay: day, cutOffMonth: month, workingDays: workingDays)],
            holidays: try BuiltIn.catalogue().calendar.holidays)
        #expect(calendar.deadline(of: try #require(ReportingPeriod(text)))?.description == deadline)
    }

    @Test func `a weekend day that is worked counts`() throws {
        let rows = [
            ["Ngày", "Loại", "Tên", "Nguồn"], ["15/6/2023", "nghỉ", "Nghỉ hoán đổi", ""],
            ["17/06/2023", "làm bù", "Làm bù ngày 15/6", ""],
        ]
        let calendar = try #require(BuiltIn.read(with: rows, in: .holidays).catalogue).calendar
        // Wednesday 14 June; Thursday is off; Friday 16, Saturday 17.
        #expect(
            calendar.deadline(of: try #require(ReportingPeriod("2023-06")))?.description == "2023-06-17")
        #expect(calendar.holidays.days.map(\.date.description) == ["2023-06-15", "2023-06-17"])
    }

    @Test func `a catalogue without the file has none, and is another than one with an empty file`() throws {
        let without = try BuiltIn.read(with: nil, in: .holidays)
        #expect(without.report.files.flatMap(\.findings).isEmpty)
        let catalogue = try #require(without.catalogue)
        #expect(catalogue.calendar.holidays == Holidays.none)
        let empty = try #require(
            BuiltIn.read(with: [["Ngày", "Loại", "Tên", "Nguồn"]], in: .holidays).catalogue)
        #expect(empty.calendar.holidays == Holidays.none)
        #expect(Set([catalogue.version, empty.version, try BuiltIn.catalogue().version]).count == 3)
    }

    @Test func `a file of no bytes is no list`() throws {
        let (catalogue, report) = try IndicatorCatalogue.read { name in
            name == .holidays ? [] : IndicatorCatalogue.builtInFile(name)
        }
        #expect(catalogue == nil)
        #expect(report.hasErrors)
    }

    // The Labour Code 2019, Article 112: one day of the new year, five of Tết, one of the Hùng kings, one
    // each of 30 April and 1 May, two of the National Day; and the weekend days and days instead of them.
    @Test func `the built-in list is that of 2023`() throws {
        let days = try BuiltIn.catalogue().calendar.holidays.days
        let spans =
            [
                (1, 1...2), (1, 20...26), (4, 29...30), (5, 1...3), (9, 1...4),
            ] as [(Int, ClosedRange<Int>)]
        let expected = spans.flatMap { month, days in
            days.map { "2023-0\(month)-\($0 < 10 ? "0" : "")\($0)" }
        }
        #expect(days.map(\.date.description) == expected)
        #expect(days.allSatisfy { $0.kind == .dayOff })
    }
}
