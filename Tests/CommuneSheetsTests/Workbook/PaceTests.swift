import Testing

@testable import CommuneSheets

@Suite struct `The pace of a flow` {
    /// Item 9 (at least 5,500 workers) after so many months, from one commune's figure for the district.
    private func pace(
        _ period: String, _ cumulative: String, current: String = "1"
    ) throws -> Pace? {
        let catalogue = try BuiltIn.catalogue()
        let form = FilledForm("30058", period, ["9": [.current: current, .cumulative: cumulative]])
        let accepted = try form.accepted(catalogue)
        let consolidation = Consolidation(
            of: [accepted], period: accepted.period, catalogue: catalogue)
        return Pace(try #require(consolidation.result("9")), period: accepted.period, catalogue: catalogue)
    }

    /// 5,500 × months ÷ 12: 2,750 at the end of June, 458⅓ at the end of January, 4,125 of September.
    @Test(arguments: [
        ("2023-06", "2750", true), ("2023-06", "2749", false), ("2023-03", "1375", true),
        ("2023-03", "1374", false), ("2023-Q3", "4125", true), ("2023-Q3", "4124", false),
    ])
    func `holds the share of the plan against that of the year`(
        period: String, cumulative: String, keepsUp: Bool
    ) throws {
        #expect(try pace(period, cumulative)?.keepsUp == keepsUp)
    }

    @Test func `is not spoken of when the year is over`() throws {
        #expect(try pace("2023-12", "5499") == nil)
        #expect(try pace("2023", "5499", current: "5499") == nil)
    }

    @Test func `is that of sums and of rates of sums only`() throws {
        let catalogue = try BuiltIn.catalogue()
        let growing = catalogue.items.filter { catalogue.growsOverTheYear($0) && $0.kind != .input }.map(
            \.code.text)
        // Income per head is a sum over people; waste is a rate of two sums, electricity one of two states.
        #expect(growing == ["1", "1.1", "1.2", "1.3", "2", "3", "5", "5.1", "5.2", "5.3", "6", "9", "9.1"])
    }
}
