internal import CLibXLSXWriter

/// A text that many cells of a workbook hold: checked, hashed and stored once. Belongs to one workbook.
struct SharedText {
    let text: String
    /// Its place among the workbook's texts; nil where it is looked up cell by cell.
    var index: Int32? = nil
    /// Where it has a place, what is to be found there.
    var digest: UInt64 = 0

    /// Whether it is a blank.
    var isEmpty: Bool { text.isEmpty }
}

extension XLSXSheet {
    /// A text to be written again and again, which a streamed sheet shares.
    func shared(_ text: String) throws(WorkbookFailure) -> SharedText {
        guard contents.isStreamed, !text.isEmpty else { return SharedText(text: text) }
        let encoded = try Self.checked(text, for: .cell(CellAddress(row: 0, column: 0)))
        let index = unsafe encoded.withCString { unsafe commune_sheets_share_text(pointer, $0) }
        guard index >= 0 else { throw .library(.outOfMemory) }
        return SharedText(text: text, index: index, digest: CellTally.digest(of: text))
    }

    /// Writes a shared text into a cell.
    func write(_ text: SharedText, at address: CellAddress, format: CellFormat) throws(WorkbookFailure) {
        guard let index = text.index else {
            return try write(.text(text.text), at: address, format: format)
        }
        try contents.take(address)
        try unsafe place(index, at: address, format: format.pointer)
        contents.cells.add(.text(text.digest), at: address)
    }

    /// Writes a shared text by its index.
    func place(
        _ index: Int32, at address: CellAddress, format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookFailure) {
        try unsafe requireSuccess(
            commune_sheets_write_shared_text(pointer, address.lxwRow, address.lxwColumn, index, format))
    }
}

/// The texts that streamed sheets share without having been asked to, found by their bytes.
///
/// Only so many are remembered: further ones stand in their cells, so that a workbook of any size takes the same
/// memory.
struct SharedTexts {
    /// By their digests.
    private var known: [UInt64: SharedText] = [:]

    private static let limit = 4_096

    /// The text as it is shared; nil where it is to stand in its cell. Linear in the text.
    mutating func text(
        _ text: String, on sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) -> SharedText? {
        let digest = CellTally.digest(of: text)
        if let known = known[digest] { return known.hasBytes(of: text) ? known : nil }
        guard known.count < SharedTexts.limit else { return nil }
        let shared = try sheet.shared(text)
        known[digest] = shared
        return shared
    }
}

extension SharedText {
    /// Whether it is the same text, and composed alike: equal texts may differ in that.
    fileprivate func hasBytes(of other: String) -> Bool {
        var (own, other) = (text, other)
        return own.withUTF8 { own in
            other.withUTF8 { other in unsafe own.count == other.count && own.elementsEqual(other) }
        }
    }
}
