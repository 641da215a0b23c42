/// The physical lines of a file: each ends with LF, CR LF, or a CR alone, or with the file.
///
/// Ranges include the line's ending. Found in one pass, linear in the bytes.
struct PhysicalLines: Sendable {
    /// Where each line starts; one entry more than there are lines, the last being the file's end.
    private let starts: [Int]

    init(of bytes: ArraySlice<UInt8>) {
        var starts = [bytes.startIndex]
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            let endsLine =
                byte == 0x0A || (byte == 0x0D && (index == bytes.endIndex || bytes[index] != 0x0A))
            if endsLine { starts.append(index) }
        }
        if starts.last != bytes.endIndex { starts.append(bytes.endIndex) }
        self.starts = starts
    }

    var count: Int { starts.count - 1 }

    /// The bytes of a line, its ending included; the line counts from 1.
    func range(ofLine line: Int) -> Range<Int>? {
        guard line >= 1, line <= count else { return nil }
        return starts[line - 1]..<starts[line]
    }
}
