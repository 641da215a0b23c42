import Testing

@testable import CommuneSheets

@Suite struct `A form between commas` {
    /// Between commas, `25,5` without quotation marks is two cells. Each figure in turn.
    @Test(arguments: ["30058", "TCKH", "TNMT"])
    func `a decimal comma among commas is never read as another figure`(unit: String) throws {
        let form = try EditedForm(unit)
        let saved = SavedCSV(delimiter: .comma, ending: .crlf)
        var tried = 0
        for row in form.rows.indices.dropFirst(10) {
            for column in 4...7
            where form.rows[row].indices.contains(column) && form.rows[row][column].contains(",") {
                var rows = form.rows.map { $0 }
                // A mark that no cell has, replaced after quoting.
                let figure = rows[row][column]
                rows[row][column] = "@"
                let text = saved.text(of: rows)
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
