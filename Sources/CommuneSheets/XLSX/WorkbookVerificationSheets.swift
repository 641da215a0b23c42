/// Reads what stands in a sheet's part around its rows and links.
final class SheetPartReader: PartReader {
    private static let elementsOfSections: Set<ElementName> = ["row", "c", "hyperlink"]

    /// The sections have readers of their own: what comes here of them stands outside.
    override func begin(_ element: ElementName, _ attributes: XMLAttributes) {
        guard SheetPartReader.elementsOfSections.contains(element) else { return }
        fail(.strangeCell(part: part, cell: "<\(element.text)>"))
    }
}

extension ZIPReader {
    /// Reads a sheet's part to its end: its rows and links into a tally, the rest with `reader`.
    ///
    /// - Parameter strings: digests of the shared strings, by their index.
    func cells(of reader: SheetPartReader, strings: [UInt64]) throws(WorkbookDamage) -> CellTally {
        let parser = try XMLParser(reader: reader)
        var rows = SurroundedSection(SheetRowsReader(part: reader.part, strings: strings))
        var links = SurroundedSection(SheetLinksReader(part: reader.part))
        try read(reader.part) { bytes throws(WorkbookDamage) in
            let behindRows = try rows.take(bytes, around: parser)
            guard rows.isComplete else { return }
            let behindLinks = try links.take(bytes.extracting(last: behindRows), around: parser)
            try parser.feed(bytes.extracting(last: behindLinks))
        }
        try rows.finish(around: parser)
        try links.finish(around: parser)
        try parser.finish()
        return rows.reader.cells + links.reader.links
    }
}

/// A section with a reader of its own, and what stands before it, which goes to the part's parser. To the parser the
/// section is an empty element, and one without an end where its own end is missing.
private struct SurroundedSection<Reader: PartSectionReader> {
    private(set) var reader: Reader
    /// Looks for the section's beginning; nil behind it.
    private var search: PieceSearch? = PieceSearch(Reader.beginning)

    init(_ reader: Reader) {
        self.reader = reader
    }

    var isComplete: Bool { reader.isComplete }

    /// Takes the bytes up to the section's end; gives back how many stand behind it.
    mutating func take(_ bytes: Span<UInt8>, around parser: borrowing XMLParser) throws(WorkbookDamage) -> Int
    {
        if isComplete { return bytes.count }
        var rest = bytes.count
        if search != nil {
            let behind = try search?.take(bytes) { bytes throws(WorkbookDamage) in try parser.feed(bytes) }
            guard let behind else { return 0 }
            search = nil
            rest = behind
        }
        rest = try reader.read(bytes.extracting(last: rest))
        if isComplete {
            try parser.feed(Reader.beginning.utf8.span)
            try parser.feed("/>".utf8.span)
        }
        return rest
    }

    /// Hands on what was held back, when no more bytes come.
    func finish(around parser: borrowing XMLParser) throws(WorkbookDamage) {
        if let search { try parser.feed(search.held.span) }
    }
}
