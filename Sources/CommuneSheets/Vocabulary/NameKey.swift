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
        var key = String.UnicodeScalarView()
        var word: [Unicode.Scalar] = []
        for scalar in name.lowercased().unicodeScalars {
            if NameKey.separatesWords(scalar) {
                NameKey.append(&word, to: &key)
            } else if !NameKey.showsNothing(scalar) {
                word.append(scalar == "ð" ? "đ" : scalar)
            }
        }
        NameKey.append(&word, to: &key)
        text = String(key)
    }

    public var isEmpty: Bool { text.isEmpty }

    private static func append(_ word: inout [Unicode.Scalar], to key: inout String.UnicodeScalarView) {
        guard let last = word.last else { return }
        if !key.isEmpty { key.append(" ") }
        // Only a letter with a mark can be a vowel that carries the tone.
        if last.isASCII {
            key.append(contentsOf: word)
        } else {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: word)
            key.append(contentsOf: withToneInFront(String(view)).unicodeScalars)
        }
        word.removeAll(keepingCapacity: true)
    }

    /// Blanks and the signs that offices put between words or leave out.
    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "–", "—", ".", "_", ",", ":", ";", "\"", "'", "’", "“", "”", "(", ")", "/": true
        default: scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
        }
    }

    /// Byte order marks and blanks of no width, which programs leave in text.
    private static func showsNothing(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && (scalar.value == 0xFEFF || scalar.value == 0x200B || scalar.value == 0x2060)
    }

    /// Moves the tone of an open `oa`, `oe`, `uy` to its first vowel: `hoà` becomes `hòa`.
    private static func withToneInFront(_ word: String) -> String {
        guard let moved = tonePlacement[String(word.suffix(2))] else { return word }
        return word.dropLast(2) + moved
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
