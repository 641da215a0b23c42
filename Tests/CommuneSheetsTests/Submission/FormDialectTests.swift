import Testing

@testable import CommuneSheets

@Suite struct `However a form was saved` {
    /// A way of saving the same cells.
    struct Saving: CustomTestStringConvertible, Sendable {
        let delimiter: CSVDialect.Delimiter
        let ending: String
        let hasMark: Bool

        var testDescription: String {
            "\(delimiter) \(ending == "\n" ? "LF" : ending == "\r" ? "CR" : "CRLF")\(hasMark ? " mark" : "")"
        }

        static let all = CSVDialect.Delimiter.allCases.flatMap { delimiter in
            ["\r\n", "\n", "\r"].flatMap { ending in
                [true, false].map { Saving(delimiter: delimiter, ending: ending, hasMark: $0) }
            }
        }

        /// The rows in this way, every cell with anything special in quotes.
        func bytes(of rows: [[String]]) -> [UInt8] {
            let lines = rows.map { row in
                row.map { cell in
                    cell.unicodeScalars.contains { ";,\t|\"\r\n".unicodeScalars.contains($0) }
                        ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
                        : cell
                }.joined(separator: delimiter.rawValue) + ending
            }
            return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(lines.joined().utf8)
        }
    }

    @Test(arguments: Saving.all)
    func `it says the same, in the same cells`(saving: Saving) throws {
        let form = try EditedForm("30058")
        let expected = try form.read()
        let submission = try EditedForm.read(saving.bytes(of: form.rows))
        #expect(submission.diagnostics == [])
        #expect(submission.observations == expected.observations)
        #expect(submission.texts == expected.texts)
        #expect(submission.rows == expected.rows)
        #expect(submission.dialect?.delimiter == saving.delimiter)
        #expect(submission.dialect?.hasByteOrderMark == saving.hasMark)
    }

    /// Between commas, `25,5` without quotation marks is two cells. Each figure in turn.
    @Test(arguments: ["30058", "TCKH", "TNMT"])
    func `a decimal comma among commas is never read as another figure`(unit: String) throws {
        let form = try EditedForm(unit)
        let saving = Saving(delimiter: .comma, ending: "\r\n", hasMark: true)
        var tried = 0
        for row in form.rows.indices.dropFirst(10) {
            for column in 4...7
            where form.rows[row].indices.contains(column) && form.rows[row][column].contains(",") {
                var rows = form.rows.map { $0 }
                // A mark that no cell has, replaced after quoting.
                let figure = rows[row][column]
                rows[row][column] = "@"
                let text = String(decoding: saving.bytes(of: rows), as: UTF8.self)
                    .split(separator: "@", omittingEmptySubsequences: false)
                try #require(text.count == 2)
                let submission = try EditedForm.read(Array("\(text[0])\(figure)\(text[1])".utf8))
                #expect(submission.verdict == .refused, "\(figure) in row \(row + 1)")
                #expect(submission.findings.contains { $0.hasPrefix("CSV04") })
                tried += 1
            }
        }
        #expect(tried > 2)
    }

    @Test func `a form with no comma in quotes is refused as a whole`() throws {
        let form = try EditedForm("30058")
        let text = form.rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
        #expect(try EditedForm.read(Array(text.utf8)).verdict == .refused)
    }
}
