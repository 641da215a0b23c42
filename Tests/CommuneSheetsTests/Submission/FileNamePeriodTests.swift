import Testing

@testable import CommuneSheets

@Suite struct `The period in a file's name` {
    @Test(arguments: [
        ("30058-xa-my-dong-2023-06.csv", "2023-06"), ("bao cao thang 6-2023.csv", "2023-06"),
        ("BC_T6_2023.csv", "2023-06"), ("thang-06.2023.csv", "2023-06"), ("quy-2-2023.csv", "2023-Q2"),
        ("6-thang-2023.csv", "2023-H1"), ("Báo cáo tháng 6 năm 2023.csv", "2023-06"),
        ("Ba\u{301}o ca\u{301}o tha\u{301}ng 6 na\u{306}m 2023.txt", "2023-06"),
        ("30058_2023_06.CSV", "2023-06"),
        ("30058-2023-Q2.csv", "2023-Q2"), ("30058-2023-h1.csv", "2023-H1"), ("30058-2023-9M.csv", "2023-9M"),
        ("9 thang dau nam 2023.csv", "2023-9M"), ("Quý II-2023.csv", "2023-Q2"),
        ("thang6-2023.csv", "2023-06"),
        ("30058-xa-my-dong-2023-06 (2).csv", "2023-06"), ("T12.2023.csv", "2023-12"),
        ("Q3 2023.csv", "2023-Q3"),
    ])
    func `is found`(name: String, period: String) {
        #expect(FileNamePeriod(name).period == ReportingPeriod(period))
    }

    @Test(arguments: [
        "30058-xa-my-dong.csv", "scan-2023-001.csv", "30058-2023-06-14.csv", "2023-06-14.csv",
        "bieu 2023.csv",
        "30058.csv", "20230614.csv", "ngay 14 thang 6 nam 2023.csv", "14-6-2023.csv", "2023-13.csv",
        "thang 13-2023.csv", "thang 6.csv", "2023-6.csv", "cv 12-2023.csv", "thang 5-2023 thang 6-2023.csv",
        "30058-bieu-2023-02.csv", "30058-QD-452-2023-01.csv", "tu-thang-1-den-thang-6-2023.csv",
        "tu-t1-den-t6-2023.csv", "2023-06.01.csv", "bo-sung-thang-5-nop-thang-6-2023.csv",
        "bao-cao-thang-6 va 6 thang dau nam 2023.csv", "quy 5-2023.csv", "bao-cao-nam-2023.csv", "", ".csv",
        "2023 06.csv",
    ])
    func `is not found in a date, a number, or a year`(name: String) {
        #expect(FileNamePeriod(name).period == nil)
    }

    private func form(period: [String]?) throws -> [UInt8] {
        var form = try EditedForm("30058")
        try form.setHeading("Kỳ báo cáo", period)
        return form.bytes
    }

    @Test func `is used where the form states none, with a warning`() throws {
        let submission = try EditedForm.read(form(period: nil), name: "2023-05/bao cao thang 6-2023.csv")
        #expect(submission.period == ReportingPeriod("2023-06"))
        #expect(
            submission.diagnostics.map(\.problem) == [
                .periodTaken(period: "2023-06", place: .fileName("bao cao thang 6-2023.csv"))
            ])
        #expect(submission.verdict == .acceptedWithWarnings)
    }

    @Test func `is nothing in the folder's name`() throws {
        #expect(try EditedForm.read(form(period: nil), name: "2023-06/bieu.csv").findings == ["FRM09"])
    }

    @Test func `agrees with the form without a word`() throws {
        let bytes = try form(period: ["Kỳ báo cáo", "2023-06"])
        #expect(try EditedForm.read(bytes, name: "BC_T6_2023.csv").diagnostics == [])
    }

    @Test func `contradicts the form, and both places are named`() throws {
        let submission = try EditedForm.read(
            form(period: ["Kỳ báo cáo", "2023-06"]), name: "BC_T5_2023.csv")
        #expect(
            submission.diagnostics.map(\.problem) == [
                .periodContradictory(
                    first: "2023-06", firstPlace: .cell("B4"), second: "2023-05",
                    secondPlace: .fileName("BC_T5_2023.csv"))
            ])
        #expect(submission.diagnostics.first?.place?.cell == "B4")
        #expect(submission.verdict == .refused)
        for language in Language.allCases {
            let message = try #require(submission.diagnostics.first).message(in: language)
            #expect(message.contains("B4") && message.contains("BC_T5_2023.csv"))
        }
    }

    @Test func `does not mend a period that cannot be read`() throws {
        let submission = try EditedForm.read(
            form(period: ["Kỳ báo cáo", "tháng này"]), name: "BC_T6_2023.csv")
        #expect(submission.findings == ["FRM10 B4"])
    }

    @Test func `gives way to the name of a column`() throws {
        var form = try ReheadedForm()
        try form.rename("Thực hiện trong kỳ", "Thực hiện tháng 6/2023")
        var edited = form.form
        try edited.setHeading("Kỳ báo cáo", nil)
        let submission = try EditedForm.read(edited.bytes)
        #expect(
            submission.diagnostics.map(\.problem) == [.periodTaken(period: "2023-06", place: .cell("F9"))])
        #expect(try EditedForm.read(edited.bytes, name: "T5-2023.csv").errorCodes == [.FRM11])
    }
}

@Suite struct `A title that names two periods` {
    @Test(arguments: [
        "Kết quả tháng 6, phương hướng nhiệm vụ tháng 7 năm 2023", "Báo cáo tháng 6 và 6 tháng đầu năm 2023",
        "Tháng 6 năm 2023 so với tháng 6 năm 2022",
    ])
    func `says nothing by itself`(title: String) throws {
        #expect(PeriodText.sentence(title) == nil)
        var form = try EditedForm("30058")
        form.rows.insert([title], at: 1)
        #expect(try form.read().diagnostics == [])
    }

    @Test(arguments: [
        "BÁO CÁO THÁNG 6/2023", "Báo cáo T6/2023", "BÁO CÁO QUÝ II/2023", "Số liệu 06 tháng đầu năm 2023",
    ])
    func `is not one with a short form of one`(title: String) {
        #expect(PeriodText.sentence(title) != nil)
    }
}
