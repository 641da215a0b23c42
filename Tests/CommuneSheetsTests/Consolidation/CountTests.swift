import Testing

@testable import CommuneSheets

@Suite struct `Counts of units` {
    @Test(
        arguments: [
            (["1", "1", "1", "1"], "4", TargetVerdict.met), (["1", "0", "1", "-"], "2", .notMet),
            (["1", "1", "1", nil], "3", .insufficientData), (["0", "0", "0", "0"], "0", .notMet),
        ] as [([String?], String, TargetVerdict)])
    func `are how many of those asked have reached it`(
        answers: [String?], count: String, verdict: TargetVerdict
    ) throws {
        let units: [UnitCode] = ["30067", "30046", "30070", "30055"]
        let consolidation = try Consolidated.forms(
            zip(units, answers).map { unit, text in
                FilledForm(unit, ["21a": [.current: text ?? ""], "9": [.current: "1"]])
            })
        #expect(consolidation.value("21a") == .of(count))
        #expect(consolidation.result("21a")?.verdict == verdict)
        #expect(consolidation.coverage("21a")?.expectedCount == 4)
    }

    @Test(arguments: [(13, "100", TargetVerdict.met), (12, "1200/13", .notMet), (0, "0", .notMet)])
    func `in per cent are the share of all units asked`(
        meeting: Int, share: String, verdict: TargetVerdict
    ) throws {
        let texts = (0..<13).map { $0 < meeting ? "1" : "0" as String? }
        let consolidation = try Consolidated.current("15", texts, period: "2023")
        let parts = share.split(separator: "/").map { String($0) }
        #expect(consolidation.value("15") == .of(parts[0], over: parts.count == 2 ? parts[1] : "1"))
        #expect(consolidation.result("15")?.verdict == verdict)
    }

    @Test func `in per cent do not take a unit that said nothing for one that does not meet it`() throws {
        let texts = Array(repeating: "1" as String?, count: 12)
        let consolidation = try Consolidated.current("15", texts, period: "2023")
        #expect(consolidation.value("15") == .of("100"))
        #expect(consolidation.result("15")?.verdict == .insufficientData)
    }

    /// "Các xã còn lại đáp ứng đầy đủ 19/19 tiêu chí": every one of seven communes must have nineteen.
    @Test(
        arguments: [
            (["19", "19", "19", "19", "19", "19", "19"], "7", TargetVerdict.met),
            (["19", "19", "19", "18", "19", "19", "19"], "6", .notMet),
            (["19", "19", "19", nil, "19", "19", "19"], "6", .insufficientData),
            (["0", "0", "0", "0", "0", "0", "0"], "0", .notMet),
        ] as [([String?], String, TargetVerdict)])
    func `of units that each must reach a figure count those at or above it`(
        answers: [String?], count: String, verdict: TargetVerdict
    ) throws {
        let units: [UnitCode] = ["30040", "30043", "30049", "30052", "30061", "30064", "30073"]
        let consolidation = try Consolidated.forms(
            zip(units, answers).map { unit, text in
                FilledForm(unit, ["21c": [.current: text ?? ""], "9": [.current: "1"]])
            })
        #expect(consolidation.value("21c") == .of(count))
        #expect(consolidation.result("21c")?.verdict == verdict)
    }

    @Test func `of units that each must reach a figure are planned to be all of them`() throws {
        let consolidation = try Consolidated.forms([FilledForm("30040", ["21c": [.current: "19"]])])
        #expect(consolidation.value("21c", .plan) == .of("7"))
    }

    @Test func `have no year to date`() throws {
        let consolidation = try Consolidated.forms([FilledForm("30067", ["21a": [.current: "1"]])])
        #expect(consolidation.absence("21a", .cumulative) == .notDefined)
    }
}
