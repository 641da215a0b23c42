/// The text of a form's file, or why there is none.
struct SourceText {
    /// Nil where the file cannot be read; ``problem`` says why.
    let text: DecodedText?
    let problem: Diagnostic?

    /// Linear in the bytes, which are not copied where they are UTF-8.
    init(of bytes: [UInt8], knownNames: () -> Set<NameKey>) {
        switch FileText(of: bytes, knownNames: knownNames) {
        case .text(let decoded):
            text = decoded
            problem = nil
        case let other:
            text = nil
            problem = SourceText.problem(other, in: bytes)
        }
    }

    private static func problem(_ finding: FileText, in bytes: [UInt8]) -> Diagnostic? {
        switch finding {
        case .text: return nil
        case .empty: return Diagnostic(.emptyFile)
        case .binary(let isWorkbook): return Diagnostic(.binaryFile(isWorkbook: isWorkbook))
        case .unreadable(isUTF16: true, _): return Diagnostic(.encodingUnreadable(isUTF16: true))
        case .unreadable(isUTF16: false, let offset):
            let place = PlaceOfByte(offset, in: bytes)
            return Diagnostic(
                .encodingUnreadable(isUTF16: false), at: CellPlace(line: place.line, row: place.line),
                value: place.context)
        case .ambiguous(let candidates): return Diagnostic(.encodingUncertain(candidates: candidates))
        case .misread(let original): return Diagnostic(.openedInWrongEncoding(original: original))
        }
    }
}

/// Where in a file a byte stands, for a file that cannot be read as a table.
private struct PlaceOfByte {
    /// From 1.
    let line: Int
    /// The ASCII part of the surroundings, other bytes shown as `?`.
    let context: String

    init(_ offset: Int, in bytes: [UInt8]) {
        line = PhysicalLines(of: bytes[...offset]).count
        let start = bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        let window = bytes[max(start, offset - 20)..<min(end, offset + 20)]
        context = String(decoding: window.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    }
}
