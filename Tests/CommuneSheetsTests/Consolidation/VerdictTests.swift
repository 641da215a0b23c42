import Testing

@testable import CommuneSheets

@Suite struct `Verdict at, below and above the bound` {
    @Test(
        arguments: [
            (Target.Comparator.atLeast, "99.8", [TargetVerdict.notMet, .met, .exceeded]),
            (.above, "69", [.notMet, .notMet, .met]), (.atMost, "10", [.exceeded, .met, .notMet]),
            (.below, "11.65", [.met, .notMet, .notMet]),
        ] as [(Target.Comparator, String, [TargetVerdict])])
    func `follows the comparator`(
        comparator: Target.Comparator, bound: String, verdicts: [TargetVerdict]
    ) throws {
        let target = target(comparator, bound)
        for step in ["0.000000000000001", "1"] {
            let values = try [
                #require(Quantity.of(bound).subtracting(.of(step))), .of(bound),
                #require(Quantity.of(bound).adding(.of(step))),
            ]
            #expect(values.map { target.verdict(on: Ratio($0), direction: .higher) } == verdicts)
        }
    }

    @Test(arguments: [
        (CatalogueItem.Direction.higher, [TargetVerdict.notMet, .met, .exceeded]),
        (.lower, [.exceeded, .met, .notMet]),
    ])
    func `of a bare plan figure follows the item's direction`(
        direction: CatalogueItem.Direction, verdicts: [TargetVerdict]
    ) {
        let target = target(.planned, "16.86")
        let values = ["16.85", "16.86", "16.87"].map { Ratio.of($0) }
        #expect(values.map { target.verdict(on: $0, direction: direction) } == verdicts)
    }

    @Test(arguments: [
        ("-0.29", TargetVerdict.notMet), ("-0.3", .met), ("-0.31", .exceeded), ("0.3", .notMet),
        ("0", .notMet),
    ])
    func `of a fall by at least a figure`(value: String, verdict: TargetVerdict) {
        #expect(target(.decreaseAtLeast, "0.3").verdict(on: .of(value), direction: .lower) == verdict)
    }

    @Test(arguments: [
        ("-4.99", TargetVerdict.notMet), ("-5", .met), ("-7", .met), ("-10", .met), ("-10.01", .exceeded),
        ("7", .notMet),
    ])
    func `of a fall within a range`(value: String, verdict: TargetVerdict) {
        let target = Target(
            comparator: .decreaseRange, low: .of("5"), high: .of("10"), text: "", scope: .district)
        #expect(target.verdict(on: .of(value), direction: .lower) == verdict)
    }

    @Test func `is decided on the exact value, not on the rounded one`() {
        // 997,999 of 1,000,000 is 99.7999 %, shown as 99.8 %.
        #expect(target(.atLeast, "99.8").verdict(on: .of("99.7999"), direction: .higher) == .notMet)
        // Two thirds are above 66.66 and below 66.67.
        let twoThirds = Ratio.of("200", over: "3")
        #expect(target(.above, "66.66").verdict(on: twoThirds, direction: .higher) == .met)
        #expect(target(.above, "66.67").verdict(on: twoThirds, direction: .higher) == .notMet)
    }

    /// One month whose own figure stands for the year to date: January.
    @Test(arguments: [
        ("5499", TargetVerdict.notMet), ("5500", .met), ("5501", .exceeded),
    ])
    func `of a whole consolidation is that of its sum`(workers: String, verdict: TargetVerdict) throws {
        let forms = Consolidated.communes.map { unit in
            let text = unit == "30058" ? workers : "0"
            return FilledForm(unit, "2023-01", ["9": [.current: text, .cumulative: text]])
        }
        let result = try #require(try Consolidated.forms(forms, period: "2023-01").result("9"))
        #expect(result.verdict == verdict)
        #expect(result.judgedField == .cumulative)
    }

    private func target(_ comparator: Target.Comparator, _ low: String) -> Target {
        Target(comparator: comparator, low: .of(low), high: nil, text: "", scope: .district)
    }
}
