/// Reads the rows of a sheet's part, between `<sheetData>` and `</sheetData>`, into a tally of their cells: by far the
/// most of a workbook.
struct SheetRowsReader: PartSectionReader {
    static let beginning = "<sheetData"
    let part: String
    private(set) var cells = CellTally()
    /// Whether the end of the rows was reached.
    private(set) var isComplete = false
    private let strings: [UInt64]
    var pending: [UInt8] = []
    private var hasBegun = false
    private var isInRow = false
    private var lastRow = 0
    private var text: [UInt8] = []

    /// - Parameter strings: digests of the shared strings, by their index.
    init(part: String, strings: [UInt64]) {
        self.part = part
        self.strings = strings
    }

    mutating func step(_ cursor: inout XMLCursor) throws(XMLCursor.Stop) {
        guard hasBegun else { return try begin(&cursor) }
        try isInRow ? inRow(&cursor) : betweenRows(&cursor)
    }
}

// MARK: - Rows and cells

extension SheetRowsReader {
    private mutating func begin(_ cursor: inout XMLCursor) throws(XMLCursor.Stop) {
        isComplete = try cursor.takes("/>")
        if !isComplete { try cursor.expect(">") }
        hasBegun = true
    }

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
            let formula = try cursor.digest(upTo: UInt8(ascii: "<"), isEncoded: false, decoding: &text)
            try cursor.expect("</f><v>")
            let number = try cursor.decimal()
            try cursor.expect("</v></c>")
            return .formula(formula, .number(number))
        }
        if try cursor.takes(" t=\"str\"><f>") {
            let formula = try cursor.digest(upTo: UInt8(ascii: "<"), isEncoded: false, decoding: &text)
            try cursor.expect("</f><v>")
            let text = try cursor.digest(upTo: UInt8(ascii: "<"), isEncoded: true, decoding: &text)
            try cursor.expect("</v></c>")
            return .formula(formula, .text(text))
        }
        try cursor.expect(" t=\"inlineStr\"><is><t")
        _ = try cursor.takes(" xml:space=\"preserve\"")
        try cursor.expect(">")
        let text = try cursor.digest(upTo: UInt8(ascii: "<"), isEncoded: true, decoding: &text)
        try cursor.expect("</t></is></c>")
        return .text(text)
    }
}
