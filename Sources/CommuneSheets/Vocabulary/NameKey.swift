/// A name in the one spelling under which it is compared.
///
/// Two names get the same key only where they are certainly the same name: composed and decomposed
/// Unicode, letter case, the old and the new place of a tone mark (`hòa`, `hoà`), the look-alike
/// `Ð` for `Đ`, spaces, hyphens and full stops. Tones and letters are never dropped: `Phú Thuỷ` and
/// `Phù Thủy` are different names (`domain/README`, "Names").
public struct NameKey: Hashable, Sendable {
    public let text: String

    /// Linear in the length of `name`.
    public init(_ name: String) {
        var key = KeyText()
        for scalar in name.unicodeScalars {
            if scalar.isASCII {
                key.take(ascii: UInt8(truncatingIfNeeded: scalar.value))
            } else if let letter = NameKey.smallLetter(of: scalar) {
                key.append(letter)
            } else {
                for scalar in scalar.properties.lowercaseMapping.unicodeScalars { key.take(scalar) }
            }
        }
        key.endWord()
        text = String(decoding: key.bytes, as: UTF8.self)
    }

    public var isEmpty: Bool { text.isEmpty }

    // MARK: Small letters

    /// The small letter of a Latin letter with a mark; nil for other signs. Names have almost no others, and
    /// asking Unicode's tables about each costs more than all the rest.
    private static func smallLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let index = Int(scalar.value)
        guard index < smallLetters.count, smallLetters[index] != 0 else { return nil }
        return Unicode.Scalar(smallLetters[index])
    }

    /// By letter; 0 for what is no Latin letter with a mark, or has several letters for its small one.
    private static let smallLetters: [UInt32] = (0..<0x1F00).map { value in
        guard (0xC0..<0x250).contains(value) || value >= 0x1E00,
            let mapped = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars,
            mapped.count == 1, let letter = mapped.first
        else { return 0 }
        return (letter == "ð" ? "đ" : letter).value
    }
}

/// The text of a key as it is put together, word by word.
private struct KeyText {
    private(set) var bytes: [UInt8] = []
    private var wordStart = 0
    /// The last letter of the word, and the one before it.
    private var last: Unicode.Scalar = " "
    private var beforeLast: Unicode.Scalar = " "

    mutating func take(ascii byte: UInt8) {
        switch byte {
        case 0...0x20, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x5F: endWord()
        default: append(Unicode.Scalar(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte))
        }
    }

    mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            take(ascii: UInt8(truncatingIfNeeded: scalar.value))
        } else if KeyText.separatesWords(scalar) {
            endWord()
        } else if !KeyText.showsNothing(scalar) {
            append(scalar == "ð" ? "đ" : scalar)
        }
    }

    mutating func append(_ letter: Unicode.Scalar) {
        // Words are parted by one space.
        if wordStart == bytes.count, !bytes.isEmpty {
            bytes.append(0x20)
            wordStart = bytes.count
        }
        if letter.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: letter.value))
        } else {
            if let encoded = UTF8.encode(letter) { bytes.append(contentsOf: encoded) }
        }
        beforeLast = last
        last = letter
    }

    mutating func endWord() {
        // Only a letter with a mark can be a vowel that carries the tone.
        if wordStart < bytes.count, KeyText.mayBearTone(last, behind: beforeLast) {
            let word = String(decoding: bytes[wordStart...], as: UTF8.self)
            if let moved = KeyText.withToneInFront(word) {
                bytes.replaceSubrange(wordStart..., with: moved.utf8)
            }
        }
        wordStart = bytes.count
    }

    /// The signs that offices put between words or leave out, and blanks; those of ASCII are in
    /// ``take(ascii:)``.
    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "–", "—", "’", "“", "”": true
        default: scalar.properties.isWhitespace
        }
    }

    /// Byte order marks and blanks of no width, which programs leave in text.
    private static func showsNothing(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFEFF || scalar.value == 0x200B || scalar.value == 0x2060
    }

    // MARK: Tone marks

    /// Whether a word that ends so may end with one of ``tonePlacement``, composed or decomposed.
    private static func mayBearTone(_ scalar: Unicode.Scalar, behind other: Unicode.Scalar) -> Bool {
        if (0x300...0x36F).contains(scalar.value) { return true }
        guard other == "o" || other == "u" else { return false }
        switch scalar {
        case "à", "á", "ả", "ã", "ạ", "è", "é", "ẻ", "ẽ", "ẹ", "ỳ", "ý", "ỷ", "ỹ", "ỵ": return true
        default: return false
        }
    }

    /// Moves the tone of an open `oa`, `oe`, `uy` to its first vowel: `hoà` becomes `hòa`. Nil where there
    /// is none.
    private static func withToneInFront(_ word: String) -> String? {
        tonePlacement[String(word.suffix(2))].map { word.dropLast(2) + $0 }
    }

    private static let tonePlacement: [String: String] = [
        "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
        "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
        "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
    ]
}

// MARK: - Nearness, for suggestions only

extension NameKey {
    /// How many letters must be put in, left out or changed to get from one name to the other.
    ///
    /// Linear in the product of the lengths; both are cut at 64 letters, more than any code or name.
    public func distance(to other: NameKey) -> Int {
        let left = Array(text.prefix(64))
        let right = Array(other.text.prefix(64))
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, candidate) in right.enumerated() {
                current.append(
                    min(
                        previous[column] + (letter == candidate ? 0 : 1),
                        previous[column + 1] + 1,
                        current[column] + 1))
            }
            previous = current
        }
        return previous.last ?? 0
    }

    /// The candidate nearest to this name, where one alone is near: at most a third of its letters off.
    public func nearest<Candidate>(
        among candidates: [Candidate], named name: (Candidate) -> String
    ) -> Candidate? {
        var best: (candidate: Candidate, distance: Int)?
        var isTied = false
        let limit = max(1, text.count / 3)
        for candidate in candidates {
            let key = NameKey(name(candidate))
            // Names of very different length cannot be near.
            guard abs(key.text.count - text.count) <= limit else { continue }
            let distance = distance(to: key)
            if let known = best, distance >= known.distance {
                if distance == known.distance { isTied = true }
                continue
            }
            best = (candidate, distance)
            isTied = false
        }
        guard let best, !isTied, best.distance <= limit else { return nil }
        return best.candidate
    }
}
