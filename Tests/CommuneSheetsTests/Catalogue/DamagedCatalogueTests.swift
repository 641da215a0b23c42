import Testing

@testable import CommuneSheets

@Suite struct `A catalogue with one wrong cell` {
    /// One cell to change: file, key in the first column, heading, new text.
    struct Damage: CustomTestStringConvertible, Sendable {
        let code: DiagnosticCode
        let file: CatalogueFileName
        let key: String
        let heading: String
        let text: String
        /// Where the finding stands, where that is another cell.
        var found: (file: CatalogueFileName, key: String, heading: String)?

        var testDescription: String { "\(code): \(file.rawValue), \(key), \(heading) := \(text)" }
    }

    private static let damages = [
        Damage(code: .CAT01, file: .items, key: "5.2", heading: "Mã số", text: "5.1"),
        Damage(
            code: .CAT01, file: .items, key: "5.2", heading: "Tên", text: "DIỆN TÍCH gieo trồng cây lúa"),
        Damage(
            code: .CAT01, file: .units, key: "30040", heading: "Tên", text: "Xã Mỹ Hoà",
            found: (.units, "30052", "Tên")),
        Damage(code: .CAT01, file: .rules, key: "R02", heading: "Mã quy tắc", text: "R01"),
        Damage(code: .CAT01, file: .measures, key: "tấn", heading: "Đơn vị tính", text: "ha"),
        Damage(code: .CAT01, file: .calendar, key: "quarter", heading: "Kỳ", text: "month"),
        Damage(code: .CAT01, file: .holidays, key: "2023-01-02", heading: "Ngày", text: "2023-01-01"),
        // Another notation of the same day.
        Damage(code: .CAT01, file: .holidays, key: "2023-01-02", heading: "Ngày", text: "1/1/2023"),
        Damage(code: .CAT01, file: .catalogue, key: "ranking", heading: "Giá trị", text: "6 | 9 | 6"),
        Damage(code: .CAT02, file: .items, key: "1.1", heading: "Đơn vị tính", text: "tỷ đồng"),
        Damage(code: .CAT02, file: .items, key: "1.1", heading: "Mã cấp trên", text: "1.9"),
        Damage(code: .CAT02, file: .items, key: "7", heading: "Tử số", text: "7.X"),
        Damage(code: .CAT02, file: .items, key: "7", heading: "Mẫu số", text: "7.X"),
        Damage(code: .CAT02, file: .items, key: "1", heading: "Đơn vị báo cáo", text: "CCTK | ABC"),
        Damage(code: .CAT02, file: .items, key: "21b", heading: "Đơn vị được đếm", text: "30059"),
        Damage(code: .CAT02, file: .catalogue, key: "consolidator", heading: "Giá trị", text: "ABC"),
        Damage(code: .CAT02, file: .catalogue, key: "ranking", heading: "Giá trị", text: "6 | 26"),
        Damage(code: .CAT02, file: .catalogue, key: "course", heading: "Giá trị", text: "9.9"),
        Damage(code: .CAT03, file: .items, key: "5", heading: "Mã cấp trên", text: "5.1"),
        Damage(code: .CAT03, file: .items, key: "3", heading: "Mã cấp trên", text: "3"),
        Damage(code: .CAT04, file: .items, key: "9", heading: "Mục tiêu từ", text: ""),
        Damage(code: .CAT04, file: .items, key: "7", heading: "Mục tiêu từ", text: "100,1"),
        Damage(code: .CAT04, file: .items, key: "10", heading: "Mục tiêu từ", text: "100"),
        Damage(code: .CAT04, file: .items, key: "11.1", heading: "Mục tiêu từ", text: "0"),
        Damage(
            code: .CAT04, file: .items, key: "25", heading: "Mục tiêu đến", text: "4",
            found: (.items, "25", "Mục tiêu từ")),
        Damage(code: .CAT04, file: .items, key: "3", heading: "So sánh", text: ""),
        Damage(code: .CAT04, file: .items, key: "8.1", heading: "Mục tiêu từ", text: "1"),
        Damage(code: .CAT05, file: .rules, key: "R01", heading: "Biểu thức", text: "1 = 1.1 + + 1.3"),
        Damage(code: .CAT05, file: .rules, key: "R03", heading: "Biểu thức", text: "6 5.1"),
        Damage(code: .CAT06, file: .rules, key: "R01", heading: "Biểu thức", text: "1 = 1.1 + 1.9"),
        Damage(code: .CAT06, file: .rules, key: "R03", heading: "Biểu thức", text: "11 <= 5.1"),
        Damage(
            code: .CAT07, file: .items, key: "1.1", heading: "Mục tiêu từ", text: "5363001",
            found: (.rules, "R01", "Biểu thức")),
        Damage(
            code: .CAT07, file: .items, key: "5.2", heading: "Mục tiêu từ", text: "745",
            found: (.rules, "R02", "Biểu thức")),
        Damage(code: .CAT08, file: .items, key: "7", heading: "Tử số", text: ""),
        Damage(code: .CAT08, file: .items, key: "9", heading: "Tên", text: ""),
        Damage(code: .CAT08, file: .items, key: "9", heading: "Đơn vị báo cáo", text: ""),
        Damage(code: .CAT08, file: .items, key: "9", heading: "Tần suất", text: ""),
        Damage(code: .CAT08, file: .items, key: "15", heading: "Đơn vị được đếm", text: ""),
        Damage(code: .CAT08, file: .units, key: "30058", heading: "Tên tiếng Anh", text: ""),
        Damage(code: .CAT09, file: .items, key: "9", heading: "Loại", text: "amont"),
        Damage(code: .CAT09, file: .items, key: "9", heading: "Mục tiêu từ", text: "5500 người"),
        Damage(code: .CAT09, file: .items, key: "9", heading: "Căn cứ", text: ""),
        // A rate is never summed.
        Damage(code: .CAT09, file: .items, key: "7", heading: "Cách tổng hợp", text: "sum"),
        Damage(code: .CAT09, file: .items, key: "7", heading: "Tử số", text: "9"),
        Damage(code: .CAT09, file: .measures, key: "ha", heading: "Số lẻ", text: "hai"),
        Damage(code: .CAT09, file: .calendar, key: "month", heading: "Chốt số liệu ngày", text: "32"),
        Damage(code: .CAT08, file: .holidays, key: "2023-01-02", heading: "Tên", text: ""),
        Damage(code: .CAT09, file: .holidays, key: "2023-01-02", heading: "Loại", text: "nghi"),
        Damage(code: .CAT09, file: .holidays, key: "2023-01-02", heading: "Loại", text: ""),
        // A Monday is worked anyway.
        Damage(code: .CAT09, file: .holidays, key: "2023-01-02", heading: "Loại", text: "làm bù"),
        Damage(code: .CAT09, file: .holidays, key: "2023-01-02", heading: "Ngày", text: "2023-02-29"),
        Damage(code: .CAT09, file: .holidays, key: "2023-01-02", heading: "Ngày", text: "ngày 2 tháng 1"),
        Damage(code: .CAT09, file: .holidays, key: "2023-01-02", heading: "Ngày", text: ""),
        // Month before day: there is no 20th month.
        Damage(code: .CAT09, file: .holidays, key: "2023-01-20", heading: "Ngày", text: "1/20/2023"),
        Damage(code: .CAT09, file: .rules, key: "R01", heading: "Mức", text: "note"),
        Damage(code: .CAT09, file: .columns, key: "note", heading: "Trường", text: "remark"),
        Damage(code: .CAT09, file: .catalogue, key: "year", heading: "Giá trị", text: "MMXXIII"),
        // A heading, an agency's figure, yes and no, an input: nothing to rank communes by.
        Damage(code: .CAT09, file: .catalogue, key: "ranking", heading: "Giá trị", text: "11"),
        Damage(code: .CAT09, file: .catalogue, key: "ranking", heading: "Giá trị", text: "1.1"),
        Damage(code: .CAT09, file: .catalogue, key: "ranking", heading: "Giá trị", text: "21a"),
        Damage(code: .CAT09, file: .catalogue, key: "ranking", heading: "Giá trị", text: "12.T"),
        // A rate and a state do not grow over the year.
        Damage(code: .CAT09, file: .catalogue, key: "course", heading: "Giá trị", text: "19"),
        Damage(code: .CAT09, file: .catalogue, key: "course", heading: "Giá trị", text: "4"),
        Damage(code: .CAT10, file: .items, key: "9", heading: "Tên", text: "Số lao động\nđược giới thiệu"),
    ]

