import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `No figure is lost or read wrong` {
    @Test func `A year to date of a stock would be used nowhere, so it is refused`() throws {
        var form = try EditedForm("30058")
        try form.set("4", "Lũy kế từ đầu năm", "7")
        #expect(try form.read().findings == ["NUM07 G16"])
    }

    @Test func `A comma with three digits is asked about, whatever the file shows elsewhere`() throws {
        var form = try EditedForm("30058")
        try form.set("5.3", "Thực hiện trong kỳ", "3,370")
        let submission = try form.read()
        #expect(submission.numberStyle == .decimalComma)
        #expect(submission.findings == ["NUM03 F20"])
    }

    @Test func `A thousands dot is asked about where the row's other figures speak against it`() throws {
        var form = try EditedForm("30058")
        // 85,512 beside 504,9 and 81,4: not 85 512.
        try form.set("19.T", "Thực hiện trong kỳ", "85.512")
        #expect(try form.read().findings.contains("NUM03 F52"))
    }

    @Test func `A thousands dot is certain where things are counted`() throws {
        var form = try EditedForm("30058")
        try form.set("7.M", "Thực hiện trong kỳ", "2.179")
        let submission = try form.read()
        #expect(submission.findings == [])
        let households = submission.observations.first { $0.item == "7.M" && $0.field == .current }
        #expect(households?.value == .figure(Quantity(2179)))
    }

    @Test func `A row of figures above the names of the columns is an error`() throws {
        var form = try EditedForm("30058")
        let row = try #require(form.rows.firstIndex { $0[1] == "4" })
        let moved = form.rows.remove(at: row)
        form.rows.insert(moved, at: 8)
        #expect(try form.read().findings == ["IND10 B9"])
    }

    @Test(arguments: [
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
        ["A", "B", "C", "D", "1", "2", "3", "4", "E", "F"], (1...10).map { "\($0)" },
        (1...10).map { "-\($0)" }, ["I", "II", "III", "IV", "1", "2", "3", "4", "V", "VI"],
        ["1", "2", "3", "4", "5", "6", "7=6/5", "8", "9", "10"],
    ])
    func `A row that numbers the columns is no item`(marks: [String]) throws {
        var form = try EditedForm("30058")
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        form.rows.insert(marks, at: header + 1)
        #expect(try form.read().findings == [])
    }

    @Test func `Between commas a row shorter than the header is an error, not read on trust`() throws {
        let form = try EditedForm("30058")
        var text = String(decoding: CSVText(rows: form.rows, delimiter: .comma).bytes, as: UTF8.self)
        // The period's 217 and the year's 1271,6 without quotation marks and trailing commas.
        text.replace("2288,217,\"1271,6\",\"188,5\",,", with: "2288,217,1271,188,5")
        #expect(try EditedForm.read(Array(text.utf8)).errorCodes == [.CSV04])
    }

    @Test func `Between commas a block of rows without its empty last cells is read`() throws {
        let form = try EditedForm("30058")
        // As a spreadsheet program writes it: of sixteen rows, the columns that are empty in all of them.
        let block = 16...31
        #expect(form.rows[block].allSatisfy { $0[8].isEmpty && $0[9].isEmpty })
        let text = String(decoding: CSVText(rows: form.rows, delimiter: .comma).bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n").enumerated().map { index, line in
            block.contains(index) && line.hasSuffix(",,") ? String(line.dropLast(2)) : line
        }
        let read = try EditedForm.read(Array(lines.joined(separator: "\r\n").utf8))
        #expect(read.findings == [])
        #expect(read.observations.map(\.value) == (try form.read()).observations.map(\.value))
    }

    /// Two rows one below the other, each split by a decimal comma, are no block.
    @Test(arguments: [CSVDialect.Delimiter.comma, .semicolon])
    func `Two neighbouring rows of the same wrong width are not read`(delimiter: CSVDialect.Delimiter) throws
    {
        let form = try EditedForm("30058")
        let code = try #require(form.rows.firstIndex { $0[1] == "5.1" })
        var rows = form.rows
        for row in [code, code + 1] { rows[row].remove(at: 5) }
        let text = SavedCSV(delimiter: delimiter, ending: .crlf).text(of: rows)
        let submission = try EditedForm.read(Array(text.utf8))
        #expect(submission.errorCodes.contains(.CSV04))
        #expect(submission.diagnostics.first { $0.code == .CSV04 }?.cellCount == 2)
    }

    /// A row without a code that holds only damaged figures is a row all the same.
    @Test func `A row whose figures all became dates or pairs is not passed over`() throws {
        var form = try EditedForm("30058")
        let row = try #require(form.rows.firstIndex { $0[1] == "5.3" })
        form.rows[row][1] = ""
        form.rows[row][2] = "Sản lượng lúa cả vụ"
        for (column, text) in zip(4...7, ["03/13", "5 và 6", "13-Mar", ""]) { form.rows[row][column] = text }
        #expect(try form.read().findings.contains { $0.hasPrefix("IND07") })
    }

    @Test func `The state of a stock repeated as its year to date is read`() throws {
        var form = try EditedForm("30058")
        try form.set("4", "Lũy kế từ đầu năm", "1")
        #expect(try form.read().findings == [])
    }

    @Test(arguments: [
        ["Kính gửi:", "Phòng Tài chính - Kế hoạch huyện"], ["Nơi nhận", "Phòng Tài chính - Kế hoạch"],
        ["Địa chỉ", "Thị trấn Mỹ An, huyện Tháp Mười, tỉnh Đồng Tháp"], ["", "Mỹ An", "ngày 14 tháng 6"],
    ])
    func `A place or an addressee is not the reporting unit`(cells: [String]) throws {
        var form = try EditedForm("30058")
        form.rows.insert(cells, at: 0)
        #expect(try form.read().findings == [])
    }

    @Test func `A number is no explanation`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Giải trình", "5")
        #expect(try form.read().findings == ["NUM07 I26"])
    }

    @Test func `Ten times last year's figure waits for an explanation`() throws {
        var form = try EditedForm("30058")
        try form.set("7.M", "Thực hiện trong kỳ", "21790")
        #expect(try form.read().findings == ["PER01 F24"])
        try form.set("7.M", "Giải trình", "Sáp nhập ấp")
        #expect(try form.read().diagnostics.allSatisfy { !$0.isOpen })
    }

    @Test(arguments: [
        [["Đơn vị", "Xã Mỹ Đông"], ["Đơn vị", "Xã Mỹ Hòa"]],
        [["Mã đơn vị", "30058"], ["ỦY BAN NHÂN DÂN XÃ MỸ HÒA"]],
        [["ỦY BAN NHÂN DÂN XÃ MỸ ĐÔNG"], ["ỦY BAN NHÂN DÂN XÃ MỸ HÒA"]],
    ])
    func `Two units in one form are a contradiction`(heading: [[String]]) throws {
        var form = try EditedForm("30058")
        try form.setHeading("Mã đơn vị", nil)
        try form.setHeading("Đơn vị", nil)
        form.rows.insert(contentsOf: heading, at: 0)
        #expect(try form.read().errorCodes == [.FRM07])
    }

    @Test(arguments: [
        "Tháp Mười, ngày ... tháng 7 năm 2023", "Tháp Mười, ngày 05 tháng 7 năm 2023",
    ])
    func `A date line says nothing about the period`(line: String) throws {
        var form = try EditedForm("30058")
        form.rows.insert(["", "", "", "", line], at: 2)
        #expect(try form.read().findings == [])
    }
}

