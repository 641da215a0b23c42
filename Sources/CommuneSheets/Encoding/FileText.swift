/// The text of a file, whatever encoding it came in.
struct DecodedText: Sendable {
    let encoding: TextEncoding
    /// The text in UTF-8, with its mark where the file has one; the file's own bytes, not copied, where
    /// they are that already. Lines are those of the file.
    let bytes: [UInt8]
    /// Words in which letters were lost before the file came; 0 unless that is so throughout.
    let lostWords: Int
}

/// What a file's bytes turn out to be.
enum FileText: Sendable {
    case text(DecodedText)
    /// No byte, or nothing but blanks.
    case empty
    case binary(isWorkbook: Bool)
    /// No encoding fits. The offset is that of the first byte that is not UTF-8.
    case unreadable(isUTF16: Bool, offset: Int)
    /// Several encodings fit about equally well, and give different texts.
    case ambiguous([TextEncoding])
    /// Text in this encoding was opened as if it were in another, and then saved as Unicode.
    case misread(TextEncoding)
}

extension FileText {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// ZIP (XLSX, ODS) and the old Office format.
    private static let workbookMarks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
    ]

    /// Finds the encoding of a file and decodes it. Linear in the bytes.
    ///
    /// Validity decides first: what is UTF-8 is nothing else. Among the old encodings the one counts
    /// in which the text is Vietnamese, and no other about as well.
    ///
    /// - Parameter names: names that forms hold, asked for only where the bytes leave a doubt.
    init(of bytes: [UInt8], knownNames names: () -> Set<NameKey>) {
        let hasMark = bytes.starts(with: FileText.byteOrderMark)
        let census = ByteCensus(of: bytes)
        if census.isBlank(exceptFirst: hasMark ? FileText.byteOrderMark.count : 0) {
            self = .empty
        } else if let encoding = UTF16Decoding.marked(bytes) {
            self = FileText.utf16(bytes, encoding, knownNames: names)
        } else if FileText.workbookMarks.contains(where: { bytes.starts(with: $0) }) {
            self = .binary(isWorkbook: true)
        } else if census.hasControls {
            guard census[0] > 0, let encoding = UTF16Decoding.unmarked(bytes) else {
                self = .binary(isWorkbook: false)
                return
            }
            self = FileText.utf16(bytes, encoding, knownNames: names)
        } else if let offset = FileText.invalidUTF8(bytes) {
            self =
                hasMark
                ? .unreadable(isUTF16: false, offset: offset)
                : FileText.legacy(bytes, invalidAt: offset, knownNames: names())
        } else {
            self = FileText.unicode(bytes, census, .utf8, knownNames: names)
        }
    }

    /// The offset of the first byte that is not UTF-8; nil where all of it is.
    private static func invalidUTF8(_ bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    // MARK: Unicode

    private static func utf16(
        _ bytes: [UInt8], _ encoding: TextEncoding, knownNames names: () -> Set<NameKey>
    ) -> FileText {
        guard let text = UTF16Decoding.decoded(bytes, from: encoding) else {
            return .unreadable(isUTF16: true, offset: 0)
        }
        let census = ByteCensus(of: text)
        let hasMark = text.starts(with: byteOrderMark)
        if census.isBlank(exceptFirst: hasMark ? byteOrderMark.count : 0) { return .empty }
        if census.hasControls { return .binary(isWorkbook: false) }
        return unicode(text, census, encoding, knownNames: names)
    }

    /// Text that is Unicode for certain; whether its letters were damaged before is another question.
    private static func unicode(
        _ text: [UInt8], _ census: ByteCensus, _ encoding: TextEncoding,
        knownNames names: () -> Set<NameKey>
    ) -> FileText {
        if census.mayBeMisread, let original = Misreading.original(of: text, knownNames: names()) {
            return .misread(original)
        }
        var lostWords = 0
        if census.mayBeLossy {
            let evidence = TextEvidence(text)
            if evidence.isLossy { lostWords = evidence.lost }
        }
        let composed = census.hasCombiningMarks ? VietnameseLetters.composed(text) : nil
        return .text(DecodedText(encoding: encoding, bytes: composed ?? text, lostWords: lostWords))
    }

    // MARK: Old encodings

    /// A way to read a file.
    private struct Reading {
        let encoding: TextEncoding
        let text: [UInt8]
        let evidence: TextEvidence
    }

    private static func legacy(
        _ bytes: [UInt8], invalidAt offset: Int, knownNames names: Set<NameKey>
    ) -> FileText {
        var readings: [Reading] = []
        for encoding in LegacyDecoding.candidates {
            guard let text = LegacyDecoding.decoded(bytes, from: encoding),
                !readings.contains(where: { $0.text == text })
            else { continue }
            let evidence = TextEvidence(text, known: names)
            if evidence.isVietnamese {
                readings.append(Reading(encoding: encoding, text: text, evidence: evidence))
            }
        }
        if readings.isEmpty, bytes.allSatisfy({ $0 < 0x80 || Windows1252Table.isPunctuation($0) }),
            let text = LegacyDecoding.decoded(bytes, from: .windows1258)
        {
            // Dashes and quotation marks are the same in all of them.
            return .text(DecodedText(encoding: .windows1258, bytes: text, lostWords: 0))
        }
        guard let best = readings.max(by: { $0.evidence.points < $1.evidence.points }) else {
            return .unreadable(isUTF16: false, offset: offset)
        }
        let margin = max(1, best.evidence.marked / 10)
        let rivals = readings.filter { best.evidence.points - $0.evidence.points < margin }
        if rivals.count > 1, !rivals.allSatisfy(\.evidence.isLossy) {
            return .ambiguous(rivals.map(\.encoding))
        }
        // The Western code page keeps `ã` and `ê` but has no `ư`, whether or not a `?` shows it.
        let lost = best.encoding == .windows1252 ? max(1, best.evidence.lost) : best.evidence.lost
        let isLossy = best.encoding == .windows1252 || best.evidence.isLossy
        return .text(
            DecodedText(encoding: best.encoding, bytes: best.text, lostWords: isLossy ? lost : 0))
    }
}
