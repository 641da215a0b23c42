/// windows-1258, the Vietnamese code page of Windows, byte by byte.
///
/// Source: `domain/cp1258.csv`. It is windows-1252 but for 14 bytes, 5 of them combining marks that
/// stand behind their vowel, and 4 more bytes that are undefined.
enum Windows1258Table {
    private static let own: [UInt8: Unicode.Scalar] = [
        0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}",
        0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
    ]

    /// Nil for the nine undefined bytes.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E: nil
        default: own[byte] ?? Windows1252Table.scalar(of: byte)
        }
    }

    private static let bytes = Dictionary(
        (0x80...0xFF).compactMap { byte in scalar(of: byte).map { ($0, byte) } },
        uniquingKeysWith: { first, _ in first })

    /// The byte that stands for a scalar; nil where none does. The five undefined bytes that programs
    /// pass through stand for the control characters of the same number.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        bytes[scalar] ?? (scalar.value < 0xA0 ? UInt8(exactly: scalar.value) : nil)
    }
}
