import Testing

@testable import CommuneSheets

/// A unit's workers introduced to jobs (item 9), or waste in tonnes (19.T), month by month.
struct RunningTotalCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let figures: [(String, String, String)]
    let expected: [String]
    var item = "9"

    static let broken = ["PER02 9 cumulative error"]
    static let fallen = ["PER03 9 cumulative error"]

    static let all = [
        RunningTotalCase(
            testDescription: "continues",
            figures: [("2023-04", "20", "130"), ("2023-05", "27", "157"), ("2023-06", "25", "182")],
            expected: []),
        RunningTotalCase(
            testDescription: "one too many", figures: [("2023-05", "27", "157"), ("2023-06", "25", "183")],
            expected: broken),
        RunningTotalCase(
            testDescription: "one too few", figures: [("2023-05", "27", "157"), ("2023-06", "25", "181")],
            expected: broken),
        RunningTotalCase(
            testDescription: "from February on, after January",
            figures: [("2023-01", "20", "20"), ("2023-02", "5", "26")], expected: broken),
        RunningTotalCase(
            testDescription: "quarter after quarter",
            figures: [("2023-Q1", "90", "90"), ("2023-Q2", "72", "163")], expected: broken),
        RunningTotalCase(
            testDescription: "none occurred is zero",
            figures: [("2023-05", "-", "-"), ("2023-06", "25", "25")], expected: []),
        RunningTotalCase(
            testDescription: "none occurred is zero, and the sum is wrong",
            figures: [("2023-05", "-", "-"), ("2023-06", "25", "26")], expected: broken),
        RunningTotalCase(
            testDescription: "missing says nothing",
            figures: [("2023-05", "27", ""), ("2023-06", "25", "26")], expected: []),
        RunningTotalCase(
            testDescription: "not applicable says nothing",
            figures: [("2023-05", "x", "x"), ("2023-06", "25", "26")], expected: []),
        RunningTotalCase(
            testDescription: "a gap leaves room above",
            figures: [("2023-04", "20", "130"), ("2023-06", "25", "155")], expected: []),
        RunningTotalCase(
            testDescription: "a gap leaves no room below",
            figures: [("2023-04", "20", "130"), ("2023-06", "25", "154")], expected: fallen),
        RunningTotalCase(
            testDescription: "a missing figure is a gap",
            figures: [("2023-04", "20", "130"), ("2023-05", "27", ""), ("2023-06", "25", "154")],
            expected: fallen),
        RunningTotalCase(
            testDescription: "the last known one counts",
            figures: [("2023-02", "90", "90"), ("2023-04", "20", "130"), ("2023-06", "25", "120")],
            expected: fallen),
        RunningTotalCase(
            testDescription: "another year says nothing",
            figures: [("2022-12", "20", "330"), ("2023-02", "25", "45")], expected: []),
        RunningTotalCase(
            testDescription: "a half year holds its months",
            figures: [("2023-04", "20", "130"), ("2023-H1", "129", "129")], expected: fallen),
        RunningTotalCase(
            testDescription: "nine months hold the half year",
            figures: [("2023-H1", "182", "182"), ("2023-9M", "182", "182")], expected: []),
        RunningTotalCase(
            testDescription: "decimals are exact, and trailing zeros nothing",
            figures: [("2023-05", "83,9", "419,40"), ("2023-06", "85,5", "504,9")], expected: [],
            item: "19.T"),
        RunningTotalCase(
            testDescription: "a tenth is a difference",
            figures: [("2023-05", "83,9", "419,40"), ("2023-06", "85,5", "504,8")],
            expected: ["PER02 19.T cumulative error"], item: "19.T"),
    ]
}

@Suite struct `The year to date` {
    @Test(arguments: RunningTotalCase.all)
    func `continues that of the period before`(_ example: RunningTotalCase) throws {
        #expect(try FormsOverTime(example.item, example.figures).findings() == example.expected)
    }

    private static let wrong = [("2023-05", "27", "157"), ("2023-06", "25", "183")]

    @Test func `may differ where the unit says why`() throws {
        let forms = try FormsOverTime("9", Self.wrong, explanation: "Điều chỉnh số tháng 4")
        #expect(try forms.findings() == ["PER02 9 cumulative warning, answered"])
        #expect(try forms.checked().verdict == .acceptedWithWarnings)
        #expect(AcceptedSubmission(try forms.checked()) != nil)
    }

    @Test func `makes a form refused where it differs, but not one accepted before`() throws {
        let forms = try FormsOverTime("9", Self.wrong)
        #expect(try forms.checked().verdict == .refused)
        #expect(try forms.findings(isSettled: true) == ["PER02 9 cumulative warning"])
        #expect(try forms.checked(isSettled: true).verdict == .acceptedWithWarnings)
    }

    @Test func `has its row refused with it, once`() throws {
        let forms = try FormsOverTime("9", Self.wrong)
        let (before, after) = (forms.form.rows, try forms.checked().rows)
        #expect(after.refused == before.refused + 1 && after.accepted == before.accepted - 1)
        #expect(after.read == before.read)
        #expect(try forms.checked(isSettled: true).rows == before)
    }

    @Test func `tells both places, what the figure would be, and how far it is from that`() throws {
        let finding = try #require(try FormsOverTime("9", Self.wrong).checked().overTime.first)
        #expect(finding.expected == "182")
        #expect(finding.difference == "1")
        #expect(finding.related.map(\.value) == ["25"])
        for language in Language.allCases {
            let message = finding.message(in: language)
            let period = language == .vietnamese ? "tháng 5 năm 2023" : "May 2023"
            for part in ["183", "157", "25", "“30058-xa-my-dong.csv”", period, "“Giải trình”"] {
                #expect(message.contains(part), "\(part)")
            }
            // The same form of another month has the figure in the same cell.
            #expect(message.contains(finding.place?.cell ?? "?"))
        }
    }

    /// 157 + 25 = 182: two digits exchanged, ten times the period's figure.
    @Test(arguments: [("25", "128", "182", FormField.cumulative), ("250", "182", "25", .current)])
    func `shows the one slip that explains the difference`(
        current: String, cumulative: String, meant: String, field: FormField
    ) throws {
        let forms = try FormsOverTime(
            "9", [("2023-05", "27", "157"), ("2023-06", current, cumulative)])
        let finding = try forms.checked().overTime.first
        // 250 in the period is more than 182 in the year, which is said already.
        if field == .current {
            #expect(finding == nil)
        } else {
            #expect(finding?.correction?.suggestion == meant && finding?.correction?.field == field)
        }
    }

    @Test func `shows a slip in the period's own figure`() throws {
        let forms = try FormsOverTime("9", [("2023-05", "27", "5157"), ("2023-06", "250", "5182")])
        let finding = try #require(try forms.checked().overTime.first)
        #expect(finding.correction?.suggestion == "25" && finding.correction?.field == .current)
    }
}
