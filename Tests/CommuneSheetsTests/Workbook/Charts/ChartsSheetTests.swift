import Testing

@testable import CommuneSheets

@Suite struct `The sheet of charts` {
    private let folder = TestFolder()

    private func report(
        _ language: Language, earlier: [DiagnosedSubmission] = []
    ) throws -> ReadWorkbook.Sheet {
        let catalogue = try BuiltIn.catalogue()
        let reader = FormReader(catalogue: catalogue)
        let own = try SampleSheets.paths(in: SampleSheets.june).map {
            try reader.read(SampleSheets.source($0))
        }
        let report = try ConsolidationReport(
            of: SubmissionSet(own), period: nil, asOf: nil, catalogue: catalogue,
            earlier: SubmissionSet(earlier, periods: .ofNone))
        let path = folder.file("out.xlsx")
        try ConsolidatedWorkbook.write(report, language: language, to: path, replace: true)
        return try #require(try ReadWorkbook(path).sheets.dropFirst(2).first)
    }

    private func tree(_ part: String) throws -> XMLElementNode {
        let archive = try ZIPReader(path: folder.file("out.xlsx"))
        var content: [UInt8] = []
        try archive.read(part) { bytes throws(WorkbookDamage) in
            for index in bytes.indices { content.append(bytes[index]) }
        }
        return try #require(XMLElementNode.parse(content))
    }

    /// May's forms of two communes, one of which left a figure out.
    private func may() throws -> [DiagnosedSubmission] {
        try ["30040", "30058"].map { unit in
            var form = try EditedForm(unit)
            try form.setHeading("Kỳ báo cáo", ["Kỳ báo cáo", "2023-05"] + Array(repeating: "", count: 8))
            try form.set("9", "Thực hiện trong kỳ", unit == "30058" ? "20" : "30")
            try form.set("9", "Lũy kế từ đầu năm", unit == "30058" ? "150" : "180")
            let read = try form.read()
            #expect(read.verdict != .refused, "\(read.diagnostics)")
            return read
        }
    }

    @Test(arguments: Language.allCases)
    func `keeps every chart whole on its page, within the printed columns`(language: Language) throws {
        _ = try report(language, earlier: may())
        let sheet = try tree("xl/worksheets/sheet3.xml")
        let breaks = sheet.all("brk").compactMap { $0.attributes["id"].flatMap { Int($0) } }
        #expect(breaks.count > 2)
        let anchors = try tree("xl/drawings/drawing1.xml").all("xdr:twoCellAnchor")
        // The plan, five rankings, completeness, the course of the year.
        #expect(anchors.count == 8)
        for anchor in anchors {
            let rows = anchor.all("xdr:row").compactMap { Int($0.text) }
            let columns = anchor.all("xdr:col").compactMap { Int($0.text) }
            try #require(rows.count == 2 && columns.count == 2)
            #expect(columns[0] == 0 && columns[1] <= 12)
            #expect(!breaks.contains { rows[0] < $0 && $0 <= rows[1] })
        }
        #expect(sheet.all("pageSetup").first?.attributes["scale"] == "85")
        #expect(sheet.all("pageSetUpPr").isEmpty)
    }

    @Test func `has no chart of the year where no earlier period was given`() throws {
        let sheet = try report(.vietnamese)
        #expect(try tree("xl/drawings/drawing1.xml").all("xdr:twoCellAnchor").count == 7)
        #expect(!sheet.texts.values.contains { $0.contains("--earlier") })
    }

    /// 180 and 150 of May are those of two units, fewer than June's: not drawn as a share of the plan.
    @Test func `draws the year from May's figures as they were, and from June's as they are`() throws {
        let sheet = try report(.vietnamese, earlier: may())
        let label = try #require(
            sheet.texts.first { $0.key.hasPrefix("O") && $0.value.hasPrefix("9 Số lao động") }?.key)
        let row = label.dropFirst()
        let cells = try tree("xl/worksheets/sheet3.xml").all("c")
        func cell(_ name: String) throws -> XMLElementNode {
            try #require(cells.first { $0.attributes["r"] == name }, "\(name)")
        }
        // Columns: label, unit of measure, plan, then January to June.
        let may = try cell("V\(row)")
        #expect(may.all("f").isEmpty)
        #expect(may.all("v").first?.text == "330")
        let june = try cell("W\(row)")
        #expect(june.all("f").first?.text.contains("'Tổng hợp'!G") == true)
        for missing in ["R", "S", "T", "U"] { #expect(try cell("\(missing)\(row)").all("v").isEmpty) }
        let printed = try #require(
            sheet.texts.first { $0.key.hasPrefix("A") && $0.value.hasPrefix("9 Số lao động") }?.key
                .dropFirst())
        for blank in ["E", "F"] { #expect(try cell("\(blank)\(printed)").all("v").isEmpty) }
        #expect(sheet.texts.values.contains { $0.contains("để trống, vì vẽ ra sẽ thành bước nhảy") })
        #expect(sheet.texts.values.contains("30058-xa-my-dong.csv"))
    }

    @Test func `says in the title what communes are compared by`() throws {
        let sheet = try report(.vietnamese)
        let titles = sheet.texts.values.filter { $0.hasPrefix("Xã, thị trấn nào dẫn đầu") }
        #expect(titles.count == 5)
        #expect(
            titles.contains {
                $0.contains("6 Diện tích liên kết tiêu thụ lúa: % kế hoạch năm của từng đơn vị")
            })
        #expect(
            titles.contains { $0.contains("12 Tỷ lệ dân số tham gia bảo hiểm y tế: thực hiện trong kỳ (%)") })
    }
}
