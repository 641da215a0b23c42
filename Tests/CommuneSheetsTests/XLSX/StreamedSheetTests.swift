import Glibc
import Testing

@testable import CommuneSheets

@Suite struct `A streamed sheet` {
    let folder = TestFolder()

    private func intent(
        isStreamed: Bool, _ body: (borrowing XLSXSheet) throws(WorkbookFailure) -> Void
    ) throws -> WorkbookIntent {
        let path = folder.file("\(isStreamed).xlsx")
        let workbook = try XLSXWorkbook.begin(
            path: path, temporaryFolder: folder.path, properties: Sample.properties)
        try workbook.addSheet(named: "Bảng", isStreamed: isStreamed, body)
        let intent = try workbook.close()
        try WorkbookVerification.check(path: path, against: intent)
        return intent
    }

    private func failure(
        hasNotes: Bool = true, _ body: (borrowing XLSXSheet) throws(WorkbookFailure) -> Void
    ) throws -> WorkbookFailure? {
        let workbook = try XLSXWorkbook.begin(
            path: folder.file("failed.xlsx"), temporaryFolder: folder.path, properties: Sample.properties)
        do throws(WorkbookFailure) {
            try workbook.addSheet(named: "Bảng", isStreamed: true, hasNotes: hasNotes, body)
            return nil
        } catch {
            return error
        }
    }

    private func part(_ part: String, of name: String) throws -> String {
        var content: [UInt8] = []
        try ZIPReader(path: folder.file(name)).read(part) { bytes throws(WorkbookDamage) in
            for index in bytes.indices { content.append(bytes[index]) }
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// A bit of everything, row by row.
    private static func fill(_ sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var look = CellStyle()
        look.isBold = true
        try sheet.write(.text("Tiêu đề"), at: CellAddress(row: 0, column: 0), style: look)
        try sheet.merge(
            CellRange(rows: 1...1, columns: 0...2), .text(" hai < ba & \r_x0041_ "), style: look)
        try sheet.addTable(
            CellRange(rows: 2...4, columns: 0...1), named: "Bang",
            columns: [TableColumn("Tên", style: look), TableColumn("Số")])
        try sheet.setRow(3, height: 30, outlineLevel: 1)
        try sheet.write(.text("Tên"), at: CellAddress(row: 3, column: 0))
        try sheet.write(.number(-0.5), at: CellAddress(row: 3, column: 1), style: look)
        let target = SheetCell(sheet: "Bảng", address: CellAddress(row: 0, column: 0))
        try sheet.write(.linked(.text("Tên"), to: target), at: CellAddress(row: 4, column: 0))
        try sheet.write(
            .formula("1E+20*B4", value: .number(-5e19)), at: CellAddress(row: 4, column: 1), style: look)
        try sheet.write(
            .formula("IF(B4<0,\"&\",\"\")", value: .text("&")), at: CellAddress(row: 4, column: 2))
        try sheet.write(.blank, at: CellAddress(row: 5, column: 16_383), style: look)
        try sheet.addNote("Ghi chú", by: "Xã", at: CellAddress(row: 5, column: 3))
    }

    @Test func `holds the same as any other`() throws {
        let streamed = try intent(isStreamed: true, Self.fill)
        #expect(streamed == (try intent(isStreamed: false, Self.fill)))
        #expect(streamed.sheets.first?.cells.texts == 6)
        for part in ["xl/sharedStrings.xml", "xl/tables/table1.xml", "xl/drawings/vmlDrawing1.vml"] {
            #expect(try self.part(part, of: "true.xlsx") == self.part(part, of: "false.xlsx"), "\(part)")
        }
    }

    @Test func `shares its first 4,096 texts, and holds others in their cells`() throws {
        let streamed = try intent(isStreamed: true) { sheet throws(WorkbookFailure) in
            for row in 0..<5_000 {
                try sheet.write(.text("Dòng _ \(row) & <\(row)>"), at: CellAddress(row: row, column: 0))
                try sheet.write(.text("Dòng _ 4095 & <4095>"), at: CellAddress(row: row, column: 1))
            }
        }
        #expect(streamed.sheets.first?.cells.texts == 10_000)
        // The second column's text is the 2nd that comes: 4,095 of the first column's are shared with it.
        #expect(try part("xl/sharedStrings.xml", of: "true.xlsx").contains("uniqueCount=\"4096\""))
        let rows = try part("xl/worksheets/sheet1.xml", of: "true.xlsx")
        #expect(rows.split(separator: "inlineStr").count - 1 == 5_000 - 4_096)
    }

    @Test func `keeps texts apart that are only composed differently`() throws {
        _ = try intent(isStreamed: true) { sheet throws(WorkbookFailure) in
            for (row, text) in ["x\u{1EA3}", "xa\u{309}", "x\u{1EA3}"].enumerated() {
                try sheet.write(.text(text), at: CellAddress(row: row, column: 0))
            }
        }
        let shared = try part("xl/sharedStrings.xml", of: "true.xlsx").utf8
        #expect(shared.firstRange(of: "x\u{1EA3}<".utf8) != nil)
        #expect(shared.firstRange(of: "xa\u{309}<".utf8) != nil)
    }

    @Test func `is written row by row, each cell once, merged within a row`() throws {
        func write(_ cells: [(Int, Int)]) throws -> WorkbookFailure? {
            try failure { sheet throws(WorkbookFailure) in
                for (row, column) in cells {
                    try sheet.write(.number(1), at: CellAddress(row: row, column: column))
                }
            }
        }
        #expect(try write([(0, 1), (0, 0), (3, 5), (3, 2)]) == nil)
        #expect(try write([(2, 0), (1, 0)]) == .rowIsPast(1))
        #expect(try write([(2, 0), (2, 0)]) == .cellTaken(CellAddress(row: 2, column: 0)))
        let square = CellRange(rows: 0...1, columns: 0...1)
        #expect(
            try failure { sheet throws(WorkbookFailure) in try sheet.merge(square, .number(1)) }
                == .outOfBounds(square))
        #expect(
            try failure { sheet throws(WorkbookFailure) in
                try sheet.setRow(4, height: 20)
                try sheet.setRow(3, height: 20)
            } == .rowIsPast(3))
    }