@Suite struct `Forms of several periods` {
    private func submissions() throws -> [DiagnosedSubmission] {
        var may = try EditedForm("30058")
        try may.setHeading("Kỳ báo cáo", ["Kỳ báo cáo", "2023-05"])
        let period = ReportingPeriod("2023-06")
        return [
            try may.read(expecting: period),
            try EditedForm("30058").read(expecting: period), try EditedForm("30055").read(expecting: period),
        ]
    }

    @Test func `leave the asked one alone`() throws {
        let set = SubmissionSet(try submissions(), expectedPeriod: ReportingPeriod("2023-06"))
        #expect(set.accepted.map(\.unit.code).sorted { $0.text < $1.text } == ["30055", "30058"])
        let codes = set.submissions.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.code)
        #expect(codes == [.FRM12])
    }
}

@Suite struct `Large figures in cells` {
    @Test(arguments: [
        ("1234567890123456789", 1.23456789012346e18), ("999999999999999", 999_999_999_999_999),
        ("-1234567890123456789", -1.23456789012346e18), ("0.1", 0.1),
    ])
    func `keep fifteen digits`(text: String, number: Double) throws {
        let parts = text.split(separator: ".")
        let coefficient = try #require(Int64(parts.joined()))
        let scale = parts.count == 2 ? UInt8(parts[1].count) : 0
        let quantity = try #require(Quantity(coefficient: coefficient, scale: scale))
        #expect(Ratio(quantity).spreadsheetNumber == number)
    }
}
