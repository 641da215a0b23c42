/// Items that rows with a mistaken code, a mistaken name or broken cells are most likely about.
///
/// They are not said to be missing, and nothing follows from their figures.
enum SuspectedItems {
    static func codes(
        by findings: [Diagnostic], in table: CSVTable, layout: FormLayout, catalogue: IndicatorCatalogue
    ) -> Set<IndicatorCode> {
        Set(findings.flatMap(\.suspectedItems)).union(broken(in: table, layout: layout, catalogue: catalogue))
    }

    /// The items of rows that are not CSV, told by the text where their code stands.
    private static func broken(
        in table: CSVTable, layout: FormLayout, catalogue: IndicatorCatalogue
    ) -> Set<IndicatorCode> {
        guard let column = layout.columns[.code] else { return [] }
        return Set(
            table.rows.indices.filter { table.rows[$0].kind == .broken }.compactMap { row in
                let cells = table.cell(row: row, column: 0).split(
                    separator: table.delimiter.byte, omittingEmptySubsequences: false)
                guard cells.indices.contains(column) else { return nil }
                return catalogue.item(written: String(decoding: cells[column].trimmed, as: UTF8.self))?.code
            })
    }
}

extension Diagnostic {
    /// The items that a row with moved cells, or with a mistaken code or name, is most likely about.
    fileprivate var suspectedItems: [IndicatorCode] {
        switch problem {
        case .itemUnknown(let nearest, _), .itemUnidentified(let nearest, _):
            nearest.map { [IndicatorCode($0)] } ?? []
        case .codeDamaged(let candidates, isReadByName: false): candidates.map { IndicatorCode($0) }
        case .nameOfAnotherItem(_, let codeOfName): [indicator, IndicatorCode(codeOfName)].compactMap { $0 }
        case .movedCells, .itemAboveHeader: [indicator].compactMap { $0 }
        default: []
        }
    }
}
