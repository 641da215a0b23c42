import Testing

@testable import CommuneSheets

@Suite struct `Coverage of a total` {
    @Test func `counts eleven of thirteen communes and names the two`() throws {
        let texts = Consolidated.communes.map { ["30043", "30070"].contains($0) ? nil : "1" as String? }
        let consolidation = try Consolidated.current("9", texts)
        let coverage = try #require(consolidation.coverage("9"))
        #expect(coverage.answered.count == 11)
        #expect(coverage.expectedCount == 13)
        #expect(coverage.missing == ["30043", "30070"])
        #expect(!coverage.isComplete)
        #expect(consolidation.value("9") == .of("11"))
        #expect(consolidation.result("9")?.verdict == .insufficientData)
    }

    @Test func `counts a unit that sent nothing at all as missing`() throws {
        let coverage = try #require(try Consolidated.current("9", ["1", "2"]).coverage("9"))
        #expect(coverage.answered == ["30037", "30040"])
        #expect(coverage.missing == Array(Consolidated.communes.dropFirst(2)))
    }

    @Test(arguments: [
        ("0", true), ("-", true), ("5", true), ("", false), ("…", false), ("...", false),
    ])
    func `counts zero and nil as answers, and missing as none`(
        text: String, isAnswered: Bool
    ) throws {
        let texts = [text] + Array(repeating: "1", count: 12)
        let coverage = try #require(try Consolidated.current("9", texts).coverage("9"))
        #expect(coverage.isComplete == isAnswered)
        #expect(coverage.answered.contains("30037") == isAnswered)
    }

    @Test func `expects nothing of a unit to which the item does not apply`() throws {
        let texts = ["x"] + Array(repeating: "1", count: 12)
        let coverage = try #require(try Consolidated.current("9", texts).coverage("9"))
        #expect(coverage.inapplicable == ["30037"])
        #expect(coverage.isComplete)
        #expect(coverage.expectedCount == 12)
    }

    @Test func `of an item of few units is over those alone`() throws {
        let consolidation = try Consolidated.forms([FilledForm("30067", ["21a": [.current: "1"]])])
        #expect(consolidation.coverage("21a")?.missing == ["30046", "30055", "30070"])
    }

    @Test func `of a rate counts units that gave numerator and denominator`() throws {
        let consolidation = try Consolidated.forms([
            FilledForm("30058", ["12.T": [.current: "90"], "12.M": [.current: "100"]]),
            FilledForm("30055", ["12.M": [.current: "100"]]),
        ])
        #expect(consolidation.coverage("12")?.answered == ["30058"])
    }
}
