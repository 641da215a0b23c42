import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `The sample of a code` {
    @Test(arguments: DiagnosticCode.allCases)
    func `is there`(code: DiagnosticCode) {
        #expect(SampleReport.exists(for: code))
    }

    @Test(arguments: DiagnosticCode.allCases.filter { !SampleReport.isLedgers($0) })
    func `shows the code, and no other error or warning`(code: DiagnosticCode) throws {
        let serious = try SampleReport(of: code).findings.filter { $0.severity != .note }
        let found = try SampleReport(of: code).findings.map(\.code)
        #expect(found.contains(code))
        // Many findings of another code are what FRM20 is about.
        let allowed: Set<DiagnosticCode> = code == .FRM20 ? [.FRM20, .FRM03] : [code]
        #expect(Set(serious.map(\.code)).subtracting(allowed) == [])
    }

    /// With `RECORD_SAMPLES` in the environment the reports are written, and the test fails.
    @Test(arguments: DiagnosticCode.allCases.filter { !SampleReport.isLedgers($0) })
    func `gives the report beside it`(code: DiagnosticCode) throws {
        let path = "\(SampleSheets.diagnosed)/\(code).txt"
        let text = try SampleReport(of: code).text
        if ProcessInfo.processInfo.environment["RECORD_SAMPLES"] != nil {
            try SampleSheets.write(text, to: path)
            Issue.record("recorded \(path)")
        }
        #expect(try text == SampleSheets.text(path))
    }

    @Test func `is a file of a code, and nothing else lies beside it`() {
        let names = Set(
            SampleSheets.paths(in: SampleSheets.diagnosed).compactMap { path in
                path.split(separator: "/").last?.split(separator: ".").first.map { String($0) }
            })
        #expect(names == Set(DiagnosticCode.allCases.map(\.rawValue)))
    }
}

@Suite struct `The explanation of a code` {
    @Test(arguments: DiagnosticCode.allCases, Language.allCases)
    func `has a title, a meaning, a reason, a wrong and a right example`(
        code: DiagnosticCode, language: Language
    ) {
        let explanation = code.explanation[language]
        let parts = [
            explanation.title, explanation.meaning, explanation.reason, explanation.wrong, explanation.right,
        ]
        #expect(!parts.contains { $0.allSatisfy(\.isWhitespace) })
        #expect(!explanation.title.hasSuffix("."))
        #expect(explanation.wrong != explanation.right)
    }

    @Test(arguments: DiagnosticCode.allCases)
    func `is written in two languages`(code: DiagnosticCode) {
        let explanation = code.explanation
        #expect(explanation.vietnamese.title != explanation.english.title)
        #expect(explanation.vietnamese.meaning != explanation.english.meaning)
        #expect(explanation.vietnamese.reason != explanation.english.reason)
    }

    @Test(arguments: DiagnosticCode.allCases, Language.allCases)
    func `shows every part on the terminal`(code: DiagnosticCode, language: Language) {
        let text = code.explanationText(in: language, style: TextStyle(isColoured: false))
        let explanation = code.explanation[language]
        #expect(text.hasPrefix("\(code) · \(explanation.title)\n"))
        for part in [explanation.meaning, explanation.reason] { #expect(text.contains(part)) }
    }
}
