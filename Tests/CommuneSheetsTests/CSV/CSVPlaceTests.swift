import Testing

@testable import CommuneSheets

@Suite struct `Places in a CSV file` {
    /// A row as kind, first line, number of lines, and cells.
    struct Row: Equatable {
        let kind: CSVTable.Row.Kind
        let line: Int
        let lineCount: Int
        let cells: [String]
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines are physical, rows are the spreadsheet's`(ending: String) throws {
        let text = ["a;b", "", "\"first\nsecond\r\nthird\";x", "", "", "last;y"].joined(separator: ending)
        #expect(
            try rows(of: text) == [
                Row(kind: .record, line: 1, lineCount: 1, cells: ["a", "b"]),
                Row(kind: .blank, line: 2, lineCount: 1, cells: []),
                Row(kind: .record, line: 3, lineCount: 3, cells: ["first\nsecond\r\nthird", "x"]),
                Row(kind: .blank, line: 6, lineCount: 1, cells: []),
                Row(kind: .blank, line: 7, lineCount: 1, cells: []),
                Row(kind: .record, line: 8, lineCount: 1, cells: ["last", "y"]),
            ])
    }

    @Test func `endings may be mixed`() throws {
        #expect(
            try rows(of: "a\r\nb\rc\nd\r\r\ne\n\rf").map(\.line) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(
            try rows(of: "a\r\nb\rc\nd\r\r\ne\n\rf").map(\.kind) == [
                .record, .record, .record, .record, .blank, .record, .blank, .record,
            ])
    }

    @Test(arguments: [
        ("", 0), ("\n", 1), ("\r\n", 1), ("\r", 1), ("a", 1), ("a\n", 1), ("a\n\n", 2), ("\u{FEFF}", 0),
        ("\u{FEFF}a\r\n", 1), (";", 1), ("\"\"", 1), ("\n\n\n", 3), ("\"\n\n\"", 1),
    ])
    func `an ending at the end begins no row`(text: String, count: Int) throws {
        #expect(try rows(of: text).count == count)
    }

    @Test func `a place names line, row and cell`() throws {
        let (table, _) = try read("\"1\n2\";b\n\nc;d;e")
        #expect(table.place(row: 2, column: 2) == CellPlace(line: 4, row: 3, column: 3))
        #expect(table.place(row: 2, column: 2).cell == "C3")
        #expect(table.place(row: 0) == CellPlace(line: 1, row: 1))
        #expect(table.place(row: 0).cell == nil)
    }

    @Test(arguments: [
        (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
    ])
    func `columns have a spreadsheet's letters`(column: Int, letters: String) {
        #expect(CellPlace.letters(ofColumn: column) == letters)
    }

    @Test func `a cell that is not there is empty`() throws {
        let (table, _) = try read("a;b\n\nc")
        for (row, column) in [(0, 2), (0, -1), (1, 0), (2, 1), (3, 0), (-1, 0)] {
            #expect(table.cell(row: row, column: column).isEmpty)
            #expect(table.rawCell(row: row, column: column).isEmpty)
            #expect(table.string(row: row, column: column).isEmpty)
        }
    }

    @Test func `a cell is trimmed of blanks and no-break spaces, a raw cell is not`() throws {
        let (table, _) = try read(" \u{A0}a b\t;\"\n c \n\"")
        #expect(table.string(row: 0, column: 0) == "a b")
        #expect(String(decoding: table.rawCell(row: 0, column: 0), as: UTF8.self) == " \u{A0}a b\t")
        #expect(table.string(row: 0, column: 1) == "c")
    }

    private func read(_ text: String) throws -> (table: CSVTable, findings: [Diagnostic]) {
        let bytes = Array(text.utf8)
        return try CSVReader.read(bytes[...], dialect: .of(bytes, .semicolon))
    }

    private func rows(of text: String) throws -> [Row] {
        let table = try read(text).table
        return table.rows.enumerated().map { index, row in
            Row(
                kind: row.kind, line: row.line, lineCount: row.lineCount,
                cells: (0..<row.cellCount).map {
                    String(decoding: table.rawCell(row: index, column: $0), as: UTF8.self)
                })
        }
    }
}
