import CommuneSheets
import Foundation
import GRDB
import Testing

@testable import SubmissionLedger

/// A ledger in a folder of its own, which goes with the test.
final class LedgerDesk: Sendable {
    let path: String
    let ledger: SubmissionLedger
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "submission-ledger-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "ledger.sqlite").path
        ledger = try SubmissionLedger(path: path, creates: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    static let june = ReportingPeriod(year: 2023, span: .month(6))

    static func time(_ text: String) throws -> LedgerTime { try #require(LedgerTime(text)) }

    /// Receives files on a day of June 2023.
    @discardableResult func receive(
        _ sources: SourceFile..., day: Int = 15, catalogue: LedgerCatalogue? = nil, again: Bool = false
    ) async throws -> ReceivingPlan {
        try await receive(sources, day: day, catalogue: catalogue, again: again)
    }

    @discardableResult func receive(
        _ sources: [SourceFile], day: Int, catalogue: LedgerCatalogue? = nil, again: Bool = false
    ) async throws -> ReceivingPlan {
        let time = try LedgerDesk.time("2023-06-\(day)T08:00")
        return try await Receiving(into: ledger, catalogue: catalogue, takesSuperseded: again)
            .receive(sources, receivedAt: time, now: time).plan
    }

    /// Receives one file; answers what became of it.
    func entry(
        _ source: SourceFile, day: Int = 15, again: Bool = false
    ) async throws -> ReceivingPlan.Entry {
        let plan = try await receive(source, day: day, again: again)
        #expect(plan.entries.count == 1)
        return try #require(plan.entries.first)
    }

    func close(day: Int = 20) async throws {
        _ = try await PeriodClosing(of: LedgerDesk.june, in: ledger).close(
            language: .vietnamese, to: nil, replace: false, allowsIncomplete: true,
            now: LedgerDesk.time("2023-06-\(day)T16:00"))
    }

    func reopen(day: Int = 25) throws {
        _ = try PeriodClosing(of: LedgerDesk.june, in: ledger).reopen(
            reason: "Bổ sung số liệu", now: LedgerDesk.time("2023-06-\(day)T09:00"))
    }

    /// Changes rows behind the ledger's back, the trigger that forbids it put back in its place.
    ///
    /// - Parameters:
    ///   - change: `update` or `delete`.
    ///   - sql: the statement.
    func damage(_ table: String, _ change: String, _ sql: String) async throws {
        let trigger = "\(table)_no_\(change)"
        try await DatabaseQueue(path: path).write { db in
            try db.execute(sql: "DROP TRIGGER \(trigger)")
            try db.execute(sql: sql)
            try db.execute(
                sql: """
                    CREATE TRIGGER \(trigger) BEFORE \(change.uppercased()) ON \(table)
                    BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
                    """)
        }
    }

    /// The report of June as it stood at a moment.
    func report(
        _ period: ReportingPeriod = LedgerDesk.june, at moment: LedgerMoment? = nil
    ) async throws -> ConsolidationReport {
        try await PeriodReporting(of: ledger, at: moment).report(of: period).get()
    }

    /// The district's figure in the period.
    func figure(_ item: IndicatorCode, at moment: LedgerMoment? = nil) async throws -> String? {
        try await report(at: moment).consolidation.result(item)?.figure(.current).value?.exactText
    }
}

extension ReceivingPlan.Entry {
    /// The ledger's own findings, in their order.
    var ledgerCodes: [String] {
        submission.diagnostics.map(\.code.rawValue).filter { $0.hasPrefix("LED") }
    }
}
