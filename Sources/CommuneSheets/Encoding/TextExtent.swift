/// How far a file's text goes: how many rows it has, and up to where they hold anything.
///
/// Spreadsheet programs save every row down to the last one that was ever formatted, a million of them or
/// none; a row that holds nothing but separators and blanks says nothing. The bytes are looked at as they
/// come, in blocks of any size, so that the file need not be held. Rows here are physical lines, ended by LF,
/// CR LF, a CR alone, or the file's end.
struct TextExtent {
    /// In bytes, of what was taken so far.
    private(set) var byteCount = 0
    private(set) var rowCount = 0
    /// Where the last row with content ends, in bytes, its ending included. The first row always counts as one.
    private(set) var contentEnd = 0
    /// How many rows there are up to ``contentEnd``.
    private(set) var contentRowCount = 0
    /// Whether the file ends within one of its letters: it was cut short.
    private(set) var endsWithinUnit = false
    private let units: Units
    private var rowHasContent = false
    private var rowHasBegun = false
    private var followsReturn = false
    /// The first byte of a letter of two, the second of which comes with the next block.
    private var firstOfTwo: UInt8?

    /// What the text is made of.
    private enum Units {
        case bytes, littleEndianPairs, bigEndianPairs
    }

    /// - Parameter bytes: the beginning of the file, which tells UTF-16 from all others: 4,096 bytes, or all.
    init(ofTextStarting bytes: [UInt8]) {
        units =
            switch UTF16Decoding.marked(bytes) ?? UTF16Decoding.unmarked(bytes) {
            case .utf16LittleEndian: .littleEndianPairs
            case .utf16BigEndian: .bigEndianPairs
            default: .bytes
            }
    }

    /// How many bytes an ASCII letter takes up: 1, or 2 in UTF-16.
    var unitSize: Int { units == .bytes ? 1 : 2 }

    /// How many rows without content stand at the end.
    var emptyRowCount: Int { rowCount - contentRowCount }

    /// Takes the next bytes; linear in them.
    mutating func take(_ bytes: ArraySlice<UInt8>) {
        switch units {
        case .bytes:
            for byte in bytes {
                byteCount &+= 1
                take(unit: UInt16(byte))
            }
        case .littleEndianPairs, .bigEndianPairs:
            for byte in bytes {
                byteCount &+= 1
                guard let first = firstOfTwo else {
                    firstOfTwo = byte
                    continue
                }
                firstOfTwo = nil
                let (low, high) = units == .littleEndianPairs ? (first, byte) : (byte, first)
                take(unit: UInt16(high) << 8 | UInt16(low))
            }
        }
    }

    /// Ends the last row, where no line end follows it.
    mutating func finish() {
        if firstOfTwo != nil {
            endsWithinUnit = true
            rowHasBegun = true
            rowHasContent = true
        }
        if rowHasBegun { endRow() }
    }

    /// The file's extent from all its bytes; linear in them.
    init(of bytes: [UInt8]) {
        self.init(ofTextStarting: bytes)
        take(bytes[...])
        finish()
    }

    private mutating func take(unit: UInt16) {
        switch unit {
        case 0x0A where followsReturn:
            followsReturn = false
            // The line feed belongs to the row that the return has ended.
            if contentRowCount == rowCount { contentEnd = byteCount }
        case 0x0A, 0x0D:
            followsReturn = unit == 0x0D
            endRow()
        case 0x20, 0x09, 0x2C, 0x3B, 0x7C:
            followsReturn = false
            rowHasBegun = true
        default:
            followsReturn = false
            rowHasBegun = true
            rowHasContent = true
        }
    }

    private mutating func endRow() {
        rowCount &+= 1
        if rowHasContent || rowCount == 1 {
            contentEnd = byteCount
            contentRowCount = rowCount
        }
        rowHasBegun = false
        rowHasContent = false
    }
}
