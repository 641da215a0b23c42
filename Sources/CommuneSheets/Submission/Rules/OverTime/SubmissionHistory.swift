/// Accepted submissions of other periods, by unit and period: what the rules over time hold a form against.
public struct SubmissionHistory: Sendable {
    /// One submission, with its figures by item and field.
    struct Entry: Sendable {
        let submission: AcceptedSubmission
        let figures: FormFigures

        var period: ReportingPeriod { submission.period }

        /// The name of its file, without the folder: the same wherever the file lies.
        var fileName: String {
            submission.path.split(separator: "/").last.map { String($0) } ?? submission.path
        }
    }

    /// What all units together reported of an item in a period.
    struct Total: Sendable {
        /// Nil where it leaves the range of a quantity.
        var sum: Quantity?
        var units: Int
    }

    /// Each unit's submissions in the order of time.
    private let entries: [UnitCode: [Entry]]
    private let totals: [ReportingPeriod: [IndicatorCode: Total]]

    /// Any order; the last of a unit and period counts. Linear in the figures.
    public init(_ submissions: [AcceptedSubmission]) {
        var latest: [UnitCode: [ReportingPeriod: AcceptedSubmission]] = [:]
        for submission in submissions {
            latest[submission.unit.code, default: [:]][submission.period] = submission
        }
        entries = latest.mapValues { byPeriod in
            byPeriod.values.sorted { SubmissionHistory.precedes($0.period, $1.period) }
                .map { Entry(submission: $0, figures: FormFigures($0.observations)) }
        }
        var totals: [ReportingPeriod: [IndicatorCode: Total]] = [:]
        for entry in entries.values.joined() {
            for observation in entry.submission.observations where observation.field == .current {
                guard let figure = observation.value.quantity else { continue }
                var total =
                    totals[entry.period]?[observation.item] ?? Total(sum: .zero, units: 0)
                total.sum = total.sum?.adding(figure)
                total.units += 1
                totals[entry.period, default: [:]][observation.item] = total
            }
        }
        self.totals = totals
    }

    public func submission(of unit: UnitCode, in period: ReportingPeriod) -> AcceptedSubmission? {
        entries[unit]?.first { $0.period == period }?.submission
    }

    /// The submissions of a unit that are known when it reports a period, in the order of time. Those of
    /// another territory that had the same code are not the unit's (`units_2025_map`).
    func entries(of unit: ReportingUnit, before period: ReportingPeriod) -> [Entry] {
        let name = NameKey(unit.name.vietnamese)
        return (entries[unit.code] ?? []).filter {
            $0.period.isKnown(before: period) && NameKey($0.submission.unit.name.vietnamese) == name
        }
    }

    /// What all units together reported of an item in a period; nil where none did.
    func total(of item: IndicatorCode, in period: ReportingPeriod) -> Total? { totals[period]?[item] }

    /// The order of time: by the last month, and of those that end together the shortest first.
    private static func precedes(_ first: ReportingPeriod, _ second: ReportingPeriod) -> Bool {
        (first.year, first.lastMonth, first.months.count) < (
            second.year, second.lastMonth, second.months.count
        )
    }
}
