/// Where a form has its header and its columns, found by their names.
struct FormLayout {
    /// Indices of the header's rows, from 0.
    let headerRows: ClosedRange<Int>
    /// Index of each column, from 0.
    let columns: [FormColumn: Int]
    /// How many cells the header has up to its last name.
    let width: Int
    /// How many cells the header row has in the file.
    let cellCount: Int

    /// Settles which column is which. Linear in the header's cells.
    ///
    /// What is wrong goes to `findings`; nil where the form cannot be read.
    ///
    /// - Parameter heading: what the form says of its period, which names of columns must not contradict.
    init?(
        _ header: FormHeader, heading: FormHeading, in table: CSVTable, catalogue: IndicatorCatalogue,
        findings: inout [Diagnostic]
    ) {
        var claims = ColumnClaims(header, period: heading.period)
        findings += claims.settle(heading: heading, catalogue: catalogue)
        let columns = claims.columns
        let identifying: [FormColumn] = columns[.name] == nil ? [.code] : []
        let missing = (identifying + FormColumn.required).filter { columns[$0] == nil }
        var told = claims.unknown.map {
            FormLayout.finding(onUnknown: $0, absent: columns, catalogue: catalogue)
        }
        // A name that is nearly that of a missing column is told as such, and the column not asked for again.
        let misnamed = Set(told.compactMap { $0.code == .FRM18 ? $0.suggestion : nil })
        let candidates = FormLayout.candidates(among: claims.unknown, of: told, in: table)
        for column in missing {
            let name = catalogue.columns[column]?.name.vietnamese ?? column.rawValue
            if misnamed.contains(name) { continue }
            let mayBe = column.field?.holdsFigure == true ? candidates : []
            findings.append(
                Diagnostic(
                    .columnMissing(name: name, candidates: mayBe.map(\.name)),
                    at: table.place(row: header.rows.lowerBound)))
        }
        if !missing.isEmpty {
            let places = Set(candidates.map(\.place))
            told.removeAll { finding in finding.place.map { places.contains($0) } ?? false }
        }
        findings += told
        if !missing.isEmpty { return nil }
        headerRows = header.rows
        self.columns = columns
        width = (header.columns.last?.index ?? -1) + 1
        cellCount = table.rows[header.rows.lowerBound].cellCount
    }

    /// Unknown columns that hold figures, at most three: one may be a missing column under another name.
    private static func candidates(
        among unknown: [FormHeader.Column], of told: [Diagnostic], in table: CSVTable
    ) -> [(name: String, place: CellPlace)] {
        let ignored = Set(told.filter { $0.code == .FRM04 }.compactMap(\.place))
        return unknown.filter { column in
            ignored.contains(column.place) && !ColumnWordings.compares(column.text)
                && table.rows.indices.contains { row in
                    FigureText(table.cell(row: row, column: column.index)).isNumber
                }
        }.prefix(3).map { column in
            let letters = CellPlace.letters(ofColumn: column.index + 1)
            return ("\(letters) \(Quotation.of(column.text) ?? "")", column.place)
        }
    }

    /// An extra column is passed over; one that is most likely a column of the form under a slightly
    /// wrong name is not, because its contents would be lost. A comparison is never one of the form's.
    private static func finding(
        onUnknown column: FormHeader.Column, absent known: [FormColumn: Int], catalogue: IndicatorCatalogue
    ) -> Diagnostic {
        let absent = FormColumn.allCases.filter { known[$0] == nil && $0 != .ordinal }
        let names = absent.compactMap { catalogue.columns[$0]?.name.vietnamese }
        guard !ColumnWordings.compares(column.text),
            let meant = NameKey(column.text).nearest(among: names, named: { $0 })
        else {
            return Diagnostic(.columnIgnored(name: column.text), at: column.place, value: column.text)
        }
        return Diagnostic(
            .columnMisnamed(nearest: meant), at: column.place, value: column.text, expected: meant,
            suggestion: meant)
    }
}
