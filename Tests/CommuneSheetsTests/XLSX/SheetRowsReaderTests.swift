import Testing

@testable import CommuneSheets

@Suite struct `The rows of a sheet's part` {
    /// The tally of rows that come in pieces of so many bytes, and what is behind them; nil where they are damaged.
    private func read(_ rows: String, pieces size: Int = .max) -> (cells: CellTally, rest: Int)? {
        var reader = SheetRowsReader(part: "sheet", strings: [10, 11])
        let bytes = Array(rows.utf8)
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
        return reader.isComplete ? (reader.cells, rest) : nil
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
        #"<row r="1"><c r="A1"><f>&quot;</f><v>1</v></c></row></sheetData>"#,
        #"<row r="1"><c r="XFE1"/></row></sheetData>"#, #"<row r="1" ht="1&lt;"/></sheetData>"#,
        #"<row r="1048577"><c r="A1048577"/></row></sheetData>"#,
    ])
    func `in any other form are damage`(rows: String) {
        #expect(read(rows) == nil)
    }
}
