import Testing

@testable import CommuneSheets

/// The separator between cells does not prove the decimal sign; the figures do (`domain/README`).
@Suite struct `How a form writes its figures` {
    /// The sample with every decimal comma of its figures turned into a point.
    private func withPoints(_ unit: String) throws -> EditedForm {
        var form = try EditedForm(unit)
        for row in form.rows.indices {
            for column in form.rows[row].indices {
                let text = form.rows[row][column]
                if case .styled(let quantity, .decimalComma) = FigureText(text), quantity.scale > 0 {
                    form.rows[row][column] = quantity.description
                }
            }
        }
        return form
    }

    @Test(arguments: ["30037", "30055", "30058", "30064", "30073"])
    func `gives the same observations with decimal points throughout`(unit: String) throws {
        let comma = try EditedForm(unit).read()
        let point = try withPoints(unit).read()
        #expect(comma.numberStyle == .decimalComma)
        #expect(point.numberStyle == .decimalPoint)
        #expect(point.findings == comma.findings)
        #expect(point.observations.map(\.value) == comma.observations.map(\.value))
    }

    @Test func `is told where one figure is written against all others`() throws {
        var comma = try EditedForm("30058")
        try comma.set("3", "Thực hiện trong kỳ", "217.5")
        let finding = try #require(try comma.read().diagnostics.first)
        #expect(finding.codeAndCell == "NUM04 F15")
        #expect(finding.suggestion == "217,5")
        var point = try withPoints("30058")
        try point.set("3", "Lũy kế từ đầu năm", "1271,6")
        let other = try #require(try point.read().diagnostics.first { $0.code == .NUM04 })
        #expect(other.codeAndCell == "NUM04 G15")
        #expect(other.suggestion == "1271.6")
    }

    @Test(arguments: [
        ("5.3", "3,370", []), ("5.3", "3.370", ["NUM03 F20"]), ("7.M", "2,179", []),
        // 2175 households with electricity cannot be of 2,179 households.
        ("7.M", "2.179", ["NUM04 F24"]),
    ])
    func `decides a thousands comma where it writes decimal points, and no thousands dot`(
        item: String, text: String, findings: [String]
    ) throws {
        var form = try withPoints("30058")
        try form.set(item, "Thực hiện trong kỳ", text)
        #expect(try form.read().findings == findings)
    }

    @Test func `settles nothing where it is mixed`() throws {
        var form = try EditedForm("30058")
        try form.set("3", "Thực hiện trong kỳ", "217.5")
        try form.set("5.3", "Thực hiện trong kỳ", "3.370")
        #expect(try form.read().findings.sorted() == ["NUM03 F20", "NUM04 F15"])
    }

    /// Persons cannot be halved, so their thousands signs show the form's style.
    @Test(arguments: [("8.289", NumberStyle.decimalComma, "21.215"), ("8,289", .decimalPoint, "21,215")])
    func `shows in what counts whole things`(persons: String, style: NumberStyle, tonnes: String) throws {
        var form = try EditedForm("30058")
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        for row in form.rows.indices where row > header {
            for column in 4...7 where form.rows[row][column].contains(",") {
                form.rows[row][column] = String(form.rows[row][column].prefix { $0 != "," })
            }
        }
        try form.set("2.M", "Thực hiện trong kỳ", persons)
        try form.set("5.3", "Lũy kế từ đầu năm", tonnes)
        let submission = try form.read()
        #expect(submission.numberStyle == style)
        let value = submission.observations.first { $0.item == "5.3" && $0.field == .cumulative }?.value
        #expect(value == .figure(.of("21215")))
    }

    @Test func `is told against what counts whole things`() throws {
        var form = try EditedForm("30058")
        try form.set("2.M", "Thực hiện trong kỳ", "8,289")
        let finding = try #require(try form.read().diagnostics.first { $0.severity == .error })
        #expect(finding.codeAndCell == "NUM04 F14" && finding.suggestion == "8289")
    }
}
