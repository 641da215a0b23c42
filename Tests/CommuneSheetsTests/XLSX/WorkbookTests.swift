import Glibc
import Testing

@testable import CommuneSheets

@Suite struct WorkbookTests {
    let folder = TestFolder()

    func write(
        _ name: String = "out.xlsx", replace: Bool = false,
        _ body: (borrowing XLSXWorkbook) throws(WorkbookFailure) -> Void
    ) throws(WorkbookOutputFailure) {
        try WorkbookOutput.write(to: folder.file(name), replace: replace, properties: Sample.properties, body)
    }

    /// The failure of writing into a sheet.
    func failure(_ body: (borrowing XLSXSheet) throws(WorkbookFailure) -> Void) -> WorkbookFailure? {
        do throws(WorkbookOutputFailure) {
            try write(replace: true) { workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: "Bảng", body)
            }
            return nil
        } catch {
            guard case .workbook(let failure, _) = error else { return nil }
            return failure
        }
    }

    @Test func `A workbook with everything is written and reads back as meant`() throws {
        try write { workbook throws(WorkbookFailure) in try Sample.fillAll(workbook) }
        #expect(folder.names == ["out.xlsx"])
    }

    @Test func `Two runs give the same bytes`() throws {
        for name in ["a.xlsx", "b.xlsx"] {
            try write(name) { workbook throws(WorkbookFailure) in try Sample.fillAll(workbook) }
        }
        let first = bytes(of: folder.file("a.xlsx"))
        #expect(first != nil && first == bytes(of: folder.file("b.xlsx")))
    }

    @Test func `Numbers have a dot whatever the process's locale`() throws {
        let previous = unsafe setlocale(LC_ALL, nil).map { unsafe String(cString: $0) } ?? "C"
        defer { _ = unsafe setlocale(LC_ALL, previous) }
        let isVietnamese = unsafe setlocale(LC_ALL, "vi_VN.UTF-8") != nil
        try write { workbook throws(WorkbookFailure) in try Sample.fillAll(workbook) }
        // Without the guard the check of -0.1 (`.inexact`) and the verification fail.
        #expect(folder.names == ["out.xlsx"])
        if !isVietnamese { print("The locale vi_VN.UTF-8 is not on this machine: nothing was shown.") }
    }

    @Test func `Text that looks like a formula stays text`() throws {
        try write { workbook throws(WorkbookFailure) in
            try workbook.addSheet(named: "Bảng") { sheet throws(WorkbookFailure) in
                try sheet.writeRow(
                    [.text("=1+1"), .text("+1"), .text("-1"), .text("@a")],
                    from: CellAddress(row: 0, column: 0))
            }
        }
        #expect(folder.names == ["out.xlsx"])
    }

    @Test func `A cell is written once`() {
        let address = CellAddress(row: 0, column: 0)
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.write(.text("a"), at: address)
                try sheet.write(.text("b"), at: address)
            } == .cellTaken(address))
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.merge(CellRange(rows: 0...1, columns: 0...1), .text("a"))
                try sheet.merge(CellRange(rows: 1...2, columns: 1...2), .text("b"))
            } == .cellTaken(CellAddress(row: 1, column: 1)))
        #expect(folder.names == [])
    }

    @Test func `A number that would not come back is refused`() {
        let address = CellAddress(row: 0, column: 0)
        #expect(
            failure { sheet throws(WorkbookFailure) in try sheet.write(.number(.nan), at: address) }
                == .notFinite)
        #expect(
            failure { sheet throws(WorkbookFailure) in try sheet.write(.number(-.infinity), at: address) }
                == .notFinite)
        #expect(
            failure { sheet throws(WorkbookFailure) in try sheet.write(.number(0.1 + 0.2), at: address) }
                == .inexact(0.1 + 0.2))
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.write(.number(.greatestFiniteMagnitude), at: address)
            }
                == .inexact(.greatestFiniteMagnitude))
    }

    @Test func `Decimals of up to 15 digits are accepted`() throws {
        var state: UInt64 = 42
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = state % 1_000_000_000_000_000
            let number = try #require(Double("\(digits)e-\(state >> 60)"))
            try XLSXSheet.check(number)
        }
    }

    @Test func `Text beyond what a cell can hold is refused`() {
        let address = CellAddress(row: 0, column: 0)
        let longest = String(repeating: "ạ", count: 32_767)
        #expect(
            failure { sheet throws(WorkbookFailure) in try sheet.write(.text(longest), at: address) } == nil)
        #expect(
            failure { sheet throws(WorkbookFailure) in try sheet.write(.text(longest + "a"), at: address) }
                == .some(.text(.cell(address), .tooLong(limit: 32_767))))
        // Two UTF-16 units each, one code point for the library.
        let emoji = String(repeating: "😀", count: 16_384)
        #expect(
            failure { sheet throws(WorkbookFailure) in try sheet.write(.text(emoji), at: address) }
                == .some(.text(.cell(address), .tooLong(limit: 32_767))))
        for scalar in ["\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] as [Unicode.Scalar] {
            #expect(
                failure { sheet throws(WorkbookFailure) in try sheet.write(.text("a\(scalar)"), at: address) }
                    == .some(.text(.cell(address), .forbiddenCharacter(scalar))))
        }
        #expect(CellText.xmlSafe("a\u{1}b\u{FFFE}") == ("a\u{FFFD}b\u{FFFD}", 2))
    }

    @Test(arguments: [
        "_x0041_", "_x0041_x0042_", "_x0041\r", "a_x005F_", "__x0041_", "_x00G1_", "_", "\r\n", "ạ_x1EA1_",
    ])
    func `Text that looks encoded comes back as it was`(text: String) {
        let encoded = CellText.encoded(text)
        #expect(!encoded.utf8.contains(UInt8(ascii: "\r")))
        #expect(CellText.decoded(encoded.utf8) == Array(text.utf8))
    }

    @Test func `Places outside the sheet are refused`() {
        for address in [
            CellAddress(row: 1_048_576, column: 0), CellAddress(row: 0, column: 16_384),
            CellAddress(row: -1, column: 0), CellAddress(row: .max, column: .max),
        ] {
            #expect(
                failure { sheet throws(WorkbookFailure) in try sheet.write(.number(1), at: address) }
                    == .outOfBounds(CellRange(address)))
        }
        let corner = CellAddress(row: 1_048_575, column: 16_383)
        #expect(corner.name == "XFD1048576")
        #expect(failure { sheet throws(WorkbookFailure) in try sheet.write(.number(1), at: corner) } == nil)
    }

    @Test(arguments: [
        ("", SheetName.Fault.empty), (String(repeating: "ạ", count: 32), .tooLong),
        (String(repeating: "😀", count: 16), .tooLong),
        ("Quý 1/2026", .forbiddenCharacter("/")), ("a\u{1}", .forbiddenCharacter("\u{1}")),
        ("'a", .apostropheAtEdge),
        ("a'", .apostropheAtEdge), ("2026", .looksLikeReference), ("xfd1", .looksLikeReference),
        ("R1C1", .looksLikeReference),
        ("rc", .looksLikeReference), ("a_x0041_", .looksLikeEncodedCharacter), ("CHI TIẾT", .taken),
        ("chi ti\u{1EBF}t", .taken),
        ("Chi tie\u{302}\u{301}t", .taken),
    ])
    func `Names no sheet can have are refused`(name: String, fault: SheetName.Fault) {
        #expect(throws: WorkbookOutputFailure.workbook(.sheetName(name, fault))) {
            try write { workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: "Chi tiết") { _ in }
                try workbook.addSheet(named: name) { _ in }
            }
        }
        #expect(folder.names == [])
    }

    @Test func `Names that only look strange are allowed`() throws {
        try write { workbook throws(WorkbookFailure) in
            for name in [
                String(repeating: "ạ", count: 31), "Xã A'B", "XFE1", "Đ", "Ð", "Quý 1-2026", "RC Hà Nội",
                "a.b",
            ] {
                try workbook.addSheet(named: name) { sheet throws(WorkbookFailure) in
                    try sheet.addFilter(to: CellRange(rows: 0...1_048_575, columns: 16_000...16_383))
                    try sheet.repeatRows(0...3)
                    try sheet.setPrintArea(CellRange(rows: 0...3, columns: 0...3))
                    try sheet.write(
                        .linked(
                            .text("đi"), to: SheetCell(sheet: name, address: CellAddress(row: 0, column: 0))),
                        at: CellAddress(row: 0, column: 0))
                }
            }
        }
        #expect(folder.names == ["out.xlsx"])
    }

    @Test func `A link, a list or a chart needs its sheet`() {
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.write(
                    .linked(
                        .text("x"), to: SheetCell(sheet: "Không có", address: CellAddress(row: 0, column: 0))),
                    at: CellAddress(row: 0, column: 0))
            } == .noSuchSheet("Không có"))
    }

    @Test(arguments: [[0], [5, 5], [9, 4], [1_048_576]])
    func `Page breaks that the format cannot hold are refused`(rows: [Int]) {
        #expect(failure { sheet throws(WorkbookFailure) in try sheet.breakPages(beforeRows: rows) } != nil)
    }

    @Test func `A chart's measures are refused outside their bounds`() {
        func chart(_ change: (inout WorkbookChart) -> Void) -> WorkbookFailure? {
            let cells = SheetRange(sheet: "Biểu đồ", range: CellRange(rows: 0...1, columns: 0...0))
            var chart = WorkbookChart(.bar, series: [.init("Xã", categories: cells, values: cells)])
            change(&chart)
            let changed = chart
            return failure { sheet throws(WorkbookFailure) in
                try sheet.addChart(changed, at: CellAddress(row: 0, column: 0))
            }
        }
        #expect(chart { $0.values.maximum = .infinity } == .notFinite)
        #expect(
            chart {
                $0.values.minimum = 5
                $0.values.maximum = 5
            } == .measure("axis"))
        #expect(chart { $0.values.step = 0 } == .measure("axis"))
        #expect(chart { $0.gap = 501 } == .measure("chart"))
        #expect(chart { $0.overlap = 101 } == .measure("chart"))
        #expect(chart { $0.inset = -1 } == .measure("chart"))
        #expect(chart { $0.titleSize = 0 } == .measure("chart"))
        #expect(
            chart { $0.fontName = String(repeating: "x", count: 128) }
                == .text(.fontName, .tooLong(limit: 127)))
        #expect(chart { $0.values.numberFormat = "" } == .text(.numberFormat, .empty))
        #expect(chart { $0.title = "=A1" } == .text(.chart, .forbiddenCharacter("=")))
        #expect(
            chart { $0.series[0].line = .init(colour: Colour(0), width: 20) } == .measure("chart line"))
        #expect(
            chart { $0.series[0].marker = .init(shape: .circle, colour: Colour(0), size: 1) }
                == .measure("chart marker"))
    }

    @Test func `What the library would not survive is refused`() {
        var page = PageSetup()
        page.header.left = [.text("A&G")]
        let setup = page
        #expect(
            failure { sheet throws(WorkbookFailure) in try sheet.setPage(setup) }
                == .some(.text(.pageText, .forbiddenCharacter("&"))))
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.addTable(
                    CellRange(rows: 0...1, columns: 0...1), named: "B",
                    columns: [TableColumn("Xã"), TableColumn("XÃ")])
            } == .name("XÃ"))
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.addTable(
                    CellRange(rows: 0...1, columns: 0...0), named: "A1", columns: [TableColumn("Xã")])
            } == .name("A1"))
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.setColumns(0...3, width: 9)
                try sheet.setColumns(3...4, width: 9)
            } == .overlap(CellRange(rows: 0...0, columns: 3...4)))
    }

    @Test func `A workbook without sheets is refused`() {
        #expect(throws: WorkbookOutputFailure.workbook(.noSheets)) { try write { _ in } }
        #expect(folder.names == [])
    }
}
