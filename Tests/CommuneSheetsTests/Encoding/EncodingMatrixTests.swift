import Testing

@testable import CommuneSheets

@Suite struct `A form in any encoding` {
    @Test(arguments: Storage.allCases)
    func `of any unit says the same in every encoding`(storage: Storage) throws {
        for path in SampleSheets.paths(in: SampleSheets.june) {
            let original = try SampleSheets.bytes(path)
            let expected = try EditedForm.read(original, name: path)
            let text = String(decoding: original.dropFirst(3), as: UTF8.self)
            let submission = try EditedForm.read(storage.bytes(of: text), name: path)
            #expect(submission.encoding == storage.encoding, "\(path)")
            #expect(submission.observations == expected.observations, "\(path)")
            #expect(submission.diagnostics.map(\.codeAndCell) == expected.diagnostics.map(\.codeAndCell))
        }
    }

    @Test(arguments: Storage.allCases)
    func `has its findings in the same cells in every encoding`(storage: Storage) throws {
        var form = try EditedForm("30058")
        try form.set("5.1", "Thực hiện trong kỳ", "hai trăm")
        try form.set("13.T", "Chỉ tiêu", "Số hộ nghèo\nvà cận nghèo")
        let expected = try form.read()
        let text = SavedCSV(delimiter: .semicolon, ending: .crlf).text(of: form.rows)
        let submission = try EditedForm.read(storage.bytes(of: text))
        #expect(submission.findings == expected.findings && !expected.findings.isEmpty)
        #expect(submission.diagnostics.map(\.place?.line) == expected.diagnostics.map(\.place?.line))
    }

    @Test func `shows its lines as read in the report`() throws {
        var form = try EditedForm("30058")
        try form.set("5.1", "Thực hiện trong kỳ", "hai trăm")
        let text = SavedCSV(delimiter: .semicolon, ending: .crlf).text(of: form.rows)
        let submission = try EditedForm.read(Storage.tcvn3.bytes(of: text))
        let report = ValidationReport(
            of: [submission], catalogue: try BuiltIn.catalogue(), language: .vietnamese
        ).text(style: TextStyle(isColoured: false))
        #expect(report.contains("TCVN3 (ABC)"))
        #expect(report.contains("Diện tích gieo trồng cây lúa;ha;6900;hai trăm"))
    }
}
