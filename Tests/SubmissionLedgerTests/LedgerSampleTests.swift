import CommuneSheets
import Foundation
import Testing

@testable import SubmissionLedger

/// The codes that show only where earlier submissions are kept. Their samples are folders of steps,
/// imported one after the other: `LED04/1`, `LED04/2`, `LED04/3`.
@Suite struct `The sample of a ledger's code` {
    private static let codes = DiagnosticCode.allCases.filter { $0.rawValue.hasPrefix("LED") }

    @Test(arguments: codes)
    func `shows the code in its last step, and no other error or warning`(code: DiagnosticCode) async throws {
        let findings = try await LedgerSample(of: code).submissions.flatMap(\.diagnostics)
        #expect(findings.map(\.code).contains(code))
        // Last month's form also breaks the rules that hold a form against earlier periods.
        let others = findings.filter { $0.severity != .note && $0.code != code }.map(\.code.rawValue)
        #expect(others.filter { code != .LED03 || !$0.hasPrefix("PER") } == [])
    }

    /// With `RECORD_SAMPLES` in the environment the reports are written, and the test fails.
    @Test(arguments: codes)
    func `gives the report beside it`(code: DiagnosticCode) async throws {
        let path = RepositoryFiles.path("SampleSheets/diagnosed/\(code).txt")
        let text = try await LedgerSample(of: code).text
        if ProcessInfo.processInfo.environment["RECORD_SAMPLES"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("recorded \(path)")
        }
        #expect(try text == String(contentsOfFile: path, encoding: .utf8))
    }
}

/// A code's sample, received step by step.
struct LedgerSample {
    /// What the last step says about its files.
    let submissions: [DiagnosedSubmission]
    /// Every finding on them, then what the command prints.
    let text: String

    /// Step n comes in on day 14 + n of June 2023.
    init(of code: DiagnosticCode) async throws {
        let desk = try LedgerDesk()
        let style = TextStyle(isColoured: false)
        let catalogue = try #require(try LedgerCatalogue.builtIn()).catalogue
        let folder = "SampleSheets/diagnosed/\(code)"
        let steps = try FileManager.default.contentsOfDirectory(atPath: RepositoryFiles.path(folder)).sorted()
        var last: ReceivingPlan?
        for (index, step) in steps.enumerated() {
            // LED05: the period is closed before the last step.
            if code == .LED05, index == steps.count - 1 { try await desk.close(day: 14 + index) }
            last = try await desk.receive(LedgerSample.sources("\(folder)/\(step)"), day: 15 + index)
        }
        let plan = try #require(last)
        // LED07 shows only later, in what is made from the ledger.
        submissions =
            code == .LED07 ? try await desk.report().set.submissions : plan.entries.map(\.submission)
        let findings = ValidationReport(of: submissions, catalogue: catalogue, language: .vietnamese)
            .text(style: style)
        let outcome = plan.text(in: .vietnamese, transactions: [], style: style)
        // The command tells refused files with their findings.
        text = code == .LED07 ? findings : plan.hasRefusals ? outcome : findings + "\n" + outcome
    }

    private static func sources(_ folder: String) throws -> [SourceFile] {
        try FileManager.default.subpathsOfDirectory(atPath: RepositoryFiles.path(folder)).sorted()
            .filter { $0.hasSuffix(".csv") }.map { name in
                let path = "\(folder)/\(name)"
                let bytes = try Data(contentsOf: URL(filePath: RepositoryFiles.path(path)))
                return try SourceFile.made(path, [UInt8](bytes))
            }
    }
}
