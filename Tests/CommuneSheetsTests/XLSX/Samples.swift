import CMinizip
import Glibc

@testable import CommuneSheets

/// A private folder that goes when the test ends.
final class TestFolder {
    let path: String

    init() {
        var bytes = Array("/tmp/commune-sheets-test-XXXXXX".utf8CString)
        path = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else { return "/nonexistent" }
            return unsafe String(cString: start)
        }
    }

    deinit {
        TestFolder.remove(path)
    }

    /// A folder with all that is in it; of links, what they are and not what they lead to.
    private static func remove(_ path: String) {
        for name in names(in: path) where unsafe unlink(path + "/" + name) != 0 { remove(path + "/" + name) }
        _ = unsafe rmdir(path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    /// What is in the folder, hidden things included.
    var names: [String] { TestFolder.names(in: path) }

    private static func names(in path: String) -> [String] {
        guard let listing = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

func bytes(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe fread($0.baseAddress, 1, $0.count, file) }
        if count == 0 { return result }
        result += buffer.prefix(count)
    }
}

enum Sample {
    static let created = 1_767_225_600  // 2026-01-01 UTC

    static var properties: WorkbookProperties {
        var properties = WorkbookProperties(created: created)
        properties.title = "Tổng hợp & báo cáo"
        properties.author = "Phòng Thống kê"
        properties.custom = [("Mã báo cáo", "BC-01"), ("Kỳ", "Q1/2026")]
        return properties
    }

    static func fillAll(_ workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        let names = SheetRange(sheet: "Chi tiết", range: CellRange(rows: 1...20, columns: 0...0))
        let values = SheetRange(sheet: "Chi tiết", range: CellRange(rows: 1...20, columns: 1...1))
        let sums = SheetRange(sheet: "Chi tiết", range: CellRange(rows: 1...20, columns: 2...2))
        try workbook.defineName("Danh_sách_xã", as: names)
        try workbook.addSheet(named: "Tổng hợp") { sheet throws(WorkbookFailure) in
            try overview(sheet, names: names, values: values, sums: sums)
        }
        try workbook.addSheet(named: "Chi tiết") { sheet throws(WorkbookFailure) in
            try details(sheet)
        }
    }

    private static func overview(
        _ sheet: borrowing XLSXSheet, names: SheetRange, values: SheetRange, sums: SheetRange
    ) throws(WorkbookFailure) {
        var head = CellStyle()
        head.isBold = true
        head.textColour = Colour(0)
        head.background = Colour(0xDDEBF7)
        head.border = .thin
        head.horizontal = .centre
        head.wrapsText = true
        try sheet.setColumns(0...0, width: 30)
        try sheet.setColumns(1...3, width: 12, outlineLevel: 1)
        try sheet.setRow(0, height: 24)
        try sheet.merge(CellRange(rows: 0...0, columns: 0...3), .text("Báo cáo quý"), style: head)
        try sheet.write(.text("=1+1"), at: CellAddress(row: 1, column: 0))
        try sheet.write(.text("+84 và -1 @x"), at: CellAddress(row: 1, column: 1))
        try sheet.write(.text("_x0041_x0042_ <&>\" a\tb\nc"), at: CellAddress(row: 1, column: 2))
        try sheet.write(.text("_x0041\r\n"), at: CellAddress(row: 1, column: 3))
        try sheet.write(.number(-0.1), at: CellAddress(row: 2, column: 0))
        try sheet.write(.number(123_456_789_012.345), at: CellAddress(row: 2, column: 1))
        try sheet.write(
            .formula("=SUM('Chi tiết'!B2:B21)", value: .number(210.5)), at: CellAddress(row: 2, column: 2))
        try sheet.write(
            .formula("IF(A3<0,\"Âm_x0041_\",\"\")", value: .text("Âm_x0041_")),
            at: CellAddress(row: 2, column: 3))
        try sheet.write(
            .linked(
                .text("Xem chi tiết"),
                to: SheetCell(sheet: "Chi tiết", address: CellAddress(row: 0, column: 0))),
            at: CellAddress(row: 3, column: 0))
        let detail = SheetCell(sheet: "Chi tiết", address: CellAddress(row: 5, column: 1))
        try sheet.write(.linked(.number(5.25), to: detail), at: CellAddress(row: 3, column: 2), style: head)
        try sheet.write(
            .linked(.formula("'Chi tiết'!B6", value: .number(5.25)), to: detail),
            at: CellAddress(row: 3, column: 3))
        try sheet.write(.blank, at: CellAddress(row: 3, column: 1), style: head)
        try sheet.addRule(.cell(.less, 0, head), to: CellRange(rows: 2...2, columns: 0...2))
        try sheet.addRule(.between(0.5, 9.5, head), to: CellRange(rows: 2...2, columns: 0...2))
        try sheet.addRule(.formula("=$A3<0", head), to: CellRange(rows: 2...2, columns: 0...2))
        try sheet.addRule(.dataBar(Colour(0x63BE7B), bounds: nil), to: CellRange(rows: 4...9, columns: 0...0))
        try sheet.addRule(
            .dataBar(Colour(0x9DC3E6), bounds: 0...100), to: CellRange(rows: 4...9, columns: 4...4))
        var gap = CellStyle()
        gap.pattern = .slanted
        gap.patternColour = Colour(0xC55A11)
        try sheet.addRule(.formula("ISBLANK($A5)", gap), to: CellRange(rows: 4...9, columns: 5...5))
        var rule = CellStyle()
        rule.border = .thin
        rule.borderSides = .top
        rule.pattern = .slanted
        try sheet.write(.blank, at: CellAddress(row: 10, column: 0), style: rule)
        try sheet.addRule(
            .twoColours(low: Colour(0), high: Colour(0xFF0000)), to: CellRange(rows: 4...9, columns: 1...1))
        try sheet.addRule(
            .threeColours(low: Colour(0), middle: Colour(0xFFFFFF), high: Colour(0xFF0000)),
            to: CellRange(rows: 4...9, columns: 2...2))
        var list = CellValidation(.list(names))
        list.promptTitle = "Xã"
        list.prompt = "=Chọn một xã"
        list.error = "Không có trong danh sách"
        try sheet.addValidation(list, to: CellRange(rows: 4...9, columns: 3...3))
        var check = CellValidation(.formula("IF(ISNUMBER(E5),AND(E5>=0,E5<=D5),E5<>\"<&\")"))
        check.errorTitle = "Chưa đúng"
        check.refusesOthers = false
        try sheet.addValidation(check, to: CellRange(rows: 4...9, columns: 4...5))
        try sheet.addNote("Giá trị âm?", by: "Thống kê", at: CellAddress(row: 2, column: 0), size: (200, 60))
        try sheet.addNote("Ô trống", at: CellAddress(row: 11, column: 5))
        var chart = WorkbookChart(
            .column,
            series: [.init("Số hộ", categories: names, values: values, fill: .solid(Colour(0x4472C4)))])
        chart.title = "Số hộ theo xã"
        chart.values.title = "Hộ"
        chart.values.minimum = 0
        chart.values.numberFormat = "#,##0"
        chart.fontName = "Times New Roman"
        chart.legend = .bottom
        chart.series[0].labels = .init(numberFormat: "[>=200]\"≥ 200\";0.0", place: .outsideEnd)
        chart.gap = 45
        chart.overlap = 100
        chart.inset = 3
        try sheet.addChart(chart, at: CellAddress(row: 12, column: 0))
        try sheet.addChart(
            WorkbookChart(.line, series: [.init("Tổng", categories: names, values: sums)]),
            at: CellAddress(row: 12, column: 6))
        var page = PageSetup()
        page.isLandscape = true
        page.fitting = (1, 0)
        page.header.left = [.text("R&D")]
        page.footer.right = [.text("Trang "), .pageNumber, .text("/"), .pageCount]
        try sheet.setPage(page)
        try sheet.repeatRows(0...0)
        try sheet.setPrintArea(CellRange(rows: 0...40, columns: 0...10))
        try sheet.breakPages(beforeRows: [12, 30])
        try sheet.breakPages(beforeColumns: [8])
        try sheet.freezePanes(at: CellAddress(row: 1, column: 1))
        sheet.setTabColour(Colour(0x00B050))
        sheet.hideGridlines()
        sheet.putTotalsFirst()
        sheet.protect()
    }

    private static func details(_ sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try sheet.addTable(
            CellRange(rows: 0...20, columns: 0...2), named: "ChiTiết",
            columns: [TableColumn("Xã"), TableColumn("Số hộ"), TableColumn("Tổng_x0041_")])
        for row in 1...20 {
            try sheet.write(.text("Xã số \(row)"), at: CellAddress(row: row, column: 0))
            try sheet.write(.number(Double(row) + 0.25), at: CellAddress(row: row, column: 1))
            try sheet.write(
                .formula("SUM(B$2:B\(row + 1))", value: .number(Double(row * (row + 1)) / 2)),
                at: CellAddress(row: row, column: 2))
        }
        try sheet.addFilter(to: CellRange(rows: 30...40, columns: 0...2))
    }
}

/// Copies an archive, each part's bytes through `change`; nil leaves the part out.
func rewrite(_ source: String, to target: String, _ change: (String, [UInt8]) -> [UInt8]?) throws {
    let archive = try ZIPReader(path: source)
    let copy = unsafe zipOpen64(target, APPEND_STATUS_CREATE)
    for name in try archive.partNames() {
        var content: [UInt8] = []
        try archive.read(name) { bytes throws(WorkbookDamage) in
            for index in bytes.indices { content.append(bytes[index]) }
        }
        guard let changed = change(name, content) else { continue }
        _ = unsafe zipOpenNewFileInZip64(copy, name, nil, nil, 0, nil, 0, nil, Z_DEFLATED, 6, 0)
        _ = unsafe changed.withUnsafeBytes {
            unsafe zipWriteInFileInZip(copy, $0.baseAddress, UInt32($0.count))
        }
        _ = unsafe zipCloseFileInZip(copy)
    }
    _ = unsafe zipClose(copy, nil)
}
