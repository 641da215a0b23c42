import Testing

@testable import CommuneSheets

/// Reads a section that comes in pieces of so many bytes, and says how many are behind it; nil where it is damaged.
private func read<Reader: PartSectionReader>(
    _ section: String, with reader: Reader, pieces size: Int
) -> (reader: Reader, rest: Int)? {
    var reader = reader
    let bytes = Array(section.utf8)
    var start = 0
    var rest = 0
    while start < bytes.count {
        let piece = Array(bytes[start..<min(bytes.count, start &+ min(size, bytes.count))])
        do throws(WorkbookDamage) {
            if reader.isComplete {
                rest += piece.count
            } else {
                rest += try reader.read(piece.span)
            }
        } catch {
            return nil
        }
        start += piece.count
    }
    return reader.isComplete ? (reader, rest) : nil
}

@Suite struct `The rows of a sheet's part` {
    /// The tally of rows, and how many bytes are behind them.
    private func read(_ rows: String, pieces size: Int = .max) -> (cells: CellTally, rest: Int)? {
        CommuneSheetsTests.read(
            ">" + rows, with: SheetRowsReader(part: "sheet", strings: [10, 11]), pieces: size
        ).map { ($0.reader.cells, $0.rest) }
    }

    private static let rows =
        #"<row r="1" spans="1:3"><c r="A1" s="2" t="s"><v>1</v></c><c r="B1"><v>-1250.5</v></c><c r="XFD1" s="1"/></row>"#
        + #"<row r="2" ht="30" customHeight="1"/><row r="4"><c r="A4"><f>1&lt;2</f><v>1E+20</v></c>"#
        + #"<c r="B4" t="str"><f>"é"</f><v></v></c><c r="C4" t="inlineStr"><is><t xml:space="preserve"> _x000D_&amp;</t></is></c>"#
        + #"</row></sheetData>"#

    private static var tally: CellTally {
        var cells = CellTally()
        func cell(_ row: Int, _ column: Int) -> CellAddress { CellAddress(row: row, column: column) }
        cells.add(.text(11), at: cell(0, 0))
        cells.add(.number(-1250.5), at: cell(0, 1))
        cells.add(.blank, at: cell(0, 16_383))
        cells.add(.formula(CellTally.digest(of: "1<2"), .number(1e20)), at: cell(3, 0))
        cells.add(.formula(CellTally.digest(of: "\"é\""), .text(CellTally.digest(of: ""))), at: cell(3, 1))
        cells.add(.text(CellTally.digest(of: " \r&")), at: cell(3, 2))
        return cells
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1_000])
    func `are read whatever pieces they come in`(size: Int) throws {
        let found = try #require(read(Self.rows + "<x/>", pieces: size))
        #expect(found.cells == Self.tally)
        #expect(found.rest == 4)
    }

    @Test func `end where they end`() {
        for count in 0..<Self.rows.utf8.count {
            #expect(read(String(decoding: Self.rows.utf8.prefix(count), as: UTF8.self)) == nil, "\(count)")
        }
    }

    @Test(arguments: [
        #"<c r="A1"/></sheetData>"#, #"<row r="1"><row r="2"></sheetData>"#,
        #"<row r="1"><c r="A2"/></row></sheetData>"#, #"<row r="2"/><row r="1"/></sheetData>"#,
        #"<row r="1"><c r="A1" t="b"><v>1</v></c></row></sheetData>"#,
        #"<row r="1"><c r="A1" t="s"><v>2</v></c></row></sheetData>"#,
        #"<row r="1"><c r="A1"><v>1,5</v></c></row></sheetData>"#,
        #"<row r="1"><c r="A1"><v></v></c></row></sheetData>"#,
        #"<row r="1"><c r="A1"><f>&apos;</f><v>1</v></c></row></sheetData>"#,
        #"<row r="1"><c r="XFE1"/></row></sheetData>"#, #"<row r="1" ht="1&lt;"/></sheetData>"#,
        #"<row r="1048577"><c r="A1048577"/></row></sheetData>"#,
    ])
    func `in any other form are damage`(rows: String) {
        #expect(read(rows) == nil)
    }
}

@Suite struct `The links of a sheet's part` {
    private func read(_ links: String, pieces size: Int = .max) -> (links: CellTally, rest: Int)? {
        CommuneSheetsTests.read(links, with: SheetLinksReader(part: "sheet"), pieces: size)
            .map { ($0.reader.links, $0.rest) }
    }

    private static let links =
        #"><hyperlink ref="B2" location="'Nguồn số liệu'!F82" display=""/>"#
        + #"<hyperlink ref="XFD1" location="'&quot;A&quot; &amp; B'!A1" display=""/></hyperlinks>"#

    private static var tally: CellTally {
        var links = CellTally()
        links.addLink(to: CellTally.digest(of: "'Nguồn số liệu'!F82"), at: CellAddress(row: 1, column: 1))
        links.addLink(to: CellTally.digest(of: #"'"A" & B'!A1"#), at: CellAddress(row: 0, column: 16_383))
        return links
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1_000])
    func `are read whatever pieces they come in`(size: Int) throws {
        let found = try #require(read(Self.links + "<x/>", pieces: size))
        #expect(found.links == Self.tally)
        #expect(found.rest == 4)
    }

    @Test func `end where they end`() {
        for count in 0..<Self.links.utf8.count {
            #expect(read(String(decoding: Self.links.utf8.prefix(count), as: UTF8.self)) == nil, "\(count)")
        }
    }

    @Test(arguments: [
        #"<hyperlink ref="B2" location="A1" display=""></hyperlink>"#,
        #"<hyperlink ref="B" location="A1" display=""/>"#,
        #"<hyperlink ref="XFE2" location="A1" display=""/>"#,
        #"<hyperlink ref="B0" location="A1" display=""/>"#,
        #"<hyperlink ref="B2" r:id="rId1"/>"#, #"<hyperlink ref="B2" location="<" display=""/>"#,
        #"<hyperlink ref="B2" location="&#65;" display=""/>"#, #"<c r="B2"/>"#,
    ])
    func `in any other form are damage`(link: String) {
        #expect(read(">" + link + "</hyperlinks>") == nil)
    }
}

@Suite struct `Words in pieces` {
    /// What stands before the words, and how many bytes behind them.
    private func search(_ text: String, for words: String, pieces size: Int) -> (before: String, rest: Int?) {
        var search = PieceSearch(words)
        var before: [UInt8] = []
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let piece = Array(bytes[start..<min(bytes.count, start + size)])
            let rest = try? search.take(piece.span) { bytes in
                for place in bytes.indices { before.append(bytes[place]) }
            }
            start += piece.count
            if let rest { return (String(decoding: before, as: UTF8.self), rest + bytes.count - start) }
        }
        return (String(decoding: before + search.held, as: UTF8.self), nil)
    }

    @Test(arguments: 1...12)
    func `are found across their borders, and what stands before is passed on`(size: Int) {
        for (text, before) in [
            ("abcabcabd!", "abcabc"), ("ab!", nil), ("abd!", ""), ("aabd!", "a"), ("", nil),
        ] {
            let found = search(text, for: "abd", pieces: size)
            #expect(found.before == before ?? text)
            #expect(found.rest == (before == nil ? nil : 1))
        }
    }
}
