/// One CSV file of a catalogue: rows under named columns, and what was found wrong in them.
struct CatalogueFile {
    let name: String
    private let table: CSVTable
    private let columns: [String: Int]
    /// The headings that the file must have, and the column of each that it has. Thousands of cells are looked up
    /// by their headings: comparing with a few costs less than hashing letters with marks.
    private let expected: [(heading: String, column: Int?)]
    private let headerRow: Int
    /// The headings that the file has, from left to right.
    let headings: [(heading: String, column: Int)]
    /// The rows below the header that hold anything, as indices of the table.
    let rows: [Int]
    /// Whether what the file says is held against the rest.
    let isChecked: Bool
    var findings: [Diagnostic]

    /// Reads the file and finds its columns; a column that is missing is a finding.
    init(
        name: String, bytes: [UInt8], columns expected: [String], isChecked: Bool = true
    ) throws(CSVFailure) {
        self.name = name
        self.isChecked = isChecked
        let dialect =
            isChecked
            ? CSVDialect(detectedIn: bytes[...])
            : CSVDialect(
                delimiter: .semicolon, lineEnding: .lf,
                hasByteOrderMark: bytes.starts(with: CSVDialect.byteOrderMark))
        let (table, findings) = try CSVReader.read(bytes[...], dialect: dialect)
        self.table = table
        self.findings = findings
        let headerRow = table.rows.firstIndex { $0.kind == .record } ?? 0
        self.headerRow = headerRow
        rows = table.rows.indices.filter { row in
            row > headerRow && table.rows[row].kind == .record
                && (0..<table.rows[row].cellCount).contains { !table.cell(row: row, column: $0).isEmpty }
        }
        var columns: [String: Int] = [:]
        let width = table.rows.isEmpty ? 0 : table.rows[headerRow].cellCount
        for column in 0..<width {
            let heading = table.string(row: headerRow, column: column)
            if let first = columns[heading], expected.contains(heading) {
                let firstCell = table.place(row: headerRow, column: first).cell ?? ""
                self.findings.append(
                    Diagnostic(
                        .catalogueRepeats(what: heading, firstCell: firstCell),
                        at: table.place(row: headerRow, column: column), value: heading))
            } else {
                columns[heading] = column
            }
        }
        self.columns = columns
        headings = columns.sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
        self.expected = expected.map { ($0, columns[$0]) }
        for heading in expected where columns[heading] == nil {
            self.findings.append(
                Diagnostic(
                    .catalogueIncomplete(missing: heading),
                    at: table.place(row: headerRow), value: name))
        }
    }

    private func column(_ heading: String) -> Int? {
        let length = heading.utf8.count
        for known in expected where known.heading.utf8.count == length && known.heading == heading {
            return known.column
        }
        return columns[heading]
    }

    /// The text under a heading; empty where there is none.
    func text(_ row: Int, _ heading: String) -> String {
        column(heading).map { table.string(row: row, column: $0) } ?? ""
    }

    /// The text under a heading; nil where there is none.
    func textIfAny(_ row: Int, _ heading: String) -> String? {
        let text = text(row, heading)
        return text.isEmpty ? nil : text
    }

    /// The bytes in a column, an index from 0; empty where there is no such cell.
    func bytes(_ row: Int, column: Int) -> ArraySlice<UInt8> { table.cell(row: row, column: column) }

    /// The list under a heading: parts between bars.
    func list(_ row: Int, _ heading: String) -> [String] {
        text(row, heading).split(separator: "|").map { part in
            String(decoding: Array(part.utf8)[...].trimmed, as: UTF8.self)
        }.filter { !$0.isEmpty }
    }

    /// The name of the cell under a heading, for a second mention: `A7`.
    func cell(_ row: Int, _ heading: String) -> String {
        table.place(row: row, column: column(heading)).cell ?? ""
    }

    // MARK: Values

    /// One of the values a column can hold; anything else is a finding.
    mutating func value<Value: RawRepresentable & CaseIterable>(
        _ row: Int, _ heading: String
    ) -> Value? where Value.RawValue == String {
        guard let text = textIfAny(row, heading) else { return nil }
        if let value = Value(rawValue: text) { return value }
        report(
            .catalogueValue(column: heading, allowed: Value.allCases.map(\.rawValue)), row, heading)
        return nil
    }

    /// A value that must be there.
    mutating func required<Value: RawRepresentable & CaseIterable>(
        _ row: Int, _ heading: String
    ) -> Value? where Value.RawValue == String {
        if textIfAny(row, heading) == nil {
            report(
                .catalogueValue(column: heading, allowed: Value.allCases.map(\.rawValue)), row, heading)
        }
        return value(row, heading)
    }

    /// A figure with a decimal comma; anything else is a finding.
    mutating func quantity(_ row: Int, _ heading: String) -> Quantity? {
        guard let text = textIfAny(row, heading) else { return nil }
        if let quantity = FigureText(text).quantity(in: .decimalComma) { return quantity }
        report(.catalogueValue(column: heading, allowed: ["1234,5"]), row, heading)
        return nil
    }

    /// A whole number within a range; anything else is a finding.
    mutating func integer(_ row: Int, _ heading: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = textIfAny(row, heading) else { return nil }
        if let integer = Int(text), range.contains(integer) { return integer }
        report(
            .catalogueValue(column: heading, allowed: ["\(range.lowerBound)…\(range.upperBound)"]),
            row, heading)
        return nil
    }

    /// Text that must be there.
    mutating func requiredText(_ row: Int, _ heading: String) -> String {
        let text = text(row, heading)
        if text.isEmpty { report(.catalogueIncomplete(missing: heading), row, heading) }
        return text
    }

    /// Adds a finding at a cell.
    mutating func report(_ problem: Problem, _ row: Int, _ heading: String) {
        findings.append(
            Diagnostic(
                problem, at: table.place(row: row, column: column(heading)),
                value: text(row, heading)))
    }

    /// Adds a finding for every row whose key stands above already, compared by `key`.
    mutating func reportRepeats(under heading: String, key: (String) -> String = { $0 }) {
        guard isChecked else { return }
        var firstRows: [String: Int] = [:]
        for row in rows {
            let written = text(row, heading)
            let compared = key(written)
            if compared.isEmpty { continue }
            if let first = firstRows[compared] {
                report(
                    .catalogueRepeats(what: written, firstCell: cell(first, heading)), row, heading)
            } else {
                firstRows[compared] = row
            }
        }
    }
}
