import Testing

@testable import CommuneSheets

/// Slips that leave a catalogue readable but wrong.
@Suite struct `Quiet faults of a catalogue` {
    @Test(arguments: [
        // A share of workers above 100 %, where the plan has no comparator of its own.
        ("10.1", "Mục tiêu từ", "156"),
        // At most −1, of a count that cannot be negative: see below for the comparator.
        ("9", "Mục tiêu từ", "-1"),
    ])
    func `a target that nothing can meet is told`(key: String, heading: String, text: String) throws {
        var rows = try BuiltIn.rows(of: .items)
        let row = try #require(rows.firstIndex { $0.first == key })
        rows[row][try #require(rows[0].firstIndex(of: heading))] = text
        if key == "9" { rows[row][try #require(rows[0].firstIndex(of: "So sánh"))] = "<=" }
        let (catalogue, report) = try BuiltIn.read(with: rows, in: .items)
        #expect(catalogue == nil)
        #expect(report.findings(in: .items).map(\.code) == [.CAT04])
    }

    @Test func `an empty number of decimals is not taken for none`() throws {
        var rows = try BuiltIn.rows(of: .measures)
        let row = try #require(rows.firstIndex { $0.first == "ha" })
        rows[row][try #require(rows[0].firstIndex(of: "Số lẻ"))] = ""
        #expect(try BuiltIn.read(with: rows, in: .measures).catalogue == nil)
    }

    @Test func `a second share of one unit names the first cell`() throws {
        let rows = try BuiltIn.rows(of: .plans) + [["30058", "9", "1", ""], ["30058", "9", "2", ""]]
        let problems = try BuiltIn.read(with: rows, in: .plans).report.findings(in: .plans).map(\.problem)
        #expect(problems == [.catalogueRepeats(what: "Mã đơn vị, Mã số", firstCell: "B2")])
    }

    @Test func `a column named twice is told`() throws {
        let rows = try BuiltIn.rows(of: .units).enumerated().map {
            $0.element + [$0.offset == 0 ? "Tên" : "Xã \($0.offset)"]
        }
        #expect(try BuiltIn.read(with: rows, in: .units).catalogue == nil)
    }
}
