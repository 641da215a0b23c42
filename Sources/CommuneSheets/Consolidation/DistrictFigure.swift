/// The district's value of an item in one field, and what it stands on.
public struct DistrictFigure: Sendable {
    /// Exact, in the item's unit of measure; nil where there is none.
    public let value: Ratio?
    /// Why there is no value; nil where there is one.
    public let absence: Absence?
    /// Of the units that report the item, those whose answer is there.
    public let coverage: Coverage

    /// Why a value is absent.
    public enum Absence: Hashable, Sendable {
        /// The item has no such figure: a heading, a task, the year to date of a state.
        case notDefined
        /// No unit has reported it.
        case noFigures
        /// The part collected at district level is missing, and the communes' sum alone would mislead.
        case districtPartMissing
        /// Division by zero: the denominator, or last year's figure, adds up to zero.
        case zeroDenominator
        /// Too large to be kept exactly.
        case overflow
    }

    static func absent(_ absence: Absence, _ coverage: Coverage = Coverage()) -> DistrictFigure {
        DistrictFigure(value: nil, absence: absence, coverage: coverage)
    }
}
