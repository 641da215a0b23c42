/// A figure that does not go with what the unit sent for other periods.
public struct PeriodMismatch: Hashable, Sendable {
    /// What is held against what.
    public enum Kind: Hashable, Sendable {
        /// The year to date is not that of the period before plus the period's own figure, `current`.
        case yearToDateNotContinued(current: Quantity)
        /// The year to date is less than the last known one plus the period's own figure, `current`,
        /// which is zero where the form covers that period too.
        case yearToDateFell(current: Quantity)
        /// The period's own figure is not what its months or quarters add up to.
        case sumOfPartsDiffers(sum: Quantity)
        /// The year to date, or a stock, is not that of the last month or quarter of the period.
        case lastPartDiffers(isYearToDate: Bool)
        /// `Cùng kỳ năm trước` is not what was reported for that period last year.
        case previousYearDiffers
        /// The figure of a period is, to the last digit, that of the period before.
        case copied
        /// A stock is one and a half times the last known one or more, or two thirds or less.
        case stockJumped
        /// About `times` (ten, a hundred, …) the median of `periods` earlier figures of the unit.
        case powerOfTen(times: Quantity, median: Quantity, periods: Int)
        /// As much as `units` units together reported for the period before, or more.
        case aboveDistrict(total: Quantity, units: Int)
    }

    public let kind: Kind
    /// What the form has.
    public let figure: Quantity
    /// What the other periods have, the latest last; at least one.
    public let known: [KnownFigure]
    /// An error only where figures contradict each other, nobody has said why, and the form was not
    /// accepted before.
    public let severity: Severity

    public init(_ kind: Kind, figure: Quantity, known: [KnownFigure], severity: Severity) {
        self.kind = kind
        self.figure = figure
        self.known = known
        self.severity = severity
    }
}

/// A figure of another period, with the place where it stands.
public struct KnownFigure: Hashable, Sendable {
    public let period: ReportingPeriod
    /// The name of the file, without its folder.
    public let file: String
    public let place: CellPlace
    public let figure: Quantity

    public init(period: ReportingPeriod, file: String, place: CellPlace, figure: Quantity) {
        self.period = period
        self.file = file
        self.place = place
        self.figure = figure
    }
}

extension PeriodMismatch {
    /// The code under which it is told.
    public var code: DiagnosticCode {
        switch kind {
        case .yearToDateNotContinued: .PER02
        case .yearToDateFell: .PER03
        case .sumOfPartsDiffers, .lastPartDiffers: .PER04
        case .previousYearDiffers: .PER05
        case .copied: .PER06
        case .stockJumped: .PER07
        case .powerOfTen, .aboveDistrict: .PER08
        }
    }

    /// What tells causes of one code apart.
    var facet: String {
        switch kind {
        case .sumOfPartsDiffers: "sum"
        case .powerOfTen: "median"
        case .aboveDistrict: "district"
        case .yearToDateNotContinued, .yearToDateFell, .lastPartDiffers, .previousYearDiffers, .copied,
            .stockJumped:
            ""
        }
    }
}
