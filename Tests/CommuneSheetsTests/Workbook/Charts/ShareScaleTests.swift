import Testing

@testable import CommuneSheets

@Suite struct `The axis of a chart of percentages` {
    /// Shares, and where the axis ends.
    private static let cases: [(shares: [String], cap: Int, maximum: Int)] = [
        ([], 120, 140),
        (["0", "50", "119.9"], 120, 140),
        (["50", "120"], 160, 180),
        (["159.99"], 160, 180),
        (["160"], 200, 225),
        (["12", "1250"], 200, 225),
    ]

    @Test(arguments: cases)
    func `is as narrow as the largest share lets it`(shares: [String], cap: Int, maximum: Int) {
        let scale = ShareScale(for: shares.map { .of($0) })
        #expect(scale.cap == cap)
        #expect(scale.maximum == maximum)
    }

    @Test func `ends at 200 per cent, and what is beyond is drawn up to there and marked`() {
        let scale = ShareScale(for: [.of("40"), .of("312.5")])
        #expect(!scale.isBeyond(.of("40")))
        #expect(scale.isBeyond(.of("312.5")))
        #expect(scale.isBeyond(.of("200")))
        #expect(scale.drawn(.of("312.5")) == .of("200"))
        #expect(scale.drawn(.of("199.99")) == .of("199.99"))
        #expect(scale.formula(of: "P6") == "IF(ISNUMBER(P6),MIN(P6,200),\"\")")
        #expect(scale.labelFormat == "[>=200]\"≥ 200\";#,##0.0")
    }
}

@Suite struct `The units of one chart` {
    @Test(arguments: [0, 1, 40])
    func `are all there, up to forty`(count: Int) {
        let limit = ChartLimit(Array(0..<count))
        #expect(limit.kept == Array(0..<count))
        #expect(limit.omitted == 0)
    }

    @Test func `are the first twenty and the last twenty of more`() {
        let limit = ChartLimit(Array(1...63))
        #expect(limit.kept == Array(1...20) + Array(44...63))
        #expect(limit.omitted == 23)
    }
}
