import Testing

@testable import CommuneSheets

/// A form with one finding on three cells, a related cell, and a correction of a fifth.
enum AlikeFinding {
    static func submission() throws -> DiagnosedSubmission {
        let form = try EditedForm("30058")
        let read = try form.read()
        func cell(_ row: Int, _ suggestion: String?) -> Diagnostic {
            Diagnostic(
                .notAFigure, at: CellPlace(line: row, row: row, column: 6), indicator: "5", field: .current,
                value: "1.500", suggestion: suggestion)
        }
        var finding = cell(15, "1500")
        finding.related = [RelatedCell(place: CellPlace(line: 20, row: 20, column: 6), value: "3370")]
        finding.alike = [cell(17, "2500"), cell(18, nil)]
        finding.correction = CellCorrection(
            place: CellPlace(line: 19, row: 19, column: 6), indicator: "5.2", field: .current, value: "1520",
            suggestion: "1250", slip: .swappedDigits)
        return DiagnosedSubmission(
            source: read.source, dialect: read.dialect,
            text: DecodedText(encoding: .utf8, bytes: form.bytes, lostWords: 0), unit: read.unit,
            period: read.period, diagnostics: [finding])
    }
}

@Suite struct `A form with one finding on many cells` {
    @Test func `has all of them marked, and what belongs to the finding apart`() throws {
        let form = MarkedForm(try AlikeFinding.submission(), catalogue: try BuiltIn.catalogue())
        #expect(form.markedRows == [15, 17, 18, 19, 20])
        #expect([15, 17, 18].allSatisfy { form.marks(row: $0, column: 6).map(\.number) == [1] })
        #expect(form.marks(row: 17, column: 6).first?.finding.suggestion == "2500")
        #expect(
            [19, 20].allSatisfy {
                form.isRelated(row: $0, column: 6) && form.marks(row: $0, column: 6).isEmpty
            })
    }

    @Test func `shows what to write in each of them on the page`() throws {
        let page = try HTMLPage([AlikeFinding.submission()])
        #expect(page.element("f1-F17")?.attributes["title"]?.contains("Cần ghi: 2500") == true)
        #expect(page.element("f1-F19")?.classes == ["related"])
        let card = try #require(page.element("f1-n1"))
        #expect(card.text.contains("1.500 · → 2500"))
        #expect(card.text.contains("ghi 1250 thay vì 1520"))
    }
}
