import Testing

@testable import CommuneSheets

@Suite struct `Rows below the table` {
    private static let figures = ["", "", "", "", "", "123", "456", "", "", ""]

    private static func row(_ cells: [Int: String]) -> [String] {
        (0..<10).map { cells[$0] ?? "" }
    }

    private static let closings: [[[String]]] = [
        [row([2: "Tổng cộng", 5: "123", 6: "456"])], [row([0: "Tổng cộng", 5: "123"])],
        [row([1: "TỔNG CỘNG", 5: "123"])], [row([0: "52", 2: "Tổng cộng", 5: "123"])],
        [row([0: "Cộng mục I", 5: "12,5"])],
        [row([0: "Tổng cộng toàn xã:", 5: "123"])],
        [row([0: "Nơi lập, ngày … tháng … năm 2023"]), row([6: "CHỦ TỊCH"])],
        [row([5: "Mỹ Đông, ngày 14 tháng 6 năm 2023"]), row([1: "Người lập biểu", 5: "CHỦ TỊCH"])],
        [row([2: "Người lập biểu", 5: "0277 3824 123"]), row([2: "Nguyễn Văn A", 6: "Trần Thị B"])],
        [row([4: "Ngày", 5: "14", 6: "tháng 6", 7: "KT. CHỦ TỊCH"])],
        [row([0: "Ghi chú: số liệu ước đến 14/6"]), row([0: "(*) Kể cả 12 hộ mới"])],
        [row([:]), row([0: "TM. ỦY BAN NHÂN DÂN"]), row([:]), row([0: "(Ký, ghi rõ họ tên)"])],
    ]

    @Test(arguments: closings)
    func `are passed over with a note and accounted for, whatever figures they have`(
        closing: [[String]]
    ) throws {
        var form = try EditedForm("30058")
        form.rows += closing
        let submission = try form.read()
        #expect(submission.diagnostics.map(\.code) == [.FRM17])
        #expect(submission.rows.accepted == 50)
        #expect(submission.rows.ignored == 17 + closing.count)
        #expect(submission.rows.read == form.rows.count)
        #expect(try submission.observations == EditedForm("30058").read().observations)
    }

    @Test func `do not hide an item's row below them`() throws {
        var form = try EditedForm("30058")
        let row = try #require(form.rows.firstIndex { $0[1] == "9" })
        let moved = form.rows.remove(at: row)
        form.rows += [Self.row([2: "Tổng cộng", 5: "123"]), Self.row([6: "CHỦ TỊCH"]), moved]
        let submission = try form.read()
        #expect(submission.findings == [])
        #expect(submission.rows.accepted == 50)
        #expect(submission.observations.contains { $0.item == "9" && $0.field == .current })
    }

    @Test(arguments: [
        row([2: "Số hộ thoát nghèo", 5: "123"]), figures, row([1: "99", 2: "Tổng cộng", 5: "123"]),
        row([2: "Tổng diện tích", 5: "123"]), row([2: "Cộng đồng dân cư", 5: "12"]),
        row([2: "Nguyễn Văn A", 5: "123", 9: "Chủ tịch đã duyệt"]),
    ])
    func `with figures that may be an item's are asked about`(row: [String]) throws {
        var form = try EditedForm("30058")
        form.rows.append(row)
        #expect(try [[DiagnosticCode.IND07], [.IND01]].contains(form.read().errorCodes))
    }
}

@Suite struct `Titles around the table` {
    @Test func `may be merged, padded, beside one another, or below`() throws {
        let plain = try EditedForm("30058")
        var form = plain
        try form.setHeading("Mã đơn vị", nil)
        try form.setHeading("Đơn vị", nil)
        try form.setHeading("Kỳ báo cáo", nil)
        form.rows.insert(
            contentsOf: [
                ["ỦY BAN NHÂN DÂN", "", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", "", "", ""],
                ["XÃ MỸ ĐÔNG", "", "", "", "", "Độc lập - Tự do - Hạnh phúc", "", "", "", ""],
                ["", "", "", "", "", "Mỹ Đông, ngày 14 tháng 6 năm 2023", "", "", "", ""],
                ["BÁO CÁO", "", "", "", "", "", "", "", "", ""],
                ["Tình hình thực hiện các chỉ tiêu tháng 6 năm 2023", "", "", "", "", "", "", "", "", ""],
                ["", "", "", "", "", "", "", "", "Đơn vị: triệu đồng", ""],
            ], at: 0)
        let submission = try form.read()
        #expect(submission.diagnostics == [])
        #expect(submission.unit?.code == "30058")
        #expect(submission.period == ReportingPeriod("2023-06"))
        #expect(try ReheadedForm.said(submission) == ReheadedForm.said(plain.read()))
    }

    @Test func `may name code and period below the table`() throws {
        var form = try EditedForm("30058")
        try form.setHeading("Mã đơn vị", nil)
        try form.setHeading("Đơn vị", nil)
        try form.setHeading("Kỳ báo cáo", nil)
        form.rows += [["Mã đơn vị", "30058"], ["Kỳ báo cáo: tháng 6 năm 2023"]]
        let submission = try form.read()
        #expect(submission.findings == [])
        #expect(submission.unit?.code == "30058")
        #expect(submission.period == ReportingPeriod("2023-06"))
    }
}
