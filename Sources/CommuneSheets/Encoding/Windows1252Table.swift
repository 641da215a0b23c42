/// windows-1252, the Western code page, byte by byte.
///
/// Source: column `cp1252_same_byte` of `domain/cp1258.csv`; the five bytes that Windows leaves
/// undefined stand for the control characters of the same number, as its own conversion has it.
enum Windows1252Table {
    /// 80 to 9F; all others are the scalar of their number.
    private static let upperControls = Array(
        ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}" + "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ").unicodeScalars)

    private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
        zip(upperControls, 0x80...0x9F), uniquingKeysWith: { first, _ in first })

    static func scalar(of byte: UInt8) -> Unicode.Scalar {
        let index = Int(byte) - 0x80
        return upperControls.indices.contains(index) ? upperControls[index] : Unicode.Scalar(byte)
    }

    /// The byte that stands for a scalar; nil where none does.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
            return UInt8(truncatingIfNeeded: scalar.value)
        }
        return bytes[scalar]
    }

    /// Whether a byte from 80 on is a dash, a quotation mark, a bullet, dots or the no-break space:
    /// the signs that word processors put in whatever the font is.
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x82, 0x84, 0x85, 0x91...0x97, 0xA0: true
        default: false
        }
    }
}
