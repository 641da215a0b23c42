import Testing

@testable import CommuneSheets

/// What follows from a mistake is not told beside it.
@Suite struct `A single mistake` {
    @Test func `A signature's date under the figures is passed over with a note`() throws {
        var form = try EditedForm("30058")
        form.rows.append(["", "", "", "", "", "Mỹ Đông, ngày 14 tháng 6 năm 2023", "", "", "", ""])
        form.rows.append(["", "", "", "", "", "CHỦ TỊCH", "", "", "", ""])
        #expect(try form.read().diagnostics.map(\.codeAndCell) == ["FRM17 row 68"])
    }

    @Test func `A form of 2022 is told its own year, not the catalogue's`() throws {
        var form = try EditedForm("BHXH")
        try form.setHeading("Kỳ báo cáo", ["Kỳ báo cáo", "2022-06"])
        #expect(try form.read().diagnostics.map(\.problem) == [.periodOutsideCatalogue(year: 2022)])
    }

    @Test(arguments: ["Sàn \"việc làm\" huyện", "\"Sàn việc làm huyện"])
    func `A broken row is not missing as well`(note: String) throws {
        let text = String(decoding: try EditedForm("30058").bytes, as: UTF8.self)
            .replacing(";326;25;182;26;;", with: ";326;25;182;26;;\(note)")
        let findings = try EditedForm.read(Array(text.utf8)).diagnostics.map(\.code.rawValue)
        #expect(findings.count == 1 && findings.first?.hasPrefix("CSV") == true)
    }

    @Test func `A row that is missing is told once, without the rules that need it`() throws {
        var form = try EditedForm("30058")
        form.rows.removeAll { $0[1] == "6" }
        #expect(try form.read().diagnostics.map(\.code) == [.IND03])
    }

    @Test func `A missing denominator is told once, without the rules that need it`() throws {
        var form = try EditedForm("TNMT")
        try form.set("20.M", "Thực hiện trong kỳ", "")
        #expect(try form.read().diagnostics.map(\.code) == [.SUM05])
    }

    @Test func `A missing figure is told once, without the rules that need it`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "")
        #expect(try form.read().diagnostics.map(\.code) == [.NUM09])
    }

    @Test func `An unknown unit of measure in the catalogue is not missing as well`() throws {
        var rows = try BuiltIn.rows(of: .items)
        rows[2][6] = "tỷ đồng"
        #expect(
            try BuiltIn.read(with: rows, in: .items).report.files.flatMap(\.findings).map(\.code) == [.CAT02])
    }

    @Test func `A wrong day in the calendar is told once`() throws {
        var rows = try BuiltIn.rows(of: .calendar)
        rows[1][1] = "32"
        #expect(
            try BuiltIn.read(with: rows, in: .calendar).report.files.flatMap(\.findings).map(\.code) == [
                .CAT09
            ])
    }

    @Test func `A repeated entry of the catalogue is named by what it says`() throws {
        var rows = try BuiltIn.rows(of: .rules)
        rows[2][0] = "R01"
        let problems = try BuiltIn.read(with: rows, in: .rules).report.files.flatMap(\.findings).map(
            \.problem)
        #expect(problems == [.catalogueRepeats(what: "R01", firstCell: "A2")])
    }

    @Test func `A file's name cannot turn the line around`() throws {
        let submission = try EditedForm.read(EditedForm("BHXH").bytes, name: "a\u{202E}vsc.exe.csv")
        let text = ValidationReport(
            of: [submission], catalogue: try BuiltIn.catalogue(), language: .vietnamese
        )
        .text(style: TextStyle(isColoured: false))
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format })
    }

    @Test(arguments: ["Đơn vị: triệu đồng", "Đơn vị tính: triệu đồng", "ĐVT: triệu đồng"])
    func `A line about units of measure above the table names no reporting unit`(line: String) throws {
        var form = try EditedForm("30058")
        form.rows.insert(["", "", "", "", line], at: 9)
        #expect(try form.read().diagnostics == [])
    }

    @Test(arguments: ["Kế hoạch năm", "Cùng kỳ năm trước", "Giải trình"])
    func `A column whose name is misspelt is not lost with a mere note`(name: String) throws {
        var form = try EditedForm("30058")
        let column = try #require(form.rows[9].firstIndex(of: name))
        form.rows[9][column] = "\(name) x"
        #expect(try !form.read().findings.isEmpty)
    }

    @Test func `A figure in the plan of a task is not passed over in silence`() throws {
        var form = try EditedForm("30058")
        try form.set("NV.1", "Kế hoạch năm", "7")
        #expect(try !form.read().diagnostics.isEmpty)
    }

}
