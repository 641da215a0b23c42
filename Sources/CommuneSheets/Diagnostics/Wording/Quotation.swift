/// Text from a file, made fit to stand inside a sentence.
enum Quotation {
    /// How much of a cell a message shows.
    static let cellLimit = 40
    /// How much of a path a message shows: enough for the name at its end.
    static let pathLimit = 200

    /// The text in quotation marks, with what cannot be seen made visible; nil where nothing is written.
    static func of(_ text: String?, limit: Int = cellLimit) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return "“" + abridged(text, limit: limit) + "”"
    }

    /// At most `limit` characters, then `…`. Looks at no more of the text than it needs.
    static func abridged(_ text: String, limit: Int) -> String {
        // A Vietnamese letter is at most three scalars; four also bound a letter under a heap of marks.
        let scalars = text.unicodeScalars.prefix(limit * 4)
        let seen = visible(scalars)
        let isWhole = scalars.endIndex == text.unicodeScalars.endIndex && seen.count <= limit
        return isWhole ? seen : seen.prefix(limit) + "…"
    }

    private static func visible(_ scalars: Substring.UnicodeScalarView) -> String {
        var seen = ""
        var previous: Unicode.Scalar?
        for scalar in scalars {
            if showsItself(scalar) {
                seen.unicodeScalars.append(scalar)
            } else if !(scalar == "\n" && previous == "\r") {
                seen += sign(for: scalar)
            }
            previous = scalar
        }
        return seen
    }

    /// A sign for a scalar that shows nothing, or disturbs what stands around it; else the scalar itself.
    static func sign(for scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: controlSign(for: scalar)
        case .format: "·"
        default: String(scalar)
        }
    }

    /// Whether a scalar is a letter or sign of Latin writing, which needs no other sign in its place; told without
    /// Unicode's tables. Others may show themselves, too.
    static func showsItself(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // U+00AD, between them, is the soft hyphen.
        case 0x20..<0x7F, 0xA0...0xAC, 0xAE..<0x250, 0x1E00..<0x1F00: true
        default: false
        }
    }

    /// The name of a scalar that cannot be shown: `U+0007`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func controlSign(for scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": "↵"
        case "\t": "⇥"
        case "\u{7F}": "␡"
        default: Unicode.Scalar(0x2400 + scalar.value).flatMap(controlPicture) ?? "�"
        }
    }

    /// The sign, where it is one of the control pictures ␀ to ␟.
    private static func controlPicture(_ scalar: Unicode.Scalar) -> String? {
        scalar.value < 0x2420 ? String(scalar) : nil
    }
}
