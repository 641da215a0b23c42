import Testing

@testable import CommuneSheets

@Suite struct `Rates of the district` {
    private func rate(_ unit: UnitCode, _ numerator: String, _ denominator: String) -> FilledForm {
        FilledForm(unit, ["12.T": [.current: numerator], "12.M": [.current: denominator]])
    }

    @Test func `are the ratio of sums, not the mean of percentages`() throws {
        // 90 % of 100 people and 1 % of 1,000: 100 of 1,100, while the mean would be 45.5 %.
        let consolidation = try Consolidated.forms([
            rate("30058", "90", "100"), rate("30055", "10", "1000"),
        ])
        #expect(consolidation.value("12") == .of("10000", over: "1100"))
        #expect(consolidation.value("12")?.rounded(decimals: 2) == .of("9.09"))
        #expect(consolidation.value("12.T") == .of("100"))
        #expect(consolidation.value("12.M") == .of("1100"))
    }

    @Test func `leave out a unit that gave the denominator alone`() throws {
        let consolidation = try Consolidated.forms([
            rate("30058", "90", "100"), FilledForm("30055", ["12.M": [.current: "1000"]]),
        ])
        #expect(consolidation.value("12") == .of("90"))
        #expect(consolidation.value("12.M") == .of("1100"))
    }

    @Test func `are not what a unit typed in their own row`() throws {
        let consolidation = try Consolidated.forms([
            FilledForm(
                "30058", ["12": [.current: "66,7"], "12.T": [.current: "2"], "12.M": [.current: "3"]])
        ])
        #expect(consolidation.value("12") == .of("200", over: "3"))
    }

    @Test func `not in per cent are not multiplied by a hundred`() throws {
        let consolidation = try Consolidated.forms(
            [
                FilledForm(
                    "30058", "2023",
                    ["2.T": [.current: "700,5", .cumulative: "700,5"], "2.M": [.current: "10"]]),
                FilledForm(
                    "30055", "2023",
                    ["2.T": [.current: "300", .cumulative: "300"], "2.M": [.current: "5"]]),
            ], period: "2023")
        #expect(consolidation.value("2") == .of("1000.5", over: "15"))
        // The year to date of a flow over the state of a stock.
        #expect(consolidation.value("2", .cumulative) == .of("1000.5", over: "15"))
    }

    @Test func `of flows have a year to date of their own`() throws {
        let consolidation = try Consolidated.forms([
            FilledForm(
                "30058",
                ["19.T": [.current: "5", .cumulative: "20"], "19.M": [.current: "10", .cumulative: "80"]])
        ])
        #expect(consolidation.value("19", .current) == .of("50"))
        #expect(consolidation.value("19", .cumulative) == .of("25"))
        #expect(consolidation.result("19")?.judgedField == .cumulative)
    }

    @Test func `over nothing at all have no value`() throws {
        let consolidation = try Consolidated.forms([rate("30058", "0", "0"), rate("30055", "-", "-")])
        #expect(consolidation.value("12") == nil)
        #expect(consolidation.absence("12") == .zeroDenominator)
    }

    @Test func `need one unit with both inputs`() throws {
        let consolidation = try Consolidated.forms([FilledForm("30058", ["12.M": [.current: "5"]])])
        #expect(consolidation.absence("12") == .noFigures)
        #expect(consolidation.coverage("12")?.answered == [])
    }

    @Test func `that one agency reports are computed from its inputs`() throws {
        let consolidation = try Consolidated.forms(
            [
                FilledForm(
                    "TNMT", "2023",
                    [
                        "20.T": [.current: "7", .cumulative: "7"],
                        "20.M": [.current: "8", .cumulative: "8"],
                    ])
            ], period: "2023")
        #expect(consolidation.value("20") == .of("87.5"))
        #expect(consolidation.result("20")?.verdict == .notMet)
        #expect(consolidation.coverage("20")?.expectedCount == 1)
    }

    @Test func `of one unit come from the same arithmetic`() throws {
        let consolidation = try Consolidated.forms([rate("30058", "1", "3"), rate("30055", "1", "4")])
        let item = try #require(consolidation.catalogue.item("12"))
        let unit = try #require(consolidation.catalogue.unit("30055"))
        #expect(consolidation.unitValue(item, .current, of: unit) == .of("25"))
        #expect(consolidation.unitValue(item, .cumulative, of: unit) == nil)
    }
}
