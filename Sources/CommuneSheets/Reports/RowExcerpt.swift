/// A row as written, with one of its cells marked below it.
struct RowExcerpt {
    /// The line, cut to a window around the cell; control characters shown as blanks.
    let text: String
    /// Blanks up to the cell, then one `^` for each of its characters; nil where no cell is marked.
    let marker: String?

    /// How many characters of a row are shown.
    private static let width = 100

    /// - Parameters:
    ///   - line: the bytes of the physical line.
    ///   - column: the cell, from 1; nil marks none.
    init(line: ArraySlice<UInt8>, column: Int?, delimiter: UInt8) {
        var bytes = line
        if bytes.starts(with: CSVDialect.byteOrderMark) {
            bytes = bytes.dropFirst(CSVDialect.byteOrderMark.count)
        }
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes = bytes.dropLast() }
        let cell = column.flatMap { RowExcerpt.range(ofColumn: $0, in: bytes, delimiter: delimiter) }
        let characters = RowExcerpt.visible(bytes)
        guard let cell else {
            marker = nil
            text = RowExcerpt.cut(characters, to: 0..<min(characters.count, RowExcerpt.width))
            return
        }
        let start = RowExcerpt.visible(bytes[bytes.startIndex..<cell.lowerBound]).count
        let length = min(max(1, RowExcerpt.visible(bytes[cell]).count), RowExcerpt.width)
        let first = start + length <= RowExcerpt.width ? 0 : start - (RowExcerpt.width - length) / 2
        let window = first..<min(characters.count, first + RowExcerpt.width)
        text = RowExcerpt.cut(characters, to: window)
        let indent = start - first + (first > 0 ? 1 : 0)
        marker = String(repeating: " ", count: indent) + String(repeating: "^", count: length)
    }

    private static func visible(_ bytes: ArraySlice<UInt8>) -> [Character] {
        String(decoding: bytes, as: UTF8.self).map { character in
            let isControl = character.unicodeScalars.contains {
                $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
            }
            return isControl ? " " : character
        }
    }

    private static func cut(_ characters: [Character], to window: Range<Int>) -> String {
        guard window.lowerBound < characters.count else { return "" }
        return (window.lowerBound > 0 ? "…" : "") + String(characters[window])
            + (window.upperBound < characters.count ? "…" : "")
    }

    /// Where a cell stands in its line, quotation marks left out; nil where it is on another line.
    private static func range(
        ofColumn column: Int, in bytes: ArraySlice<UInt8>, delimiter: UInt8
    ) -> Range<Int>? {
        var current = 1
        var start = bytes.startIndex
        var isQuoted = false
        for index in bytes.indices {
            if bytes[index] == 0x22 {
                isQuoted.toggle()
            } else if bytes[index] == delimiter, !isQuoted {
                if current == column { return start..<index }
                current += 1
                start = index + 1
            }
        }
        return current == column && !isQuoted ? start..<bytes.endIndex : nil
    }
}
