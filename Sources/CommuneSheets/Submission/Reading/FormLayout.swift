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
        findings += claims.unknown.map {
            FormLayout.finding(onUnknown: $0, absent: columns, catalogue: catalogue)
        }
        let identifying: [FormColumn] = columns[.name] == nil ? [.code] : []
        let missing = (identifying + FormColumn.required).filter { columns[$0] == nil }
        for column in missing {
            findings.append(
                Diagnostic(
                    .columnMissing(name: catalogue.columns[column]?.name.vietnamese ?? column.rawValue),
                    at: table.place(row: header.rows.lowerBound)))
        }
        if !missing.isEmpty { return nil }
        headerRows = header.rows
        self.columns = columns
        width = (header.columns.last?.index ?? -1) + 1
        cellCount = table.rows[header.rows.lowerBound].cellCount
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
