/// Reads the shared strings: a digest for each, by its index.
final class SharedStringsReader: PartReader {
    private(set) var digests: [UInt64] = []

    override func begin(_ element: String, _ attributes: XMLAttributes) {
        if element == "t" { collectText() }
    }

    override func end(_ element: String) {
        if element == "t" { digests.append(CellTally.digest(of: CellText.decoded(text))) }
    }
}

/// Reads a sheet's cells into a tally.
final class SheetPartReader: PartReader {
    private(set) var cells = CellTally()
    private let strings: [UInt64]
    private var name = ""
    private var type: String?
    private var formula: UInt64?
    private var value: [UInt8]?

    init(part: String, strings: [UInt64]) {
        self.strings = strings
        super.init(part: part)
    }

    override func begin(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "c":
            name = attributes["r"] ?? ""
            type = attributes["t"]
            formula = nil
            value = nil
        case "f", "v":
            collectText()
        default:
            break
        }
    }

    override func end(_ element: String) {
        switch element {
        case "f": formula = CellTally.digest(of: text)
        case "v": value = text
        case "c":
            guard let address = CellAddress(name: name.utf8), let content else {
                return fail(.strangeCell(part: part, cell: name))
            }
            cells.add(content, at: address)
        default: break
        }
    }

    /// What the cell that ends here holds; nil if it cannot be understood.
    private var content: CellTally.Content? {
        let value = value.map { String(decoding: $0, as: UTF8.self) }
        switch (formula, type, value) {
        case (nil, nil, nil): return .blank
        case (nil, "s", let value?):
            guard let index = Int(value), strings.indices.contains(index) else { return nil }
            return .text(strings[index])
        case (nil, nil, let value?): return Double(value).map { .number($0) }
        case (let formula?, "str", let value?):
            return .formula(formula, .text(CellTally.digest(of: CellText.decoded(value.utf8))))
        case (let formula?, nil, let value?): return Double(value).map { .formula(formula, .number($0)) }
        default: return nil
        }
    }
}

/// Reads the names of the sheets, in order, and the relationships that lead to them.
final class WorkbookPartReader: PartReader {
    private(set) var sheets: [(name: String, relationship: String)] = []

    override func begin(_ element: String, _ attributes: XMLAttributes) {
        guard element == "sheet" else { return }
        sheets.append((attributes["name"] ?? "", attributes["r:id"] ?? ""))
    }
}
