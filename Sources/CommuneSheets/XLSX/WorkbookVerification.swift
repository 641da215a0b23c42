/// Reads a workbook back and compares it with what was meant.
///
/// Needed because libxlsxwriter 1.1.4 reports success when a write to one of its temporary files failed: the archive
/// is then valid and the sheet in it cut off. Every part is read to its end (with its checksum) and parsed to its end;
/// declared counts must hold; every part that is named must be there; and every cell must be what was written.
enum WorkbookVerification {
    /// Throws what is wrong with the file at `path`, if anything.
    ///
    /// - Parameter progress: told now and then how much is read.
    static func check(
        path: String, against intent: WorkbookIntent,
        progress: @escaping @Sendable (WorkbookProgress) -> Void = { _ in }
    ) throws(WorkbookDamage) {
        let archive = try ZIPReader(path: path, progress: progress)
        let names = try archive.partNames()

        // The sheets need the shared strings, and the workbook's part to find them; the others come in any order.
        let types = ContentTypesReader(part: "[Content_Types].xml")
        let strings = SharedStringsReader(part: "xl/sharedStrings.xml")
        let workbook = WorkbookPartReader(part: "xl/workbook.xml")
        var readers: [PartReader] = [types, workbook]
        if names.contains(strings.part) { readers.append(strings) }
        let links = names.filter { $0.hasSuffix(".rels") }.map { RelationshipsReader(part: $0) }
        readers += links
        for reader in readers { try archive.parse(reader) }

        let sheets = try sheetParts(workbook, links, against: intent)
        for (part, sheet) in zip(sheets, intent.sheets) {
            let reader = SheetPartReader(part: part)
            let cells = try archive.cells(of: reader, strings: strings.digests)
            guard cells == sheet.cells else { throw .cells(part: part, sheet: sheet.name) }
            try compare(reader.elements.filter { $0.key.isInSheet }, with: sheet.elements, part: part)
            readers.append(reader)
        }
        for name in Set(names).subtracting(readers.map(\.part)).sorted() {
            if name.hasSuffix(".xml") || name.hasSuffix(".vml") {
                let reader = PartReader(part: name)
                try archive.parse(reader)
                readers.append(reader)
            } else {
                try archive.read(name) { _ in }
            }
        }
        try types.check(names)
        try WorkbookParts(names: Set(names), links: links).check(readers)
        let elements = readers.reduce(into: ElementCounts()) { $0.merge($1.elements, uniquingKeysWith: +) }
        try compare(elements.filter { !$0.key.isInSheet }, with: intent.elements, part: "")
    }

    /// The parts of the sheets, in order, if they are named as meant.
    private static func sheetParts(
        _ workbook: WorkbookPartReader, _ links: [RelationshipsReader], against intent: WorkbookIntent
    ) throws(WorkbookDamage) -> [String] {
        let found = workbook.sheets.map(\.name)
        // By bytes: String's equality would overlook a change of composition.
        guard found.map({ Array($0.utf8) }) == intent.sheets.map({ Array($0.name.utf8) }) else {
            throw .sheetNames(found: found)
        }
        let ownLinks = links.first { $0.source == workbook.part }
        var parts: [String] = []
        for sheet in workbook.sheets {
            guard let part = ownLinks?.targets[sheet.relationship], !parts.contains(part) else {
                throw .noSuchRelationship(part: workbook.part, relationship: sheet.relationship)
            }
            parts.append(part)
        }
        return parts
    }

    private static func compare(
        _ found: ElementCounts, with meant: ElementCounts, part: String
    ) throws(WorkbookDamage) {
        for element in Set(found.keys).union(meant.keys).sorted(by: { $0.rawValue < $1.rawValue }) {
            let (found, meant) = (found[element, default: 0], meant[element, default: 0])
            guard found == meant else {
                throw .elements(part: part, element: element, meant: meant, found: found)
            }
        }
    }
}
