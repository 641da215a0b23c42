import Testing

@testable import CommuneSheets

@Suite struct `Items of an agency` {
    @Test func `are its own figure`() throws {
        let consolidation = try Consolidated.forms(
            [
                FilledForm(
                    "CCTK", "2023-H1",
                    [
                        "1": [.current: "14.066.000", .cumulative: "14.066.000"],
                        "1.1": [.current: "5.363.000", .cumulative: "5.363.000"],
                        "1.2": [.current: "1.742.000", .cumulative: "1.742.000"],
                        "1.3": [.current: "6.961.000", .cumulative: "6.961.000"],
                    ])
            ], period: "2023-H1")
        #expect(consolidation.value("1") == .of("14066000"))
        #expect(consolidation.value("1", .cumulative) == .of("14066000"))
        #expect(consolidation.coverage("1")?.answered == ["CCTK"])
        #expect(consolidation.result("1")?.verdict == .met)
    }

    @Test func `are absent without its form`() throws {
        let consolidation = try Consolidated.forms([FilledForm("30058", ["9": [.current: "1"]])])
        #expect(consolidation.absence("1") == .noFigures)
        #expect(consolidation.coverage("1")?.missing == ["CCTK"])
        #expect(consolidation.result("1")?.verdict == .insufficientData)
    }

    @Test(arguments: [
        ("chưa thực hiện", MilestoneStatus.notStarted, TargetVerdict.notMet),
        ("đang thực hiện", .inProgress, .notMet), ("Hoàn thành", .completed, .met),
    ])
    func `that are milestones are met when completed`(
        text: String, status: MilestoneStatus, verdict: TargetVerdict
    ) throws {
        let consolidation = try Consolidated.forms(
            [FilledForm("KTHT", "2023-Q2", ["8.1": [.current: text, .note: "đã trình"]])], period: "2023-Q2"
        )
        let result = try #require(consolidation.result("8.1"))
        #expect(result.verdict == verdict)
        #expect(result.answers.map(\.status) == [status])
        #expect(result.answers.map(\.note) == ["đã trình"])
        #expect(result.figure(.current).absence == .notDefined)
    }

    @Test func `that are milestones stay open without an answer`() throws {
        let consolidation = try Consolidated.forms([FilledForm("30058", ["9": [.current: "1"]])])
        #expect(consolidation.result("8.1")?.verdict == .insufficientData)
        #expect(consolidation.result("8.1")?.answers.isEmpty == true)
    }

    @Test func `that are tasks have answers and no verdict`() throws {
        let consolidation = try Consolidated.forms([
            FilledForm("30058", ["NV.1": [.current: "hoàn thành"]]),
            FilledForm("TTYT", ["NV.1": [.current: "đang thực hiện"]]),
        ])
        let task = try #require(consolidation.result("NV.1"))
        #expect(task.verdict == nil)
        #expect(task.answers.map(\.unit.code) == ["30058", "TTYT"])
    }

    @Test func `under a heading decide it together`() throws {
        func heading(_ crime: String, _ cleared: String, _ serious: String) throws -> TargetVerdict? {
            try Consolidated.forms(
                [
                    FilledForm(
                        "CAH", "2023-01",
                        [
                            "24.1.T": [.current: crime, .cumulative: crime, .previousYear: "100"],
                            "24.2.T": [.current: cleared, .cumulative: cleared],
                            "24.2.M": [.current: "100", .cumulative: "100"],
                            "24.3.T": [.current: serious, .cumulative: serious],
                            "24.3.M": [.current: "10", .cumulative: "10"],
                        ])
                ], period: "2023-01"
            ).result("24")?.verdict
        }
        #expect(try heading("95", "75", "9") == .met)
        #expect(try heading("90", "80", "10") == .exceeded)
        #expect(try heading("90", "75", "10") == .met)
        #expect(try heading("90", "74", "10") == .notMet)
    }
}
