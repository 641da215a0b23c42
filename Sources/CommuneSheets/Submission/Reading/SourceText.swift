/// Decides whether a file is text that can be read, before anything is read from it.
enum SourceText {
    /// Why a file cannot be read; nil where it is UTF-8 text. Linear in the bytes.
    static func problem(of bytes: [UInt8]) -> Diagnostic? {
        let hasMark = bytes.starts(with: CSVDialect.byteOrderMark)
        if bytes.dropFirst(hasMark ? CSVDialect.byteOrderMark.count : 0).allSatisfy(\.isBlank) {
            return Diagnostic(.emptyFile)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Diagnostic(.encodingUnreadable(isUTF16: true))
        }
        if workbookMarks.contains(where: { bytes.starts(with: $0) }) {
            return Diagnostic(.binaryFile(isWorkbook: true))
        }
        if bytes.contains(where: isNeverText) {
            return isUTF16WithoutMark(bytes)
                ? Diagnostic(.encodingUnreadable(isUTF16: true))
                : Diagnostic(.binaryFile(isWorkbook: false))
        }
        return invalidUTF8(bytes).map { offset in
            let place = PlaceOfByte(offset, in: bytes)
            return Diagnostic(
                .encodingUnreadable(isUTF16: false), at: CellPlace(line: place.line, row: place.line),
                value: place.context)
        }
    }

    /// ZIP (XLSX, ODS) and the old Office format.
    private static let workbookMarks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
    ]

    /// Control characters other than tab, line feed, form feed and carriage return.
    private static func isNeverText(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D) || byte == 0x7F
    }

    /// Whether every second byte of the start is mostly zero, as ASCII is in UTF-16.
    private static func isUTF16WithoutMark(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(512)
        let even = sample.enumerated().filter { $0.offset.isMultiple(of: 2) && $0.element == 0 }.count
        let odd = sample.enumerated().filter { !$0.offset.isMultiple(of: 2) && $0.element == 0 }.count
        let half = sample.count / 2
        return half > 0 && (even * 2 > half || odd * 2 > half) && min(even, odd) * 10 < max(even, odd)
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
}

/// Where in a file a byte stands, for a file that cannot be read as a table.
private struct PlaceOfByte {
    /// From 1.
    let line: Int
    /// The ASCII part of the surroundings, other bytes shown as `?`.
    let context: String

    init(_ offset: Int, in bytes: [UInt8]) {
        line = bytes[..<offset].count { $0 == 0x0A } + 1
        let start = bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        let window = bytes[max(start, offset - 20)..<min(end, offset + 20)]
        context = String(decoding: window.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    }
}
