import Testing

@testable import CommuneSheets

@Suite struct `A figure with something else in its cell` {
    private func read(
        _ text: String, item: String = "5.3", unit: String = "30058", also: (String, String)? = nil
    ) throws -> DiagnosedSubmission {
        var form = try EditedForm(unit)
        try form.set(item, "Lũy kế từ đầu năm", text)
        // A plan with which even the largest of the figures goes.
        if item == "5.3" { try form.set(item, "Kế hoạch năm", "141508") }
        if let also { try form.set(also.0, "Lũy kế từ đầu năm", also.1) }
        return try form.read()
    }

    private func value(_ submission: DiagnosedSubmission, item: IndicatorCode = "5.3") -> ReportedValue? {
        submission.observations.first { $0.item == item && $0.field == .cumulative }?.value
    }

    @Test(arguments: [
        ("21215 tấn", "21215"), ("21.215 tấn", "21215"), ("21215,5 Tấn", "21215.5"), ("+21215", "21215"),
        ("'21215", "21215"), ("21\u{A0}215", "21215"), ("21\u{202F}215,5", "21215.5"), ("２１２１５", "21215"),
        ("1 021 215", "1021215"), ("21 215,5", "21215.5"), ("'21.215 tấn", "21215"),
        ("21215\u{200B}", "21215"),
    ])
    func `is read where the meaning is certain, and said to be`(text: String, number: String) throws {
        let submission = try read(text)
        #expect(value(submission) == .figure(.of(number)))
        #expect(submission.verdict == .accepted)
        #expect(submission.diagnostics.map(\.codeAndCell) == ["NUM12 G20"])
        #expect(submission.diagnostics.first?.value == text)
    }

    @Test(arguments: [
        ("21215 kg", DiagnosticCode.NUM08), ("21215 %", .NUM08), ("21,2 nghìn tấn", .NUM08),
        ("(21215)", .NUM08), ("21 215", .NUM08), ("khoảng 21215", .NUM01), ("21215 tấn?", .NUM01),
        ("21215-", .NUM01), ("- 21215", .NUM01), ("'021215", .NUM01), ("\u{202E}21215", .NUM01),
        ("−21215", .NUM02), ("–21215", .NUM02),
    ])
    func `is refused with an instruction where it is not`(text: String, code: DiagnosticCode) throws {
        let submission = try read(text)
        #expect(submission.errorCodes == [code])
        #expect(value(submission) == nil)
    }

    @Test func `in brackets is negative where the item can be`() throws {
        // A change has no figure but the period's own.
        var form = try EditedForm("30058")
        try form.set("13", "Thực hiện trong kỳ", "(0,5)")
        let submission = try form.read()
        // (23 / 2179 − 33 / 2131) × 100 is −0,49 points, so −0,5 agrees with its inputs.
        #expect(submission.errorCodes == [])
        let value = submission.observations.first { $0.item == "13" && $0.field == .current }?.value
        #expect(value == .figure(.of("-0.5")))
    }

    @Test func `with one blank is read where other figures show blanks between thousands`() throws {
        let submission = try read("21 215", also: ("5", "5\u{A0}511,4"))
        #expect(submission.errorCodes == [])
        #expect(value(submission) == .figure(.of("21215")))
    }

    @Test func `with one blank is read where several figures have one`() throws {
        var form = try EditedForm("30058")
        try form.set("5.3", "Lũy kế từ đầu năm", "21 215")
        try form.set("7.T", "Thực hiện trong kỳ", "2 175")
        #expect(try form.read().errorCodes == [.NUM08])
        try form.set("7.M", "Thực hiện trong kỳ", "2 179")
        let submission = try form.read()
        #expect(submission.errorCodes == [])
        #expect(value(submission) == .figure(.of("21215")))
    }

    @Test(arguments: [("828O", "8280"), ("1I9", "119"), ("l2", "12"), ("2l2l5", "21215")])
    func `that has letters for digits says what was meant`(text: String, meant: String) throws {
        let finding = try #require(try read(text).diagnostics.first { $0.severity == .error })
        #expect(finding.codeAndCell == "NUM01 G20")
        #expect(finding.suggestion == meant)
    }

    /// `15` is answered by 1 or 0, whatever its unit of measure.
    @Test func `where one or zero is asked for is told so`() throws {
        var form = try EditedForm("30058")
        try form.set("15", "Thực hiện trong kỳ", "1 trạm")
        #expect(try form.read().findings == ["NUM02 F47"])
    }

    @Test func `with one blank and refused says what to write`() throws {
        #expect(try read("21 215").diagnostics.first?.suggestion == "21215")
    }
}
