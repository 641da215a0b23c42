import Testing

@testable import CommuneSheets

/// libcsv is fed a file in pieces. Wherever the pieces part, the cells must be the same.
@Suite struct `Input in two pieces` {
    private static func cells(_ pieces: [ArraySlice<UInt8>]) throws -> [[String]]? {
        let parser = try LibCSVParser(delimiter: 0x3B)
        var builder = CSVTableBuilder(delimiter: .semicolon)
        builder.begin(line: 1)
        for piece in pieces {
            let outcome = unsafe try piece.withUnsafeBytes { buffer in
                unsafe try parser.parse(buffer, into: &builder)
            }
            if case .malformed = outcome { return nil }
        }
        if case .malformed = try parser.finish(into: &builder) { return nil }
        let table = builder.table
        return table.rows.indices.map { row in
            (0..<table.rows[row].cellCount).map { column in
                String(decoding: table.rawCell(row: row, column: column), as: UTF8.self)
            }
        }
    }

    @Test(arguments: [
        "a;b;c\r\n1;2;3\r\n", "\"một;hai\";\"ba\"\"bốn\";\"năm\r\nsáu\"\n7;8;9", "Mỹ Hòa;;\r\r\n;x;-\r\n",
        ";;;\n", "\"\";\"\"\n", "99,8;1.200;\"- \"\n\"", "a\"b;c\n", "\"a\"b;c\n",
    ])
    func `gives the same cells wherever it is split`(text: String) throws {
        let bytes = Array(text.utf8)
        let whole = try Self.cells([bytes[...]])
        for split in bytes.indices {
            #expect(try Self.cells([bytes[..<split], bytes[split...]]) == whole, "split at \(split)")
        }
    }
}