    @Test func `without notes takes none`() throws {
        let cell = CellAddress(row: 0, column: 0)
        let found = try failure(hasNotes: false) { sheet throws(WorkbookFailure) in
            try sheet.addNote("Ghi chú", at: cell)
        }
        #expect(found == .outOfBounds(CellRange(cell)))
    }

    @Test func `that is given up leaves no file, open or not`() throws {
        func openFiles() -> Int { (3..<1_024).count { fcntl(Int32($0), F_GETFD) != -1 } }
        // What is opened once for all is open after the first.
        _ = try failure { sheet throws(WorkbookFailure) in throw .noSheets }
        let before = openFiles()
        for _ in 0..<20 {
            #expect(try failure { sheet throws(WorkbookFailure) in throw .noSheets } == .noSheets)
        }
        #expect(abs(openFiles() - before) < 10)
        #expect(folder.names == [])
    }

    @Test func `cut off anywhere is seen`() throws {
        let intent = try intent(isStreamed: true) { sheet throws(WorkbookFailure) in
            for row in 0..<300 {
                try sheet.write(.text("Dòng \(row % 7)"), at: CellAddress(row: row, column: 0))
                try sheet.write(
                    .formula("A\(row + 1)", value: .number(Double(row))),
                    at: CellAddress(row: row, column: 1))
            }
        }
        for eighths in 0..<8 {
            try rewrite(folder.file("true.xlsx"), to: folder.file("cut.xlsx")) { name, bytes in
                name == "xl/worksheets/sheet1.xml" ? Array(bytes.prefix(bytes.count * eighths / 8)) : bytes
            }
            #expect(throws: WorkbookDamage.self, "\(eighths)/8") {
                try WorkbookVerification.check(path: folder.file("cut.xlsx"), against: intent)
            }
        }
    }
}
