import Testing

@testable import CommuneSheets

@Suite struct `One and the same form` {
    /// Delimiters and line endings as one argument.
    struct Layout: CustomTestStringConvertible, Sendable {
        let delimiter: CSVDialect.Delimiter
        let ending: String

        var testDescription: String {
            "\(delimiter) \(ending == "\n" ? "LF" : ending == "\r" ? "CR" : "CRLF")"
        }

        static let all = [CSVDialect.Delimiter.semicolon, .comma, .tab].flatMap { delimiter in
            ["\r\n", "\n", "\r"].map { Layout(delimiter: delimiter, ending: $0) }
        }

        func text(of rows: [[String]]) -> String {
            rows.map { row in
                row.map { cell in
                    cell.contains { ";,\t|\"\n\r".contains($0) }
                        ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
                        : cell
                }.joined(separator: delimiter.rawValue) + ending
            }.joined()
        }
    }

    @Test(arguments: Storage.allCases, Layout.all)
    func `says the same in every encoding, which is named`(storage: Storage, layout: Layout) throws {
        let form = try EditedForm("30058")
        let expected = try form.read()
        let bytes = try storage.bytes(of: layout.text(of: form.rows))
        let submission = try EditedForm.read(bytes)
        #expect(submission.diagnostics == [])
        #expect(submission.encoding == storage.encoding)
        #expect(submission.dialect?.hasByteOrderMark == storage.hasMark)
        #expect(submission.dialect?.delimiter == layout.delimiter)
        #expect(submission.source.bytes == bytes && submission.source.sha256 == SHA256Digest(of: bytes))
        #expect(submission.observations == expected.observations)
        #expect(submission.rows == expected.rows)
        // TCVN3 has no capitals with a tone.
        let texts = submission.texts.map { storage == .tcvn3 ? $0.text.lowercased() : $0.text }
        let expectedTexts = expected.texts.map { storage == .tcvn3 ? $0.text.lowercased() : $0.text }
        #expect(texts.map { Array($0.utf8) } == expectedTexts.map { Array($0.utf8) })
    }

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
        let text = Layout(delimiter: .semicolon, ending: "\r\n").text(of: form.rows)
        let submission = try EditedForm.read(storage.bytes(of: text))
        #expect(submission.findings == expected.findings && !expected.findings.isEmpty)
        #expect(submission.diagnostics.map(\.place?.line) == expected.diagnostics.map(\.place?.line))
    }

    @Test func `shows its lines as read in the report`() throws {
        var form = try EditedForm("30058")
        try form.set("5.1", "Thực hiện trong kỳ", "hai trăm")
        let text = Layout(delimiter: .semicolon, ending: "\r\n").text(of: form.rows)
        let submission = try EditedForm.read(Storage.tcvn3.bytes(of: text))
        let report = ValidationReport(
            of: [submission], catalogue: try BuiltIn.catalogue(), language: .vietnamese
        ).text(style: TextStyle(isColoured: false))
        #expect(report.contains("TCVN3 (ABC)"))
        #expect(report.contains("Diện tích gieo trồng cây lúa;ha;6900;hai trăm"))
    }
}
