import Testing

@testable import CommuneSheets

@Suite struct `How far a text goes` {
    private static let pieces = [
        ";", ",", "|", "\t", " ", "a", "ệ", "†", "\r", "\n", "\r\n", "\"", ";;;;\r\n",
    ]

    /// What is expected of a text, by its lines; in Swift CR LF is one character.
    private struct Lines {
        var rows = 0
        var rowsWithContent = 0
        var scalarsWithContent = 0

        init(_ text: String) {
            var taken = 0
            var hasContent = false
            var hasBegun = false
            func end(_ lines: inout Lines) {
                lines.rows += 1
                if hasContent || lines.rows == 1 {
                    lines.rowsWithContent = lines.rows
                    lines.scalarsWithContent = taken
                }
                hasContent = false
                hasBegun = false
            }
            for character in text {
                taken += character.unicodeScalars.count
                if character.isNewline {
                    end(&self)
                } else {
                    hasBegun = true
                    if !";,|\t ".contains(character) { hasContent = true }
                }
            }
            if hasBegun { end(&self) }
        }
    }

    @Test(
        arguments: [
            Storage.utf8, .utf8WithMark, .utf16LittleEndianWithMark, .utf16BigEndianWithMark,
        ], 0..<40)
    func `is found from blocks of any size`(storage: Storage, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var text = ""
        // Behind a sign no mark is part of it, so that characters are what is counted.
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            text += Self.pieces.randomElement(using: &random) ?? ""
        }
        let marked = storage.hasMark ? "\u{FEFF}" + text : text
        let lines = Lines(marked)
        let bytes = try storage.bytes(of: text)
        let content = String(String.UnicodeScalarView(marked.unicodeScalars.prefix(lines.scalarsWithContent)))
        let length = storage.encoding == .utf8 ? content.utf8.count : 2 * content.utf16.count
        var extent = TextExtent(ofTextStarting: bytes)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...7, using: &random)
            extent.take(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        extent.finish()
        for extent in [extent, TextExtent(of: bytes)] {
            #expect(extent.byteCount == bytes.count, "\(marked.debugDescription)")
            #expect(extent.rowCount == lines.rows, "\(marked.debugDescription)")
            #expect(extent.contentRowCount == lines.rowsWithContent, "\(marked.debugDescription)")
            #expect(extent.contentEnd == length, "\(marked.debugDescription)")
            #expect(!extent.endsWithinUnit)
        }
    }

    @Test func `ends within a letter where half of one is missing`() throws {
        let bytes = try Storage.utf16LittleEndianWithMark.bytes(of: "a;b\r\n;;;\r\n")
        let extent = TextExtent(of: bytes.dropLast())
        #expect(extent.endsWithinUnit)
        #expect(extent.contentEnd == bytes.count - 1)
    }
}
