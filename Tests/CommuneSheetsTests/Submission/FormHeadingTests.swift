import Testing

@testable import CommuneSheets

@Suite struct `The unit of a form` {
    /// Rows above the table instead of the code and the name, and the unit that they state.
    private static let statements: [(rows: [[String]], unit: UnitCode)] = [
        ([["Mã đơn vị", "30058"]], "30058"),
        ([["Mã đơn vị: 30058"]], "30058"),
        ([["Mã đơn vị", "", "30058"]], "30058"),
        ([["Mã đơn vị", "tckh"]], "TCKH"),
        ([["Unit code", "30058"], ["Reporting unit", "Mỹ Đông commune"]], "30058"),
        ([["Đơn vị", "Xã Mỹ Đông"]], "30058"),
        ([["Đơn vị", "Mỹ Đông"]], "30058"),
        ([["Đơn vị báo cáo: xã Mỹ Đông"]], "30058"),
        ([["Tên đơn vị", "UBND xã Mỹ Đông"]], "30058"),
        ([["ỦY BAN NHÂN DÂN XÃ MỸ ĐÔNG"]], "30058"),
        ([["UBND XÃ MỸ ĐÔNG", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]], "30058"),
        // Typed on a Mac: the same letters, decomposed.
        ([["Đơn vị", "Xa\u{303} My\u{303} Đông"]], "30058"),
        ([["Đơn vị", "Thị trấn Mỹ An"]], "30037"),
        ([["Đơn vị", "xã Mỹ An"]], "30064"),
        ([["Mã đơn vị", "30064"], ["Đơn vị", "Mỹ An"]], "30064"),
    ]

    private func form(with rows: [[String]]) throws -> EditedForm {
        var form = try EditedForm("30058")
        try form.setHeading("Mã đơn vị", nil)
        try form.setHeading("Đơn vị", nil)
        form.rows.insert(contentsOf: rows, at: 1)
        return form
    }

    @Test(arguments: statements)
    func `is found by its code, by its name, or in a sentence`(rows: [[String]], unit: UnitCode) throws {
        let submission = try EditedForm.read(form(with: rows).bytes)
        #expect(submission.unit?.code == unit)
        #expect(!submission.errorCodes.contains { $0.rawValue.hasPrefix("FRM") })
    }

    @Test func `is not guessed where two bear the name`() throws {
        let submission = try EditedForm.read(form(with: [["Đơn vị", "Mỹ An"]]).bytes)
        #expect(submission.unit == nil)
        #expect(
            submission.diagnostics.map(\.problem) == [
                .unitAmbiguous(candidates: ["Thị trấn Mỹ An (30037)", "Xã Mỹ An (30064)"])
            ])
        #expect(submission.verdict == .refused)
    }

    @Test func `of another district is refused, with no other unit in its place`() throws {
        let submission = try EditedForm.read(
            form(with: [["Mã đơn vị", "29869"], ["Đơn vị", "Xã Tân Hội Trung"]]).bytes)
        #expect(submission.unit == nil)
        #expect(submission.findings == ["FRM06 B2"])
    }

    @Test func `whose code and name disagree is refused`() throws {
        let submission = try EditedForm.read(
            form(with: [["Mã đơn vị", "30058"], ["Đơn vị", "Xã Mỹ Hòa"]]).bytes)
        #expect(submission.findings == ["FRM07 B3"])
    }
}

@Suite struct `The period of a form` {
    private func read(_ rows: [[String]]) throws -> DiagnosedSubmission {
        var form = try EditedForm("30058")
        try form.setHeading("Kỳ báo cáo", nil)
        form.rows.insert(contentsOf: rows, at: 3)
        return try form.read()
    }

    private static let statements: [(rows: [[String]], period: String)] = [
        ([["Kỳ báo cáo", "2023-06"]], "2023-06"),
        ([["Kỳ báo cáo", "Tháng 6 năm 2023"]], "2023-06"),
        ([["Kỳ báo cáo", "tháng 06/2023"]], "2023-06"),
        ([["Kỳ báo cáo", "06/2023"]], "2023-06"),
        ([["Kỳ báo cáo", "Jun-23"]], "2023-06"),
        ([["Kỳ báo cáo", "Thg6-23"]], "2023-06"),
        ([["Kỳ báo cáo", "01/06/2023"]], "2023-06"),
        ([["Kỳ báo cáo", "2023-06-01"]], "2023-06"),
        ([["Kỳ báo cáo: tháng 6 năm 2023"]], "2023-06"),
        ([["Kỳ báo cáo", "6 tháng đầu năm 2023"]], "2023-H1"),
        ([["Kỳ báo cáo", "Quý II năm 2023"]], "2023-Q2"),
        ([["Kỳ báo cáo", "9 tháng năm 2023"]], "2023-9M"),
        ([["Kỳ báo cáo", "Năm 2023"]], "2023"),
        ([["BÁO CÁO THÁNG 6 NĂM 2023"]], "2023-06"),
        ([["Tình hình thực hiện kế hoạch 6 tháng đầu năm 2023"]], "2023-H1"),
        // A date says nothing about the period.
        ([["Tháng 6 năm 2023"], ["Mỹ Đông, ngày 14 tháng 7 năm 2023"]], "2023-06"),
    ]

    @Test(arguments: statements)
    func `is read from a cell, a date that Excel made of it, or a sentence`(
        rows: [[String]], period: String
    ) throws {
        let submission = try read(rows)
        #expect(submission.period == ReportingPeriod(period))
        #expect(!submission.errorCodes.contains { $0.rawValue.hasPrefix("FRM") })
    }

    @Test(arguments: ["tháng này", "2023-13", "06-23-2023", "15/06/2023", "Tháng 6"])
    func `that cannot be read is not guessed`(text: String) throws {
        let submission = try read([["Kỳ báo cáo", text]])
        #expect(submission.period == nil)
        #expect(submission.findings == ["FRM10 B4"])
    }

    @Test func `stated twice and differently is refused`() throws {
        #expect(
            try read([["Kỳ báo cáo", "2023-06"], ["Tháng 5 năm 2023"]]).findings == ["FRM11 A5"])
    }
}
