import Testing

@testable import CommuneSheets

@Suite struct `Files of one consolidation` {
    @Test func `of different units are all accepted, in the order of their paths`() throws {
        let set = try set([FilledForm("30058", cells), FilledForm("30037", cells)])
        #expect(set.accepted.map(\.unit.code) == ["30037", "30058"])
        #expect(set.period == ReportingPeriod("2023-06"))
        #expect(!set.hasDifferentPeriods)
    }

    @Test func `of one unit are both refused, each naming the other`() throws {
        let other: [String: [FormField: String]] = ["9": [.current: "7", .cumulative: "7"]]
        let set = try set([
            FilledForm("30058", cells), FilledForm("30058", other), FilledForm("30037", cells),
        ])
        #expect(set.accepted.map(\.unit.code) == ["30037"])
        #expect(set.submissions.flatMap(\.diagnostics).count { $0.code == .FRM15 } == 2)
    }

    @Test func `that are the same byte for byte are used once`() throws {
        let set = try set([
            FilledForm("30058", cells), FilledForm("30058", cells), FilledForm("30037", cells),
        ])
        #expect(set.accepted.map(\.unit.code) == ["30037", "30058"])
        #expect(set.submissions.flatMap(\.diagnostics).map(\.code).filter { $0 == .FRM19 } == [.FRM19])
    }

    @Test func `of another period than most are refused`() throws {
        let set = try set([
            FilledForm("30058", cells), FilledForm("30037", cells), FilledForm("30040", "2023-05", cells),
        ])
        #expect(set.accepted.map(\.unit.code) == ["30037", "30058"])
        #expect(set.hasDifferentPeriods)
        #expect(set.period == nil)
        #expect(
            set.submissions.filter { $0.diagnostics.contains { $0.code == .FRM14 } }.map(\.unit?.code) == [
                "30040"
            ])
    }

    private let cells: FilledForm.Cells = ["9": [.current: "1", .cumulative: "2"]]

    private func set(_ forms: [FilledForm]) throws -> SubmissionSet {
        let catalogue = try BuiltIn.catalogue()
        return SubmissionSet(try forms.map { try $0.submission(catalogue) })
    }
}
