/// Where a form has its header and its columns, found by their names.
struct FormLayout {
    /// Index of the header's row, from 0.
    let headerRow: Int
    /// Index of each column, from 0.
    let columns: [FormColumn: Int]
    /// How many cells the header has up to its last name.
    let width: Int
    /// How many cells the header row has in the file.
    let cellCount: Int

    /// The least number of known names that make a row the header.
    private static let leastNames = 3

    /// Finds the header: the row with the most known names. Linear in the cells.
    ///
    /// What is wrong with it goes to `findings`; nil where the form cannot be read.
    static func find(
        in table: CSVTable, catalogue: IndicatorCatalogue, findings: inout [Diagnostic]
    ) -> FormLayout? {
        let names = catalogue.columnNames
        var best: (row: Int, count: Int)?
        for row in table.rows.indices where table.rows[row].kind == .record {
            let count = knownColumns(in: row, of: table, names: names).count
            if count > (best?.count ?? leastNames - 1) { best = (row, count) }
        }
        guard let best else {
            findings.append(Diagnostic(.headerNotFound))
            return nil
        }
        return FormLayout(row: best.row, in: table, names: names, catalogue: catalogue, findings: &findings)
    }

    private init?(
        row: Int, in table: CSVTable, names: [NameKey: FormColumn], catalogue: IndicatorCatalogue,
        findings: inout [Diagnostic]
    ) {
        var columns: [FormColumn: Int] = [:]
        var unknown: [(text: String, place: CellPlace)] = []
        var width = 0
        for index in 0..<table.rows[row].cellCount {
            let text = table.string(row: row, column: index)
            if text.isEmpty { continue }
            width = index + 1
            let place = table.place(row: row, column: index)
            guard let column = names[NameKey(text)] else {
                unknown.append((text, place))
                continue
            }
            if let first = columns[column] {
                let firstCell = table.place(row: row, column: first).cell ?? ""
                findings.append(
                    Diagnostic(.columnRepeated(name: text, firstCell: firstCell), at: place, value: text))
            } else {
                columns[column] = index
            }
        }
        findings += unknown.map {
            FormLayout.finding(onUnknown: $0.text, at: $0.place, absent: columns, catalogue: catalogue)
        }
        let identifying: [FormColumn] = columns[.name] == nil ? [.code] : []
        let missing = (identifying + FormColumn.required).filter { columns[$0] == nil }
        for column in missing {
            findings.append(
                Diagnostic(
                    .columnMissing(name: catalogue.columns[column]?.name.vietnamese ?? column.rawValue),
                    at: table.place(row: row)))
        }
        if !missing.isEmpty { return nil }
        headerRow = row
        self.columns = columns
        self.width = width
        cellCount = table.rows[row].cellCount
    }

    /// An extra column is passed over; one that is most likely a column of the form under a slightly
    /// wrong name is not, because its contents would be lost.
    private static func finding(
        onUnknown text: String, at place: CellPlace, absent known: [FormColumn: Int],
        catalogue: IndicatorCatalogue
    ) -> Diagnostic {
        let absent = FormColumn.allCases.filter { known[$0] == nil && $0 != .ordinal }
        let names = absent.compactMap { catalogue.columns[$0]?.name.vietnamese }
        guard let meant = NameKey(text).nearest(among: names, named: { $0 }) else {
            return Diagnostic(.columnIgnored(name: text), at: place, value: text)
        }
        return Diagnostic(
            .columnMisnamed(nearest: meant), at: place, value: text, expected: meant, suggestion: meant)
    }

    private static func knownColumns(
        in row: Int, of table: CSVTable, names: [NameKey: FormColumn]
    ) -> Set<FormColumn> {
        var found: Set<FormColumn> = []
        for column in 0..<table.rows[row].cellCount {
            // Figures and sentences are no names of columns.
            let cell = table.cell(row: row, column: column)
            guard let first = cell.first, !first.isASCIIDigit, cell.count <= 120 else { continue }
            if let known = names[NameKey(String(decoding: cell, as: UTF8.self))] { found.insert(known) }
        }
        return found
    }
}
