/// How often the bytes occur in a text by which damage to its letters shows (``ByteCensus``).
struct LetterCounts {
    /// `?`, and the last byte of U+FFFD and of some letters.
    private(set) var lost = 0
    /// First bytes of letters that are not ASCII, combining marks left out.
    private(set) var letters = 0
    /// First bytes of the letters of code pages, and of those that Vietnamese alone uses.
    private(set) var western = 0
    private(set) var vietnamese = 0
    /// Whether there is a control character or a combining mark.
    private(set) var hasOthers = false

    /// Linear in the bytes.
    mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch byte {
            case 0x3F, 0xBD: lost += 1
            case ..<0x20, 0x7F, 0xCC: hasOthers = true
            case 0xC2...0xF4:
                letters += 1
                if byte == 0xC2 || byte == 0xC3 { western += 1 }
                if byte == 0xE1 { vietnamese += 1 }
            default: break
            }
        }
    }

    /// Whether a closer look at the text is not needed, whether or not a mark stands before it.
    var areSound: Bool {
        !hasOthers && western <= 8 * vietnamese && lost * 9 < letters
    }
}
