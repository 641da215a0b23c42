import Testing

@testable import CommuneSheets

@Suite struct `From a figure of the summary` {
    private let folder = TestFolder()

    /// The rows of a form as text, read without the code under test.
    private func rows(of name: String) throws -> [[String]] {
        var bytes = try SampleSheets.bytes("\(SampleSheets.june)/\(name)")[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let delimiter: UInt8 = bytes.prefix(2_000).contains(0x3B) ? 0x3B : 0x2C
        return try StrictCSV.parse(bytes, delimiter: delimiter).rows.map { row in
            row.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `two clicks lead to the form's cell, and one back`() throws {
        let book = try SampleWorkbook(in: folder)
        let summary = try book.sheet("Tổng hợp")
        let byUnit = try book.sheet("Theo đơn vị")
        let sources = try book.sheet("Nguồn số liệu")
        // Item 9, year to date.
        let row = try #require(summary.row(where: "B", is: "9"))
        let first = try #require(LinkTarget(summary.links["G\(row)"]))
        #expect(first.sheet == "Theo đơn vị")
        let line = try #require(first.row)
        #expect(byUnit.values["A\(line)"] == "9")
        #expect(byUnit.values["D\(line)"] == "Lũy kế từ đầu năm")
        let code = try #require(byUnit.values.first { $0.value == "30058" && $0.key.hasSuffix("4") })
        let column = code.key.filter { $0.isLetter }
        let second = try #require(LinkTarget(byUnit.links["\(column)\(line)"]))
        #expect(second.sheet == "Nguồn số liệu")
        let source = try #require(second.row)
        #expect(sources.values["A\(source)"] == "30058")
        #expect(sources.values["H\(source)"] == "30058-xa-my-dong.csv")
        let cell = try #require(sources.values["K\(source)"])
        let place = try #require(CellAddress(name: cell.utf8))
        let written = try rows(of: "30058-xa-my-dong.csv")[place.row][place.column]
        #expect(sources.values["G\(source)"] == written)
        #expect(LinkTarget(sources.links[second.cell]) == LinkTarget("'Theo đơn vị'!\(column)\(line)"))
    }

    @Test(arguments: Language.allCases)
    func `every number leads on, and no link leads to an empty cell`(language: Language) throws {
        let book = try SampleWorkbook(language, in: folder)
        let names = try book.sheetNames
        var sheets: [String: SampleWorkbook.Cells] = [:]
        for name in names { sheets[name] = try book.sheet(name) }
        let summary = try #require(sheets[names[0]])
        #expect(summary.numbers.count > 200)
        #expect(summary.numbers.filter { summary.links[$0] == nil } == [])
        for (name, sheet) in sheets {
            for (cell, location) in sheet.links {
                let target = try #require(LinkTarget(location), "\(name)!\(cell) → \(location)")
                #expect(
                    sheets[target.sheet]?.values[target.cell] != nil, "\(name)!\(cell) → \(location)")
            }
        }
    }

    @Test func `the way leads over as many sheets of sources as it takes`() throws {
        let whole = try SampleWorkbook(in: folder).sheet("Nguồn số liệu")
        let split = try SampleWorkbook(limits: SheetLimits(rows: 500), in: folder)
        let parts = ["Nguồn số liệu", "Nguồn số liệu (2)", "Nguồn số liệu (3)"]
        #expect(try split.sheetNames.filter { $0.hasPrefix("Nguồn") } == parts)
        let sheets = try parts.map { try split.sheet($0) }
        func column(_ letter: String, of sheet: SampleWorkbook.Cells) -> [String] {
            sheet.values.compactMap { cell, value in
                guard cell.filter(\.isLetter) == letter, let row = Int(cell.filter(\.isNumber)), row > 3
                else { return nil }
                return (row, value)
            }.sorted { ($0 as (Int, String)).0 < ($1 as (Int, String)).0 }.map { $0.1 }
        }
        for letter in ["A", "C", "E", "F", "G", "K"] {
            #expect(sheets.flatMap { column(letter, of: $0) } == column(letter, of: whole))
        }
        let byUnit = try split.sheet("Theo đơn vị")
        let targets = byUnit.links.values.compactMap { LinkTarget($0) }.filter { parts.contains($0.sheet) }
        #expect(Set(targets.map(\.sheet)) == Set(parts))
        for target in targets {
            let sheet = try #require(parts.firstIndex(of: target.sheet))
            #expect(sheets[sheet].values[target.cell] != nil)
        }
    }

    @Test func `units link where a sheet cannot hold a link for each figure, and it says so`() throws {
        let book = try SampleWorkbook(limits: SheetLimits(links: 1_000), in: folder)
        let byUnit = try book.sheet("Theo đơn vị")
        #expect(byUnit.values["A2"]?.contains("bấm vào mã đơn vị") == true)
        let toSources = byUnit.links.filter { $0.value.contains("Nguồn") }
        // The 26 codes above the units' names.
        #expect(toSources.count == 26)
        #expect(toSources.keys.allSatisfy { $0.hasSuffix("4") })
        #expect(try book.sheet("Nguồn số liệu").links.count == 26)
    }
}
