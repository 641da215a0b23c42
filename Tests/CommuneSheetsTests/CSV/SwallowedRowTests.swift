import Testing

@testable import CommuneSheets

@Suite struct `Rows that a quotation mark swallows` {
    /// The form with a text put into the note of an item's row, as written.
    private func form(_ notes: [String: String], delimiter: CSVDialect.Delimiter = .semicolon) throws
        -> [UInt8]
    {
        let form = try EditedForm("30058")
        let text = String(decoding: CSVText(rows: form.rows, delimiter: delimiter).bytes, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
            let cells = line.split(separator: Character(delimiter.rawValue), omittingEmptySubsequences: false)
            guard cells.count > 1, let note = notes[String(cells[1])] else { return String(line) }
            return line + note
        }
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// The number of rows of the form between two items.
    private func distance(from first: String, to second: String) throws -> Int {
        let rows = try EditedForm("30058").rows
        return try #require(rows.firstIndex { $0[1] == second })
            - #require(rows.firstIndex { $0[1] == first })
    }

    @Test(arguments: [("5", "7"), ("5", "18.T"), ("3", "5")])
    func `are told where it opens, and read`(first: String, second: String) throws {
        // A legal cell as CSV goes: it opens on one row and closes on another.
        let submission = try EditedForm.read(form([first: "\"HTX mới", second: "hộ nghèo\""]))
        let swallowed = try distance(from: first, to: second)
        let opening = try #require(submission.diagnostics.first)
        #expect(opening.problem == .unclosedQuote(rows: swallowed))
        #expect(opening.place?.line == opening.place?.row)
        // The closing mark stands alone now.
        #expect(submission.diagnostics.map(\.code) == [.CSV01, .CSV02])
        #expect(submission.rows.read == 67)
        #expect(submission.rows.refused == 2)
    }

    @Test(arguments: ["23.M", "23.T", "5"])
    func `are counted to the next quotation mark or the end`(item: String) throws {
        let plain = String(decoding: try form([:]), as: UTF8.self).split(separator: "\r\n")
        let row = try #require(plain.firstIndex { $0.contains(";\(item);") })
        let next = plain[(row + 1)...].firstIndex { $0.contains("\"") } ?? plain.count - 1
        let submission = try EditedForm.read(form([item: "\"chưa đóng"]))
        #expect(submission.diagnostics.map(\.problem) == [.unclosedQuote(rows: next - row)])
    }

    @Test func `are counted without blank lines`() throws {
        let text = "a;b\n\"1;2\n\nc;d\n\n\ne;f\n"
        let bytes = Array(text.utf8)
        let findings = try CSVReader.read(bytes[...], dialect: .of(bytes, .semicolon)).findings
        #expect(findings.map(\.problem) == [.unclosedQuote(rows: 2)])
    }

    @Test func `are counted beyond the longest row`() throws {
        let lines = String(repeating: "0123456789;\n", count: CSVReader.rowLimit / 10)
        let bytes = Array("a;b\n\"1;2\n\(lines)x\";y\nz;z\n".utf8)
        let findings = try CSVReader.read(bytes[...], dialect: .of(bytes, .semicolon)).findings
        #expect(findings.first?.problem == .unclosedQuote(rows: CSVReader.rowLimit / 10 + 1))
    }

    @Test(arguments: CSVDialect.Delimiter.allCases)
    func `include the header`(delimiter: CSVDialect.Delimiter) throws {
        let form = try EditedForm("30058")
        var text = String(decoding: CSVText(rows: form.rows, delimiter: delimiter).bytes, as: UTF8.self)
        let d = delimiter.rawValue
        text.replace("Mã đơn vị\(d)30058", with: "Mã đơn vị\(d)\"30058")
        let submission = try EditedForm.read(Array(text.utf8))
        #expect(submission.diagnostics.first?.code == .CSV01)
        #expect(submission.diagnostics.first?.place?.line == 2)
        #expect(submission.observations.count > 100)
    }

    @Test(arguments: [
        "\"Gồm:\n- ấp 1; ấp 2; ấp 3; ấp 4; ấp 5\n- ấp 6\"", "\"5; ha; 10; 20; 30\n5.1; 7; 8; 9; 10\"",
        "\"Kế hoạch năm\nThực hiện trong kỳ\"", "\"(1)\n\n(2)\"",
    ])
    func `are not the lines of a note`(note: String) throws {
        let submission = try EditedForm.read(form(["5": note]))
        #expect(submission.findings == [])
        #expect(submission.texts.contains { $0.item == "5" && $0.field == .note })
    }
}
