/// The periods of the year before the one reported, from whose forms the year's course is drawn.
///
/// Periods of one kind only: months before a month, quarters before a quarter.
public struct EarlierPeriods: Sendable {
    /// One for each period of which a form was accepted, in the order of the year.
    public let consolidations: [Consolidation]
    /// Every file, used and refused: by period, then in the order of the catalogue's units, then by path.
    public let files: [DiagnosedSubmission]

    /// A form that is no earlier one.
    public struct Misplaced: Hashable, Sendable {
        public let path: String
        public let period: ReportingPeriod
    }

    /// Nothing earlier was given.
    static let none = EarlierPeriods(consolidations: [], files: [])

    private init(consolidations: [Consolidation], files: [DiagnosedSubmission]) {
        self.consolidations = consolidations
        self.files = files
    }

    /// Consolidates each period from its accepted forms; linear in the files, and in items times units
    /// for each period.
    ///
    /// - Throws: `notEarlier` where a form is of the period itself or a later one, of another year, or
    ///   of another kind of period.
    init(
        of set: SubmissionSet, before period: ReportingPeriod, catalogue: IndicatorCatalogue
    ) throws(ConsolidationReport.Refusal) {
        let misplaced = set.submissions.compactMap { submission in
            submission.period.flatMap { own in
                own.precedes(period) ? nil : Misplaced(path: submission.source.path, period: own)
            }
        }
        if !misplaced.isEmpty { throw .notEarlier(misplaced, than: period) }
        let accepted = Dictionary(grouping: set.accepted, by: \.period)
        consolidations = accepted.keys.sorted { $0.lastMonth < $1.lastMonth }.map { period in
            Consolidation(of: accepted[period] ?? [], period: period, catalogue: catalogue)
        }
        let ranks = Dictionary(
            catalogue.units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        func key(_ submission: DiagnosedSubmission) -> (Int, Int) {
            (
                submission.period?.lastMonth ?? .max,
                submission.unit.flatMap { ranks[$0.code] } ?? .max
            )
        }
        // The set is in the order of paths already, and this sort keeps it among equals.
        files = set.submissions.enumerated().sorted { first, second in
            let left = key(first.element), right = key(second.element)
            return (left.0, left.1, first.offset) < (right.0, right.1, second.offset)
        }.map(\.element)
    }
}

extension ReportingPeriod {
    /// Whether this is an earlier period of the same year and of the same kind.
    package func precedes(_ other: ReportingPeriod) -> Bool {
        guard year == other.year, lastMonth < other.lastMonth else { return false }
        switch (span, other.span) {
        case (.month, .month), (.quarter, .quarter): return true
        case (.month, _), (.quarter, _), (.firstHalf, _), (.nineMonths, _), (.year, _): return false
        }
    }
}
