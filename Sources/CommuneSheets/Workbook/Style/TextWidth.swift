/// How wide a text is in Times New Roman, in which the workbooks are set.
///
/// The advances are those of the Times family that all its metric relatives share, in thousandths of
/// the font's size. A Vietnamese letter is as wide as its plain letter; ơ and ư have a horn beside it.
enum TextWidth {
    /// The width in points; linear in the text.
    static func points(_ text: some StringProtocol, size: Double, isBold: Bool) -> Double {
        var total = 0
        for scalar in text.unicodeScalars { total += advance(scalar) }
        // Bold letters are wider by a fifteenth on average.
        return Double(total) / 1000 * size * (isBold ? 1.07 : 1)
    }

    private static func advance(_ scalar: Unicode.Scalar) -> Int {
        if let byte = UInt8(exactly: scalar.value), byte < 0x80 { return ascii(byte) }
        let place = Int(scalar.value)
        if place < letters.count, letters[place] > 0 { return Int(letters[place]) }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .format: return 0
        default: return 1000
        }
    }

    /// The letters of Vietnamese beyond ASCII, and some signs, by their numbers; 0 for what is not known.
    private static let letters: [Int16] = {
        let rows = [
            "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ",
            "dđ",
        ]
        let horned: Set<Unicode.Scalar> = Set("ơờớởỡợưừứửữựƠỜỚỞỠỢƯỪỨỬỮỰ".unicodeScalars)
        var widths = [Int16](repeating: 0, count: 0x2020)
        let signs: [(Unicode.Scalar, Int16)] = [
            ("–", 500), ("—", 1000), ("“", 444), ("”", 444), ("’", 333), ("·", 250),
        ]
        for (sign, width) in signs { widths[Int(sign.value)] = width }
        for row in rows.flatMap({ [$0, $0.uppercased()] }) {
            guard let plain = row.unicodeScalars.first, let byte = UInt8(exactly: plain.value) else {
                continue
            }
            for letter in row.unicodeScalars.dropFirst() {
                widths[Int(letter.value)] =
                    Int16(truncatingIfNeeded: ascii(byte)) + (horned.contains(letter) ? 50 : 0)
            }
        }
        return widths
    }()

    private static func ascii(_ byte: UInt8) -> Int {
        let index = Int(byte) - 0x20
        return advances.indices.contains(index) ? advances[index] : 500
    }

    /// From the blank to the tilde.
    private static let advances = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,  // blank to /
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,  // 0 to ?
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,  // @ to O
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,  // P to _
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,  // ` to o
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,  // p to ~
    ]
}
