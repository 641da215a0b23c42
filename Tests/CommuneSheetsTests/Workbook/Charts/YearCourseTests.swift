import Testing

@testable import CommuneSheets

@Suite struct `The course of the year` {
    private func form(
        _ period: String, _ unit: UnitCode, _ cumulative: String?
    ) throws -> DiagnosedSubmission {
        var cells: FilledForm.Cells = ["NV.1": [.current: "hoàn thành"]]
        // What starts the year is the year to date; of later periods only that matters here.
        let startsTheYear = ReportingPeriod(period)?.startsTheYear == true
        if let cumulative {
            cells["9"] = [.current: startsTheYear ? cumulative : "0", .cumulative: cumulative]
        }
        return try FilledForm(unit, period, cells).submission(BuiltIn.catalogue())
    }

    private func report(
        _ own: [DiagnosedSubmission], earlier: [DiagnosedSubmission]
    ) throws -> ConsolidationReport {
        try ConsolidationReport(
            of: SubmissionSet(own), period: nil, asOf: nil, catalogue: BuiltIn.catalogue(),
            earlier: SubmissionSet(earlier, periods: .ofNone))
    }

    /// Of 5,500: 550 by January, 1,100 by February, none in March, 2,200 by April from two units.
    @Test func `holds each month's year to date against the plan, and leaves gaps`() throws {
        let report = try report(
            [form("2023-05", "30040", "1650"), form("2023-05", "30043", "1650")],
            earlier: [
                form("2023-04", "30043", "1100"), form("2023-01", "30040", "550"),
                form("2023-04", "30040", "1100"), form("2023-02", "30040", "1100"),
            ])
        #expect(report.earlier.consolidations.map(\.period.description) == ["2023-01", "2023-02", "2023-04"])
        let course = try #require(YearCourse(report))
        #expect(course.periods.count == 12)
        #expect(course.current == 4)
        #expect(course.lines.map(\.item.code) == ["9"])
        #expect(course.empty.map(\.code) == ["3", "5", "6", "9.1"])
        #expect(
            course.lines[0].points.map { $0?.share } == [
                .of("10"), .of("20"), nil, .of("40"), .of("60"), nil, nil, nil, nil, nil, nil, nil,
            ])
        // January and February stand on one unit, April and May on two.
        #expect(
            course.lines[0].points.indices.map { course.lines[0].isComparable($0) }
                == [false, false, false, true, true] + Array(repeating: false, count: 7))
        #expect(course.absent.map(\.description) == ["2023-03"])
        #expect(
            course.incomplete.map { "\($0.period) \($0.items.map { $0.coverage.answered.count })" } == [
                "2023-01 [1]", "2023-02 [1]", "2023-04 [2]", "2023-05 [2]",
            ])
    }

    @Test func `is absent where no earlier period was given`() throws {
        let report = try ConsolidationReport(
            of: SubmissionSet([form("2023-05", "30040", "1")]), period: nil, asOf: nil,
            catalogue: BuiltIn.catalogue())
        #expect(report.earlier.files.isEmpty)
        #expect(YearCourse(report) == nil)
    }

    @Test func `does not depend on the order of the files`() throws {
        let earlier = try [
            form("2023-04", "30043", "1100"), form("2023-01", "30040", "550"), form("2023-04", "30040", "7"),
        ]
        let own = try form("2023-05", "30040", "1650")
        let files = try report([own], earlier: earlier).earlier.files.map {
            "\($0.period?.description ?? "") \($0.unit?.code.text ?? "")"
        }
        #expect(files == ["2023-01 30040", "2023-04 30040", "2023-04 30043"])
        let again = try report([own], earlier: earlier.reversed()).earlier.files.map {
            "\($0.period?.description ?? "") \($0.unit?.code.text ?? "")"
        }
        #expect(again == files)
    }

    /// What is no earlier period of May 2023.
    private static let misplaced = ["2023-05", "2023-06", "2022-04", "2023-Q1", "2023-H1", "2023"]

    @Test(arguments: misplaced)
    func `refuses forms that are of no earlier period of the year and kind`(period: String) throws {
        let own = try form("2023-05", "30040", "1650")
        let other = try form(period, "30043", "1")
        let asked = try #require(ReportingPeriod("2023-05"))
        let expected = ConsolidationReport.Refusal.notEarlier(
            [.init(path: other.source.path, period: try #require(ReportingPeriod(period)))], than: asked)
        #expect(throws: expected) { try report([own], earlier: [other, form("2023-01", "30040", "1")]) }
    }

    @Test func `is of quarters before a quarter`() throws {
        let report = try report(
            [form("2023-Q2", "30040", "1100")], earlier: [form("2023-Q1", "30040", "550")])
        let course = try #require(YearCourse(report))
        #expect(course.periods.map(\.shortName) == ["Q1", "Q2", "Q3", "Q4"])
        #expect(course.lines.first?.points.map { $0?.share } == [.of("10"), .of("20"), nil, nil])
    }

    @Test func `counts accepted forms only`() throws {
        var wrong = try EditedForm("30058")
        try wrong.set("9", "Thực hiện trong kỳ", "hai mươi lăm")
        let refused = try wrong.read()
        #expect(refused.verdict == .refused)
        let report = try report(
            [form("2023-07", "30040", "1650")], earlier: [refused, form("2023-05", "30040", "550")])
        #expect(report.earlier.consolidations.map(\.period.description) == ["2023-05"])
        #expect(report.earlier.files.map { $0.verdict == .refused } == [false, true])
        #expect(try #require(YearCourse(report)).absent.map(\.description).contains("2023-06"))
    }
}
