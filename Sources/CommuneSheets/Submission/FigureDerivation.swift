/// How a unit's figure of a longer period was made from its figures of the months or quarters in it.
public struct FigureDerivation: Hashable, Sendable {
    public let method: Method
    /// The cells it was made from, in the order of the year; of ``Method/last`` one.
    public let parts: [FigurePart]
    /// The months of the whole period, 1 to 12.
    public let months: ClosedRange<Int>
    /// Months that the figure lacks, 1 to 12, ascending: those without a figure of a sum, those after
    /// the figure of a state. Empty where the figure is that of the whole period.
    public let missingMonths: [Int]

    /// How parts become a whole.
    public enum Method: Hashable, Sendable {
        /// The exact sum: what a flow was in the period.
        case sum
        /// The last one stated: a state, the year to date, a plan, an answer.
        case last
    }

    /// Whether the figure stands on a part of the period only, and must be shown as such.
    public var isPartial: Bool { !missingMonths.isEmpty }
}

/// One cell of a form of a month or a quarter that went into a figure of a longer period.
public struct FigurePart: Hashable, Sendable {
    public let period: ReportingPeriod
    public let path: String
    public let sha256: SHA256Digest
    public let value: ReportedValue
    /// The text of the cell as written.
    public let written: String
    public let place: CellPlace
}
