import Foundation
import Testing

@testable import CommuneSheets

/// A way of storing text, written without the code under test.
enum Storage: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case utf8, utf8WithMark, decomposed, decomposedWithMark
    case utf16LittleEndian, utf16LittleEndianWithMark, utf16BigEndian, utf16BigEndianWithMark
    /// With every mark apart, and with as few apart as the code page needs.
    case windows1258, windows1258FewMarks
    case tcvn3, vni

    var testDescription: String { rawValue }

    /// What the report has to name.
    var encoding: TextEncoding {
        switch self {
        case .utf8, .utf8WithMark, .decomposed, .decomposedWithMark: .utf8
        case .utf16LittleEndian, .utf16LittleEndianWithMark: .utf16LittleEndian
        case .utf16BigEndian, .utf16BigEndianWithMark: .utf16BigEndian
        case .windows1258, .windows1258FewMarks: .windows1258
        case .tcvn3: .tcvn3
        case .vni: .vni
        }
    }

    var hasMark: Bool { rawValue.hasSuffix("WithMark") }

    func bytes(of text: String) throws -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: Array("\u{FEFF}\(text)".utf8)
        case .decomposed: Array(text.decomposedStringWithCanonicalMapping.utf8)
        case .decomposedWithMark: Array("\u{FEFF}\(text.decomposedStringWithCanonicalMapping)".utf8)
        case .utf16LittleEndian: Storage.units(of: text).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16LittleEndianWithMark:
            Storage.units(of: "\u{FEFF}\(text)").flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: Storage.units(of: text).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf16BigEndianWithMark:
            Storage.units(of: "\u{FEFF}\(text)").flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1258: try Storage.letters(of: text, column: 1)
        case .windows1258FewMarks: try Storage.letters(of: text, column: 2)
        case .tcvn3: try Storage.letters(of: text, column: 3)
        case .vni: try Storage.letters(of: text, column: 4)
        }
    }

    private static func units(of text: String) -> [UInt16] { Array(text.utf16) }

    /// Each letter's bytes in every column of the table.
    private static let table: [Unicode.Scalar: [[UInt8]]] = Dictionary(
        uniqueKeysWithValues: LetterBytes.rows.compactMap { row in
            row.first?.unicodeScalars.first.map { ($0, row.map { hex($0) }) }
        })

    /// What Windows puts in whatever the font is.
    private static let signs: [Unicode.Scalar: UInt8] = [
        "\u{A0}": 0xA0, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97,
    ]

    private static func letters(of text: String, column: Int) throws -> [UInt8] {
        try text.unicodeScalars.flatMap { scalar in
            if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value)] }
            if let byte = signs[scalar] { return [byte] }
            return try #require(table[scalar], "\(scalar)")[column]
        }
    }

    /// The bytes written as `e2cc` or `e2 cc`.
    static func hex(_ text: some StringProtocol) -> [UInt8] {
        let digits = Array(text.filter { !$0.isWhitespace })
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
            UInt8(String(digits[index...index + 1]), radix: 16)
        }
    }
}

/// A way in which text loses letters, or is turned into others; written without the code under test.
enum Damage: String, CaseIterable, CustomTestStringConvertible, Sendable {
    /// Saved as plain "CSV" where Windows is set to a Western language, or to Vietnamese.
    case westernBestFit, vietnameseWithoutMarks
    /// Every letter with a mark has become `?`.
    case questionMarks
    /// UTF-8 with U+FFFD in the place of letters.
    case replacementCharacters
    /// Opened as windows-1252, and saved as UTF-8.
    case utf8Misread, tcvn3Misread, vniMisread, windows1258Misread
    /// Opened as windows-1258, as where Windows is set to Vietnamese, and saved as UTF-8.
    case tcvn3MisreadAsVietnamese, vniMisreadAsVietnamese, utf8MisreadAsVietnamese

