/// Where a link leads, as the library takes it: made anew for each link in the same bytes, since a sheet has
/// thousands, most of them to one other sheet.
struct LinkText {
    /// The sheet that the links before led to, and how long its part of the text is.
    private var sheet: String?
    private var sheetLength = 0
    /// `internal:'Tổng hợp'!B9` in UTF-8, with a zero behind it.
    private(set) var bytes: [UInt8] = []

    private static let kind = "internal:"

    /// A digest of the place led to, as the file names it.
    var digest: UInt64 {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe CellTally.digest(
                of: UnsafeRawBufferPointer(rebasing: bytes.dropFirst(LinkText.kind.utf8.count).dropLast()))
        }
    }

    /// Begins the text of links to a sheet; false where it has begun already.
    mutating func begin(sheet name: String) -> Bool {
        if name == sheet { return false }
        bytes = Array("\(LinkText.kind)\(SheetName.quoted(name))!".utf8)
        sheetLength = bytes.count
        sheet = name
        return true
    }

    /// Makes the text of a link to a cell of the sheet.
    mutating func end(cell: CellAddress) {
        bytes.removeSubrange(sheetLength...)
        cell.appendName(to: &bytes)
        bytes.append(0)
    }
}
