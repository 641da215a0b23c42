import CommuneSheets
import GRDB
import Testing

@testable import SubmissionLedger

@Suite struct `A check of a ledger` {
    private let period = LedgerDesk.june

    private func desk() async throws -> LedgerDesk {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058", ["9": [.current: "25"]]).source("a.csv"))
        try await desk.close(day: 16)
        return desk
    }

    @Test func `finds nothing in a whole one, its closings included`() async throws {
        let report = try await LedgerCheck(of: try await desk().ledger).run()
        #expect(report.faults.isEmpty)
        #expect(report.closedOtherwise.isEmpty)
        #expect(report.closedUnchecked.isEmpty)
        #expect(report.transactions == 2)
    }

    /// Sealed like any other, so that only what counted then tells.
    @Test func `finds a closing on other forms than those that counted`() async throws {
        let desk = try await desk()
        try desk.reopen(day: 17)
        let state = try desk.ledger.state()
        let transaction = state.next(.close, at: try LedgerDesk.time("2023-06-18T08:00"))
        let former = try #require(state.closings.first)
        try desk.ledger.database.write { db in
            try RecordWriting.add(transaction, db)
            try RecordWriting.add(
                Closing(
                    transaction: transaction.number, period: period,
                    workbookSHA256: former.workbookSHA256, language: .vietnamese, isIncomplete: true),
                on: [], db)
        }
        #expect(try await LedgerCheck(of: desk.ledger).run().faults == [.closing(4)])
    }

    @Test func `tells of records that were changed, and still checks the rest`() async throws {
        let desk = try await desk()
        try await desk.damage("submission", "update", "UPDATE submission SET unit = '30040'")
        let report = try await LedgerCheck(of: desk.ledger).run()
        guard case .records = report.faults.first else {
            Issue.record("\(report.faults)")
            return
        }
        #expect(report.faults.count == 1)
        #expect(report.contents > 0)
    }
}
