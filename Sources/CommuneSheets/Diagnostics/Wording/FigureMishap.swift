/// What a spreadsheet program made of a figure before the file was saved.
///
/// The figure is lost in the file, so the message must say how it got lost.
enum FigureMishap {
    /// `####`: the column was too narrow to show it.
    case columnTooNarrow
    /// `#REF!`, `#DIV/0!`: the formula in the cell failed.
    case failedFormula
    /// `6,83E+05`: shown shortened, the last digits are gone.
    case shortened
    /// `03/13`, `10-5-2023`: a date, or two numbers in one cell.
    case dateOrPair

    /// Recognises the mishap by the text it leaves; nil where the text is merely no figure.
    init?(_ text: String?) {
        guard let text else { return nil }
        let letters = text.filter { !$0.isWhitespace }
        let digits = letters.count(where: \.isNumber)
        if letters.hasPrefix("#") {
            self = letters.allSatisfy { $0 == "#" } ? .columnTooNarrow : .failedFormula
        } else if digits > 0, letters.dropFirst().contains(where: { $0 == "E" || $0 == "e" }),
            letters.allSatisfy({ $0.isNumber || "Ee+-.,".contains($0) })
        {
            self = .shortened
        } else if digits > 1, letters.dropFirst().contains(where: { $0 == "/" || $0 == "-" }),
            letters.allSatisfy({ $0.isNumber || $0 == "/" || $0 == "-" })
        {
            self = .dateOrPair
        } else {
            return nil
        }
    }
}
