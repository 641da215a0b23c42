internal import CLibXLSXWriter

/// A sheet being written; valid inside the closure that `XLSXWorkbook.addSheet` calls.
///
/// Cells may be written in any order, each once; on a streamed sheet row by row.
@safe
struct XLSXSheet: ~Copyable {
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let contents: SheetContents
    let whole: WorkbookContents

    init(
        workbook: UnsafeMutablePointer<lxw_workbook>, pointer: UnsafeMutablePointer<lxw_worksheet>,
        contents: SheetContents, whole: WorkbookContents
    ) {
        unsafe self.workbook = unsafe workbook
        unsafe self.pointer = unsafe pointer
        self.contents = contents
        self.whole = whole
    }

    /// The sheet's name.
    var name: String { contents.name }

    /// Writes one cell.
    func write(_ value: CellValue, at address: CellAddress, style: CellStyle = .plain) throws(WorkbookFailure)
    {
        try write(value, at: address, format: format(for: style))
    }

    /// Writes one cell in a style that is at hand.
    func write(_ value: CellValue, at address: CellAddress, format: CellFormat) throws(WorkbookFailure) {
        try contents.take(address)
        guard let content = try unsafe place(value, at: address, format: format.pointer) else { return }
        contents.cells.add(content, at: address)
        guard !contents.isStreamed else { return }
        switch content {
        case .formula, .blank: contents.miscopied.insert(address)
        case .text, .number: break
        }
    }

    /// Writes one text, number or other value after the other into a row, from `address` to the right.
    func writeRow(_ values: [CellValue], from address: CellAddress, style: CellStyle = .plain)
        throws(WorkbookFailure)
    {
        for (offset, value) in values.enumerated() {
            try write(
                value, at: CellAddress(row: address.row, column: address.column &+ offset), style: style)
        }
    }

    /// Merges a range of at least 2 and at most 100,000 cells, none of which is taken, and writes its first cell.
    /// On a streamed sheet it lies in one row.
    func merge(_ range: CellRange, _ value: CellValue, style: CellStyle = .plain) throws(WorkbookFailure) {
        guard range.isInSheet, (2...100_000).contains(range.cellCount) else { throw .outOfBounds(range) }
        guard !contents.isStreamed || range.rows.count == 1 else { throw .outOfBounds(range) }
        guard !contents.tables.contains(where: { $0.overlaps(range) }) else { throw .overlap(range) }
        guard contents.elements[.mergedRange, default: 0] < 65_535 else { throw .tooMany(.merges) }
        for cell in range.cells where !contents.isFree(cell) {
            throw .cellTaken(cell)
        }
        let format = unsafe try whole.styles.format(for: style)
        // With an empty text the library fills the whole range with blanks; the first cell is then overwritten.
        try unsafe requireSuccess(
            worksheet_merge_range(
                pointer, range.first.lxwRow, range.first.lxwColumn, range.last.lxwRow, range.last.lxwColumn,
                "",
                format))
        contents.count(.mergedRange)
        contents.merges.append(range)
        for cell in range.cells.dropFirst() {
            try contents.take(cell)
            if style != .plain { contents.cells.add(.blank, at: cell) }
        }
        try write(value, at: range.first, style: style)
    }
}

// MARK: - One cell of each kind

extension XLSXSheet {
    /// Writes a cell and says what is to be found there; nil if nothing.
    private func place(
        _ value: CellValue, at address: CellAddress, format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookFailure) -> CellTally.Content? {
        switch value {
        case .text(let text) where !text.isEmpty:
            if contents.isStreamed, let shared = try whole.sharedTexts.text(text, on: self),
                let index = shared.index
            {
                try unsafe place(index, at: address, format: format)
                return .text(shared.digest)
            }
            let encoded = try Self.checked(text, for: .cell(address))
            // Swift's own conversion for a call copies the text.
            try unsafe requireSuccess(
                encoded.withCString {
                    unsafe worksheet_write_string(pointer, address.lxwRow, address.lxwColumn, $0, format)
                })
            return .text(CellTally.digest(of: text))
        case .number(let number):
            try Self.check(number)
            try unsafe requireSuccess(
                worksheet_write_number(pointer, address.lxwRow, address.lxwColumn, number, format))
            return .number(number)
        case .formula(let formula, let value):
            return unsafe try placeFormula(formula, value, at: address, format: format)
        case .linked(let value, let target):
            return unsafe try placeLink(value, to: target, at: address, format: format)
        case .text, .blank:
            guard unsafe format != nil else { return nil }
            try unsafe requireSuccess(
                worksheet_write_blank(pointer, address.lxwRow, address.lxwColumn, format))
            return .blank
        }
    }

