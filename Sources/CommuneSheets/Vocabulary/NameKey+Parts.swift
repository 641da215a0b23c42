// MARK: - What stands within a name

extension NameKey {
    /// Whether `part` stands anywhere in the name; linear in the name.
    func contains(_ part: String) -> Bool {
        text.isDecomposed ? text.contains(part) : text.utf8.hasPart(part.utf8)
    }

    /// What stands behind the first place at which `part` stands in the name; nil where it does not. Linear
    /// in the name.
    func rest(behind part: NameKey) -> Substring? {
        let end =
            text.isDecomposed
            ? text.firstRange(of: part.text)?.upperBound : text.utf8.end(ofPart: part.text.utf8)
        return end.map { text[$0...] }
    }

    /// Whether the words of `part` stand in the name as whole words, one after the other; linear in the
    /// name.
    func containsWords(_ part: NameKey) -> Bool {
        guard text.utf8.count >= part.text.utf8.count else { return false }
        if text.isDecomposed { return " \(text) ".contains(" \(part.text) ") }
        return text.utf8.hasPart(part.text.utf8) && " \(text) ".utf8.hasPart(" \(part.text) ".utf8)
    }
}

extension String {
    /// Whether marks stand behind their letters (U+0300 to U+036F), so that bytes do not tell letters.
    fileprivate var isDecomposed: Bool { utf8.contains { $0 == 0xCC || $0 == 0xCD } }
}

extension String.UTF8View {
    /// Whether the bytes of `part` stand anywhere in these.
    fileprivate func hasPart(_ part: String.UTF8View) -> Bool { end(ofPart: part) != nil }

    /// Where the first place ends at which the bytes of `part` stand in these; nil where they do not.
    fileprivate func end(ofPart part: String.UTF8View) -> Index? {
        guard let first = part.first else { return startIndex }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: part) { return index(start, offsetBy: part.count) }
            rest = rest[rest.index(after: start)...]
        }
        return nil
    }
}
