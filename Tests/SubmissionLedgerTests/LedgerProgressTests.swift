import CommuneSheets
import Synchronization
import Testing

@testable import SubmissionLedger

@Suite struct `How far long work on a ledger has come` {
    /// What was told, in its order.
    private final class Told: Sendable {
        private let steps = Mutex<[LedgerProgress]>([])
        var all: [LedgerProgress] { steps.withLock(\.self) }
        func add(_ step: LedgerProgress) { steps.withLock { $0.append(step) } }
    }

    private func sources() throws -> [SourceFile] {
        [try SampleForm("30058").source("a.csv"), try SampleForm("30040").source("b.csv")]
    }

    @Test func `is told of an import by forms read, files checked and files stored, each once`() async throws
    {
        let desk = try LedgerDesk(), told = Told()
        let ledger = try SubmissionLedger(path: desk.path, creates: false, progress: told.add)
        let time = try LedgerDesk.time("2023-06-15T08:00")
        _ = try await Receiving(into: ledger).receive(try sources(), receivedAt: time, now: time)
        #expect(
            told.all == [
                .reading(forms: 1, of: 2), .reading(forms: 2, of: 2), .checking(files: 1, of: 2),
                .checking(files: 2, of: 2), .storing(files: 1, of: 2), .storing(files: 2, of: 2),
            ])
    }

    @Test func `is told of an import file by file, by files stored of all`() async throws {
        let desk = try LedgerDesk(), told = Told()
        let ledger = try SubmissionLedger(path: desk.path, creates: false, progress: told.add)
        let time = try LedgerDesk.time("2023-06-15T08:00")
        _ = try await Receiving(into: ledger).receiveEach(try sources(), receivedAt: time, now: time)
        #expect(told.all.suffix(2) == [.storing(files: 1, of: 2), .storing(files: 2, of: 2)])
    }

    @Test func `is told of a closing by forms read and cells written`() async throws {
        let desk = try LedgerDesk(), told = Told()
        try await desk.receive(try sources(), day: 15)
        let ledger = try SubmissionLedger(path: desk.path, creates: false, progress: told.add)
        _ = try await PeriodClosing(of: LedgerDesk.june, in: ledger).close(
            language: .vietnamese, to: nil, replace: false, allowsIncomplete: true,
            now: try LedgerDesk.time("2023-06-20T16:00"))
        #expect(told.all.contains(.reading(forms: 2, of: 2)))
        #expect(told.all.contains(.workbook(.packing)))
        guard case .workbook(.checking(let bytes, let total)) = told.all.last else {
            Issue.record("\(told.all)")
            return
        }
        #expect(bytes == total)
    }

    @Test func `is told of a check by files, the unchanged ones among them`() async throws {
        let desk = try LedgerDesk(), told = Told()
        try await desk.receive(try sources(), day: 15)
        try await desk.receive(try sources(), day: 16)
        let ledger = try SubmissionLedger(path: desk.path, creates: false, progress: told.add)
        let report = try await LedgerCheck(of: ledger).run()
        #expect(report.files == 4)
        #expect(told.all == (0..<4).map { .checking(files: $0, of: 4) })
    }
}
