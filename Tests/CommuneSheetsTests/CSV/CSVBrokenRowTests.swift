import Testing

@testable import CommuneSheets

@Suite struct `Rows that are not CSV` {
    @Test(arguments: [
        ("a;b\n1\";2\nc;d", 2, Problem.strayQuote), ("a;b\n\"1\"2;3\nc;d", 2, .strayQuote),
        ("a;b\n \"1\";2\nc;d", 2, .strayQuote), ("a;b\n\"1\" ;2\nc;d", 2, .strayQuote),
        ("a;b\n\"1;2\nc;d", 2, .unclosedQuote(rows: 1)), ("a;b\nc;d\n\"", 3, .unclosedQuote(rows: 0)),
        ("\"a;b\n1;2\nc;d", 1, .unclosedQuote(rows: 2)),
    ])
    func `are told with their line, and hide no other`(text: String, line: Int, problem: Problem) throws {
        let (table, findings) = try read(text)
        #expect(findings.map(\.problem) == [problem])
        #expect(findings.first?.place == CellPlace(line: line, row: line))
        #expect(table.rows.map(\.line) == Array(1...table.rows.count))
        let others = text.split(separator: "\n").enumerated().filter { $0.offset + 1 != line }
        #expect(table.records == others.map { $0.element.split(separator: ";").map { Array($0.utf8) } })
    }

    @Test func `an opening quote that meets another far below is one broken line`() throws {
        let (table, findings) = try read("a;b\n\"1;2\nc;d\ne;f\"g\nh;i")
        #expect(table.rows.map(\.kind) == [.record, .broken, .record, .broken, .record])
        #expect(findings.map(\.problem) == [.unclosedQuote(rows: 2), .strayQuote])
    }

    @Test func `a broken row keeps its text as one cell`() throws {
        let (table, findings) = try read("x;\"a\"b;c\r\n1;2\r\n")
        #expect(table.rows.first?.cellCount == 1)
        #expect(table.string(row: 0, column: 0) == "x;\"a\"b;c")
        #expect(findings.first?.value == "x;\"a\"b;c")
        #expect(table.string(row: 1, column: 1) == "2")
    }

    @Test func `a row longer than the limit is refused, and the next one is read`() throws {
        let long = String(repeating: "a", count: CSVReader.rowLimit + 1)
        let (table, findings) = try read("a;b\n\(long)\nc;d\n")
        #expect(findings.map(\.problem) == [.rowTooLong(limit: CSVReader.rowLimit)])
        #expect(table.rows.map(\.kind) == [.record, .broken, .record])
    }

    @Test func `a quote that swallows more than the limit is told where it opened`() throws {
        let lines = String(repeating: "0123456789;\n", count: CSVReader.rowLimit / 10)
        let (table, findings) = try read("a;b\n\"1;2\n\(lines)")
        #expect(findings.map(\.code) == [.CSV01])
        #expect(findings.first?.place?.line == 2)
        #expect(table.rows.count == CSVReader.rowLimit / 10 + 2)
    }

    /// Random bytes of the kind that trips parsers, against the yardstick.
    @Test(arguments: CSVDialect.Delimiter.allCases, 1...6 as ClosedRange<UInt64>)
    func `are exactly those that RFC 4180 refuses, and every line is in one row`(
        delimiter: CSVDialect.Delimiter, seed: UInt64
    ) throws {
        var generator = SeededRandom(seed: seed)
        let alphabet = Array("\"\"\"ab \n\r;,\t|".utf8) + [delimiter.byte, delimiter.byte, 0xC2, 0xA0, 0]
        for _ in 0..<400 {
            let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            try StrictComparison(bytes, delimiter: delimiter)
                .check("\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    private func read(_ text: String) throws -> (table: CSVTable, findings: [Diagnostic]) {
        let bytes = Array(text.utf8)
        return try CSVReader.read(bytes[...], dialect: .of(bytes, .semicolon))
    }
}