    /// All that the reader has to name; the last is refused without its name.
    static let allCases: [Damage] = [
        .westernBestFit, .vietnameseWithoutMarks, .questionMarks, .replacementCharacters, .utf8Misread,
        .tcvn3Misread, .vniMisread, .windows1258Misread, .tcvn3MisreadAsVietnamese,
        .vniMisreadAsVietnamese,
    ]

    var testDescription: String { rawValue }

    /// Whether the letters are gone for good.
    var isLoss: Bool { original == nil }

    /// The encoding that the text was in before it was opened wrongly.
    var original: TextEncoding? {
        switch self {
        case .westernBestFit, .vietnameseWithoutMarks, .questionMarks, .replacementCharacters: nil
        case .utf8Misread, .utf8MisreadAsVietnamese: .utf8
        case .tcvn3Misread, .tcvn3MisreadAsVietnamese: .tcvn3
        case .vniMisread, .vniMisreadAsVietnamese: .vni
        case .windows1258Misread: .windows1258
        }
    }

    func bytes(of text: String) throws -> [UInt8] {
        switch self {
        case .westernBestFit: Damage.narrowed(text) { Damage.western($0) }
        case .vietnameseWithoutMarks: Damage.narrowed(text) { Damage.vietnamese($0) }
        case .questionMarks: text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0x3F }
        case .replacementCharacters:
            Array(
                String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "\u{FFFD}" }))
                    .utf8)
        case .utf8Misread: Damage.misread(Array(text.utf8))
        case .tcvn3Misread: Damage.misread(try Storage.tcvn3.bytes(of: text))
        case .vniMisread: Damage.misread(try Storage.vni.bytes(of: text))
        case .windows1258Misread: Damage.misread(try Storage.windows1258.bytes(of: text))
        case .utf8MisreadAsVietnamese: Damage.misread(Array(text.utf8), vietnamese: true)
        case .tcvn3MisreadAsVietnamese: Damage.misread(try Storage.tcvn3.bytes(of: text), vietnamese: true)
        case .vniMisreadAsVietnamese: Damage.misread(try Storage.vni.bytes(of: text), vietnamese: true)
        }
    }

    /// Where windows-1258 has another sign than windows-1252.
    private static let ownOfWindows1258: [UInt8: Unicode.Scalar] = [
        0x8A: "\u{8A}", 0x8E: "\u{8E}", 0x9A: "\u{9A}", 0x9E: "\u{9E}", 0xC3: "Ă", 0xCC: "\u{300}",
        0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă", 0xEC: "\u{301}",
        0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
    ]

    private static func narrowed(_ text: String, _ byte: (Unicode.Scalar) -> UInt8?) -> [UInt8] {
        text.unicodeScalars.map { byte($0) ?? 0x3F }
    }

    private static func western(_ letter: Unicode.Scalar) -> UInt8? {
        let nearest: [Unicode.Scalar: Unicode.Scalar] = [
            "ư": "u", "Ư": "U", "ơ": "o", "Ơ": "O", "ă": "a", "Ă": "A", "đ": "d", "Đ": "Ð", "ĩ": "i",
            "Ĩ": "I", "ũ": "u", "Ũ": "U",
        ]
        let kept = nearest[letter] ?? letter
        return kept.value < 256 ? UInt8(kept.value) : nil
    }

    private static func vietnamese(_ letter: Unicode.Scalar) -> UInt8? {
        if letter.isASCII { return UInt8(letter.value) }
        guard let row = LetterBytes.rows.first(where: { $0.first?.unicodeScalars.first == letter }) else {
            return nil
        }
        let bytes = Storage.hex(row[2])
        return bytes.count == 1 ? bytes.first : nil
    }

    /// As Windows does it: the bytes without a character become controls.
    private static func misread(_ bytes: [UInt8], vietnamese: Bool = false) -> [UInt8] {
        let upper = Array(
            "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        let scalars = bytes.map { byte in
            if vietnamese, let scalar = ownOfWindows1258[byte] { return scalar }
            return (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
        }
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
    }
}
