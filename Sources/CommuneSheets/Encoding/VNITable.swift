/// VNI for Windows: most letters are a vowel and a byte behind it for its shape and tone.
///
/// Source: `domain/vni.csv`. Capitals are the same bytes less 20, `a` to `z` included.
enum VNITable {
    /// What the byte behind a vowel makes of it: each letter with the byte above it.
    private static let marks: [UInt8] = [
        0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE8, 0xE9, 0xEA, 0xEB, 0xEF, 0xF5, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC,
    ]
    /// `·` where a vowel does not take the byte.
    private static let marked: [UInt8: [Unicode.Scalar]] = [
        0x61: "ầấâẫậẩằắăặạãàáẳảẵ", 0x65: "ềếêễệể····ẹẽèé·ẻ·", 0x6F: "ồốôỗộổ····ọõòó·ỏ·",
        0x75: "··········ụũùú·ủ·", 0x79: "···········ỹỳý·ỷ·", 0xF4: "··········ợỡờớ·ở·",
        0xF6: "··········ựữừứ·ử·",
    ].mapValues { Array($0.unicodeScalars) }

    /// Letters of one byte.
    private static let single: [UInt8: Unicode.Scalar] = [
        0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ", 0xF6: "ư",
    ]

    private static let pairs: [UInt16: Unicode.Scalar] = {
        var result: [UInt16: Unicode.Scalar] = [:]
        for (vowel, letters) in marked {
            for (mark, letter) in zip(marks, letters) where letter != "·" {
                result[key(vowel, mark)] = letter
                result[key(vowel &- 0x20, mark &- 0x20)] = capital(letter)
            }
        }
        return result
    }()

    private static let singles: [UInt8: Unicode.Scalar] = {
        var result = single
        for (byte, letter) in single { result[byte &- 0x20] = capital(letter) }
        return result
    }()

    /// The letter of a vowel and the byte behind it.
    static func scalar(of vowel: UInt8, _ mark: UInt8) -> Unicode.Scalar? { pairs[key(vowel, mark)] }

    /// The letter or sign of a byte alone; nil for one that stands for nothing by itself.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        if byte < 0x80 { return Unicode.Scalar(byte) }
        // The fonts leave the signs of the Western code page where they are.
        return byte < 0xC0 ? Windows1252Table.scalar(of: byte) : singles[byte]
    }

    private static func key(_ vowel: UInt8, _ mark: UInt8) -> UInt16 { UInt16(vowel) << 8 | UInt16(mark) }

    private static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
    }
}
