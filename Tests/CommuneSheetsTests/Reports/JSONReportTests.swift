import Foundation
import Testing

@testable import CommuneSheets

/// The report for programs as the contract describes it, read by a decoder of its own.
private struct ReportForPrograms: Decodable {
    struct Unit: Decodable, Equatable { let code, name: String }
    struct Rows: Decodable, Equatable { let read, accepted, unchanged, ignored, refused: Int }
    struct Rules: Decodable, Equatable { let passed, failed, notEvaluated: Int }
    struct Related: Decodable, Equatable { let cell, value: String }
    struct Summary: Decodable, Equatable { let files, accepted, refused, errors, warnings, notes: Int }

    struct Finding: Decodable, Equatable {
        let code, severity: String
        var line, row, column: Int?
        var cell, indicator, field, value, expected, difference: String?
        let message: String
        var suggestion: String?
        var related: [Related]?
    }

    struct File: Decodable {
        let path, sha256: String
        let bytes: Int
        let encoding: String?
        let byteOrderMark: Bool?
        let delimiter, lineEnding, numberStyle: String?
        let unit: Unit?
        let period: String?
        let verdict: String
        let rows: Rows
        let diagnostics: [Finding]
        let rules: Rules
    }

    let version: Int
    let catalogue, language: String
    let files: [File]
    let summary: Summary
}

@Suite struct `The report for programs` {
    private func json(of paths: [String], language: Language = .vietnamese) throws -> String {
        let catalogue = try BuiltIn.catalogue()
        let reader = FormReader(catalogue: catalogue)
        let set = SubmissionSet(try paths.map { try reader.read(SampleSheets.source($0)) })
        return try ValidationReport(of: set.submissions, catalogue: catalogue, language: language).json()
    }

    private func report(of path: String) throws -> ReportForPrograms {
        try JSONDecoder().decode(ReportForPrograms.self, from: Data(try json(of: [path]).utf8))
    }

    @Test func `says how a file is written, whose it is, and what became of its rows`() throws {
        let path = "\(SampleSheets.june)/30058-xa-my-dong.csv"
        let report = try report(of: path)
        #expect(report.version == 1)
        #expect(report.catalogue == "thap-muoi-2023")
        #expect(report.language == "vi")
        #expect(report.summary == .init(files: 1, accepted: 1, refused: 0, errors: 0, warnings: 0, notes: 0))
        let file = try #require(report.files.first)
        let source = try SampleSheets.source(path)
        #expect(file.path == path)
        #expect(file.sha256 == source.sha256.description)
        #expect(file.bytes == source.bytes.count)
        #expect(file.encoding == "utf-8")
        #expect(file.byteOrderMark == true)
        #expect(file.delimiter == ";")
        #expect(file.lineEnding == "crlf")
        #expect(file.numberStyle == "1.234,5")
        #expect(file.unit == .init(code: "30058", name: "Xã Mỹ Đông"))
        #expect(file.period == "2023-06")
        #expect(file.verdict == "accepted")
        // 67 lines: 50 items, and 17 around them: title rows, header, groups, a blank line.
        #expect(file.rows == .init(read: 67, accepted: 50, unchanged: 0, ignored: 17, refused: 0))
        #expect(file.diagnostics == [])
    }

    @Test func `gives a finding with its cell, both sides, and the other cells`() throws {
        let finding = try #require(
            report(of: "\(SampleSheets.diagnosed)/SUM01.csv").files.first?.diagnostics.first)
        var expected = ReportForPrograms.Finding(code: "SUM01", severity: "error", message: finding.message)
        expected.line = 17
        expected.row = 17
        expected.column = 6
        expected.cell = "F17"
        expected.indicator = "5"
        expected.field = "current"
        expected.value = "250"
        expected.expected = "251,9"
        expected.difference = "-1,9"
        expected.related = [.init(cell: "F18", value: "247,7"), .init(cell: "F19", value: "4,2")]
        #expect(finding == expected)
        #expect(finding.message.contains("251,9"))
    }

    @Test func `leaves out what does not apply`() throws {
        let path = "\(SampleSheets.diagnosed)/FIL01.csv"
        let file = try #require(report(of: path).files.first)
        #expect(file.unit == nil && file.period == nil && file.encoding == nil && file.delimiter == nil)
        #expect(file.rows == .init(read: 0, accepted: 0, unchanged: 0, ignored: 0, refused: 0))
        #expect(try !json(of: [path]).contains("null"))
    }

    @Test(
        arguments: DiagnosticCode.allCases.filter {
            CatalogueSample(rawValue: $0.rawValue) == nil && !SampleReport.isLedgers($0)
        })
    func `parses for every sample, and its counts add up`(code: DiagnosticCode) throws {
        let path = try #require(SampleReport.path(of: code))
        let paths = SampleSheets.isFolder(path) == true ? SampleSheets.paths(in: path) : [path]
        let report = try JSONDecoder().decode(
            ReportForPrograms.self, from: Data(try json(of: paths, language: .english).utf8))
        #expect(report.files.map(\.path) == paths)
        for file in report.files {
            let rows = file.rows
            #expect(rows.read == rows.accepted + rows.unchanged + rows.ignored + rows.refused)
        }
        let findings = report.files.flatMap(\.diagnostics)
        let count = { (severity: String) in findings.count { $0.severity == severity } }
        let refused = report.files.count { $0.verdict == "refused" }
        #expect(
            report.summary
                == .init(
                    files: paths.count, accepted: paths.count - refused, refused: refused,
                    errors: count("error"), warnings: count("warning"), notes: count("note")))
    }
}
