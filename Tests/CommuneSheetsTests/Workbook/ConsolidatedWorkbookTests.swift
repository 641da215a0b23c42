import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `The consolidated workbook` {
    private let folder = TestFolder()

    private func report(
        of submissions: [DiagnosedSubmission], asOf: Moment? = nil
    ) throws -> ConsolidationReport {
        try ConsolidationReport(
            of: SubmissionSet(submissions), period: nil, asOf: asOf, catalogue: BuiltIn.catalogue())
    }

    private func june() throws -> [DiagnosedSubmission] {
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        return try SampleSheets.paths(in: SampleSheets.june).map { try reader.read(SampleSheets.source($0)) }
    }

    private func written(
        _ report: ConsolidationReport, _ language: Language = .vietnamese, as name: String = "out.xlsx"
    ) throws -> [UInt8] {
        try ConsolidatedWorkbook.write(report, language: language, to: folder.file(name), replace: false)
        return try #require(bytes(of: folder.file(name)))
    }

    /// A part of the file as text.
    private func part(_ name: String, of file: String) throws -> String {
        let archive = try ZIPReader(path: folder.file(file))
        var content: [UInt8] = []
        try archive.read(name) { bytes throws(WorkbookDamage) in
            for index in bytes.indices { content.append(bytes[index]) }
        }
        return String(decoding: content, as: UTF8.self)
    }

    private func sheetNames(of file: String) throws -> [String] {
        try part("xl/workbook.xml", of: file).split(separator: "<sheet name=\"").dropFirst().map { rest in
            String(rest.prefix { $0 != "\"" })
        }
    }

    private static let sheets: [(Language, [String])] = [
        (
            .vietnamese,
            ["Tổng hợp", "Theo đơn vị", "Biểu đồ", "Tình hình nộp", "Phát hiện", "Nguồn số liệu", "Danh mục"]
        ),
        (
            .english,
            ["Summary", "By unit", "Charts", "Completeness", "Findings", "Sources", "Catalogue"]
        ),
    ]

    @Test(arguments: sheets)
    func `has seven sheets under their names`(language: Language, names: [String]) throws {
        _ = try written(report(of: june()), language)
        #expect(try sheetNames(of: "out.xlsx") == names)
    }

    @Test(arguments: Language.allCases)
    func `is the same bytes twice, and in whatever order the forms come`(language: Language) throws {
        let submissions = try june()
        var random = SeededRandom(seed: 452)
        let first = try written(report(of: submissions), language, as: "1.xlsx")
        let second = try written(report(of: submissions), language, as: "2.xlsx")
        let third = try written(report(of: submissions.reversed()), language, as: "3.xlsx")
        let fourth = try written(report(of: submissions.shuffled(using: &random)), language, as: "4.xlsx")
        #expect(first == second)
        #expect(first == third)
        #expect(first == fourth)
    }

    @Test func `shows the moment asked for, or else the period's deadline`() throws {
        let submissions = try june()
        let moment = try #require(Moment("2023-06-20T08:30"))
        #expect(try report(of: submissions).asOf == Moment("2023-06-16"))
        #expect(try report(of: submissions, asOf: moment).asOf == moment)
        let plain = try written(report(of: submissions), as: "1.xlsx")
        let later = try written(report(of: submissions, asOf: moment), as: "2.xlsx")
        #expect(plain != later)
        #expect(try part("docProps/core.xml", of: "2.xlsx").contains("2023-06-20T08:30:00Z"))
    }

    @Test func `names a refused form and leaves its figures out`() throws {
        var submissions = try june()
        let wrong = try EditedForm("30058")
        var form = wrong
        try form.set("9", "Thực hiện trong kỳ", "hai mươi lăm")
        submissions.removeAll { $0.unit?.code == "30058" }
        submissions.append(try form.read())
        let report = try report(of: submissions)
        #expect(!report.consolidation.submissions.contains { $0.unit.code == "30058" })
        _ = try written(report)
        let strings = try part("xl/sharedStrings.xml", of: "out.xlsx")
        #expect(strings.contains("hai mươi lăm"))
        #expect(strings.contains("30058-xa-my-dong.csv"))
    }

    @Test func `is written from a single form`() throws {
        let form = try EditedForm("BHXH").read()
        _ = try written(report(of: [form]))
        #expect(try sheetNames(of: "out.xlsx").count == 7)
    }

    @Test func `holds whatever a form says in words`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Ghi chú", "=1+1")
        try form.set("3", "Ghi chú", "_x0041_ <&> \u{9B}31m")
        try form.set("6", "Giải trình", String(repeating: "dài ", count: 20_000))
        _ = try written(report(of: [form.read()]))
        #expect(folder.names == ["out.xlsx"])
    }

    @Test func `leaves an existing file alone unless told to replace it`() throws {
        let report = try report(of: [EditedForm("BHXH").read()])
        let first = try written(report)
        #expect(throws: WorkbookWriteFailure.self) {
            try ConsolidatedWorkbook.write(
                report, language: .english, to: folder.file("out.xlsx"), replace: false)
        }
        #expect(bytes(of: folder.file("out.xlsx")) == first)
        try ConsolidatedWorkbook.write(
            report, language: .english, to: folder.file("out.xlsx"), replace: true)
        #expect(bytes(of: folder.file("out.xlsx")) != first)
        #expect(folder.names == ["out.xlsx"])
    }

    @Test func `is not made from nothing`() throws {
        let refused = try EditedForm.read([])
        #expect(throws: ConsolidationReport.Refusal.nothingAccepted) { try report(of: [refused]) }
        #expect(throws: ConsolidationReport.Refusal.nothingAccepted) { try report(of: []) }
    }
}
