import Testing

@testable import CommuneSheets

@Suite struct `A figure that does not go with the plan` {
    private static let plan = "Kế hoạch năm"
    private static let current = "Thực hiện trong kỳ"
    private static let toDate = "Lũy kế từ đầu năm"
    private static let lastYear = "Cùng kỳ năm trước"

    typealias Cells = [(item: String, heading: String, text: String)]

    /// Rows of the form in đồng, in thousands of đồng and in kg, as officers fill them.
    static let mistakes: [(cells: Cells, findings: [String])] = [
        ([("3", plan, "2288000000")], ["TGT03 E15"]),
        ([("3", plan, "148201")], ["TGT03 E15"]),
        ([("3", toDate, "1271600")], ["TGT03 G15"]),
        ([("3", toDate, "22880")], ["TGT03 G15"]),
        // In đồng from end to end.
        (
            [
                ("3", plan, "2288000000"), ("3", current, "217000000"), ("3", toDate, "1271600000"),
                ("3", lastYear, "188500000"),
            ], ["TGT03 E15"]
        ),
        (
            [
                ("2.T", current, "53684000000"), ("2.T", toDate, "319548000000"),
                ("2.T", lastYear, "49770000000"),
            ],
            ["TGT03 F13"]
        ),
        // Only the year to date of the income: the rate of the year is far, that of the month is not.
        ([("2.T", toDate, "319548000")], ["TGT03 G13"]),
        // A month's income against last year's is asked about by PER01, and so that cell by nothing else.
        ([("2.T", current, "53684000"), ("2.T", toDate, "319548000")], ["PER01 F13", "TGT03 G13"]),
        // In billions: 0,04 per head in half a year, of 68.
        ([("2.T", current, "53,7"), ("2.T", toDate, "319,5"), ("2.T", lastYear, "49,8")], ["TGT03 G13"]),
        // A tenth of those insured.
        ([("12.T", current, "770"), ("12.T", lastYear, "760")], ["TGT03 F41"]),
    ]

    @Test(arguments: mistakes)
    func `is asked about once`(cells: Cells, findings: [String]) throws {
        #expect(try read(cells).findings == findings)
    }

    /// At the bounds, from outside: 148.200 is the district's plan, 22.880 ten times the commune's.
    @Test(arguments: [
        [("3", plan, "148200")], [("3", toDate, "22879,9")], [("3", plan, "0")],
        // In June half of the year's income is there, of which a tenth is 3,4 per head.
        [("2.T", toDate, "53684")],
    ])
    func `is not one that may well be`(cells: Cells) throws {
        #expect(try read(cells).findings == [])
    }

    @Test func `is answered under “Giải trình”`() throws {
        let submission = try read([
            ("3", Self.toDate, "1271600"), ("3", "Giải trình", "thu tiền thuê đất một lần"),
        ])
        #expect(submission.diagnostics.map(\.code) == [.TGT03])
        #expect(submission.diagnostics.first?.isOpen == false)
    }

    @Test func `says nothing beside a unit of measure that is to be converted`() throws {
        let cells: Cells = [("3", "Đơn vị tính", "nghìn đồng"), ("3", Self.plan, "2288000")]
        #expect(try read(cells).findings == ["IND08 D15"])
    }

    @Test func `is told with both figures and what may have been mistaken`() throws {
        let finding = try #require(try read([("3", Self.toDate, "1271600")]).diagnostics.first)
        #expect(
            finding.message(in: .vietnamese) == """
                Lũy kế (1.271.600) gấp 555 lần kế hoạch năm (2.288). Đề nghị xem có nhầm đơn vị tính (đồng, \
                nghìn đồng thay cho triệu đồng) hoặc thừa chữ số không; nếu đúng, ghi lý do ở cột “Giải trình”.
                """)
    }

    private func read(_ cells: Cells) throws -> DiagnosedSubmission {
        var form = try EditedForm("30058")
        for cell in cells { try form.set(cell.item, cell.heading, cell.text) }
        return try form.read()
    }
}
