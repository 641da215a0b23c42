import Testing

@testable import CommuneSheets

@Suite struct `A long text on the printed page` {
    private let folder = TestFolder()

    /// The heights of the first sheet's rows in points, by their number.
    private func heights(_ changes: [String: String]) throws -> (
        heights: [Int: Double], cells: SampleWorkbook.Cells
    ) {
        let rows = try BuiltIn.rows(of: .catalogue).map { row in
            changes[row[0]].map { [row[0], $0] } ?? row
        }
        let catalogue = try #require(try BuiltIn.read(with: rows, in: .catalogue).catalogue)
        let form = try FilledForm("30040", ["6": [.current: "120", .cumulative: "1500"]]).submission(
            catalogue)
        let book = try SampleWorkbook(of: [form], catalogue: catalogue, in: folder)
        let pairs = try book.tree("xl/worksheets/sheet1.xml").all("row").map { row in
            (Int(row.attributes["r"] ?? "") ?? 0, Double(row.attributes["ht"] ?? "") ?? 15)
        }
        return (Dictionary(pairs, uniquingKeysWith: { first, _ in first }), try book.sheet("Tổng hợp"))
    }

    /// Letters of about 8.7 points in a merged cell of about 350: three lines for a hundred of them.
    @Test func `has a row that it fits into`() throws {
        let authority = Array(repeating: "NHÂN", count: 20).joined(separator: " ")
        let recipient = Array(repeating: "báo cáo", count: 30).joined(separator: " ")
        let title = Array(repeating: "kinh tế", count: 24).joined(separator: " ")
        let long = try heights([
            "authority": authority, "recipients": "\(recipient) | Lưu: VT.", "title": title,
        ])
        let short = try heights([:])
        #expect(short.heights[1] == 18 && (long.heights[1] ?? 0) >= 30)
        #expect(short.heights[4] == 18 && (long.heights[4] ?? 0) >= 34)
        let row = try #require(long.cells.row(where: "A", is: "- \(recipient)"))
        #expect((long.heights[row] ?? 0) >= 3 * 13)
    }
}
