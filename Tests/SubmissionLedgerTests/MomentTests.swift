import CommuneSheets
import Testing

@testable import SubmissionLedger

/// Item 9 of 30058 is 25 on the 15th and 28 on the 16th; 30040 adds 30 on the 17th.
@Suite struct `What stood at a moment` {
    private func desk() async throws -> LedgerDesk {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058", ["9": [.current: "25"]]).source("a.csv"), day: 15)
        try await desk.receive(try SampleForm("30058", ["9": [.current: "28"]]).source("b.csv"), day: 16)
        try await desk.receive(try SampleForm("30040", ["9": [.current: "30"]]).source("c.csv"), day: 17)
        return desk
    }

    @Test(arguments: [
        ("#1", "25"), ("1", "25"), ("2023-06-15", "25"), ("2023-06-16T07:59", "25"), ("#2", "28"),
        ("2023-06-16T08:00:00", "28"), ("2023-06-16", "28"), ("#3", "58"), ("2024-01-01", "58"),
    ])
    func `is said by its number or its time`(moment: String, figure: String) async throws {
        let at = try #require(LedgerMoment(moment))
        #expect(try await desk().figure("9", at: at) == figure)
    }

    @Test func `is nothing before the first file`() async throws {
        let desk = try await desk()
        await #expect(throws: PeriodReporting.Refusal.nothingReceived) {
            try await desk.report(at: .transaction(0))
        }
    }

    @Test(arguments: ["2023-06-14", "2023-06-15T07:59:59"])
    func `is refused before the first file, and the first moment is named`(moment: String) async throws {
        let desk = try await desk()
        let first = try #require(try desk.ledger.state().transactions.first?.recordedAt)
        let failure = await #expect(throws: LedgerFailure.self) {
            try await desk.report(at: LedgerMoment(moment))
        }
        #expect(failure?.cause == .nothingYet(first: first))
    }

    @Test(arguments: ["#4", "99", "20230614"])
    func `is refused where there is no such transaction`(moment: String) async throws {
        let desk = try await desk()
        let failure = await #expect(throws: LedgerFailure.self) {
            try await desk.report(at: LedgerMoment(moment))
        }
        guard case .noTransaction(_, let last) = failure?.cause else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(last == 3)
    }

    /// On the 18th only a file comes that says of no unit, with a form that was there already.
    @Test func `is the one that the report itself names, whatever it shows`() async throws {
        let desk = try await desk()
        let same = try SampleForm("30040", ["9": [.current: "30"]]).source("c.csv")
        let strange = try #require(SourceFile(path: "la.csv", bytes: [0, 1, 2]))
        try await desk.receive(same, strange, day: 18)
        let now = try await desk.report()
        let named = try #require(now.ledger?.transaction)
        #expect(named == 4)
        #expect(try await desk.report(at: .transaction(named)).inputsDigest == now.inputsDigest)
        #expect(try await desk.report(at: .transaction(3)).inputsDigest != now.inputsDigest)
    }

    @Test func `a form of the same day as the one that counts may replace it, whatever the hour`()
        async throws
    {
        let desk = try await desk()
        let source = try SampleForm("30058", ["9": [.current: "27"]]).source("d.csv")
        let plan = try await Receiving(into: desk.ledger).receive(
            [source], receivedAt: LedgerDesk.time("2023-06-16"), now: LedgerDesk.time("2023-06-17T09:00")
        ).plan
        #expect(plan.entries.map(\.ledgerCodes) == [["LED02"]])
        #expect(try await desk.figure("9") == "57")
    }

    @Test func `an older form does not take the place of the one that counts`() async throws {
        let desk = try await desk()
        let plan = try await desk.receive(
            try SampleForm("30058", ["9": [.current: "27"]]).source("d.csv"), day: 14)
        #expect(plan.entries.map(\.fate) == [.refused])
        #expect(plan.entries.map(\.ledgerCodes) == [["LED04"]])
        #expect(try await desk.figure("9") == "58")
    }

    @Test func `an older form stays older when it is imported once more`() async throws {
        let desk = try await desk()
        let older = try SampleForm("30058", ["9": [.current: "27"]]).source("d.csv")
        try await desk.receive(older, day: 14)
        let again = try await desk.entry(older, day: 18)
        #expect(again.fate == .refused)
        #expect(again.ledgerCodes == ["LED04"])
        #expect(try await desk.figure("9") == "58")
        let meant = try await desk.entry(older, day: 18, again: true)
        #expect(meant.fate == .accepted)
        #expect(try await desk.figure("9") == "57")
    }

    @Test func `is the same report however much comes later`() async throws {
        let desk = try await desk()
        let before = try await desk.report(at: .transaction(2))
        try await desk.receive(try SampleForm("30058", ["9": [.current: "40"]]).source("d.csv"), day: 18)
        try await desk.close(day: 19)
        let after = try await desk.report(at: .transaction(2))
        #expect(before.inputsDigest == after.inputsDigest)
        #expect(before.asOf == after.asOf)
        #expect(before.ledger?.transaction == 2)
        #expect(after.ledger?.transaction == 2)
    }

    @Test func `never goes back in time, whatever the clock says`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058").source(), day: 20)
        try await desk.receive(try SampleForm("30040").source(), day: 10)
        let state = try desk.ledger.state()
        #expect(
            state.transactions.map(\.recordedAt.description) == [
                "2023-06-20T08:00:00", "2023-06-20T08:00:00",
            ])
        // When the file came in is what was said.
        #expect(state.files.map(\.receivedAt.description) == ["2023-06-20T08:00:00", "2023-06-10T08:00:00"])
    }

    /// 25 → 28 by 30058, then 28 → 58 by 30040.
    @Test func `differs from another by what each unit changed`() async throws {
        let desk = try await desk()
        let difference = try #require(
            try await LedgerComparison(in: desk.ledger).difference(
                from: .init(period: LedgerDesk.june, moment: .transaction(1)),
                to: .init(period: LedgerDesk.june, moment: nil)))
        let figure = try #require(
            difference.figures.first { $0.item.code == "9" && $0.field == .current })
        #expect(figure.before?.exactText == "25")
        #expect(figure.after?.exactText == "58")
        // In the order of the catalogue: 30040 comes before 30058.
        #expect(figure.parts.map(\.cause) == [.unit("30040"), .unit("30058")])
        #expect(figure.parts.map { $0.effect?.exactText } == ["30", "3"])
        #expect(difference.units.map(\.unit.code) == ["30040", "30058"])
    }
}
