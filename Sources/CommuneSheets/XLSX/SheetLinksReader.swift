/// Reads the links of a sheet's part, between `<hyperlinks>` and `</hyperlinks>`, into a tally: one for each figure of a
/// large workbook, all of them to cells of other sheets.
struct SheetLinksReader: PartSectionReader {
    static let beginning = "<hyperlinks"
    let part: String
    private(set) var links = CellTally()
    private(set) var isComplete = false
    var pending: [UInt8] = []
    private var hasBegun = false
    private var text: [UInt8] = []

    init(part: String) {
        self.part = part
    }

    mutating func step(_ cursor: inout XMLCursor) throws(XMLCursor.Stop) {
        guard hasBegun else {
            try cursor.expect(">")
            hasBegun = true
            return
        }
        if try cursor.takes("</hyperlinks>") {
            isComplete = true
            return
        }
        try cursor.expect("<hyperlink ref=\"")
        let column = try cursor.columnLetters()
        let row = try cursor.number()
        let address = CellAddress(row: row - 1, column: column - 1)
        guard address.isInSheet else { throw .strange }
        try cursor.expect("\" location=\"")
        let location = try cursor.digest(upTo: UInt8(ascii: "\""), isEncoded: false, decoding: &text)
        try cursor.expect("\" display=\"\"/>")
        links.addLink(to: location, at: address)
    }
}
