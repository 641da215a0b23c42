import Testing

@testable import CommuneSheets

/// The workbook of the sample forms of June 2023, or of other forms, written into a folder and read again.
struct SampleWorkbook {
    let report: ConsolidationReport
    let path: String

    init(
        of submissions: [DiagnosedSubmission]? = nil, catalogue: IndicatorCatalogue? = nil,
        asOf: Moment? = nil, _ language: Language = .vietnamese, limits: SheetLimits = SheetLimits(),
        in folder: TestFolder
    ) throws {
        let catalogue = try catalogue ?? BuiltIn.catalogue()
        try self.init(
            ConsolidationReport(
                of: SubmissionSet(submissions ?? SampleWorkbook.june()), period: nil, asOf: asOf,
                catalogue: catalogue), language, limits: limits, in: folder)
    }

    init(
        _ report: ConsolidationReport, _ language: Language, limits: SheetLimits = SheetLimits(),
        in folder: TestFolder
    ) throws {
        self.report = report
        path = folder.file("sample.xlsx")
        try ConsolidatedWorkbook.write(report, language: language, to: path, replace: true, limits: limits)
    }

    static func june() throws -> [DiagnosedSubmission] {
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        return try SampleSheets.paths(in: SampleSheets.june).map { try reader.read(SampleSheets.source($0)) }
    }

    /// A part of the file as a tree.
    func tree(_ part: String) throws -> XMLElementNode {
        let archive = try ZIPReader(path: path)
        var content: [UInt8] = []
        try archive.read(part) { bytes throws(WorkbookDamage) in
            for index in bytes.indices { content.append(bytes[index]) }
        }
        return try #require(XMLElementNode.parse(content))
    }

    var sheetNames: [String] {
        get throws { try tree("xl/workbook.xml").all("sheet").map { $0.attributes["name"] ?? "" } }
    }

    /// A sheet's cells and links, by the sheet's name.
    func sheet(_ name: String) throws -> Cells {
        let names = try sheetNames
        let index = try #require(names.firstIndex(of: name))
        let strings = try tree("xl/sharedStrings.xml").all("si").map(\.text)
        return Cells(try tree("xl/worksheets/sheet\(index + 1).xml"), strings: strings)
    }

    /// What stands in the cells of one sheet.
    struct Cells {
        /// What a cell shows, figures as the file writes them.
        private(set) var values: [String: String] = [:]
        private(set) var formulas: [String: String] = [:]
        /// Cells with a number in them.
        private(set) var numbers: Set<String> = []
        private(set) var links: [String: String] = [:]

        init(_ sheet: XMLElementNode, strings: [String]) {
            for cell in sheet.all("c") {
                let name = cell.attributes["r"] ?? ""
                if let formula = cell.all("f").first?.text { formulas[name] = formula }
                guard let value = cell.all("v").first?.text else { continue }
                switch cell.attributes["t"] {
                case "s":
                    values[name] = Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
                case nil:
                    values[name] = value
                    numbers.insert(name)
                default: values[name] = value
                }
            }
            for link in sheet.all("hyperlink") {
                links[link.attributes["ref"] ?? ""] = link.attributes["location"]
            }
        }

        /// The row, from 1, whose cell in a column says so.
        func row(where column: String, is text: String) -> Int? {
            values.first { $0.value == text && $0.key.filter(\.isLetter) == column }
                .flatMap { Int($0.key.filter(\.isNumber)) }
        }
    }
}

/// Where a link leads: `'Tổng hợp'!B9`.
struct LinkTarget: Equatable {
    let sheet: String
    let cell: String

    /// From 1.
    var row: Int? { Int(cell.filter { $0.isNumber }) }

    init?(_ location: String?) {
        guard let location, let mark = location.lastIndex(of: "!") else { return nil }
        sheet = String(location[..<mark].dropFirst().dropLast())
        cell = String(location[location.index(after: mark)...])
    }
}
