import Testing

@testable import CommuneSheets

@Suite struct `What other workbooks can refer to` {
    private let folder = TestFolder()

    @Test func `is the district's value of every indicator, by name`() throws {
        let book = try SampleWorkbook(in: folder)
        let names = Dictionary(
            try book.tree("xl/workbook.xml").all("definedName").map {
                ($0.attributes["name"] ?? "", $0.text)
            }, uniquingKeysWith: { first, _ in first })
        let summary = try book.sheet("Tổng hợp")
        for (name, code, column) in [
            // A flow is judged by the year to date, a stock by its state.
            ("CT_9", "9", "G"), ("CT_9_TK", "9", "F"), ("CT_9_KH", "9", "E"), ("CT_9_CK", "9", "I"),
            ("CT_5.1", "5.1", "G"), ("CT_12", "12", "F"), ("CT_24.1", "24.1", "F"), ("CT_21a", "21a", "F"),
        ] {
            let row = try #require(summary.row(where: "B", is: code))
            #expect(
                names[name] == "'Tổng hợp'!$\(column)$\(row):$\(column)$\(row)"
                    || names[name] == "'Tổng hợp'!$\(column)$\(row)")
        }
        let judged = try BuiltIn.catalogue().items.filter {
            $0.takesFigures && $0.kind != .input
        }
        for item in judged { #expect(names["CT_\(item.code)"] != nil, "\(item.code)") }
    }

    @Test func `is the catalogue, its version and the files, in the properties`() throws {
        let book = try SampleWorkbook(in: folder)
        let properties = Dictionary(
            try book.tree("docProps/custom.xml").all("property").map {
                ($0.attributes["name"] ?? "", $0.text)
            },
            uniquingKeysWith: { first, _ in first })
        #expect(properties["catalogue"] == "thap-muoi-2023")
        #expect(properties["period"] == "2023-06")
        #expect(properties["inputs"] == "26")
        #expect(properties["catalogue-version"]?.count == 64)
        #expect(properties["inputs-sha256"]?.count == 64)
        let core = try book.tree("docProps/core.xml")
        #expect(core.all("dc:subject").first?.text == "tháng 6 năm 2023")
        #expect(core.all("dc:creator").first?.text == "Huyện Tháp Mười")
        #expect(core.all("dc:title").first?.text.isEmpty == false)
    }

    @Test func `changes with a file and with the catalogue, and not with the order`() throws {
        func digest(_ submissions: [DiagnosedSubmission]) throws -> String? {
            try SampleWorkbook(of: submissions, in: folder).report.inputsDigest?.description
        }
        let june = try SampleWorkbook.june()
        #expect(try digest(june) == digest(june.reversed()))
        #expect(try digest(june) != digest(Array(june.dropLast())))
        var measures = try BuiltIn.rows(of: .measures)
        measures[1][3] += " | triệu đ"
        let changed = try #require(try BuiltIn.read(with: measures, in: .measures).catalogue)
        #expect(try changed.version != BuiltIn.catalogue().version)
    }
}
