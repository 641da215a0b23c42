import CommuneSheets
import Foundation
import Testing

@testable import SubmissionLedger

/// A ledger in a folder of its own, filled with sample forms of June 2023, whose deadline is Friday 16
/// June: cut off on the 14th, two working days later.
final class StatusLedger {
    let ledger: SubmissionLedger
    private let folder: URL

    static let june = ReportingPeriod(year: 2023, span: .month(6))
    static let myAn = "2023-06/30037-thi-tran-my-an.csv"
    static let myDong = "2023-06/30058-xa-my-dong.csv"
    static let military = "2023-06/CHQS-ban-chi-huy-quan-su.csv"
    /// A form of Mỹ Đông commune with one error, NUM01.
    static let refused = "diagnosed/NUM01.csv"
    /// A form of TNMT with one warning, TGT01, that nobody explained.
    static let warned = "diagnosed/TGT01.csv"

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "status-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        ledger = try SubmissionLedger(path: folder.appending(path: "l.sqlite").path, creates: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A sample form as it stands, under another name.
    static func sample(_ path: String, as name: String? = nil) throws -> SourceFile {
        try edited(path, as: name) { $0 }
    }

    /// A sample form with its text changed.
    static func edited(
        _ path: String, as name: String? = nil, _ edit: (String) -> String
    ) throws -> SourceFile {
        let samples = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleSheets")
        let text = try String(contentsOf: samples.appending(path: path), encoding: .utf8)
        let file = name ?? path.split(separator: "/").last.map { String($0) } ?? path
        return try #require(SourceFile(path: "nhan/\(file)", bytes: Array(edit(text).utf8)))
    }

    /// Receives files at a time, in one transaction written down then.
    @discardableResult
    func receive(_ sources: [SourceFile], at time: String) async throws -> LedgerTransaction {
        let time = try #require(LedgerTime(time))
        return try await Receiving(into: ledger).receive(sources, receivedAt: time, now: time).transaction
    }

    /// What stands on 15, 19 and 20 June: Mỹ An in time and corrected after the deadline, TNMT in time
    /// with a warning, CHQS three days late, Mỹ Đông refused, everybody else missing.
    func receiveJune() async throws {
        try await receive([.init(Self.myAn), .init(Self.warned)], at: "2023-06-15T08:30:00")
        try await receive([.init(Self.military), .init(Self.refused)], at: "2023-06-19T09:00:00")
        let corrected = try Self.edited(Self.myAn, as: "30037-sua.csv") {
            $0.replacing("Số liệu giả định", with: "Đã sửa, số liệu giả định")
        }
        try await receive([corrected], at: "2023-06-20T07:00:00")
    }

    func reporting(at moment: String) throws -> StatusReporting {
        let now = try #require(LedgerTime(moment))
        return try StatusReporting.open(ledger, at: .time(now), now: now).get()
    }

    func status(of period: ReportingPeriod = june, at moment: String) async throws -> PeriodStatus {
        try await reporting(at: moment).status(of: period).get()
    }

    /// The period as if the first transaction had closed it: what came later is kept.
    func statusClosedByFirst(at moment: String) async throws -> PeriodStatus {
        let state = try ledger.state()
        let closing = Closing(
            transaction: 1, period: Self.june, workbookSHA256: String(repeating: "ab", count: 32),
            language: .vietnamese, isIncomplete: true)
        let closed = LedgerState(
            transactions: state.transactions, files: state.files, closings: [closing], reopenings: [],
            adoptions: state.adoptions)
        let reporting = StatusReporting(
            state: closed, forms: LedgerForms(ledger: ledger, state: closed),
            asOf: try #require(LedgerTime(moment)), catalogue: nil)
        return try await reporting.status(of: Self.june).get()
    }
}

extension SourceFile {
    fileprivate init(_ sample: String) throws {
        self = try StatusLedger.sample(sample)
    }
}
