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

/// How many units a total stands on.
public struct Coverage: Hashable, Sendable {
    /// Units whose figure, "none occurred" or status is there.
    public var answered: [UnitCode] = []
    /// Units that said that the item does not apply to them; nothing is expected of them.
    public var inapplicable: [UnitCode] = []
    /// Units whose figure is missing.
    public var missing: [UnitCode] = []
    /// Those of the answered ones whose figure stands on a part of the period.
    public var partial: [PartialAnswer] = []

    public var expectedCount: Int { answered.count + missing.count }
    /// Whether every unit has answered for the whole period.
    public var isComplete: Bool { missing.isEmpty && partial.isEmpty }

    /// "11/13"; with an asterisk where some figures stand on a part of the period.
    var share: String { "\(answered.count)/\(expectedCount)" + (partial.isEmpty ? "" : "*") }
}
