import Testing

@testable import CommuneSheets

/// Holds the reader against the yardstick on some bytes.
struct StrictComparison {
    let bytes: [UInt8]
    let delimiter: CSVDialect.Delimiter

    init(_ bytes: [UInt8], delimiter: CSVDialect.Delimiter) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    func check(_ comment: Comment) throws {
        let (table, findings) = try CSVReader.read(bytes[...], dialect: .of(bytes, delimiter))
        #expect(table.lineRanges == table.consecutiveLineRanges, comment)
        #expect(table.rows.reduce(0) { $0 + $1.lineCount } == bytes.physicalLineCount, comment)
        #expect(findings.count == table.rows.count { $0.kind == .broken }, comment)
        do throws(StrictCSV.Failure) {
            let strict = try StrictCSV.parse(bytes[...], delimiter: delimiter.byte)
            #expect(table.records == strict.rows, comment)
            #expect(table.rows.count { $0.kind == .blank } == strict.blankLines, comment)
            #expect(findings.isEmpty, comment)
        } catch {
            // The reader goes on behind what it refuses; the first finding is where the standard stops,
            // or on the first line of the row in which it does.
            let first = try #require(findings.first, comment)
            #expect([.CSV01, .CSV02].contains(first.code), comment)
            let broken = try #require(table.rows.first { $0.kind == .broken }, comment)
            #expect(first.place?.line == broken.line, comment)
            #expect(broken.line <= error.line, comment)
            if error.kind == .unterminatedQuote { #expect(first.code == .CSV01, comment) }
        }
    }
}

extension CSVDialect {
    /// The dialect of some bytes with a given delimiter.
    static func of(_ bytes: [UInt8], _ delimiter: Delimiter) -> CSVDialect {
        CSVDialect(
            delimiter: delimiter, lineEnding: .mixed,
            hasByteOrderMark: bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }
}

extension CSVTable {
    /// The cells of the rows that are records, blanks included.
    var records: [[[UInt8]]] {
        rows.indices.filter { rows[$0].kind == .record }.map { row in
            (0..<rows[row].cellCount).map { [UInt8](rawCell(row: row, column: $0)) }
        }
    }

    /// The physical lines of each row.
    var lineRanges: [Range<Int>] { rows.map { $0.line..<($0.line + $0.lineCount) } }

    /// The same, if each row began right behind the one before it.
    var consecutiveLineRanges: [Range<Int>] {
        var line = 1
        return rows.map { row in
            defer { line += row.lineCount }
            return line..<(line + row.lineCount)
        }
    }
}

extension [UInt8] {
    /// Lines ended by LF, CR or CR LF, and what stands behind the last of them; the mark is no line.
    var physicalLineCount: Int {
        let content = starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
        let lines = String(decoding: content.map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x61 }, as: UTF8.self)
        // In Swift CR LF is one character.
        return lines.count(where: \.isNewline) + (lines.isEmpty || lines.last?.isNewline == true ? 0 : 1)
    }
}
