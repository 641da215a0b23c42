/// One figure or answer of a form, with the cell it stands in.
public struct Observation: Hashable, Sendable {
    public let item: IndicatorCode
    public let field: FormField
    public let value: ReportedValue
    /// The text of the cell as written.
    public let written: String
    public let place: CellPlace
    /// How it was made from figures of shorter periods, in which case text and place are those of its
    /// first part; nil for a cell of a form.
    public internal(set) var derivation: FigureDerivation? = nil
}

/// What a unit wrote about a row in words: an explanation or a note.
public struct RowText: Hashable, Sendable {
    public let item: IndicatorCode
    public let field: FormField
    public let text: String
    public let place: CellPlace
}
