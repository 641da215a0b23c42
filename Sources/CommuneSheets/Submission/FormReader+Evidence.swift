/// What decides how the figures of a form are read.
extension FormReader {
    /// For each figure with two readings, the style in which the form's rules need it; nil where they
    /// do not say, or the unit or the period is not known.
    func readings(
        of reader: FigureReader, unit: ReportingUnit?, period: ReportingPeriod?
    ) -> [NumberStyle?] {
        guard !reader.pending.isEmpty, let unit, let period else { return reader.pending.map { _ in nil } }
        let cells = reader.pending.map(\.ambiguous)
        // That one figure may not be above another refutes a reading only if both are right: equations
        // alone come out exactly by no accident.
        let equations = relations.list(of: unit, in: period).all.filter(\.isEquality)
        let decided = ReadingByRules.decide(
            cells, constraints: equations, operand: reader.figures.operand)
        return cells.map { decided[$0.cell] }
    }

    /// What the figures of the item rows show about how the file writes them. Linear in the rows.
    func numberStyle(
        of rows: [ItemRow], in table: CSVTable, layout: FormLayout, unit: ReportingUnit?
    ) -> NumberStyleEvidence {
        var evidence = NumberStyleEvidence()
        for row in rows where row.item.takesFigures {
            for field in FormField.figures {
                guard let column = layout.columns[FormColumn(field)] else { continue }
                let text = FigureText(table.cell(row: row.row, column: column))
                if field == .plan, let unit, let planned = catalogue.plan(of: row.item, for: unit) {
                    evidence.take(text, known: planned)
                } else {
                    evidence.take(text, of: row.item)
                }
            }
        }
        return evidence
    }
}
