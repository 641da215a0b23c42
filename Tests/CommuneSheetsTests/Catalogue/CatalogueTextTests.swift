import Testing

@testable import CommuneSheets

/// What would stop a workbook, or a name made of it, is told when the catalogue is read.
@Suite struct `A text of the catalogue` {
    struct Case: CustomTestStringConvertible, Sendable {
        let file: CatalogueFileName
        let key: String
        let heading: String
        let text: String
        let fault: CatalogueTextFault?

        init(
            _ file: CatalogueFileName, _ key: String, _ heading: String, _ text: String,
            _ fault: CatalogueTextFault?
        ) {
            (self.file, self.key, self.heading, self.text, self.fault) = (file, key, heading, text, fault)
        }

        var testDescription: String { "\(file.rawValue), \(key), \(heading) := \(text.prefix(20))" }
    }

    private static func a(_ count: Int) -> String { String(repeating: "a", count: count) }

    private static let cases: [Case] = [
        // Beside item 5 there is CT_5_KH already.
        Case(.items, "5.2", "Mã số", "5_KH", .code("_", others: ".")),
        Case(.items, "5.2", "Mã số", "5/2", .code("/", others: ".")),
        Case(.items, "5.2", "Mã số", "5-2", .code("-", others: ".")),
        Case(.items, "5.2", "Mã số", ".2", .code(".", others: ".")),
        Case(.items, "21c", "Mã số", a(21), .tooLong(count: 21, limit: 20)),
        Case(.units, "30058", "Mã đơn vị", "30058/A", .code("/", others: ".-")),
        Case(.units, "30058", "Mã đơn vị", "30058:A", .code(":", others: ".-")),
        Case(.units, "30058", "Mã đơn vị", "[30058]", .code("[", others: ".-")),
        Case(.units, "30058", "Mã đơn vị", "3_x0041_", .code("_", others: ".-")),
        Case(.units, "30058", "Mã đơn vị", "..", .code(".", others: ".-")),
        Case(.units, "30058", "Mã đơn vị", "30058.Đ-2", nil),
        Case(.units, "30058", "Mã đơn vị", a(20), nil),
        Case(.units, "30058", "Mã đơn vị", a(21), .tooLong(count: 21, limit: 20)),
        Case(.units, "30058", "Tên", "Xã Mỹ\r\nĐông", .control("\r")),
        Case(.units, "30058", "Tên", a(100), nil),
        Case(.units, "30058", "Tên", a(101), .tooLong(count: 101, limit: 100)),
        Case(.items, "9", "Tên", "Số lao động\u{1}", .control("\u{1}")),
        Case(.items, "9", "Tên tiếng Anh", "Workers\u{FFFE}", .control("\u{FFFE}")),
        Case(.items, "9", "Lời mục tiêu", "5.500\nngười", .control("\n")),
        Case(.items, "9", "Ghi chú", "một\thai", .control("\t")),
        Case(.catalogue, "title", "Giá trị", "Chỉ tiêu\u{2028}năm 2023", .control("\u{2028}")),
        Case(.catalogue, "title", "Giá trị", a(201), .tooLong(count: 201, limit: 200)),
        Case(.catalogue, "authority", "Giá trị", "ỦY BAN\nNHÂN DÂN", .control("\n")),
        Case(.measures, "ha", "Tiếng Anh", a(41), .tooLong(count: 41, limit: 40)),
        Case(.columns, "note", "Tên cột tiếng Anh", a(101), .tooLong(count: 101, limit: 100)),
        Case(.rules, "R01", "Giải thích", "một\u{7F}", .control("\u{7F}")),
    ]

    @Test(arguments: cases)
    func `that no workbook can hold is refused, and the cell is named`(of text: Case) throws {
        var rows = try BuiltIn.rows(of: text.file)
        let row = try #require(rows.firstIndex { $0.first == text.key })
        let column = try #require(rows.first?.firstIndex(of: text.heading))
        rows[row][column] = text.text
        let findings = try BuiltIn.read(with: rows, in: text.file).report.findings(in: text.file)
            .filter { $0.code == .CAT10 }
        #expect(findings.map(\.problem) == (text.fault.map { [.catalogueText(fault: $0)] } ?? []))
        let cell = CellPlace.letters(ofColumn: column + 1) + "\(row + 1)"
        #expect(findings.allSatisfy { $0.place?.cell == cell })
    }

    @Test(arguments: [
        (CatalogueTextFault.control("\n"), "xuống dòng", "line break"),
        (.control("\u{7}"), "U+0007", "U+0007"),
        (.tooLong(count: 1_201, limit: 200), "1.201 ký tự", "1,201 characters"),
        (.code("/", others: ".-"), "“/”", "“/”"),
    ])
    func `is told with what is wrong in it`(fault: CatalogueTextFault, vietnamese: String, english: String) {
        #expect(fault.vietnamese.contains(vietnamese) && fault.vietnamese.contains("Đề nghị"))
        #expect(fault.english.contains(english))
    }
}
