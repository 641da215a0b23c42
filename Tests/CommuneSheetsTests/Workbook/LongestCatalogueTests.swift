import Testing

@testable import CommuneSheets

@Suite struct `A catalogue whose texts are as long as they may be` {
    private let folder = TestFolder()

    /// The built-in catalogue with every free text drawn out to its limit, by letters of three bytes.
    private static func catalogue() throws -> IndicatorCatalogue {
        let prose: [CatalogueFileName: Set<String>] = [
            .units: ["Tên", "Tên tiếng Anh"], .items: ["Tên", "Tên tiếng Anh", "Lời mục tiêu", "Ghi chú"],
            .columns: ["Tên cột tiếng Anh"], .rules: ["Giải thích", "Giải thích tiếng Anh"],
        ]
        let fixed: Set = ["year", "consolidator", "ranking", "course"]
        var contents: [CatalogueFileName: [UInt8]] = [:]
        for name in CatalogueFileName.allCases {
            var rows = try BuiltIn.rows(of: name)
            let headings = try #require(rows.first)
            for row in rows.indices.dropFirst() {
                for (column, heading) in headings.enumerated() where column < rows[row].count {
                    let key = rows[row].first ?? ""
                    let isProse =
                        name == .catalogue
                        ? column == 1 && !fixed.contains(key)
                        : prose[name]?.contains(heading) == true
                    let text = rows[row][column]
                    guard isProse, !text.isEmpty else { continue }
                    let limit = CatalogueTextLimits.limit(in: name, heading, key: key)
                    rows[row][column] = text + String(repeating: "ệ", count: max(0, limit - text.utf16.count))
                }
            }
            contents[name] = CSVText(rows: rows, delimiter: .semicolon).bytes
        }
        let (catalogue, report) = try IndicatorCatalogue.read { contents[$0] }
        #expect(report.files.flatMap(\.findings).map(\.problem) == [])
        return try #require(catalogue)
    }

    @Test(arguments: Language.allCases)
    func `has forms and a workbook all the same`(language: Language) throws {
        let catalogue = try Self.catalogue()
        let period = try #require(ReportingPeriod("2023-06"))
        for unit in catalogue.reportingUnits {
            let form = BlankForm(unit: unit, period: period, catalogue: catalogue, language: language)
            try FormWorkbook.write(form, to: folder.file("\(unit.fileStem).xlsx"), replace: false)
        }
        let submissions = try [
            FilledForm("30040", ["6": [.current: "120", .cumulative: "1500"], "9": [.cumulative: "40"]]),
            FilledForm("30058", ["6": [.current: "90", .cumulative: "900"], "12.T": [.current: "8300"]]),
            FilledForm("TCKH", ["3": [.current: "5000", .cumulative: "30000"]]),
        ].map { try $0.submission(catalogue) }
        let book = try SampleWorkbook(of: submissions, catalogue: catalogue, language, in: folder)
        #expect(try book.sheetNames.count == 7)
    }
}