    @Test(arguments: damages)
    func `is refused, and the cell is named`(damage: Damage) throws {
        var rows = try BuiltIn.rows(of: damage.file)
        let (row, column) = try place(damage.key, damage.heading, in: rows)
        rows[row][column] = damage.text
        let (catalogue, report) = try BuiltIn.read(with: rows, in: damage.file)
        #expect(catalogue == nil)
        let found = damage.found ?? (damage.file, damage.key, damage.heading)
        let (foundRow, foundColumn) =
            damage.found == nil
            ? (row, column) : try place(found.key, found.heading, in: BuiltIn.rows(of: found.file))
        let places = report.findings(in: found.file).filter { $0.code == damage.code }.map {
            $0.place?.cell
        }
        #expect(places.contains(CellPlace.letters(ofColumn: foundColumn + 1) + "\(foundRow + 1)"))
    }

    @Test func `every code of the family has a case`() {
        let family = DiagnosticCode.allCases.filter { $0.rawValue.hasPrefix("CAT") }
        #expect(Set(Self.damages.map(\.code)) == Set(family))
    }

    @Test func `parts that do not add up are told with both sums`() throws {
        var rows = try BuiltIn.rows(of: .items)
        let (row, column) = try place("1.1", "Mục tiêu từ", in: rows)
        rows[row][column] = "5363001"
        let report = try BuiltIn.read(with: rows, in: .items).report
        #expect(
            report.files.flatMap(\.findings).map(\.problem) == [
                .cataloguePartsDiffer(
                    rule: "1 = 1.1 + 1.2 + 1.3", left: .of("14066000"), right: .of("14066001"))
            ])
    }

    @Test func `a cycle is told once, with the items in it`() throws {
        var rows = try BuiltIn.rows(of: .items)
        let (row, column) = try place("5", "Mã cấp trên", in: rows)
        rows[row][column] = "5.1"
        let problems = try BuiltIn.read(with: rows, in: .items).report.findings(in: .items).map(\.problem)
        #expect(problems == [.catalogueCycle(codes: ["5", "5.1"])])
    }

    @Test(arguments: CatalogueFileName.allCases.filter { $0 != .holidays })
    func `a missing file is told by its name`(file: CatalogueFileName) throws {
        let (catalogue, report) = try BuiltIn.read(with: nil, in: file)
        #expect(catalogue == nil)
        #expect(report.findings(in: file).map(\.problem) == [.catalogueIncomplete(missing: file.rawValue)])
    }

    @Test(arguments: CatalogueFileName.allCases)
    func `a missing column is told by its name, in every file`(file: CatalogueFileName) throws {
        let rows = try BuiltIn.rows(of: file)
        for column in file.headings.indices {
            var rows = rows
            let position = try #require(rows[0].firstIndex(of: file.headings[column]))
            rows[0][position] = "?"
            let (catalogue, report) = try BuiltIn.read(with: rows, in: file)
            #expect(catalogue == nil, "\(file.headings[column])")
            #expect(
                report.findings(in: file).map(\.problem)
                    .contains(.catalogueIncomplete(missing: file.headings[column])))
        }
    }

    @Test func `empty files are refused and nothing traps`() throws {
        for bytes in [[], [0x0A], Array("\u{FEFF}".utf8), Array("\"".utf8), Array(";;;".utf8)] as [[UInt8]] {
            #expect(try IndicatorCatalogue.read { _ in bytes }.catalogue == nil)
        }
    }

    /// The built-in files have one line a row, so the index of a row is its number on the screen.
    private func place(_ key: String, _ heading: String, in rows: [[String]]) throws -> (Int, Int) {
        (
            try #require(rows.firstIndex { $0.first == key }),
            try #require(rows.first?.firstIndex(of: heading))
        )
    }
}
