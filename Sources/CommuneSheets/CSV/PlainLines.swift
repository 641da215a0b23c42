internal import Glibc

/// The lines of a file that all end alike, and in which every row is a line and every quotation mark is
/// where CSV has one: what libcsv by itself would pass over in silence is not there.
struct PlainLines {
    let lineEnding: CSVDialect.LineEnding
    let count: Int

    /// Nil for any other file, one with tabs or bars, which could be taken for separators, included.
    ///
    /// Linear in the bytes, which are those of the file without its mark.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, unsafe bytes.last == 0x0A,
            unsafe memchr(start, 0x09, bytes.count) == nil, unsafe memchr(start, 0x7C, bytes.count) == nil,
            unsafe PlainLines.hasQuotesAtCellEnds(bytes)
        else { return nil }
        var feeds = 0
        var pairs = 0
        unsafe PlainLines.forEach(0x0A, in: bytes) { position in
            feeds += 1
            if position > 0, unsafe bytes[position - 1] == 0x0D { pairs += 1 }
        }
        var returns = 0
        if pairs > 0 { unsafe PlainLines.forEach(0x0D, in: bytes) { _ in returns += 1 } }
        if pairs == 0 {
            guard unsafe memchr(start, 0x0D, bytes.count) == nil else { return nil }
            lineEnding = .lf
        } else {
            // As many of each as of both together: none stands alone.
            guard pairs == feeds, returns == feeds else { return nil }
            lineEnding = .crlf
        }
        count = feeds
    }

    /// Whether each quotation mark opens a cell at its first byte, closes it at its last, or is one of two
    /// within it. libcsv takes blanks between the mark and the cell's end for nothing.
    private static func hasQuotesAtCellEnds(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var areInPlace = true
        var isQuoted = false
        var second = -1
        unsafe forEach(0x22, in: bytes) { position in
            if position == second { return }
            let next = position + 1
            if !isQuoted {
                isQuoted = true
                let isFirst = unsafe position == 0 || endsCell(bytes[position - 1])
                areInPlace = areInPlace && isFirst
            } else if next < bytes.count, unsafe bytes[next] == 0x22 {
                second = next
            } else {
                isQuoted = false
                let isLast = unsafe next == bytes.count || endsCell(bytes[next])
                areInPlace = areInPlace && isLast
            }
        }
        return areInPlace && !isQuoted
    }

    private static func endsCell(_ byte: UInt8) -> Bool {
        byte == 0x3B || byte == 0x0A || byte == 0x0D
    }

    private static func forEach(
        _ byte: Int32, in bytes: UnsafeRawBufferPointer, _ body: (Int) -> Void
    ) {
        guard let start = bytes.baseAddress else { return }
        var rest = unsafe start
        let end = unsafe start + bytes.count
        while unsafe rest < end, let found = unsafe memchr(rest, byte, end - rest) {
            body(unsafe UnsafeRawPointer(found) - start)
            unsafe rest = UnsafeRawPointer(found) + 1
        }
    }
}
