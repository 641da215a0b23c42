import Testing

@testable import CommuneSheets

@Suite struct `Files held against a pattern` {
    /// Plain and quoted cells, empty ones, marks within cells, rows of different length.
    private static let file = #"""
        Mã đơn vị;30058;;
        "Cách ghi";"dấu phẩy; ""1234,5""";x;
        1;2.T;Dân số;1200;;"Ghi; ""chú"""
        2;2.M;Hộ;-;12,5;

        """#

    /// The cells of ``file`` that differ in files like it.
    private static let differing = [1, 6, 11, 12, 13, 17, 18, 19]

    /// The cells as libcsv has them; nil where the file is not plain CSV with a row on each line.
    private static func parsed(_ bytes: [UInt8], by scanner: inout CellScanner) throws -> [[[UInt8]]]? {
        try unsafe bytes.withUnsafeBytes { bytes in
            guard let lines = unsafe PlainLines(bytes) else { return nil }
            return try unsafe scanner.withCells(of: bytes) { cells in
                unsafe cells.rowCount == lines.count ? rows(cells) : nil
            }
        }
    }

    private static func rows(_ cells: ScannedCells) -> [[[UInt8]]] {
        var first = 0
        return unsafe (0..<cells.rowCount).map { row in
            defer { first = unsafe Int(cells.rowEnds[row]) }
            return unsafe (first..<Int(cells.rowEnds[row])).map { unsafe Array(cells.bytes(ofCell: $0)) }
        }
    }

    private static func pattern(of file: [UInt8], by scanner: inout CellScanner) throws -> CellPattern? {
        try unsafe file.withUnsafeBytes { bytes in
            guard let lines = unsafe PlainLines(bytes) else { return nil }
            return try unsafe scanner.withCells(of: bytes) { cells in
                unsafe CellPattern(bytes, cells: cells, lines: lines, differing: differing)
            }
        }
    }

    private static func taken(
        _ bytes: [UInt8], like pattern: CellPattern, by scanner: inout CellScanner
    ) -> [[[UInt8]]]? {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe scanner.withCells(of: bytes, like: pattern) { unsafe rows($0) }
        }
    }

    @Test(arguments: ["\n", "\r\n"])
    func `have the cells that libcsv finds, whatever is changed in them`(ending: String) throws {
        var scanner = try CellScanner()
        let file = Array(Self.file.split(separator: "\n").map { $0 + ending }.joined().utf8)
        let pattern = try #require(try Self.pattern(of: file, by: &scanner))
        #expect(Self.taken(file, like: pattern, by: &scanner) == (try Self.parsed(file, by: &scanner)))
        let inserted: [[UInt8]] = [
            [], Array(";".utf8), Array("\"".utf8), Array("\"\"".utf8), Array(" ".utf8), Array("\t".utf8),
            Array("|".utf8), Array("\n".utf8), Array("\r".utf8), Array("\r\n".utf8), Array("7".utf8),
            Array("ệ".utf8), Array("\"a\"".utf8), Array("\";\"".utf8), [0x00], [0xFF], [0x7F],
        ]
        var held = 0
        for start in 0...file.count {
            for end in start...min(start + 2, file.count) {
                for text in inserted {
                    let changed = file[..<start] + text + file[end...]
                    guard let cells = Self.taken(Array(changed), like: pattern, by: &scanner) else {
                        continue
                    }
                    held += 1
                    let expected = try Self.parsed(Array(changed), by: &scanner)
                    #expect(cells == expected, "\(start)..<\(end) \(text)")
                }
            }
        }
        // Digits and letters in the cells that differ are taken, so that the comparison is not empty.
        #expect(held > 500)
    }

    @Test func `hold other texts in the cells that differ, and no others`() throws {
        var scanner = try CellScanner()
        let pattern = try #require(try Self.pattern(of: Array(Self.file.utf8), by: &scanner))
        let other = Self.file.replacing("30058", with: "\"30061\"").replacing("12,5", with: "")
            .replacing("1200", with: "\"a \"\"b\"\"; c\"")
        let cells = try #require(Self.taken(Array(other.utf8), like: pattern, by: &scanner))
        #expect(cells[0].map { String(decoding: $0, as: UTF8.self) } == ["Mã đơn vị", "30061", "", ""])
        #expect(cells[2][3].elementsEqual("a \"b\"; c".utf8))
        #expect(cells[3][4].isEmpty)
        for name in ["Mã đơn vi", "Cách ghí", "2.N"] {
            let written = ["Mã đơn vi": "Mã đơn vị", "Cách ghí": "Cách ghi", "2.N": "2.M"][name] ?? ""
            let changed = Self.file.replacing(written, with: name)
            #expect(Self.taken(Array(changed.utf8), like: pattern, by: &scanner) == nil, "\(name)")
        }
    }
}