    private func placeFormula(
        _ formula: String, _ value: FormulaValue, at address: CellAddress,
        format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookFailure) -> CellTally.Content {
        let formula = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
        if formula.isEmpty { throw .text(.formula(address), .empty) }
        if let fault = CellText.fault(in: formula, limit: 8_192) { throw .text(.formula(address), fault) }
        // XML would turn a carriage return into a line feed; the library takes one `=` away at the beginning.
        if formula.utf8.contains(UInt8(ascii: "\r")) {
            throw .text(.formula(address), .forbiddenCharacter("\r"))
        }
        if formula.utf8.first == UInt8(ascii: "=") {
            throw .text(.formula(address), .forbiddenCharacter("="))
        }
        let digest = CellTally.digest(of: formula)
        switch value {
        case .number(let number):
            try Self.check(number)
            try unsafe requireSuccess(
                worksheet_write_formula_num(
                    pointer, address.lxwRow, address.lxwColumn, formula, format, number))
            return .formula(digest, .number(number))
        case .text(let text):
            let encoded = try Self.checked(text, for: .cell(address))
            try unsafe requireSuccess(
                worksheet_write_formula_str(
                    pointer, address.lxwRow, address.lxwColumn, formula, format, encoded))
            return .formula(digest, .text(CellTally.digest(of: text)))
        }
    }

    private func placeLink(
        _ value: CellValue, to target: SheetCell, at address: CellAddress,
        format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookFailure) -> CellTally.Content? {
        switch value {
        case .text(let text) where !text.isEmpty: break
        case .number, .formula: break
        case .text, .blank, .linked: throw .text(.link(address), .empty)
        }
        try unsafe link(address, to: target, format: format)
        return unsafe try place(value, at: address, format: format)
    }

    /// Makes a cell lead to another; what it holds is to be written next.
    func link(
        _ address: CellAddress, to target: SheetCell, format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookFailure) {
        guard address.isInSheet, target.address.isInSheet else {
            throw .outOfBounds(CellRange(target.address))
        }
        guard contents.cells.links < Self.linkLimit else { throw .tooMany(.links) }
        // The library cuts a link at its first `#`.
        guard !target.sheet.utf8.contains(UInt8(ascii: "#")) else {
            throw .text(.link(address), .forbiddenCharacter("#"))
        }
        if contents.linkText.begin(sheet: target.sheet) { whole.sheetReferences.insert(target.sheet) }
        contents.linkText.end(cell: target.address)
        // With an empty text the library keeps the link and leaves the cell to what is written next.
        let code = unsafe contents.linkText.bytes.withUnsafeBytes { text in
            unsafe worksheet_write_url_opt(
                pointer, address.lxwRow, address.lxwColumn,
                text.baseAddress?.assumingMemoryBound(to: CChar.self), format, "", nil)
        }
        try requireSuccess(code)
        contents.cells.addLink(to: contents.linkText.digest, at: address)
    }

    /// The most links a sheet may hold.
    static let linkLimit = 65_530

    /// The text as the workbook holds it, if it may be written.
    static func checked(_ text: String, for use: WorkbookFailure.TextUse) throws(WorkbookFailure) -> String {
        if let fault = CellText.fault(in: text) { throw .text(use, fault) }
        let encoded = CellText.encoded(text)
        if CellText.isLonger(encoded, than: CellText.cellLimit) {
            throw .text(use, .tooLong(limit: CellText.cellLimit))
        }
        return encoded
    }

    /// Refuses a number that the file would not give back: the library writes 16 significant digits, which is enough
    /// for every decimal of up to 15, but not for every `Double`.
    static func check(_ number: Double) throws(WorkbookFailure) {
        guard number.isFinite else { throw .notFinite }
        if isShortDecimal(number) { return }
        let same = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
            guard let start = buffer.baseAddress else { return false }
            let length = unsafe commune_sheets_print_number(start, buffer.count, number)
            guard length > 0, length < buffer.count else { return false }
            return unsafe Double(String(cString: start))?.bitPattern == number.bitPattern
        }
        guard same else { throw .inexact(number) }
    }

    /// Whether a number is the nearest to a decimal of at most 15 digits, as almost all are; constant time.
    private static func isShortDecimal(_ number: Double) -> Bool {
        // Powers up to 10^22 are exact, and a quotient of exact numbers is the nearest to the true one.
        var power = 1.0
        while abs(number) * power < 1e15, power <= 1e22 {
            if ((number * power).rounded() / power).bitPattern == number.bitPattern { return true }
            power *= 10
        }
        return false
    }
}

extension CellAddress {
    /// The row and column in the library's types; for addresses inside a sheet.
    var lxwRow: lxw_row_t { lxw_row_t(truncatingIfNeeded: row) }
    var lxwColumn: lxw_col_t { lxw_col_t(truncatingIfNeeded: column) }
}

extension CellRange {
    /// The range of one cell.
    init(_ cell: CellAddress) {
        self.init(rows: cell.row...cell.row, columns: cell.column...cell.column)
    }

    /// The cells, row by row; for a range inside a sheet.
    var cells: some Sequence<CellAddress> {
        rows.lazy.flatMap { row in columns.lazy.map { CellAddress(row: row, column: $0) } }
    }
}
