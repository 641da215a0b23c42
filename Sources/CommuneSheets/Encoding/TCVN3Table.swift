/// TCVN3 (ABC), the encoding of the `.Vn` fonts, byte by byte.
///
/// Source: `domain/tcvn3.csv`. Capitals with a tone do not exist in it: the fonts `.Vn…H` draw the
/// small letters as capitals, so that `Ủ` arrives as `ủ`.
enum TCVN3Table {
    /// A0 to FF in rows of 16; `·` where a byte is no letter.
    private static let letters = Array(
        ("·ĂÂÊÔƠƯĐăâêôơưđ·" + "·····àảãáạ·ằẳẵắ·" + "······ặầẩẫấậè·ẻẽ" + "éẹềểễếệìỉ···ĩíịò"
            + "·ỏõóọồổỗốộờởỡớợù" + "·ủũúụừửữứựỳỷỹýỵ·").unicodeScalars)

    /// Nil for a byte that stands for nothing.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        if byte < 0x80 { return Unicode.Scalar(byte) }
        if Windows1252Table.isPunctuation(byte) { return Windows1252Table.scalar(of: byte) }
        let index = Int(byte) - 0xA0
        guard letters.indices.contains(index), letters[index] != "·" else { return nil }
        return letters[index]
    }
}
