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

/// Reads the names of the sheets, in order, and the relationships that lead to them.
final class WorkbookPartReader: PartReader {
    private(set) var sheets: [(name: String, relationship: String)] = []

    override func begin(_ element: ElementName, _ attributes: XMLAttributes) {
        guard element == "sheet" else { return }
        sheets.append((attributes["name"] ?? "", attributes["r:id"] ?? ""))
    }
}
