internal import CLibXLSXWriter

/// How a sheet is printed, on A4.
struct PageSetup {
    var isLandscape = false
    /// The margins in inches, 0 to 10.
    var left = 0.7, right = 0.7, top = 0.75, bottom = 0.75
    /// Shrinks the sheet to so many pages across and down; 0 is as many as needed. Nil does not shrink.
    var fitting: (across: Int, down: Int)? = nil
    /// Shrinks or enlarges the sheet instead, in per cent, 10 to 400.
    var scale: Int? = nil
    /// Whether the sheet stands in the middle of the paper's width.
    var isCentred = false
    /// Whether pages go across before they go down.
    var goesAcrossFirst = false
    var header = PageLine()
    var footer = PageLine()
}

/// A header or footer: parts at the left, in the middle and at the right.
struct PageLine: Hashable {
    var left: [Part] = []
    var middle: [Part] = []
    var right: [Part] = []

    enum Part: Hashable {
        case text(String)
        case pageNumber, pageCount, sheetName
    }

    /// The line in the notation of the format: `&L…&C…&R…`, an ampersand in a text doubled.
    var code: String {
        [("&L", left), ("&C", middle), ("&R", right)].map { place, parts in
            parts.isEmpty ? "" : place + parts.map(\.code).joined()
        }.joined()
    }
}

extension PageLine.Part {
    fileprivate var code: String {
        switch self {
        case .text(let text):
            text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
        case .pageNumber: "&P"
        case .pageCount: "&N"
        case .sheetName: "&A"
        }
    }
}

extension XLSXSheet {
    /// Says how the sheet is printed.
    func setPage(_ page: PageSetup) throws(WorkbookFailure) {
        for margin in [page.left, page.right, page.top, page.bottom] where !(0...10).contains(margin) {
            throw .measure("margin")
        }
        unsafe worksheet_set_paper(pointer, 9)  // A4
        if page.isLandscape { unsafe worksheet_set_landscape(pointer) }
        unsafe worksheet_set_margins(pointer, page.left, page.right, page.top, page.bottom)
        if let fitting = page.fitting {
            guard (0...32_767).contains(fitting.across), (0...32_767).contains(fitting.down) else {
                throw .measure("pages")
            }
            unsafe worksheet_fit_to_pages(
                pointer, UInt16(truncatingIfNeeded: fitting.across), UInt16(truncatingIfNeeded: fitting.down))
        }
        if let scale = page.scale {
            guard (10...400).contains(scale), page.fitting == nil else { throw .measure("scale") }
            unsafe worksheet_set_print_scale(pointer, UInt16(truncatingIfNeeded: scale))
        }
        if page.isCentred { unsafe worksheet_center_horizontally(pointer) }
        if page.goesAcrossFirst { unsafe worksheet_print_across(pointer) }
        let header = try Self.checked(page.header)
        if !header.isEmpty { try unsafe requireSuccess(worksheet_set_header(pointer, header)) }
        let footer = try Self.checked(page.footer)
        if !footer.isEmpty { try unsafe requireSuccess(worksheet_set_footer(pointer, footer)) }
    }

    /// Prints rows (counted from 0) again on every page; once a sheet.
    func repeatRows(_ rows: ClosedRange<Int>) throws(WorkbookFailure) {
        let range = CellRange(rows: rows, columns: 0...0)
        guard range.isInSheet, !contents.hasRepeatedRows else { throw .outOfBounds(range) }
        try unsafe requireSuccess(worksheet_repeat_rows(pointer, range.first.lxwRow, range.last.lxwRow))
        countPrintTitles()
        contents.hasRepeatedRows = true
    }

    /// Prints columns (counted from 0) again on every page; once a sheet.
    func repeatColumns(_ columns: ClosedRange<Int>) throws(WorkbookFailure) {
        let range = CellRange(rows: 0...0, columns: columns)
        guard range.isInSheet, !contents.hasRepeatedColumns else { throw .outOfBounds(range) }
        try unsafe requireSuccess(
            worksheet_repeat_columns(pointer, range.first.lxwColumn, range.last.lxwColumn))
        countPrintTitles()
        contents.hasRepeatedColumns = true
    }

    /// Repeated rows and columns share one defined name.
    private func countPrintTitles() {
        guard !contents.hasRepeatedRows, !contents.hasRepeatedColumns else { return }
        whole.elements[.definedName, default: 0] += 1
    }

    /// Prints this range only, which is not the whole sheet; once a sheet.
    func setPrintArea(_ range: CellRange) throws(WorkbookFailure) {
        let isWhole =
            range.rows.upperBound == CellAddress.rowLimit - 1
            && range.columns.upperBound == CellAddress.columnLimit - 1
        guard range.isInSheet, !isWhole, !contents.hasPrintArea else { throw .outOfBounds(range) }
        try unsafe requireSuccess(
            worksheet_print_area(
                pointer, range.first.lxwRow, range.first.lxwColumn, range.last.lxwRow, range.last.lxwColumn))
        contents.hasPrintArea = true
        whole.elements[.definedName, default: 0] += 1
    }

    private static func checked(_ line: PageLine) throws(WorkbookFailure) -> String {
        let code = line.code
        if let fault = CellText.fault(in: code, limit: 255) { throw .text(.pageText, fault) }
        // The library takes `&G` for a picture, even in `&&G`, and then frees the text twice.
        let bytes = Array(code.utf8)
        for (byte, next) in zip(bytes, bytes.dropFirst())
        where byte == UInt8(ascii: "&") && (next == UInt8(ascii: "G") || next == UInt8(ascii: "[")) {
            throw .text(.pageText, .forbiddenCharacter("&"))
        }
        return CellText.encoded(code)
    }
}
