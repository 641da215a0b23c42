/// A unit whose figure stands on a part of a longer period: it is shown, and never judged as the whole.
public struct PartialAnswer: Hashable, Sendable {
    public let unit: UnitCode
    /// Months that the figure lacks, 1 to 12, ascending.
    public let missingMonths: [Int]
    /// How many months the period has.
    public let monthCount: Int
    /// The month that the figure stands at, where it is a state or the year to date; nil for a sum, and
    /// for what is computed from inputs of several kinds.
    public let standsAt: Int?
    /// Whether it is computed from sums of different months, or from states at different ones, so that it
    /// may be far from the truth.
    public let mixesMonths: Bool

    public var presentMonths: Int { monthCount - missingMonths.count }

    /// Nil where every figure of the unit is that of the whole period, or was not derived.
    init?(_ unit: UnitCode, of observations: [Observation]) {
        // Mostly nothing is missing.
        guard observations.contains(where: { $0.derivation?.isPartial == true }) else { return nil }
        let derivations = observations.compactMap(\.derivation)
        let missing = Set(derivations.flatMap(\.missingMonths)).sorted()
        guard let first = derivations.first, !missing.isEmpty else { return nil }
        self.unit = unit
        missingMonths = missing
        monthCount = first.months.count
        // A state at the end beside a sum of some months is what a whole period has, too.
        mixesMonths = [FigureDerivation.Method.sum, .last].contains { method in
            Set(derivations.filter { $0.method == method }.map(\.missingMonths)).count > 1
        }
        let isState = derivations.allSatisfy { $0.method == .last } && !mixesMonths
        standsAt = isState ? missing.first.map { $0 - 1 } : nil
    }
}
