/// A change of one cell that would make figures agree which now do not.
///
/// A guess at what was typed wrongly, to be shown and never made by itself.
public struct CellCorrection: Hashable, Sendable {
    /// What would have happened when the figure was typed.
    public enum Slip: String, Sendable, CaseIterable {
        /// Two neighbouring digits changed places: 1520 for 1250.
        case swappedDigits
        /// One digit too many or too few, or a decimal sign one place off: ten times or a tenth.
        case tenfold
        /// The unit of measure, or a thousands sign taken for a decimal one: a thousand times or a
        /// thousandth.
        case thousandfold
        /// A minus sign too many or too few.
        case sign
    }

    public let place: CellPlace
    public let indicator: IndicatorCode
    public let field: FormField
    /// The text of the cell as written.
    public let value: String
    /// What to type instead, in the form's own notation.
    public let suggestion: String
    public let slip: Slip
}
