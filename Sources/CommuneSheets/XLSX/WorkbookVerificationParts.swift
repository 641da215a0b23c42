/// Reads the shared strings: a digest for each, by its index.
final class SharedStringsReader: PartReader {
    private(set) var digests: [UInt64] = []
    private static let text: ElementName = "t"

    override func begin(_ element: ElementName, _ attributes: XMLAttributes) {
        if element == SharedStringsReader.text { collectText() }
    }

    override func end(_ element: ElementName) {
        guard element == SharedStringsReader.text else { return }
        let isPlain = !text.contains(UInt8(ascii: "_"))
        digests.append(CellTally.digest(of: isPlain ? text : CellText.decoded(text)))
    }
}

/// Reads what stands in a sheet's part around its rows.
final class SheetPartReader: PartReader {}

extension ZIPReader {
    /// Reads a sheet's part to its end: its rows into a tally, the rest with `reader`.
    ///
    /// - Parameter strings: digests of the shared strings, by their index.
    func cells(
        of reader: SheetPartReader, strings: [UInt64]
    ) throws(WorkbookDamage) -> CellTally {
        let parser = try XMLParser(reader: reader)
        var rows = SheetRowsReader(part: reader.part, strings: strings)
        /// What was read before the rows; nil behind their beginning.
        var head: [UInt8]? = []
        let mark = Array("<sheetData>".utf8)
        func feed(_ bytes: Span<UInt8>) throws(WorkbookDamage) {
            if rows.isComplete { return try parser.feed(bytes) }
            let rest = try rows.read(bytes)
            guard rows.isComplete else { return }
            try parser.feed("</sheetData>".utf8.span)
            try parser.feed(bytes.extracting(last: rest))
        }
        try read(reader.part) { bytes throws(WorkbookDamage) in
            guard var start = head else { return try feed(bytes) }
            unsafe bytes.withUnsafeBufferPointer { unsafe start.append(contentsOf: $0) }
            guard let end = start.firstRange(of: mark)?.upperBound else {
                // Before the rows stand the columns' widths, and little else.
                guard start.count < 1 << 24 else {
                    throw .malformed(part: reader.part, line: 0, reason: "no rows")
                }
                head = start
                return
            }
            head = nil
            try parser.feed(start.span.extracting(first: end))
            try feed(start.span.extracting(droppingFirst: end))
        }
        // A sheet without rows has an empty element.
        if let head { try parser.feed(head.span) }
        try parser.finish()
        return rows.cells
    }
}

/// Reads the names of the sheets, in order, and the relationships that lead to them.
final class WorkbookPartReader: PartReader {
    private(set) var sheets: [(name: String, relationship: String)] = []

    override func begin(_ element: ElementName, _ attributes: XMLAttributes) {
        guard element == "sheet" else { return }
        sheets.append((attributes["name"] ?? "", attributes["r:id"] ?? ""))
    }
}
