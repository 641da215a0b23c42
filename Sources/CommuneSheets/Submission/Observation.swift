/// One figure or answer of a form, with the cell it stands in.
public struct Observation: Hashable, Sendable {
    public let item: IndicatorCode
    public let field: FormField
    public let value: ReportedValue
    /// The text of the cell as written.
    public let written: String
    public let place: CellPlace
}

/// What a unit wrote about a row in words: an explanation or a note.
public struct RowText: Hashable, Sendable {
    public let item: IndicatorCode
    public let field: FormField
    public let text: String
    public let place: CellPlace
}
