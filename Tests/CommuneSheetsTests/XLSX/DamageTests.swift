import Testing

@testable import CommuneSheets

@Suite struct DamageTests {
    let folder = TestFolder()

    /// The intent of a sample written to `whole.xlsx`.
    func sample() throws -> WorkbookIntent {
        let workbook = try XLSXWorkbook.begin(
            path: folder.file("whole.xlsx"), temporaryFolder: folder.path, properties: Sample.properties)
        try Sample.fillAll(workbook)
        try workbook.addSheet(named: "Lớn") { sheet throws(WorkbookFailure) in
            for row in 0..<600 {
                try sheet.write(.text("Dòng \(row % 7)"), at: CellAddress(row: row, column: 0))
                try sheet.write(.number(Double(row)), at: CellAddress(row: row, column: 1))
            }
        }
        let intent = try workbook.close()
        try WorkbookVerification.check(path: folder.file("whole.xlsx"), against: intent)
        return intent
    }

    func damage(_ intent: WorkbookIntent, _ change: (String, [UInt8]) -> [UInt8]?) throws -> WorkbookDamage? {
        try rewrite(folder.file("whole.xlsx"), to: folder.file("damaged.xlsx"), change)
        do throws(WorkbookDamage) {
            try WorkbookVerification.check(path: folder.file("damaged.xlsx"), against: intent)
            return nil
        } catch {
            return error
        }
    }

    func parts() throws -> [String] { try ZIPReader(path: folder.file("whole.xlsx")).partNames() }

    @Test func `A copy of the same parts is whole`() throws {
        #expect(try damage(sample()) { _, bytes in bytes } == nil)
    }

    @Test func `A part cut off at any of many places is seen`() throws {
        let intent = try sample()
        for part in try parts() {
            for eighths in 0..<8 {
                let found = try damage(intent) { name, bytes in
                    name == part ? Array(bytes.prefix(bytes.count * eighths / 8)) : bytes
                }
                #expect(found != nil, "\(part) cut at \(eighths)/8")
            }
        }
    }

    @Test func `A part that is not there is seen`() throws {
        let intent = try sample()
        for part in try parts() {
            #expect(try damage(intent) { name, bytes in name == part ? nil : bytes } != nil, "\(part)")
        }
    }

    @Test func `A block of 4096 bytes missing in the middle is seen`() throws {
        let intent = try sample()
        for part in try parts() {
            var start = 0
            var isInside = true
            while isInside {
                let found = try damage(intent) { name, bytes in
                    guard name == part else { return bytes }
                    isInside = start + 4096 < bytes.count
                    return Array(bytes.prefix(start)) + bytes.dropFirst(start + 4096)
                }
                #expect(found != nil, "\(part) without 4096 bytes from \(start)")
                start += 4096
            }
        }
    }

    @Test func `A row taken out cleanly is seen, and so is a changed digit`() throws {
        let intent = try sample()
        let part = "xl/worksheets/sheet3.xml"
        let withoutRow = try damage(intent) { name, bytes in
            guard name == part else { return bytes }
            let text = String(decoding: bytes, as: UTF8.self)
            let start = text.range(of: "<row r=\"300\""), end = text.range(of: "<row r=\"301\"")
            guard let start, let end else { return bytes }
            return Array((text[..<start] + text[end...]).utf8)
        }
        #expect(withoutRow == .cells(part: part, sheet: "Lớn"))
        let changed = try damage(intent) { name, bytes in
            guard name == part else { return bytes }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let place = text.range(of: "<v>299</v>") else { return bytes }
            return Array((text[..<place] + "<v>298</v>" + text[place...].dropFirst(10)).utf8)
        }
        #expect(changed == .cells(part: part, sheet: "Lớn"))
    }

    @Test func `A link that leads elsewhere is seen, and so is one that is gone`() throws {
        let intent = try sample()
        let part = "xl/worksheets/sheet1.xml"
        let sheet = try #require(intent.sheets.first)
        #expect(sheet.cells.links > 1)
        let elsewhere = try damage(intent) { name, bytes in
            guard name == part else { return bytes }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let place = text.range(of: "!B6\"") else { return bytes }
            return Array((text[..<place] + "!B7" + text[place...].dropFirst(3)).utf8)
        }
        #expect(elsewhere == .cells(part: part, sheet: sheet.name))
        let gone = try damage(intent) { name, bytes in
            guard name == part else { return bytes }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let start = text.range(of: "<hyperlink "),
                let end = text[start...].firstIndex(of: ">")
            else { return bytes }
            return Array((text[..<start] + text[text.index(after: end)...]).utf8)
        }
        #expect(gone == .cells(part: part, sheet: sheet.name))
    }

    @Test(arguments: [
        (
            "<sheetData>",
            "<hyperlinks><hyperlink ref=\"A1\" location=\"A1\" display=\"\"/></hyperlinks><sheetData>"
        ),
        ("<pageMargins", "<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData><pageMargins"),
    ])
    func `Links and rows outside their places are seen`(place: String, more: String) throws {
        let intent = try sample()
        let part = "xl/worksheets/sheet1.xml"
        let found = try damage(intent) { name, bytes in
            guard name == part else { return bytes }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let start = text.range(of: place) else { return bytes }
            return Array((text[..<start] + more + text[start...].dropFirst(place.count)).utf8)
        }
        #expect(found != nil)
    }

    @Test func `A flipped bit in the archive is seen`() throws {
        let intent = try sample()
        let whole = try #require(bytes(of: folder.file("whole.xlsx")))
        // Inside the first part's compressed bytes.
        var flipped = whole
        flipped[200] ^= 0x10
        try AtomicOutput.write(flipped, to: folder.file("flipped.xlsx"), replace: true)
        #expect(throws: WorkbookDamage.self) {
            try WorkbookVerification.check(path: folder.file("flipped.xlsx"), against: intent)
        }
    }
}

extension String {
    /// The place where a text begins.
    fileprivate func range(of text: String) -> String.Index? {
        var rest = self[...]
        while !rest.isEmpty {
            guard let start = rest.firstIndex(where: { $0 == text.first }) else { return nil }
            if self[start...].hasPrefix(text) { return start }
            rest = self[index(after: start)...]
        }
        return nil
    }
}
