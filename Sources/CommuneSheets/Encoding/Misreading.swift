/// Recognises text that was opened in the wrong encoding and then saved as Unicode: `Chá»‰ tiÃªu` for
/// UTF-8 opened as windows-1252 (`tiĂªu` as windows-1258, the code page of Vietnamese Windows), `ChØ tiªu` and `Chæ tieâu` for TCVN3 and VNI, which is also how a
/// sheet looks that was typed in the old fonts.
///
/// Such a file is named, not put right. Programs on its way drop what looks like blanks (the second
/// byte of `à` is a no-break space, that of TCVN3's `ư` a soft hyphen), so that only a comparison with
/// the original could show that nothing is missing.
enum Misreading {
    /// The encoding that the text was in at first; nil where it is right as it stands.
    ///
    /// Linear in the text, which is UTF-8.
    static func original(of text: [UInt8], knownNames names: Set<NameKey>) -> TextEncoding? {
        let asItStands = TextEvidence(text, known: names)
        let bytes = westernBytes(of: text)
        var best: (encoding: TextEncoding, points: Int)?
        for encoding in [TextEncoding.utf8, .tcvn3, .vni, .windows1258] {
            guard let decoded = decoded(bytes, from: encoding) else { continue }
            let evidence = TextEvidence(decoded, known: names)
            guard evidence.isVietnamese else { continue }
            // What is Vietnamese as it stands is doubted only for a name that forms hold.
            let isDoubted = !asItStands.isVietnamese || evidence.known > asItStands.known
            if isDoubted, evidence.points > asItStands.points, evidence.points > best?.points ?? Int.min {
                best = (encoding, evidence.points)
            }
        }
        if best == nil, isUTF8ReadAsVietnamese(text, asItStands, knownNames: names) { return .utf8 }
        return best?.encoding ?? (isMisreadTwice(bytes, knownNames: names) ? .utf8 : nil)
    }

    /// Whether UTF-8 was opened as windows-1258.
    private static func isUTF8ReadAsVietnamese(
        _ text: [UInt8], _ asItStands: TextEvidence, knownNames names: Set<NameKey>
    ) -> Bool {
        let bytes = String(decoding: text, as: UTF8.self).unicodeScalars.compactMap { scalar in
            scalar == "\u{FEFF}" ? nil : Windows1258Table.byte(of: scalar) ?? 0x3F
        }
        guard let decoded = decoded(bytes, from: .utf8) else { return false }
        let evidence = TextEvidence(decoded, known: names)
        return evidence.isVietnamese && evidence.points > asItStands.points
            && (!asItStands.isVietnamese || evidence.known > asItStands.known)
    }

    /// Whether the detour was taken twice: `ChÃ¡Â»â€° tiÃƒÂªu`. Each detour shortens the text, and a
    /// third is not looked for.
    private static func isMisreadTwice(_ bytes: [UInt8], knownNames names: Set<NameKey>) -> Bool {
        guard ByteCensus(of: bytes).mayBeMisread,
            let once = decoded(bytes, from: .utf8).map({ westernBytes(of: $0) }),
            let twice = decoded(once, from: .utf8)
        else { return false }
        return TextEvidence(twice, known: names).isVietnamese
    }

    /// UTF-8 with what does not fit as U+FFFD: some of its bytes do not survive the detour.
    private static func decoded(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8]? {
        encoding == .utf8
            ? Array(String(decoding: bytes, as: UTF8.self).utf8)
            : LegacyDecoding.decoded(bytes, from: encoding)
    }

    /// The bytes that windows-1252 has for the text; `?` for what it has none for.
    private static func westernBytes(of text: [UInt8]) -> [UInt8] {
        String(decoding: text, as: UTF8.self).unicodeScalars.compactMap { scalar in
            scalar == "\u{FEFF}" ? nil : Windows1252Table.byte(of: scalar) ?? 0x3F
        }
    }
}
