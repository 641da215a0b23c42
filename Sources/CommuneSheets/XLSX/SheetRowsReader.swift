/// Reads the rows of a sheet's part, between `<sheetData>` and `</sheetData>`, into a tally of their cells.
///
/// Rows are by far the most of a workbook, and libxlsxwriter writes them in few forms: what has none of these is
/// damage, like what is not well-formed. The bytes come piece by piece; what is unfinished at the end of a piece waits
/// for the next. Linear in the bytes.
struct SheetRowsReader {
    private(set) var cells = CellTally()
    /// Whether the end of the rows was reached.
    private(set) var isComplete = false
    private let part: String
    private let strings: [UInt64]
    private var pending: [UInt8] = []
    private var isInRow = false
    private var lastRow = 0
    private var text: [UInt8] = []

    /// - Parameter strings: digests of the shared strings, by their index.
    init(part: String, strings: [UInt64]) {
        self.part = part
        self.strings = strings
    }

    /// Reads on; gives back how many of the bytes at the end do not belong to the rows.
    mutating func read(_ bytes: Span<UInt8>) throws(WorkbookDamage) -> Int {
        var waiting: [UInt8] = []
        swap(&waiting, &pending)
        waiting.reserveCapacity(waiting.count + bytes.count)
        unsafe bytes.withUnsafeBufferPointer { unsafe waiting.append(contentsOf: $0) }
        let rest = try unsafe waiting.span.withUnsafeBytes { bytes throws(WorkbookDamage) in
            unsafe try scan(bytes)
        }
        if isComplete { return waiting.count - rest }
        waiting.removeFirst(rest)
        // Nothing that is whole is longer than a cell's text and formula with every character written out.
        guard waiting.count < 1 << 20 else { throw damage(at: waiting[...]) }
        pending = waiting
        return 0
    }

    /// Takes whole rows' beginnings, cells and rows' ends; gives back where the first unfinished one begins.
    private mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(WorkbookDamage) -> Int {
        var done = 0
        while !isComplete {
            var cursor = unsafe XMLCursor(bytes: bytes, place: done)
            do throws(XMLCursor.Stop) {
                try isInRow ? inRow(&cursor) : betweenRows(&cursor)
            } catch {
                if error == .endOfBytes { break }
                throw damage(at: unsafe Array(bytes[done...].prefix(40))[...])
            }
            done = cursor.place
        }
        return done
    }

    private func damage(at bytes: ArraySlice<UInt8>) -> WorkbookDamage {
        .strangeCell(part: part, cell: String(decoding: bytes.prefix(40), as: UTF8.self))
    }
}

// MARK: - Rows and cells

extension SheetRowsReader {
    private mutating func betweenRows(_ cursor: inout XMLCursor) throws(XMLCursor.Stop) {
        try cursor.expect("<")
        if try cursor.peek() == UInt8(ascii: "/") {
            try cursor.expect("/sheetData>")
            isComplete = true
            return
        }
        try cursor.expect("row r=\"")
        let row = try cursor.number()
        guard row > lastRow else { throw .strange }
        try cursor.expect("\"")
        isInRow = try cursor.endOfTag()
        lastRow = row
    }

    private mutating func inRow(_ cursor: inout XMLCursor) throws(XMLCursor.Stop) {
        try cursor.expect("<")
        if try cursor.peek() == UInt8(ascii: "/") {
            try cursor.expect("/row>")
            isInRow = false
            return
        }
        try cursor.expect("c r=\"")
        let column = try cursor.columnLetters()
        guard try cursor.number() == lastRow else { throw .strange }
        try cursor.expect("\"")
        let address = CellAddress(row: lastRow - 1, column: column - 1)
        guard address.isInSheet else { throw .strange }
        if try cursor.takes(" s=\"") {
            _ = try cursor.number()
            try cursor.expect("\"")
        }
        cells.add(try content(&cursor), at: address)
    }

    /// What a cell holds, from the end of its style on.
    private mutating func content(_ cursor: inout XMLCursor) throws(XMLCursor.Stop) -> CellTally.Content {
        if try cursor.takes("/>") { return .blank }
        if try cursor.takes(" t=\"s\"><v>") {
            let index = try cursor.number()
            guard strings.indices.contains(index) else { throw .strange }
            try cursor.expect("</v></c>")
            return .text(strings[index])
        }
        if try cursor.takes("><v>") {
            let number = try cursor.decimal()
            try cursor.expect("</v></c>")
            return .number(number)
        }
        if try cursor.takes("><f>") {
            let formula = try digest(&cursor, isEncoded: false)
            try cursor.expect("</f><v>")
            let number = try cursor.decimal()
            try cursor.expect("</v></c>")
            return .formula(formula, .number(number))
        }
        if try cursor.takes(" t=\"str\"><f>") {
            let formula = try digest(&cursor, isEncoded: false)
            try cursor.expect("</f><v>")
            let text = try digest(&cursor, isEncoded: true)
            try cursor.expect("</v></c>")
            return .formula(formula, .text(text))
        }
        try cursor.expect(" t=\"inlineStr\"><is><t")
        _ = try cursor.takes(" xml:space=\"preserve\"")
        try cursor.expect(">")
        let text = try digest(&cursor, isEncoded: true)
        try cursor.expect("</t></is></c>")
        return .text(text)
    }

    /// The digest of the text up to the next tag.
    ///
    /// - Parameter isEncoded: whether sequences such as `_x000D_` stand for characters.
    private mutating func digest(
        _ cursor: inout XMLCursor, isEncoded: Bool
    ) throws(XMLCursor.Stop) -> UInt64 {
        let raw = try cursor.text()
        if !raw.hasReferences, !(isEncoded && raw.hasUnderscores) {
            return cursor.digest(of: raw.range)
        }
        text.removeAll(keepingCapacity: true)
        try cursor.decode(raw.range, into: &text)
        return CellTally.digest(of: isEncoded ? CellText.decoded(text) : text)
    }
}
