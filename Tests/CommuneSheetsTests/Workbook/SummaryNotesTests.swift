import Testing

@testable import CommuneSheets

@Suite struct `A note on the summary` {
    /// The note beside item 1, reported by communes of which some have sent a form.
    private func note(
        communes: Int, sent: [(UnitCode, FilledForm.Cells)], item: OddCatalogue.Item = [:]
    ) throws -> (formula: String, value: String) {
        let own: OddCatalogue.Item = ["Mã số": "1", "Đơn vị báo cáo": "commune"]
        let catalogue = try OddCatalogue.read(
            units: (0..<communes).map { ("\(30_000 + $0)", "commune") },
            items: [item.merging(own) { $1 }, own.merging(["Mã số": "2"]) { $1 }])
        let report = try ConsolidationReport(
            of: SubmissionSet(try sent.map { try FilledForm($0.0, $0.1).submission(catalogue) }),
            period: nil, asOf: nil, catalogue: catalogue)
        let context = WorkbookContext(report, language: .vietnamese)
        let result = try #require(report.consolidation.result("1"))
        let row = try #require(context.summary.row("1"))
        let cell = SummaryNotes(result: result, context: context, row: row).cell
        guard case .formula(let formula, .text(let value)) = cell else {
            Issue.record("no formula: \(cell)")
            return ("", "")
        }
        return (formula, value)
    }

    @Test func `names six of the units that are missing, and says how many more and where they stand`() throws
    {
        let note = try note(communes: 50, sent: [("30000", ["1": [.current: "5"]])])
        #expect(
            note.value
                == "Số liệu của 1/50 đơn vị; thiếu: Đơn vị 30001, Đơn vị 30002, Đơn vị 30003, Đơn vị 30004, "
                + "Đơn vị 30005, Đơn vị 30006 và 43 đơn vị khác (xem trang “Theo đơn vị”).")
    }

    @Test func `says likewise to which units the item does not apply`() throws {
        let units = (0..<9).map { UnitCode("\(30_000 + $0)") }
        let note = try note(
            communes: 9,
            sent: units.map { ($0, ["1": [.current: $0 == "30000" ? "5" : "x"], "2": [.current: "1"]]) })
        #expect(
            note.value
                == "Ghi x (không áp dụng): Đơn vị 30001, Đơn vị 30002, Đơn vị 30003, Đơn vị 30004, "
                + "Đơn vị 30005, Đơn vị 30006 và 2 đơn vị khác (xem trang “Theo đơn vị”).")
    }

    /// June: 12 × the figure against 6 × the plan of 1,200 triệu đồng.
    @Test func `keeps the formula of the pace where the figure is not there yet`() throws {
        let note = try note(
            communes: 1, sent: [("30000", ["2": [.current: "1"]])],
            item: ["Tính chất": "flow", "So sánh": ">=", "Mục tiêu từ": "1200"])
        #expect(!note.value.contains("tiến độ"))
        #expect(
            note.formula.contains(
                "IF(COUNT(G11,E11)<2,\"\",IF(ROUND(12*G11-6*E11,9)>=0,\"Đạt tiến độ.\","))
    }
}
