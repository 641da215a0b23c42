import Testing

@testable import CommuneSheets

/// A form that is a workbook, taken apart by Foundation's XML parser.
struct ReadFormWorkbook {
    /// Names of the sheets, and whether each is out of sight.
    let sheets: [(name: String, isHidden: Bool)]
    /// Formulas of the first sheet by cell, `F19`.
    private(set) var formulas: [String: String] = [:]
    /// Its texts and numbers, and the results of its formulas.
    private(set) var values: [String: String] = [:]
    private(set) var unlocked: Set<String> = []
    private(set) var numberFormats: [String: String] = [:]
    /// The colours that cells are filled with, `FFFFE08A`.
    private(set) var fills: [String: String] = [:]
    /// By the first cell of their range.
    private(set) var validations: [String: [String: String]] = [:]
    let isProtected: Bool
    let password: String?
    /// The texts of the second sheet, downward.
    let choices: [String]

    init(_ path: String) throws {
        let archive = try ZIPReader(path: path)
        func tree(_ part: String) throws -> XMLElementNode {
            var content: [UInt8] = []
            try archive.read(part) { bytes throws(WorkbookDamage) in
                for index in bytes.indices { content.append(bytes[index]) }
            }
            return try #require(XMLElementNode.parse(content))
        }
        let titles = try tree("xl/workbook.xml").all("sheet")
        sheets = titles.map { ($0.attributes["name"] ?? "", $0.attributes["state"] == "hidden") }
        let strings = try tree("xl/sharedStrings.xml").all("si").map(\.text)
        let looks = try tree("xl/styles.xml")
        let formats = looks.all("cellXfs").first?.children ?? []
        let codes = Dictionary(
            looks.all("numFmt").map { ($0.attributes["numFmtId"] ?? "", $0.attributes["formatCode"] ?? "") },
            uniquingKeysWith: { first, _ in first })
        let colours = looks.all("fill").map { $0.all("fgColor").first?.attributes["rgb"] }
        let sheet = try tree("xl/worksheets/sheet1.xml")
        for cell in sheet.all("c") {
            let name = cell.attributes["r"] ?? ""
            formulas[name] = cell.all("f").first?.text
            if let format = cell.attributes["s"].flatMap({ Int($0) }).map({ formats[$0] }) {
                if format.all("protection").first?.attributes["locked"] == "0" { unlocked.insert(name) }
                let fill = format.attributes["fillId"].flatMap { Int($0) }
                fills[name] = fill.flatMap { colours.indices.contains($0) ? colours[$0] : nil }
                numberFormats[name] = format.attributes["numFmtId"].flatMap { codes[$0] }
            }
            guard let value = cell.all("v").first?.text else { continue }
            values[name] = cell.attributes["t"] == "s" ? Int(value).map { strings[$0] } : value
        }
        for rule in sheet.all("dataValidation") {
            var parts = rule.attributes
            parts["formula"] = rule.all("formula1").first?.text
            let range = parts["sqref"] ?? ""
            validations[range.split(separator: ":").first.map(String.init) ?? ""] = parts
        }
        let protection = sheet.all("sheetProtection").first
        isProtected = protection?.attributes["sheet"] == "1"
        password = protection?.attributes["password"]
        choices =
            titles.count < 2
            ? []
            : try tree("xl/worksheets/sheet2.xml").all("c").compactMap { cell in
                cell.all("v").first.flatMap { Int($0.text) }.map { strings[$0] }
            }
    }

    /// The cell of an item in a column given by its letter.
    func cell(_ item: String, _ column: String) -> String? {
        values.first { $0.key.hasPrefix("B") && $0.value == item }.map { column + $0.key.dropFirst() }
    }

    /// The letters of the columns that are open in an item's row.
    func open(_ item: String) -> String {
        "ABCDEFGHIJ".filter { letter in cell(item, "\(letter)").map(unlocked.contains) == true }
    }
}
