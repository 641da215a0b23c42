import Testing

@testable import CommuneSheets

@Suite struct `A line that names the separator` {
    private static let rows = "a;b;c\r\n1;2;3\r\n4;5;6\r\n"

    @Test(arguments: CSVDialect.Delimiter.allCases, ["", "\u{FEFF}"])
    func `is followed, and the row below it is row 1`(delimiter: CSVDialect.Delimiter, mark: String) throws {
        let d = delimiter.rawValue
        for line in ["sep=\(d)", "SEP=\(d)", "\"sep=\(d)\"", "sep=\(d)\(d)\(d)", "\"Sep=\(d)\"\(d)\(d)"] {
            let bytes = Array("\(mark)\(line)\r\na\(d)b\r\n\r\nc\(d)d\r\n".utf8)
            let dialect = CSVDialect(detectedIn: bytes[...])
            #expect(dialect.delimiter == delimiter && dialect.statedDelimiter == d, "\(line)")
            let (table, findings) = try CSVReader.read(bytes[...], dialect: dialect)
            #expect(findings == [])
            #expect(table.rows.map(\.kind) == [.separatorLine, .record, .blank, .record])
            #expect(table.rows.map(\.line) == [1, 2, 3, 4])
            #expect(table.place(row: 1, column: 0) == CellPlace(line: 2, row: 1, column: 1))
            #expect(table.place(row: 3, column: 1).cell == "B3")
            #expect(table.string(row: 1, column: 1) == "b")
        }
    }

    @Test func `may name the tab by its escape`() {
        let bytes = Array("sep=\\t\na\tb\n".utf8)
        #expect(CSVDialect(detectedIn: bytes[...]).delimiter == .tab)
    }

    @Test(arguments: [
        "sep=", "sep=a", "sep=;x", "sep=1", "xsep=;", " sep=;", "\"sep=;", "sep=\"", "separator=;", "sep=;,",
        "sep = ;", "sep=\u{1}",
    ])
    func `is nothing else`(line: String) {
        let bytes = Array("\(line)\r\n\(Self.rows)".utf8)
        #expect(CSVDialect(detectedIn: bytes[...]).statedDelimiter == nil)
    }

    @Test func `decides where the rows leave it open`() throws {
        // As many commas as semicolons.
        let bytes = Array("sep=,\n1;2,5\n3;4,5\n".utf8)
        #expect(CSVDialect(detectedIn: bytes[...]).delimiter == .comma)
        #expect(CSVDialect(detectedIn: bytes.dropFirst(6)).delimiter == .semicolon)
    }

    @Test(arguments: [",", "\t", ":"])
    func `against the rows is an error, and the rows are read`(stated: String) throws {
        let bytes = Array("sep=\(stated)\r\n\(Self.rows)".utf8)
        let dialect = CSVDialect(detectedIn: bytes[...])
        let (table, findings) = try CSVReader.read(bytes[...], dialect: dialect)
        #expect(findings.map(\.problem) == [.separatorLineContradicts(stated: stated, found: ";")])
        #expect(table.rows.count == 4)
        #expect(table.string(row: 2, column: 2) == "3")
    }

    @Test(arguments: ["sep=;", "\"sep=;\"", "SEP=;", "sep=;;;;;;;;;;"], [true, false])
    func `of a form shifts no cell and loses none`(line: String, hasMark: Bool) throws {
        let plain = try EditedForm("30058")
        let expected = try plain.read()
        let bytes =
            (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array("\(line)\r\n".utf8) + plain.bytes.dropFirst(3)
        let submission = try EditedForm.read(bytes)
        #expect(submission.diagnostics == [])
        #expect(submission.observations.map(\.place.cell) == expected.observations.map(\.place.cell))
        #expect(submission.observations.map(\.place.line) == expected.observations.map { $0.place.line + 1 })
        #expect(submission.observations.map(\.written) == expected.observations.map(\.written))
        // The line itself is accounted for.
        #expect(submission.rows == RowCounts(accepted: 50, unchanged: 0, ignored: 18, refused: 0))
    }

    @Test func `that contradicts a form is told beside its other mistakes`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "hai mươi lăm")
        let submission = try EditedForm.read(Array("sep=,\r\n".utf8) + form.bytes.dropFirst(3))
        #expect(submission.findings == ["CSV05", "NUM01 F26"])
        #expect(submission.rows.refused == 1)
    }
}
