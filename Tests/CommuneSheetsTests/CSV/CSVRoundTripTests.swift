import Testing

@testable import CommuneSheets

@Suite struct `CSV written and read again` {
    private static let pieces = [
        "\"", "\"\"", ";", ",", "\t", "|", "\n", "\r", "\r\n", " ", "\u{A0}", "\u{FEFF}", "'", "=", "0",
        "1.500",
        "99,8", "Mỹ Đông", "My\u{303}", "Đốc Binh Kiều", "ự", "🌾", "-", "x", "…", "sep=;",
    ]

    @Test(arguments: CSVDialect.Delimiter.allCases, 1...5 as ClosedRange<UInt64>)
    func `is what it was`(delimiter: CSVDialect.Delimiter, seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<120 {
            let width = Int.random(in: 1...5, using: &generator)
            let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                (0..<width).map { _ in Self.cell(using: &generator) }
            }
            let bytes = CSVText(rows: rows, delimiter: delimiter).bytes
            let (table, findings) = try CSVReader.read(bytes[...], dialect: .of(bytes, delimiter))
            #expect(findings.isEmpty)
            #expect(table.rows.count == rows.count)
            // A row of one empty cell is an empty line.
            let read = table.rows.indices.map { row in
                (0..<max(width, table.rows[row].cellCount)).map {
                    [UInt8](table.rawCell(row: row, column: $0))
                }
            }
            #expect(read == rows.map { $0.map { Array($0.utf8) } }, "\(rows)")
        }
    }

    @Test func `begins with the mark, ends its lines with CR LF, and fills rows up`() {
        let bytes = CSVText(rows: [["a"], ["b;", "c"], []], delimiter: .semicolon).bytes
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}a;\r\n\"b;\";c\r\n;\r\n")
    }

    @Test(arguments: [
        ("a", "a"), ("a b", "a b"), (" a", "\" a\""), ("a ", "\"a \""), ("a;b", "\"a;b\""), ("a,b", "a,b"),
        ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("99,8", "99,8"), ("", ""),
    ])
    func `quotes a cell only where it must`(cell: String, written: String) {
        let bytes = CSVText(rows: [[cell, "z"]], delimiter: .semicolon).bytes
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "\(written);z\r\n")
    }

    private static func cell(using generator: inout SeededRandom) -> String {
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }
}
