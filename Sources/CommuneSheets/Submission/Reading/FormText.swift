/// What of a file is read as a form: all of it, but for empty rows at its end where there are many; or, of a
/// file that is longer than any form, its beginning, which says what kind of file it is.
///
/// The same whether the file is in memory or came in blocks of which only the beginning was kept.
struct FormText {
    /// The file's own bytes, not copied, where all of them are read.
    let bytes: [UInt8]
    /// How many rows without content follow below ``bytes``.
    let emptyRowCount: Int
    /// How long the file is, where that is longer than any form; nil where it is read.
    let excess: Excess?

    /// The length of a file that is longer than any form.
    struct Excess {
        let rowCount: Int
        /// Whether it ends within one of its letters.
        let endsWithinUnit: Bool
    }

    /// So many empty rows at the end are read like any others: a sheet has some below its table.
    private static let emptyRowLimit = 1_000

    /// Linear in the bytes.
    init(of bytes: [UInt8]) { self.init(starting: bytes, TextExtent(of: bytes)) }

    /// - Parameters:
    ///   - beginning: the file's first bytes: all of them, or as many as ``FormText/keptBytes(of:)`` says.
    ///   - extent: that of the whole file, to its end.
    init(starting beginning: [UInt8], _ extent: TextExtent) {
        let limit = FormText.keptBytes(of: extent)
        let isLong =
            extent.emptyRowCount > FormText.emptyRowLimit || extent.byteCount > limit
            || extent.rowCount > FormReader.rowLimit
        let end = isLong ? extent.contentEnd : extent.byteCount
        if end <= limit, extent.contentRowCount <= FormReader.rowLimit {
            bytes = end == beginning.count ? beginning : Array(beginning.prefix(end))
            emptyRowCount = isLong ? extent.emptyRowCount : 0
            excess = nil
        } else {
            bytes = FormText.wholeLetters(of: beginning.prefix(min(end, limit)), unitSize: extent.unitSize)
            emptyRowCount = 0
            excess = Excess(rowCount: extent.rowCount, endsWithinUnit: extent.endsWithinUnit)
        }
    }

    /// How many bytes of a file can be asked for later.
    static func keptBytes(of extent: TextExtent) -> Int { FormReader.sizeLimit * extent.unitSize }

    /// The bytes up to where no letter is cut in two: to the last of ASCII; in UTF-16, to the last that is not
    /// half a letter of two units.
    private static func wholeLetters(of bytes: ArraySlice<UInt8>, unitSize: Int) -> [UInt8] {
        if unitSize == 1 { return Array(bytes.prefix(bytes.lastIndex { $0 < 0x80 }.map { $0 + 1 } ?? 0)) }
        var count = bytes.count - bytes.count % 2
        while count > 0, bytes.prefix(count).suffix(2).contains(where: { (0xD8...0xDF).contains($0) }) {
            count -= 2
        }
        return Array(bytes.prefix(count))
    }
}
