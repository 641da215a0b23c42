import Testing

@testable import CommuneSheets

/// The second quarter of 2023 from forms of April and June of one commune, and of all months of another.
@Suite struct `The workbook of a quarter made from its months` {
    private let folder = TestFolder()

    private func written(_ forms: [FilledForm]) throws -> SampleWorkbook {
        let catalogue = try BuiltIn.catalogue()
        let set = SubmissionSet(try forms.map { try $0.submission(catalogue) }, periods: .ofNone)
        let report = try ConsolidationReport(
            ofFormsWithin: try #require(ReportingPeriod("2023-Q2")), in: set, asOf: nil, catalogue: catalogue)
        return try SampleWorkbook(report, .vietnamese, in: folder)
    }

    private func workbook() throws -> SampleWorkbook {
        try written([
            FilledForm("30058", "2023-04", ["9": [.current: "10", .cumulative: "40"]]),
            FilledForm("30058", "2023-06", ["9": [.current: "7", .cumulative: "60"]]),
            FilledForm("30055", "2023-04", ["9": [.current: "1", .cumulative: "4"]]),
            FilledForm("30055", "2023-05", ["9": [.current: "2", .cumulative: "6"]]),
            FilledForm("30055", "2023-06", ["9": [.current: "3", .cumulative: "9"]]),
        ])
    }

    @Test func `has a row of sources for each cell, and links to the first and back`() throws {
        let book = try workbook()
        let byUnit = try book.sheet("Theo đơn vị")
        let sources = try book.sheet("Nguồn số liệu")
        // The first row of item 9 without a share of the plan is that of the period.
        let row = try #require(
            (1...500).first {
                byUnit.values["A\($0)"] == "9" && byUnit.values["D\($0)"] == "Thực hiện trong kỳ"
            })
        let cells = byUnit.formulas.keys.filter { $0.hasSuffix("\(row)") }
        let sums = cells.filter { byUnit.formulas[$0]?.contains("Nguồn số liệu") == true }.sorted()
        #expect(sums.map { byUnit.values[$0] }.sorted { ($0 ?? "") < ($1 ?? "") } == ["17", "6"])
        for sum in sums {
            let target = try #require(LinkTarget(byUnit.links[sum]))
            #expect(target.sheet == "Nguồn số liệu")
            let first = try #require(target.row)
            let months = byUnit.values[sum] == "17" ? ["04", "06"] : ["04", "05", "06"]
            let submissions = book.report.consolidation.submissions
            let forms = try #require(submissions.first { $0.parts.count == months.count }).parts
            // The forms of all months have one name, and each its own digest.
            #expect(Set(forms.map(\.path)).count == 1)
            #expect(Set(forms.map(\.sha256)).count == months.count)
            for (offset, month) in months.enumerated() {
                #expect(sources.values["L\(first + offset)"] == "tháng \(Int(month) ?? 0) năm 2023")
                #expect(sources.values["I\(first + offset)"] == forms[offset].sha256.description)
                #expect(sources.links["F\(first + offset)"] == "'Theo đơn vị'!\(sum)")
            }
        }
    }

    @Test func `says on its first sheet which months lack, and gives no verdict`() throws {
        let summary = try workbook().sheet("Tổng hợp")
        let row = try #require(summary.row(where: "B", is: "9"))
        #expect(summary.values["F\(row)"] == "23")
        #expect(
            summary.values["L\(row)"]?
                .contains("chưa đủ tháng ở 1/2 đơn vị: 2/3 tháng, thiếu tháng 5 (Xã Mỹ Đông)") == true)
        #expect(summary.values["K\(row)"] == "Chưa đủ số liệu")
    }

    @Test func `says from which months a unit's figures were made`() throws {
        let sheet = try workbook().sheet("Tình hình nộp")
        let states = sheet.values.filter { $0.key.hasPrefix("C") }.values
        #expect(states.contains { $0.contains("biểu tháng 4 năm 2023; lập từ 2/3 tháng, thiếu tháng 5") })
        #expect(states.contains { $0.contains("biểu tháng 4 năm 2023; lập từ 3/3 tháng") })
    }

    @Test func `leaves the months beside a quarter's own form unused`() throws {
        let book = try written([
            FilledForm("30058", "2023-Q2", ["9": [.current: "5"]]),
            FilledForm("30058", "2023-04", ["9": [.current: "10"]]),
            FilledForm("30055", "2023-04", ["9": [.current: "1"]]),
        ])
        let summary = try book.sheet("Tổng hợp")
        let row = try #require(summary.row(where: "B", is: "9"))
        #expect(summary.values["F\(row)"] == "6")
        let states = try book.sheet("Tình hình nộp").values.filter { $0.key.hasPrefix("C") }.values
        #expect(states.contains { $0.hasSuffix("biểu tháng 4 năm 2023, không dùng") })
        #expect(states.contains { $0.hasSuffix("biểu quý II năm 2023") })
    }

    @Test func `refuses forms of another quarter`() throws {
        let catalogue = try BuiltIn.catalogue()
        let form = FilledForm("30058", "2023-07", ["9": [.current: "5"]])
        let set = SubmissionSet([try form.submission(catalogue)], periods: .ofNone)
        let period = try #require(ReportingPeriod("2023-Q2"))
        #expect(throws: ConsolidationReport.Refusal.self) {
            try ConsolidationReport(ofFormsWithin: period, in: set, asOf: nil, catalogue: catalogue)
        }
    }
}
