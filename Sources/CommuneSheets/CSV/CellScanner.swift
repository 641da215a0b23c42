internal import CLibCSV
internal import Glibc

/// Takes the cells of files apart by libcsv, one file after the other, in memory that is used again.
///
/// Only for files that are clean CSV with semicolons; of any other it says no more than that it is
/// none, and ``CSVReader`` tells what is wrong where. Blanks around cells are taken off.
@safe
struct CellScanner: ~Copyable {
    /// The largest file that is taken apart so, in bytes: hundreds of times a form.
    static let sizeLimit = 1 << 20

    private let parser: UnsafeMutablePointer<csv_parser>
    private let cells: UnsafeMutablePointer<ScannedCells>

    /// - Throws: ``CSVFailure/outOfMemory`` where libcsv cannot be set up.
    init() throws(CSVFailure) {
        unsafe parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
        guard unsafe CellScanner.setUp(parser) else {
            unsafe parser.deallocate()
            throw .outOfMemory
        }
        unsafe cells = UnsafeMutablePointer<ScannedCells>.allocate(capacity: 1)
        unsafe cells.initialize(to: ScannedCells(capacity: CellScanner.sizeLimit))
    }

    deinit {
        unsafe csv_free(parser)
        unsafe parser.deallocate()
        unsafe cells.pointee.deallocate()
        unsafe cells.deallocate()
    }

    private static func setUp(_ parser: UnsafeMutablePointer<csv_parser>) -> Bool {
        guard unsafe csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI)) == 0 else { return false }
        unsafe csv_set_delim(parser, CSVDialect.Delimiter.semicolon.byte)
        unsafe csv_set_blk_size(parser, 4096)
        return true
    }

    /// Hands the cells of a file to `body`; nil where the file is not clean CSV, or too large.
    ///
    /// - Parameter bytes: the file without its byte order mark. Linear in them.
    mutating func withCells<Result>(
        of bytes: UnsafeRawBufferPointer, _ body: (ScannedCells) -> Result?
    ) throws(CSVFailure) -> Result? {
        guard bytes.count <= CellScanner.sizeLimit else { return nil }
        unsafe cells.pointee.begin()
        let count = unsafe csv_parse(
            parser, bytes.baseAddress, bytes.count, receiveCell, receiveRowEnd, cells)
        let isWhole = unsafe count == bytes.count && csv_fini(parser, receiveCell, receiveRowEnd, cells) == 0
        guard isWhole else {
            // After an error the parser still holds the broken cell.
            unsafe csv_free(parser)
            guard unsafe CellScanner.setUp(parser) else { throw .outOfMemory }
            return nil
        }
        return unsafe body(cells.pointee)
    }

    /// Hands the cells of a file that is like one taken apart before to `body`; nil where it is not. Linear in
    /// the bytes.
    ///
    /// - Parameter bytes: the file without its byte order mark.
    mutating func withCells<Result>(
        of bytes: UnsafeRawBufferPointer, like pattern: CellPattern, _ body: (ScannedCells) -> Result
    ) -> Result? {
        guard bytes.count <= CellScanner.sizeLimit else { return nil }
        unsafe cells.pointee.begin()
        return unsafe pattern.take(bytes, into: &cells.pointee) ? body(cells.pointee) : nil
    }
}

/// The cells of one file: their text on end, and where each cell and each row ends.
@unsafe
struct ScannedCells {
    /// The text of all cells, without quotation marks.
    let text: UnsafeMutablePointer<UInt8>
    /// For each cell, where it ends in ``text``; it starts where the one before it ends.
    let ends: UnsafeMutablePointer<UInt32>
    /// For each row, how many cells there are up to its end.
    let rowEnds: UnsafeMutablePointer<UInt32>
    private(set) var textCount = 0
    private(set) var cellCount = 0
    private(set) var rowCount = 0

    /// - Parameter capacity: in bytes of the file; each cell and each row takes up one at least, but for
    ///   the last.
    fileprivate init(capacity: Int) {
        unsafe text = .allocate(capacity: capacity + 1)
        unsafe ends = .allocate(capacity: capacity + 1)
        unsafe rowEnds = .allocate(capacity: capacity + 1)
    }

    fileprivate func deallocate() {
        unsafe text.deallocate()
        unsafe ends.deallocate()
        unsafe rowEnds.deallocate()
    }

    fileprivate mutating func begin() {
        unsafe textCount = 0
        unsafe cellCount = 0
        unsafe rowCount = 0
    }

    /// Adds to the text of the cell under way.
    mutating func append(part: UnsafeRawBufferPointer) {
        guard let start = part.baseAddress, part.count > 0 else { return }
        unsafe memcpy(text + textCount, start, part.count)
        unsafe textCount += part.count
    }

    /// Ends the cell under way.
    mutating func endCell() {
        unsafe ends[cellCount] = UInt32(truncatingIfNeeded: textCount)
        unsafe cellCount += 1
    }

    /// Ends the row under way.
    mutating func endRow() {
        unsafe rowEnds[rowCount] = UInt32(truncatingIfNeeded: cellCount)
        unsafe rowCount += 1
    }

    /// Adds whole cells.
    ///
    /// - Parameter ownEnds: where each ends, behind the start of their text.
    mutating func append(_ cells: UnsafeBufferPointer<UInt8>, ends ownEnds: UnsafeBufferPointer<UInt32>) {
        let start = unsafe UInt32(truncatingIfNeeded: textCount)
        unsafe append(part: UnsafeRawBufferPointer(cells))
        for index in 0..<ownEnds.count { unsafe ends[cellCount + index] = start &+ ownEnds[index] }
        unsafe cellCount += ownEnds.count
    }

    /// Ends all rows, the cells of which are there.
    mutating func endRows(_ rows: [UInt32]) {
        for (row, end) in rows.enumerated() { unsafe rowEnds[row] = end }
        unsafe rowCount = rows.count
    }

    /// Where a cell's text starts; cells count from 0.
    func start(ofCell cell: Int) -> Int { cell == 0 ? 0 : unsafe Int(ends[cell - 1]) }

    /// The text of a cell, which counts from 0.
    func bytes(ofCell cell: Int) -> UnsafeBufferPointer<UInt8> {
        let start = unsafe start(ofCell: cell)
        return unsafe UnsafeBufferPointer(start: text + start, count: Int(ends[cell]) - start)
    }
}

// Free functions: closures would be checked for isolation at every call.

private func receiveCell(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?)
{
    guard let cells = unsafe context?.assumingMemoryBound(to: ScannedCells.self) else { return }
    unsafe cells.pointee.append(part: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    unsafe cells.pointee.endCell()
}

private func receiveRowEnd(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
    guard let cells = unsafe context?.assumingMemoryBound(to: ScannedCells.self) else { return }
    unsafe cells.pointee.endRow()
}
