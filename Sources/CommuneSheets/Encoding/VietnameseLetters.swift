/// The 134 letters that Vietnamese has beside `a` to `z`, as a grid of vowels and tones.
///
/// Fact of the orthography and of Unicode's canonical decompositions; the tests hold it against
/// `domain/cp1258_compose.csv`.
enum VietnameseLetters {
    /// Twelve vowels, each without a tone and with grave, hook, tilde, acute and dot.
    private static let vowels = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
        "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ].map { Array($0.unicodeScalars) }

    /// The combining marks of the tones, in the order of the grid.
    private static let toneMarks: [Unicode.Scalar] = [
        "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
    ]

    /// The combining marks that make one vowel of another: `o` with horn is `ơ`.
    private static let shapes: [(plain: Unicode.Scalar, mark: Unicode.Scalar, shaped: Unicode.Scalar)] = [
        ("a", "\u{306}", "ă"), ("a", "\u{302}", "â"), ("e", "\u{302}", "ê"), ("o", "\u{302}", "ô"),
        ("o", "\u{31B}", "ơ"), ("u", "\u{31B}", "ư"), ("A", "\u{306}", "Ă"), ("A", "\u{302}", "Â"),
        ("E", "\u{302}", "Ê"), ("O", "\u{302}", "Ô"), ("O", "\u{31B}", "Ơ"), ("U", "\u{31B}", "Ư"),
    ]

    /// A letter and a mark behind it.
    private struct Pair: Hashable {
        let letter: Unicode.Scalar
        let mark: Unicode.Scalar
    }

    private static let compositions: [Pair: Unicode.Scalar] = {
        var result: [Pair: Unicode.Scalar] = [:]
        for row in vowels {
            guard let plain = row.first else { continue }
            for (mark, letter) in zip(toneMarks, row.dropFirst()) {
                result[Pair(letter: plain, mark: mark)] = letter
            }
        }
        for shape in shapes {
            let plain = vowels.first { $0.first == shape.plain } ?? []
            let shaped = vowels.first { $0.first == shape.shaped } ?? []
            for (letter, composed) in zip(plain, shaped) {
                result[Pair(letter: letter, mark: shape.mark)] = composed
            }
        }
        return result
    }()

    /// Whether a scalar is one of the marks that Vietnamese letters decompose into.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323: true
        default: false
        }
    }

    /// The one letter that a letter and a mark behind it make; nil where they make none.
    static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        compositions[Pair(letter: letter, mark: mark)]
    }

    /// A letter in lower case without its tone.
    struct Toneless {
        let letter: Unicode.Scalar
        /// 0 for none, then as in the grid: grave, hook, tilde, acute, dot.
        let tone: Int
    }

    private static let tonelessLetters: [Unicode.Scalar: Toneless] = {
        var result: [Unicode.Scalar: Toneless] = ["đ": Toneless(letter: "đ", tone: 0)]
        result["Đ"] = Toneless(letter: "đ", tone: 0)
        for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
            result[letter] = Toneless(letter: letter, tone: 0)
            result[letter.properties.uppercaseMapping.unicodeScalars.first ?? letter] =
                Toneless(letter: letter, tone: 0)
        }
        for (index, row) in vowels.enumerated() {
            guard let plain = vowels[index % (vowels.count / 2)].first else { continue }
            for (tone, letter) in row.enumerated() {
                result[letter] = Toneless(letter: plain, tone: tone)
            }
        }
        return result
    }()

    /// The letter without case and tone; nil for what is no letter of `a` to `z` or Vietnamese.
    static func toneless(_ scalar: Unicode.Scalar) -> Toneless? { tonelessLetters[scalar] }

    private static let vowelLetters = Set(vowels.compactMap(\.first))

    /// Whether a letter without tone, in lower case, is a vowel.
    static func isVowel(_ letter: Unicode.Scalar) -> Bool { vowelLetters.contains(letter) }
}

extension VietnameseLetters {
    /// The text with every Vietnamese letter composed, in UTF-8; nil where nothing changes.
    ///
    /// Linear in the bytes.
    static func composed(_ bytes: [UInt8]) -> [UInt8]? {
        var result = UTF8Text(reserving: bytes.count)
        var pending: Unicode.Scalar?
        var isChanged = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if let letter = pending, isMark(scalar), let letter = composed(letter, scalar) {
                pending = letter
                isChanged = true
                continue
            }
            if let letter = pending { result.append(letter) }
            pending = scalar
        }
        if let letter = pending { result.append(letter) }
        return isChanged ? result.bytes : nil
    }
}
