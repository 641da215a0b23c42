import Testing

@testable import CommuneSheets

@Suite struct `Sums over the units` {
    @Test(
        arguments: [
            (["0,1", "0,2"], "0.3"), (["5", "7", "0"], "12"), (["1.234,56", "1000"], "2234.56"),
            (["8.500,5", nil, "1,5"], "8502"), (["0"], "0"),
            (["-", "3"], "3"), (["-", "-"], "0"), (["x", "3"], "3"),
        ] as [([String?], String)])
    func `are exact, and leave out what is missing`(texts: [String?], sum: String) throws {
        #expect(try Consolidated.current("6", texts).value("6") == .of(sum))
    }

    @Test func `of nothing have no value`() throws {
        let consolidation = try Consolidated.current("6", [nil, "x", "…"])
        #expect(consolidation.value("6") == nil)
        #expect(consolidation.absence("6") == .noFigures)
    }

    @Test func `of the year to date stand beside those of the period`() throws {
        let consolidation = try Consolidated.forms([
            FilledForm("30058", ["9": [.current: "10", .cumulative: "60", .previousYear: "8"]]),
            FilledForm("30055", ["9": [.current: "5", .cumulative: "25"]]),
        ])
        #expect(consolidation.value("9", .current) == .of("15"))
        #expect(consolidation.value("9", .cumulative) == .of("85"))
        #expect(consolidation.value("9", .previousYear) == .of("8"))
        #expect(consolidation.coverage("9", .previousYear)?.answered == ["30058"])
    }

    @Test func `of a stock have no year to date`() throws {
        let consolidation = try Consolidated.current("4", ["1", "2"], period: "2023-Q2")
        #expect(consolidation.value("4", .current) == .of("3"))
        #expect(consolidation.absence("4", .cumulative) == .notDefined)
    }

    @Test func `that cannot be kept exactly have no value`() throws {
        let most = Quantity(999_999_999_999_999_999)
        #expect(ConsolidationMethods.total(Array(repeating: most, count: 10)) == nil)
        #expect(
            ConsolidationMethods.total(Array(repeating: most, count: 9))
                == Quantity(8_999_999_999_999_999_991))
    }

    /// "Thu ngân sách": what the communes collect and what the district collects itself.
    @Test func `with a district part add it, and have no value without it`() throws {
        let communes = [
            FilledForm("30058", ["3": [.current: "100,5"]]), FilledForm("30055", ["3": [.current: "50"]]),
        ]
        let without = try Consolidated.forms(communes)
        #expect(without.value("3") == nil)
        #expect(without.absence("3") == .districtPartMissing)
        #expect(without.coverage("3")?.missing.contains("TCKH") == true)
        let with = try Consolidated.forms(communes + [FilledForm("TCKH", ["3": [.current: "1.000.000"]])])
        #expect(with.value("3") == .of("1000150.5"))
        let none = try Consolidated.forms(communes + [FilledForm("TCKH", ["3": [.current: "-"]])])
        #expect(none.value("3") == .of("150.5"))
    }

    @Test func `of the plan are the Decision's, not what units typed`() throws {
        let consolidation = try Consolidated.forms([
            FilledForm("30058", ["9": [.plan: "7", .current: "1"]])
        ])
        #expect(consolidation.value("9", .plan) == .of("5500"))
    }
}
