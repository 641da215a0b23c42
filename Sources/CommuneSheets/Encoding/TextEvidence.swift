/// How Vietnamese a decoded text is.
struct TextEvidence {
    /// Words with a letter outside `a` to `z`: the only ones on which encodings differ.
    private(set) var marked = 0
    /// Those of them that Vietnamese spelling knows.
    private(set) var syllables = 0
    /// Whether one of these has more than one letter: a single `é` is a word in many readings.
    private var hasLongSyllable = false
    /// Words in which a letter has become `?` or U+FFFD.
    private(set) var lost = 0
    /// Cells that are a name known beforehand, and not plain ASCII.
    private(set) var known = 0
    private var spelling: [[Unicode.Scalar]: Bool] = [:]

    /// Linear in the text, which is UTF-8.
    init(_ text: [UInt8], known names: Set<NameKey> = []) {
        var word: [Unicode.Scalar] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if TextEvidence.separatesWords(scalar) {
                take(&word)
            } else {
                word.append(scalar)
            }
        }
        take(&word)
        if !names.isEmpty { countCells(of: text, known: names) }
    }

    /// What the text gains by being read so: words that are spelt right, less those that are not.
    var points: Int { 3 * known + syllables - 3 * (marked - syllables) }

    /// Whether this can be how the text was meant: three of four words are spelt right.
    var isVietnamese: Bool {
        known > 0 ? syllables * 2 >= marked : hasLongSyllable && syllables * 4 >= marked * 3
    }

    /// Whether the text has lost letters throughout: in every fourth word or more.
    var isLossy: Bool { lost > 0 && lost * 4 >= lost + marked }

    // MARK: Words

    /// Everything else is part of a word, so that a sign amid letters makes the word a wrong one.
    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x3F: return false
        case ..<0x80: return true
        // No-break space, degree, square and cube; dashes, quotation marks, bullet, dots; the mark.
        case 0xA0, 0xB0, 0xB2, 0xB3, 0x2010...0x2026, 0xFEFF: return true
        default: return false
        }
    }

    private mutating func take(_ word: inout [Unicode.Scalar]) {
        if word.isEmpty { return }
        defer { word.removeAll(keepingCapacity: true) }
        if word.contains("\u{FFFD}") {
            lost += 1
            return
        }
        if let mark = word.firstIndex(of: "?") {
            let rest = word[mark...].drop { $0 == "?" }
            let letters = word[..<mark]
            if !rest.isEmpty || (!letters.isEmpty && !TextEvidence.hasVowel(letters)) {
                lost += 1
                return
            }
            // A question mark behind a whole word asks.
            word.removeSubrange(mark...)
        }
        if word.allSatisfy(\.isASCII) || !word.contains(where: \.properties.isAlphabetic)
            || TextEvidence.isAbbreviation(word)
        {
            return
        }
        marked += 1
        if isSpelt(word) {
            syllables += 1
            if word.count > 1 { hasLongSyllable = true }
        }
    }

    /// Looks each word up only once: a form says few words often.
    private mutating func isSpelt(_ word: [Unicode.Scalar]) -> Bool {
        if word.count > VietnameseSyllable.longest { return false }
        if let answer = spelling[word] { return answer }
        let answer = VietnameseSyllable.isSpelt(word)
        spelling[word] = answer
        return answer
    }

    private static func hasVowel(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        // The `u` of `qu` and the `i` of `gi` are no vowels of their own.
        let initial = String(String.UnicodeScalarView(word)).lowercased()
        if initial == "qu" || initial == "gi" { return false }
        return word.contains { scalar in
            VietnameseLetters.toneless(scalar).map { VietnameseLetters.isVowel($0.letter) } ?? false
        }
    }

    /// Letters without a vowel: `ĐVT`, `HĐND`, `trđ`.
    private static func isAbbreviation(_ word: [Unicode.Scalar]) -> Bool {
        let isOneCase =
            word.allSatisfy { $0 == "Đ" || ($0.isASCII && $0.properties.isUppercase) }
            || word.allSatisfy { $0 == "đ" || ($0.isASCII && $0.properties.isLowercase) }
        return isOneCase && !hasVowel(word[...])
    }

    // MARK: Cells

    private mutating func countCells(of text: [UInt8], known names: Set<NameKey>) {
        let cells = text.split { byte in
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x7C: true
            default: false
            }
        }
        for cell in cells where cell.count <= 200 && cell.contains(where: { $0 >= 0x80 }) {
            if names.contains(NameKey(String(decoding: cell, as: UTF8.self))) { known += 1 }
        }
    }
}
