import Testing

@testable import CommuneSheets

@Suite struct `Changes against last year` {
    private func poverty(_ unit: UnitCode, _ poor: (String, String), of households: (String, String))
        -> FilledForm
    {
        FilledForm(
            unit, "2023",
            [
                "13.T": [.current: poor.0, .previousYear: poor.1],
                "7.M": [.current: households.0, .previousYear: households.1],
            ])
    }

    @Test func `of a rate are points, the difference of two ratios of sums, negative where it falls`()
        throws
    {
        // 15 of 1,500 now, 30 of 1,480 before: 1 % less 75/37 % is −38/37 points.
        let consolidation = try Consolidated.forms(
            [
                poverty("30058", ("10", "20"), of: ("1000", "1000")),
                poverty("30055", ("5", "10"), of: ("500", "480")),
            ], period: "2023")
        #expect(consolidation.value("13") == .of("-38", over: "37"))
        #expect(consolidation.value("13")?.rounded(decimals: 2) == .of("-1.03"))
        #expect(consolidation.absence("13", .plan) == .notDefined)
    }

    @Test(arguments: [
        // Of 1,000 households: 30 before; the target is a fall of at least 0.3 points.
        ("27", TargetVerdict.met), ("26", .exceeded), ("28", .notMet), ("30", .notMet), ("33", .notMet),
    ])
    func `of the poor-household rate are held against the fall demanded`(
        poor: String, verdict: TargetVerdict
    ) throws {
        let forms = Consolidated.communes.map { poverty($0, (poor, "30"), of: ("1000", "1000")) }
        #expect(try Consolidated.forms(forms, period: "2023").result("13")?.verdict == verdict)
    }

    @Test(arguments: [
        ("38", "40", "-5", TargetVerdict.met), ("37", "40", "-7.5", .exceeded),
        ("39", "40", "-2.5", .notMet),
        ("42", "40", "5", .notMet), ("40", "40", "0", .notMet), ("-", "40", "-100", .exceeded),
    ])
    func `of crime are in per cent of last year, and must fall by five`(
        now: String, before: String, change: String, verdict: TargetVerdict
    ) throws {
        let consolidation = try police("24.1.T", now, before)
        #expect(consolidation.value("24.1") == .of(change))
        #expect(consolidation.result("24.1")?.verdict == verdict)
        #expect(consolidation.result("24.1")?.judgedField == .current)
    }

    @Test(arguments: [
        ("96", TargetVerdict.notMet), ("95", .met), ("92", .met), ("90", .met), ("89", .exceeded),
        ("105", .notMet),
    ])
    func `of road accidents may fall by five to ten`(now: String, verdict: TargetVerdict) throws {
        #expect(try police("25.T", now, "100").result("25")?.verdict == verdict)
    }

    @Test func `from zero have no value`() throws {
        let consolidation = try police("24.1.T", "3", "0")
        #expect(consolidation.value("24.1") == nil)
        #expect(consolidation.absence("24.1") == .zeroDenominator)
        #expect(consolidation.result("24.1")?.verdict == .insufficientData)
    }

    @Test func `need last year's figure`() throws {
        let consolidation = try Consolidated.forms([FilledForm("CAH", ["24.2.M": [.current: "4"]])])
        #expect(consolidation.absence("24.1") == .noFigures)
        #expect(consolidation.result("24.1")?.verdict == .insufficientData)
    }

    private func police(_ item: String, _ now: String, _ before: String) throws -> Consolidation {
        try Consolidated.forms([FilledForm("CAH", [item: [.current: now, .previousYear: before]])])
    }
}
