import Testing

@testable import CommuneSheets

@Suite struct `A longer period made from shorter ones` {
    private typealias Month = (period: String, cells: [FormField: String])

    /// One unit's item over some months, as the form of the longer period.
    private static func derived(
        _ item: String, _ months: [Month], for period: String, unit: UnitCode = "30058"
    ) throws -> [FormField: Observation] {
        let catalogue = try BuiltIn.catalogue()
        let forms = try months.map { month, cells in
            try FilledForm(unit, month, [item: cells, "NV.1": [.current: "hoàn thành"]]).accepted(catalogue)
        }
        let made = LongerPeriod.submissions(
            of: forms, for: try #require(ReportingPeriod(period)), catalogue: catalogue)
        let submission = try #require(made.first)
        #expect(made.count == 1)
        #expect(submission.period.description == period)
        return Dictionary(
            submission.observations.filter { $0.item.text == item }.map { ($0.field, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Item 6 is a flow (area under contract). Texts of April, May, June; nil sends no form, "" an empty cell.
    @Test(
        arguments: [
            (["10,5", "0,5", "4"], .figure(.of("15")), []),
            (["10", "-", "5"], .figure(.of("15")), []),
            (["-", "-", "-"], .noneOccurred, []),
            (["x", "x", "x"], .notApplicable, []),
            (["x", "7", "x"], .figure(.of("7")), []),
            (["10", "", "5"], .figure(.of("15")), [5]),
            (["10", nil, "5"], .figure(.of("15")), [5]),
            (["", "", "5"], .figure(.of("5")), [4, 5]),
            (["-", nil, "-"], .noneOccurred, [5]),
            (["0", "0", "0"], .figure(.of("0")), []),
        ] as [([String?], ReportedValue, [Int])])
    func `adds what a flow was, and says which months are missing`(
        texts: [String?], value: ReportedValue, missing: [Int]
    ) throws {
        let months = zip(["2023-04", "2023-05", "2023-06"], texts).compactMap { month, text in
            text.map { (period: month, cells: [FormField.current: $0]) }
        }
        let observation = try #require(try Self.derived("6", months, for: "2023-Q2")[.current])
        #expect(observation.value == value)
        #expect(observation.derivation?.missingMonths == missing)
        #expect(observation.derivation?.isPartial == !missing.isEmpty)
    }

    @Test(arguments: [["", "", ""], ["x", "", "x"]])
    func `knows nothing where no month says anything, or only that it does not apply`(
        texts: [String]
    ) throws {
        let months = zip(["2023-04", "2023-05", "2023-06"], texts).map { month, text in
            (period: month, cells: [FormField.current: text])
        }
        #expect(try Self.derived("6", months, for: "2023-Q2")[.current] == nil)
    }

    /// Item 9 is a flow, item 12.T a state.
    @Test(
        arguments: [
            ("9", .cumulative, ["10", "30", "60"], "60", []),
            ("9", .cumulative, ["10", "30", ""], "30", [6]),
            ("9", .cumulative, ["10", "", ""], "10", [5, 6]),
            ("9", .cumulative, ["", "", "60"], "60", []),
            ("12.T", .current, ["100", "101", "99"], "99", []),
            ("12.T", .current, ["100", "101", ""], "101", [6]),
            ("12.T", .previousYear, ["90", "91", "92"], "92", []),
            // A plan is that of the year, whenever it was stated.
            ("9", .plan, ["420", "430", ""], "430", []),
        ] as [(String, FormField, [String], String, [Int])])
    func `takes the last state, year to date and plan`(
        item: String, field: FormField, texts: [String], value: String, missing: [Int]
    ) throws {
        let months = zip(["2023-04", "2023-05", "2023-06"], texts).map { month, text in
            (period: month, cells: [field: text])
        }
        let observation = try #require(try Self.derived(item, months, for: "2023-Q2")[field])
        #expect(observation.value == .figure(.of(value)))
        #expect(observation.derivation?.missingMonths == missing)
        #expect(observation.derivation?.parts.count == 1)
    }

    @Test func `adds the same months of last year`() throws {
        let months = [
            (period: "2023-04", cells: [FormField.previousYear: "1"]),
            (period: "2023-05", cells: [.previousYear: "2"]),
            (period: "2023-06", cells: [.previousYear: "3"]),
        ]
        let observation = try #require(try Self.derived("9", months, for: "2023-Q2")[.previousYear])
        #expect(observation.value == .figure(.of("6")))
    }

    @Test func `takes the last answer to a task`() throws {
        let answers = ["chưa thực hiện", "đang thực hiện"]
        let months = zip(["2023-04", "2023-05"], answers).map { month, text in
            (period: month, cells: [FormField.current: text])
        }
        let observation = try #require(try Self.derived("NV.2", months, for: "2023-Q2")[.current])
        #expect(observation.value == .status(.inProgress))
        #expect(observation.derivation?.missingMonths == [6])
    }

    @Test func `keeps every cell that a figure was made from`() throws {
        let months = [
            (period: "2023-06", cells: [FormField.current: "1000,0"]),
            (period: "2023-04", cells: [.current: "2,50"]),
        ]
        let observation = try #require(try Self.derived("6", months, for: "2023-Q2")[.current])
        let parts = try #require(observation.derivation?.parts)
        #expect(parts.map(\.period.description) == ["2023-04", "2023-06"])
        #expect(parts.map(\.written) == ["2,50", "1000,0"])
        #expect(parts.map(\.value) == [.figure(.of("2.5")), .figure(.of("1000"))])
        #expect(observation.written == "2,50")
        #expect(observation.place == parts.first?.place)
        #expect(Set(parts.map(\.sha256)).count == 2)
    }

    /// A quarter stands for its months, so that nothing counts twice.
    @Test(
        arguments: [
            (["2023-Q1", "2023-01", "2023-02", "2023-Q2"], "2023-H1", "2", []),
            (["2023-Q1", "2023-04", "2023-05"], "2023-H1", "3", [6]),
            (["2023-H1", "2023-Q3", "2023-Q2", "2023-12"], "2023", "3", [10, 11]),
            (["2023-9M", "2023-H1", "2023-Q4"], "2023", "2", []),
            (["2023-01", "2023-02", "2023-04"], "2023-Q1", "2", [3]),
        ] as [([String], String, String, [Int])])
    func `counts no month twice`(
        forms: [String], period: String, sum: String, missing: [Int]
    ) throws {
        let months = forms.map { (period: $0, cells: [FormField.current: "1"]) }
        let observation = try #require(try Self.derived("6", months, for: period)[.current])
        #expect(observation.value == .figure(.of(sum)))
        #expect(observation.derivation?.missingMonths == missing)
    }

    @Test func `of which a unit sent its own form is that form alone`() throws {
        let own = [
            (period: "2023-Q2", cells: [FormField.current: "7"]),
            (period: "2023-04", cells: [.current: "10"]),
            (period: "2023-05", cells: [.current: "10"]),
        ]
        let observation = try #require(try Self.derived("6", own, for: "2023-Q2")[.current])
        #expect(observation.value == .figure(.of("7")))
        #expect(observation.derivation == nil)
    }

    @Test func `has no figure of what is computed, and needs a form within it`() throws {
        let months = [(period: "2023-04", cells: [FormField.current: ""])]
        #expect(try Self.derived("19", months, for: "2023-Q2").isEmpty)
        let catalogue = try BuiltIn.catalogue()
        let form = try FilledForm("30058", "2023-07", ["6": [.current: "1"]]).accepted(catalogue)
        #expect(
            LongerPeriod.submissions(
                of: [form], for: try #require(ReportingPeriod("2023-Q2")), catalogue: catalogue
            ).isEmpty)
    }

    // MARK: The district

    private func consolidation(_ forms: [FilledForm], for period: String) throws -> Consolidation {
        let catalogue = try BuiltIn.catalogue()
        let period = try #require(ReportingPeriod(period))
        return Consolidation(
            of: LongerPeriod.submissions(
                of: try forms.map { try $0.accepted(catalogue) }, for: period, catalogue: catalogue),
            period: period, catalogue: catalogue)
    }

    /// 24.2 is judged by the year to date, 19 and 24.2 are rates of flows: 3/4, 1/6, 2/2 over the months.
    @Test func `computes rates from the sums of their inputs, never from the months' rates`() throws {
        let made = try consolidation(
            zip(["2023-04", "2023-05", "2023-06"], [("3", "4"), ("1", "6"), ("2", "2")]).map { month, rate in
                FilledForm("CAH", month, ["24.2.T": [.current: rate.0], "24.2.M": [.current: rate.1]])
            }, for: "2023-Q2")
        // 6 of 12; the mean of the three rates would be 63,9.
        #expect(made.value("24.2") == .of("50"))
        #expect(made.coverage("24.2")?.partial.isEmpty == true)
    }

    /// The area of item 6 in a quarter that starts the year is judged by the period's own figure.
    @Test(
        arguments: [
            (["2023-01", "2023-02", "2023-03"], false), (["2023-01", "2023-03"], true), (["2023-03"], true),
        ])
    func `gives no verdict on a part of the months`(months: [String], isPartial: Bool) throws {
        let forms = Consolidated.communes.flatMap { unit in
            months.map { FilledForm(unit, $0, ["9": [.current: "2000"], "NV.1": [.current: "hoàn thành"]]) }
        }
        let made = try consolidation(forms, for: "2023-Q1")
        let result = try #require(made.result("9"))
        #expect(result.judgedField == .current)
        #expect(made.value("9") == .of("\(13 * 2000 * months.count)"))
        #expect(result.verdict == (isPartial ? .insufficientData : .exceeded))
        #expect(made.coverage("9")?.partial.count == (isPartial ? 13 : 0))
        #expect(made.coverage("9")?.missing.isEmpty == true)
    }

    @Test func `tells which units lack which months`() throws {
        let made = try consolidation(
            [
                FilledForm("30058", "2023-04", ["6": [.current: "1"]]),
                FilledForm("30058", "2023-06", ["6": [.current: "1"]]),
                FilledForm("30055", "2023-Q2", ["6": [.current: "5"]]),
            ], for: "2023-Q2")
        let coverage = try #require(made.coverage("6"))
        #expect(coverage.answered == ["30055", "30058"])
        #expect(coverage.partial.map(\.unit) == ["30058"])
        #expect(coverage.partial.first?.missingMonths == [5])
        #expect(coverage.partial.first?.presentMonths == 2)
        #expect(coverage.partial.first?.mixesMonths == false)
        #expect(coverage.share == "2/13*")
        #expect(made.value("6") == .of("7"))
    }

    /// 12 is a rate of two states; 19 one of two flows; 2 one of a flow over a state.
    @Test(
        arguments: [
            ("12", ["10", ""], ["20", "21"], true), ("12", ["10", ""], ["20", ""], false),
            ("19", ["3", ""], ["4", "5"], true), ("19", ["3", ""], ["4", ""], false),
            ("2", ["500", ""], ["20", "21"], false),
        ] as [(String, [String], [String], Bool)])
    func `says where the inputs of a rate are of different months`(
        item: String, tops: [String], bottoms: [String], isMixed: Bool
    ) throws {
        let forms = [("2023-05", tops[0], bottoms[0]), ("2023-06", tops[1], bottoms[1])].map {
            month, top, bottom in
            FilledForm(
                "30058", month,
                [
                    "\(item).T": [.current: top], "\(item).M": [.current: bottom],
                    "NV.1": [.current: "hoàn thành"],
                ])
        }
        let made = try consolidation(forms, for: "2023-Q2")
        let answer = try #require(made.coverage(IndicatorCode(item))?.partial.first)
        #expect(answer.unit == "30058")
        #expect(answer.mixesMonths == isMixed)
    }

    @Test func `does not compare sums of different months with last year`() throws {
        let made = try consolidation(
            [
                FilledForm("30058", "2023-04", ["6": [.current: "1", .previousYear: "1"]]),
                FilledForm("30058", "2023-05", ["6": [.current: "1"]]),
                FilledForm("30058", "2023-06", ["6": [.current: "1", .previousYear: "1"]]),
            ], for: "2023-Q2")
        let result = try #require(made.result("6"))
        #expect(result.comparesOtherMonths)
        #expect(result.share(of: .previousYear) == nil)
    }
}
