import Testing

@testable import CommuneSheets

/// A sample form as rows of cells, changed by a test and read again.
struct EditedForm {
    var rows: [[String]]
    let name: String

    /// The sample of a unit, by the name its file starts with.
    init(_ unit: String) throws {
        let path = try #require(
            SampleSheets.paths(in: SampleSheets.june).first { $0.contains("/\(unit)-") }, "\(unit)")
        name = try #require(path.split(separator: "/").last.map { String($0) })
        rows = try StrictCSV.parse(SampleSheets.bytes(path)[...], delimiter: 0x3B).rows.map { row in
            row.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private var header: Int { rows.firstIndex { $0.contains("Mã số") } ?? 0 }

    /// Sets a cell of an item's row, named by its heading.
    mutating func set(_ item: String, _ heading: String, _ text: String) throws {
        let code = try #require(rows[header].firstIndex(of: "Mã số"))
        let column = try #require(rows[header].firstIndex(of: heading), "\(heading)")
        let row = try #require(
            rows.indices.first { $0 > header && rows[$0][code] == item }, "\(item)")
        rows[row][column] = text
    }

    /// Replaces the row above the table that starts with a label; nil takes it out.
    mutating func setHeading(_ label: String, _ cells: [String]?) throws {
        let row = try #require(rows.indices.first { $0 < header && rows[$0].first == label }, "\(label)")
        if let cells { rows[row] = cells } else { rows.remove(at: row) }
    }

    /// Puts the columns into another order, given as indices of the old one.
    mutating func reorder(_ columns: [Int]) {
        let first = header
        for row in rows.indices where row >= first {
            rows[row] = columns.map { rows[row].indices.contains($0) ? rows[row][$0] : "" }
        }
    }

    /// UTF-8 with mark and CRLF, as the blank form is.
    var bytes: [UInt8] { CSVText(rows: rows, delimiter: .semicolon).bytes }

    func read(expecting period: ReportingPeriod? = nil) throws -> DiagnosedSubmission {
        try EditedForm.read(bytes, name: name, expecting: period)
    }

    static func read(
        _ bytes: [UInt8], name: String = "bieu.csv", expecting period: ReportingPeriod? = nil
    ) throws -> DiagnosedSubmission {
        let source = try #require(SourceFile(path: name, bytes: bytes))
        return try FormReader(catalogue: BuiltIn.catalogue(), expectedPeriod: period).read(source)
    }
}

extension DiagnosedSubmission {
    /// Every error and warning as `NUM01 F19`, in the report's order, one for each cell.
    var findings: [String] {
        diagnostics.filter { $0.severity != .note }.flatMap(\.cells).map(\.codeAndCell)
    }

    var errorCodes: [DiagnosticCode] {
        diagnostics.filter { $0.severity == .error }.map(\.code)
    }
}

extension Diagnostic {
    /// `NUM01 F19`, `FRM05` where it stands nowhere, `CSV01 row 9` for a whole row.
    var codeAndCell: String {
        guard let place else { return code.rawValue }
        return "\(code.rawValue) \(place.cell ?? "row \(place.row)")"
    }
}
