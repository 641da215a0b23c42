/// What a unit has sent for the period, and what is still open.
public struct UnitCompleteness: Sendable {
    public let unit: ReportingUnit
    /// The unit's file; nil where none was received. Where there are several, all are refused.
    public let submissions: [DiagnosedSubmission]
    /// Figures due in this period.
    public let dueFigures: Int
    /// Those of them that the unit has given: a figure, `-`, `x`, or a milestone's answer.
    public let presentFigures: Int

    /// How far a unit is.
    public enum State: String, Sendable, CaseIterable {
        case accepted, acceptedWithWarnings, refused, missing
    }

    public var state: State {
        guard let submission = submissions.first else { return .missing }
        switch submission.verdict {
        case .accepted: return .accepted
        case .acceptedWithWarnings: return .acceptedWithWarnings
        case .refused: return .refused
        }
    }
}

/// Who has sent what for a period.
public struct Completeness: Sendable {
    /// Every unit that reports, in the order of the catalogue.
    public let units: [UnitCompleteness]
    /// Files that are no form of a known unit for this period.
    public let others: [DiagnosedSubmission]

    /// Linear in items times units.
    public init(of set: SubmissionSet, period: ReportingPeriod, catalogue: IndicatorCatalogue) {
        units = catalogue.reportingUnits.map { unit in
            let submissions = set.submissions.filter {
                $0.unit?.code == unit.code && ($0.period == nil || $0.period == period)
            }
            let due = catalogue.items.flatMap { item in
                catalogue.dueFields(of: item, by: unit, in: period).map { (item.code, $0) }
            }
            var present = 0
            for submission in submissions.prefix(1) where submission.verdict != .refused {
                let figures = FormFigures(submission.observations)
                for (code, field) in due
                where figures.observation(code, field)?.value.isReported == true {
                    present += 1
                }
            }
            return UnitCompleteness(
                unit: unit, submissions: submissions, dueFigures: due.count, presentFigures: present)
        }
        others = set.submissions.filter { submission in
            submission.unit == nil || (submission.period != nil && submission.period != period)
        }
    }

    /// Units whose form was received, whatever came of it.
    public var received: Int { units.count { $0.state != .missing } }
    /// Units whose form is used.
    public var accepted: Int { units.count { $0.state == .accepted || $0.state == .acceptedWithWarnings } }
    /// Units that have sent nothing.
    public var missing: [ReportingUnit] { units.filter { $0.state == .missing }.map(\.unit) }
}

extension UnitCompleteness.State {
    /// The state in words.
    public var words: Bilingual<String> {
        switch self {
        case .accepted: Bilingual(vietnamese: "Đã nhận", english: "Received")
        case .acceptedWithWarnings:
            Bilingual(vietnamese: "Đã nhận, có cảnh báo", english: "Received, with warnings")
        case .refused: Bilingual(vietnamese: "Bị từ chối", english: "Refused")
        case .missing: Bilingual(vietnamese: "Chưa nộp", english: "Not sent")
        }
    }
}
