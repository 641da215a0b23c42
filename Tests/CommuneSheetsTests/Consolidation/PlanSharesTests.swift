import Testing

@testable import CommuneSheets

@Suite struct `Shares of the plan` {
    @Test func `that add up to the district's figure are not mentioned`() throws {
        #expect(try consolidation(lastShare: "100").findings.isEmpty)
    }

    @Test func `that do not add up are one warning with both sums`() throws {
        let findings = try consolidation(lastShare: "101").findings
        #expect(findings.map(\.code) == [.TGT02])
        #expect(findings.first?.severity == .warning)
        #expect(findings.first?.indicator == "9")
        #expect(findings.first?.value == "5501")
        #expect(findings.first?.expected == "5500")
        #expect(findings.first?.difference == "1")
    }

    @Test func `name the unit whose share alone exceeds the district's figure`() throws {
        let message = try #require(try consolidation(lastShare: "5501").findings.first { $0.code == .TGT02 })
            .message(in: .vietnamese)
        #expect(message.contains("Riêng Xã Thanh Mỹ (5.501) đã lớn hơn kế hoạch của huyện."))
        let others = try #require(try consolidation(lastShare: "5500").findings.first).message(
            in: .vietnamese)
        #expect(!others.contains("Riêng"))
    }

    @Test func `say nothing until all of them are there`() throws {
        #expect(try consolidation(lastShare: "").findings.isEmpty)
    }

    /// Twelve shares of 450, and the last.
    private func consolidation(lastShare: String) throws -> Consolidation {
        try Consolidated.forms(
            Consolidated.communes.map { unit in
                FilledForm(unit, ["9": [.plan: unit == "30073" ? lastShare : "450", .current: "1"]])
            })
    }
}
