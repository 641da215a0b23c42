/// What a cell holds.
enum CellValue: Hashable {
    /// Text as it stands, whatever it begins with: `=1+1` stays text. The empty text is a blank.
    case text(String)

    /// A finite number of at most 16 significant decimal digits.
    case number(Double)

    /// A formula (with or without a leading `=`, English names, commas between arguments) and its result now. Readers
    /// that do not compute show the result; without one they would show 0.
    case formula(String, value: FormulaValue)

    /// Nothing; with a plain style the cell is not written at all.
    case blank

    /// A text, number or formula that leads to a cell of the same workbook when clicked.
    indirect case linked(CellValue, to: SheetCell)
}

/// The result of a formula.
enum FormulaValue: Hashable {
    case number(Double)
    case text(String)
}
