import CommuneSheets
import Testing

@testable import SubmissionLedger

/// Item 9 of one commune: 25 as closed, 28 and 31 in later forms.
@Suite struct `A closed period` {
    private func form(_ figure: String) throws -> SourceFile {
        try SampleForm("30058", ["9": [.current: figure]]).source("\(figure).csv")
    }

    @Test func `keeps later files without effect until it is opened again`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 20)
        let later = try await desk.entry(try form("28"), day: 21)
        #expect(later.isHeldBack)
        #expect(later.fate.isAccepted)
        #expect(later.revision == nil)
        #expect(later.ledgerCodes == ["LED05"])
        #expect(try await desk.figure("9") == "25")
        try await desk.receive(try form("31"), day: 22)
        try desk.reopen(day: 25)
        #expect(try await desk.figure("9") == "31")
        #expect(try await desk.figure("9", at: .transaction(4)) == "25")
        let state = try desk.ledger.state()
        #expect(
            state.revisions(of: "30058", in: LedgerDesk.june).map(\.name) == ["25.csv", "28.csv", "31.csv"])
    }

    @Test func `still knows the form that counts, and the one that waits`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 20)
        let same = try await desk.entry(try form("25"), day: 21)
        #expect(same.fate == .unchanged)
        #expect(same.ledgerCodes == ["LED01"])
        #expect(!same.isHeldBack)
        try await desk.receive(try form("28"), day: 22)
        let waiting = try await desk.entry(try form("28"), day: 23)
        #expect(waiting.fate == .unchanged)
        #expect(waiting.ledgerCodes == ["LED05"])
        #expect(waiting.isHeldBack)
    }

    @Test func `takes no form again that a later one would replace when it is opened`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 20)
        try await desk.receive(try form("28"), day: 21)
        try await desk.receive(try form("31"), day: 22)
        let again = try await desk.entry(try form("28"), day: 23)
        #expect(again.fate == .refused)
        #expect(again.ledgerCodes == ["LED04"])
        try desk.reopen()
        #expect(try await desk.figure("9") == "31")
    }

    @Test func `knows the form that counts also when a later one waits`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 20)
        try await desk.receive(try form("28"), day: 21)
        let again = try await desk.entry(try form("25"), day: 22)
        #expect(again.fate == .unchanged)
        #expect(again.ledgerCodes == ["LED01"])
        let state = try desk.ledger.state()
        #expect(state.files.map { state.outcome(of: $0) } == [.counts, .heldBack, .unchanged])
        try desk.reopen()
        #expect(try await desk.figure("9") == "28")
    }

    @Test func `keeps the form that counts behind one that waits, where it is meant to count again`()
        async throws
    {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 20)
        try await desk.receive(try form("28"), day: 21)
        let meant = try await desk.entry(try form("25"), day: 22, again: true)
        #expect(meant.isHeldBack)
        #expect(meant.ledgerCodes == ["LED05"])
        try desk.reopen()
        #expect(try await desk.figure("9") == "25")
    }

    @Test func `takes a folder again in which the form that counts lies beside one that waits`() async throws
    {
        let desk = try LedgerDesk()
        let counting = try SampleForm("30058", ["9": [.current: "25"]]).source("mot.csv")
        let waiting = try SampleForm("30058", ["9": [.current: "28"]]).source("hai.csv")
        let last = try SampleForm("30058", ["9": [.current: "31"]]).source("ba.csv")
        try await desk.receive(counting, day: 15)
        try await desk.close(day: 20)
        try await desk.receive([counting, waiting], day: 21)
        let again = try await desk.receive([counting, waiting], day: 22)
        #expect(again.entries.map(\.submission.source.name) == ["hai.csv", "mot.csv"])
        #expect(again.entries.map(\.fate) == [.unchanged, .unchanged])
        #expect(again.entries.map(\.ledgerCodes) == [["LED05"], ["LED01"]])
        try await desk.receive(last, day: 23)
        let all = try await desk.receive([counting, waiting, last], day: 24)
        #expect(all.entries.map(\.submission.source.name) == ["ba.csv", "mot.csv", "hai.csv"])
        #expect(all.entries.map(\.fate) == [.unchanged, .unchanged, .unchanged])
        #expect(all.entries.map(\.ledgerCodes) == [["LED05"], ["LED01"], ["LED04"]])
        try desk.reopen()
        #expect(try await desk.figure("9") == "31")
    }

    @Test func `can be closed and opened more than once`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 16)
        try await desk.receive(try form("28"), day: 17)
        try desk.reopen(day: 18)
        try await desk.close(day: 19)
        try await desk.receive(try form("31"), day: 20)
        #expect(try await desk.figure("9") == "28")
        #expect(try await desk.figure("9", at: .transaction(3)) == "25")
        #expect(try await desk.figure("9", at: .transaction(4)) == "28")
        try desk.reopen(day: 21)
        #expect(try await desk.figure("9") == "31")
    }

    @Test func `is not closed twice, nor opened when it is open`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        #expect(throws: PeriodClosing.Refusal.self) { try desk.reopen() }
        try await desk.close(day: 20)
        await #expect(throws: PeriodClosing.Refusal.self) { try await desk.close(day: 21) }
        #expect(try desk.ledger.state().lastTransaction == 2)
    }

    @Test func `is closed incomplete only where that is meant`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        let now = try LedgerDesk.time("2023-06-20T16:00")
        await #expect(throws: PeriodClosing.Refusal.self) {
            _ = try await PeriodClosing(of: LedgerDesk.june, in: desk.ledger).close(
                language: .vietnamese, to: nil, replace: false, allowsIncomplete: false, now: now)
        }
        #expect(try desk.ledger.state().closings.isEmpty)
    }

    @Test func `keeps the hash of the workbook that it was closed on, made again at any time`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 20)
        try await desk.receive(try form("28"), day: 21)
        try desk.reopen(day: 22)
        let report = try await LedgerCheck(of: desk.ledger).run()
        #expect(report.faults == [])
        #expect(report.closedOtherwise == [])
        #expect(report.readOtherwise == [])
        #expect(report.files == 2)
    }

    @Test func `does not take a catalogue that only a held-back form used`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form("25"))
        try await desk.close(day: 20)
        let other = try TestCatalogue.lowerTarget()
        let plan = try await desk.receive(try form("28"), day: 21, catalogue: other)
        #expect(plan.adopted.isEmpty)
        #expect(try desk.ledger.state().adoptions.count == 1)
    }
}

extension ReceivedFile.Fate {
    fileprivate var isAccepted: Bool { self == .accepted || self == .acceptedWithWarnings }
}
