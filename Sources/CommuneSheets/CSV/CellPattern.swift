internal import Glibc

/// A file that libcsv has taken apart, as what others are held against: bytes that are the same in all of
/// them, and between those the cells in which they differ.
///
/// A file with the same bytes has the same cells there, for what libcsv makes of a byte depends on those
/// since the last separator only. Left to read is what stands between: a cell of plain text, or one within
/// quotation marks.
final class CellPattern: Sendable {
    let lineEnding: CSVDialect.LineEnding
    /// The bytes that are the same, as written and as the cells hold them.
    private let bytes: [UInt8]
    private let text: [UInt8]
    /// For each cell that is the same, where it ends behind the start of its piece's text.
    private let ends: [UInt32]
    private let rowEnds: [UInt32]
    /// What stands before each cell that differs, and behind the last one.
    private let pieces: [Piece]

    private struct Piece {
        let byteCount: Int
        let textCount: Int
        let cellCount: Int
    }

    /// Nil where the cells are not those of the bytes as they stand there. Linear in the bytes.
    ///
    /// - Parameters:
    ///   - cells: what libcsv has made of the bytes.
    ///   - lines: the file's lines, of which each is a row.
    ///   - differing: the cells that are not the same in all such files, in their order.
    init?(
        _ bytes: UnsafeRawBufferPointer, cells: ScannedCells, lines: PlainLines, differing: [Int]
    ) {
        let spans = unsafe CellPattern.spans(in: bytes)
        guard unsafe spans.count == cells.cellCount, unsafe lines.count == cells.rowCount else { return nil }
        var same: [UInt8] = []
        var text: [UInt8] = []
        var ends: [UInt32] = []
        var pieces: [Piece] = []
        var start = 0
        var first = 0
        for cell in differing + [spans.count] {
            guard cell >= first, cell <= spans.count else { return nil }
            let end = cell < spans.count ? spans[cell].lowerBound : bytes.count
            unsafe same.append(contentsOf: bytes[start..<end])
            let textStart = unsafe cells.start(ofCell: first)
            let textCount = unsafe cells.start(ofCell: cell) - textStart
            unsafe text.append(
                contentsOf: UnsafeBufferPointer(start: cells.text + textStart, count: textCount))
            for index in first..<cell {
                ends.append(unsafe cells.ends[index] - UInt32(truncatingIfNeeded: textStart))
            }
            pieces.append(Piece(byteCount: end - start, textCount: textCount, cellCount: cell - first))
            guard cell < spans.count else { break }
            guard unsafe CellPattern.isContent(cells.bytes(ofCell: cell), of: bytes, at: spans[cell]) else {
                return nil
            }
            start = spans[cell].upperBound
            first = cell + 1
        }
        lineEnding = lines.lineEnding
        self.bytes = same
        self.text = text
        self.ends = ends
        self.pieces = pieces
        rowEnds = unsafe (0..<cells.rowCount).map { unsafe cells.rowEnds[$0] }
    }

    /// Where each cell stands, quotation marks included.
    private static func spans(in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var start = 0
        var isQuoted = false
        for index in 0..<bytes.count {
            switch unsafe bytes[index] {
            case 0x22: isQuoted.toggle()
            case 0x3B where !isQuoted, 0x0D where !isQuoted:
                spans.append(start..<index)
                start = index + 1
            case 0x0A where !isQuoted:
                // The end of CR LF was the CR.
                if unsafe index == 0 || bytes[index - 1] != 0x0D { spans.append(start..<index) }
                start = index + 1
            default: break
            }
        }
        return spans
    }

    /// Whether a cell as libcsv has it is what ``forEachPart(ofCellAt:in:_:)`` hands over.
    private static func isContent(
        _ content: UnsafeBufferPointer<UInt8>, of bytes: UnsafeRawBufferPointer, at span: Range<Int>
    ) -> Bool {
        var taken: [UInt8] = []
        let end = unsafe forEachPart(ofCellAt: span.lowerBound, in: bytes) { unsafe taken += $0 }
        return unsafe end == span.upperBound && taken.elementsEqual(content)
    }

    // MARK: Holding a file against it

    /// Puts the cells of a file into `cells`; false where the file is not like this one. Linear in its bytes.
    ///
    /// - Parameter cells: empty, with room for as many bytes as the file has.
    func take(_ file: UnsafeRawBufferPointer, into cells: inout ScannedCells) -> Bool {
        unsafe bytes.withUnsafeBytes { same in
            unsafe text.withUnsafeBufferPointer { text in
                unsafe ends.withUnsafeBufferPointer { ends in
                    unsafe take(file, same, text, ends, into: &cells)
                }
            }
        }
    }

    private func take(
        _ file: UnsafeRawBufferPointer, _ same: UnsafeRawBufferPointer,
        _ text: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<UInt32>,
        into cells: inout ScannedCells
    ) -> Bool {
        guard let start = file.baseAddress, let own = same.baseAddress else { return false }
        var position = 0
        var (byte, letter, cell) = (0, 0, 0)
        for index in pieces.indices {
            let piece = pieces[index]
            guard piece.byteCount <= file.count - position,
                unsafe memcmp(start + position, own + byte, piece.byteCount) == 0
            else { return false }
            position += piece.byteCount
            unsafe cells.append(
                UnsafeBufferPointer(rebasing: text[letter..<letter + piece.textCount]),
                ends: UnsafeBufferPointer(rebasing: ends[cell..<cell + piece.cellCount]))
            byte += piece.byteCount
            letter += piece.textCount
            cell += piece.cellCount
            if index == pieces.count - 1 { break }
            let end = unsafe CellPattern.forEachPart(ofCellAt: position, in: file) {
                unsafe cells.append(part: $0)
            }
            guard let end else { return false }
            unsafe cells.endCell()
            position = end
        }
        guard position == file.count else { return false }
        unsafe cells.endRows(rowEnds)
        return true
    }

    /// Hands over the content of a cell in one part or, where it holds quotation marks, in several, and
    /// answers where it ends; nil for a cell that is left to libcsv: with blanks at its ends, with what may be
    /// a separator or the end of a line, or with a quotation mark where none belongs.
    private static func forEachPart(
        ofCellAt start: Int, in bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void
    ) -> Int? {
        var index = start
        guard index < bytes.count else { return nil }
        if unsafe bytes[index] != 0x22 {
            while index < bytes.count, unsafe isPlain(bytes[index]) { index += 1 }
            guard index < bytes.count else { return nil }
            switch unsafe bytes[index] {
            case 0x3B, 0x0A, 0x0D: break
            default: return nil
            }
            if index > start {
                guard unsafe bytes[start] != 0x20, unsafe bytes[index - 1] != 0x20 else { return nil }
                unsafe take(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
            }
            return index
        }
        index += 1
        var part = index
        while index < bytes.count {
            let byte = unsafe bytes[index]
            if byte == 0x22 {
                let isDoubled = unsafe index + 1 < bytes.count && bytes[index + 1] == 0x22
                // Of two marks the first belongs to the cell.
                unsafe take(
                    UnsafeRawBufferPointer(rebasing: bytes[part..<(isDoubled ? index + 1 : index)]))
                if !isDoubled { return index + 1 }
                index += 2
                part = index
            } else {
                guard byte == 0x3B || isPlain(byte) else { return nil }
                index += 1
            }
        }
        return nil
    }

    /// Whether a byte is no separator, no quotation mark, no control character and no bar.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x22 && byte != 0x3B && byte != 0x7C
    }
}
