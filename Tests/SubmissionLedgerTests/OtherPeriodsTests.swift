import CommuneSheets
import Testing

@testable import SubmissionLedger

/// The Finance and Planning Division's revenue (item 3): 9000 in May and 9864,5 in June, 64215,8 to date. May is
/// corrected to 8999 after June was accepted.
@Suite struct `What a correction of one period does to others` {
    private static let quarter = ReportingPeriod(year: 2023, span: .quarter(2))

    private func desk() async throws -> LedgerDesk {
        let desk = try LedgerDesk()
        try await desk.receive(
            try SampleForm("TCKH", ["3": [.current: "9000", .cumulative: "54351,3"]])
                .source("nam.csv", month: 5), day: 14)
        try await desk.receive(try SampleForm("TCKH").source("sau.csv"), day: 15)
        try await desk.receive(
            try SampleForm("TCKH", ["3": [.current: "8999", .cumulative: "54350,3"]])
                .source("nam-sua.csv", month: 5), day: 16)
        return desk
    }

    private func unit(_ desk: LedgerDesk, at transaction: Int, _ code: UnitCode) async throws -> UnitStatus {
        let reporting = try StatusReporting.open(
            desk.ledger, at: .transaction(transaction), now: try LedgerDesk.time("2023-06-20")
        ).get()
        return try #require(try await reporting.status(of: LedgerDesk.june).get().unit(code))
    }

    @Test func `the status tells the warning that the workbook tells, and reminds of it`() async throws {
        let desk = try await desk()
        let before = try await unit(desk, at: 2, "TCKH")
        #expect(before.state == .accepted)
        #expect(before.openWarnings == [])
        let after = try await unit(desk, at: 3, "TCKH")
        #expect(after.state == .acceptedWithWarnings)
        #expect(after.openWarnings == ["PER02"])
        let codes = try await desk.report().set.submissions.flatMap(\.diagnostics).map(\.code.rawValue)
        #expect(codes.filter { $0.hasPrefix("PER") } == ["PER02"])
    }

    @Test func `a file refused for its folder is told with that code`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058").source("2023-05/a.csv"))
        #expect(try await unit(desk, at: 1, "30058").refusal?.codes == ["LED06"])
    }

    /// 9000 + 9864,5 = 18864,5 before, 8999 + 9864,5 = 18863,5 after.
    @Test func `a quarter made from months differs by sums, and by the cell of the month`() async throws {
        let desk = try await desk()
        let difference = try #require(
            try await LedgerComparison(in: desk.ledger).difference(
                from: .init(period: Self.quarter, moment: .transaction(2)),
                to: .init(period: Self.quarter, moment: nil)))
        let change = try #require(difference.units.first?.changes.first { $0.field == .current })
        #expect(change.parts.map(\.period.description) == ["2023-05"])
        #expect(change.parts.first?.before?.written == "9000")
        #expect(change.parts.first?.after?.written == "8999")
        let text = difference.report(in: .english, style: TextStyle(isColoured: false))
        #expect(text.contains("3: 18,864.5 → 18,863.5 (May 2023, F12: “9000” → “8999”)"))
    }
}
