/// One of the cells that a finding is about, where many have the same cause.
public struct AffectedCell: Hashable, Sendable {
    /// Nil for what is not in the file at all, as a row that is missing.
    public let place: CellPlace?
    public let indicator: IndicatorCode?
    public let field: FormField?
    /// The text of the cell as written.
    public let value: String?
    /// What to type instead, where exactly one thing is right.
    public let suggestion: String?
    /// What the unit wrote under `Giải trình` on this row.
    public let answer: String?
}

extension Diagnostic {
    /// Every cell that the finding is about, its own first.
    public var cells: [AffectedCell] { [cell] + alike }

    /// The finding's own cell.
    private var cell: AffectedCell {
        AffectedCell(
            place: place, indicator: indicator, field: field, value: value, suggestion: suggestion,
            answer: answer)
    }
}
