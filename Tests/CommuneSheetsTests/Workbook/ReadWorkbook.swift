import Testing

@testable import CommuneSheets

/// A workbook taken apart by Foundation's XML parser: what stands where, and how it is marked.
struct ReadWorkbook {
    struct Sheet {
        let name: String
        /// Texts by cell, `F19`.
        let texts: [String: String]
        /// The fill's colour by cell, without that of headers.
        let fills: [String: String]
        let borders: [String: String]
        let notes: [String: String]
        /// Where each link leads.
        let links: [String: String]
        /// Cells that hold anything but text.
        let others: [String]
    }

    let sheets: [Sheet]

    init(_ path: String) throws {
        let archive = try ZIPReader(path: path)
        let names = try archive.partNames()
        func tree(_ part: String) throws -> XMLElementNode? {
            guard names.contains(part) else { return nil }
            var content: [UInt8] = []
            try archive.read(part) { bytes throws(WorkbookDamage) in
                for index in bytes.indices { content.append(bytes[index]) }
            }
            let root = XMLElementNode.parse(content)
            #expect(root != nil, "\(part) is not well-formed")
            return root
        }
        let strings = try tree("xl/sharedStrings.xml")?.all("si").map(\.text) ?? []
        let looks = try #require(try tree("xl/styles.xml"))
        let fills = looks.all("fill").map { $0.all("fgColor").first?.attributes["rgb"] ?? "" }
        let borders = looks.all("border").map { $0.all("left").first?.attributes["style"] ?? "" }
        let formats = looks.all("cellXfs").first?.children ?? []
        let titles = try #require(try tree("xl/workbook.xml")).all("sheet")
        var notesSeen = 0
        sheets = try titles.enumerated().map { index, title in
            let sheet = try #require(try tree("xl/worksheets/sheet\(index + 1).xml"))
            var texts: [String: String] = [:], fillOf: [String: String] = [:],
                borderOf: [String: String] = [:]
            var others: [String] = []
            for cell in sheet.all("c") {
                let name = cell.attributes["r"] ?? ""
                let format = cell.attributes["s"].flatMap { Int($0) }.map { formats[$0].attributes } ?? [:]
                fillOf[name] = format["fillId"].flatMap { Int($0) }.map { fills[$0] }
                borderOf[name] = format["borderId"].flatMap { Int($0) }.map { borders[$0] }
                guard let value = cell.all("v").first?.text else { continue }
                if cell.attributes["t"] == "s", cell.all("f").isEmpty, let number = Int(value) {
                    texts[name] = String(decoding: CellText.decoded(strings[number].utf8), as: UTF8.self)
                } else {
                    others.append(name)
                }
            }
            var notes: [String: String] = [:]
            if sheet.all("legacyDrawing").count > 0 {
                notesSeen += 1
                for note in try tree("xl/comments\(notesSeen).xml")?.all("comment") ?? [] {
                    notes[note.attributes["ref"] ?? ""] = note.text
                }
            }
            let links = sheet.all("hyperlink").map {
                ($0.attributes["ref"] ?? "", $0.attributes["location"] ?? "")
            }
            return Sheet(
                name: title.attributes["name"] ?? "", texts: texts, fills: fillOf, borders: borderOf,
                notes: notes,
                links: Dictionary(links, uniquingKeysWith: { first, _ in first }), others: others)
        }
        #expect(!names.contains { $0.contains("externalLink") })
    }
}
