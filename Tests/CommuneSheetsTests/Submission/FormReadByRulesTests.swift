import Testing

@testable import CommuneSheets

@Suite struct `A form whose figures have two readings` {
    /// A form of sown areas: total, rice, other crops in the period and the year to date, and nothing
    /// else whose style shows.
    private func read(_ rows: [(code: String, current: String, cumulative: String)]) throws
        -> DiagnosedSubmission
    {
        let header =
            "Mã số;Chỉ tiêu;Thực hiện trong kỳ;Lũy kế từ đầu năm;Cùng kỳ năm trước;Đơn vị tính;Kế hoạch năm"
        let lines =
            ["Mã đơn vị;30058;;;;;", "Kỳ báo cáo;2023-06;;;;;", header]
            + rows.map { "\($0.code);;\($0.current);\($0.cumulative);;;" }
        return try EditedForm.read(Array((lines.joined(separator: "\r\n") + "\r\n").utf8))
    }

    private func value(
        _ submission: DiagnosedSubmission, _ item: IndicatorCode, _ field: FormField
    ) -> Quantity? {
        submission.observations.first { $0.item == item && $0.field == field }?.value.quantity
    }

    private func codes(_ submission: DiagnosedSubmission) -> [String] {
        submission.findings.filter { $0.hasPrefix("NUM0") && !$0.hasPrefix("NUM09") }
    }

    @Test func `is read by the sum that only one reading satisfies`() throws {
        let form = try read([("5", "1.500", ""), ("5.1", "1.200", ""), ("5.2", "300", "")])
        #expect(codes(form) == [])
        #expect(value(form, "5", .current) == .of("1500"))
        #expect(value(form, "5.1", .current) == .of("1200"))
        #expect(form.numberStyle == .decimalComma)
    }

    @Test func `is read with a thousands comma where the sum needs one`() throws {
        let form = try read([("5", "1,500", ""), ("5.1", "1,200", ""), ("5.2", "300", "")])
        #expect(codes(form) == [])
        #expect(value(form, "5", .current) == .of("1500"))
        #expect(form.numberStyle == .decimalPoint)
    }

    @Test func `is read with three decimals where the sum needs them`() throws {
        let form = try read([("5", "1,500", ""), ("5.1", "1,2", ""), ("5.2", "0,3", "")])
        #expect(codes(form) == [])
        #expect(value(form, "5", .current) == .of("1.5"))
    }

    /// 20 for 0,20 in the period is as likely as 1500 in the year.
    @Test(arguments: [
        [("5.1", "20", "1.500"), ("5.2", "1.250", "3.750")],
        [("6", "2", ""), ("5.1", "1.250", "")],
    ])
    func `is refused where only an inequality speaks`(rows: [(String, String, String)]) throws {
        let form = try read(rows.map { (code: $0.0, current: $0.1, cumulative: $0.2) })
        #expect(form.numberStyle == nil)
        #expect(codes(form).contains { $0.hasPrefix("NUM03") })
        #expect(form.observations.allSatisfy { !$0.written.contains(".") || $0.written.count < 5 })
    }

    @Test func `is refused with both readings where every rule allows both`() throws {
        let form = try read([("5", "1.500", ""), ("5.1", "1.200", ""), ("5.2", "", "")])
        #expect(codes(form) == ["NUM03 C4", "NUM03 C5"])
    }

    @Test func `is told what a figure means that the rules need in another style`() throws {
        let form = try read([("5", "1,500", "1.600,5"), ("5.1", "1200", "1.200,5"), ("5.2", "300", "400")])
        #expect(codes(form) == ["NUM04 C4"])
        #expect(form.diagnostics.first { $0.code == .NUM04 }?.suggestion == "1500")
    }

    /// 1500 ha under contract on 1200 ha of rice may be a slip; that it is 1,5 ha is not certain.
    @Test func `is refused where only an inequality speaks for three decimals`() throws {
        let form = try read([("5.1", "1200,5", ""), ("6", "1,500", "")])
        #expect(codes(form) == ["NUM03 C5"])
    }
}
