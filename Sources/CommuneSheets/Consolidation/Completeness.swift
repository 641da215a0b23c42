/// What a unit has sent for the period, and what is still open.
public struct UnitCompleteness: Sendable {
    public let unit: ReportingUnit
    /// The unit's files, one that is used first; none where nothing was received.
    public let submissions: [DiagnosedSubmission]
    /// Figures due in this period.
    public let dueFigures: Int
    /// Those of them that the unit has given, in a form that is used or refused: a figure, `-`, `x`, or
    /// a milestone's answer.
    public let presentFigures: Int
    /// Those of the given ones that are consolidated: all of a form without an open error, none of one
    /// that is refused.
    public let soundFigures: Int

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
        let ofPeriod = set.submissions.filter { $0.unit != nil && ($0.period == nil || $0.period == period) }
        let byUnit = Dictionary(grouping: ofPeriod) { $0.unit?.code }
        units = catalogue.reportingUnits.map { unit in
            UnitCompleteness(unit, byUnit[unit.code] ?? [], period: period, catalogue: catalogue)
        }
        let reporting = Set(units.map(\.unit.code))
        others = set.submissions.filter { submission in
            submission.unit.map { !reporting.contains($0.code) } ?? true
                || (submission.period != nil && submission.period != period)
        }
    }

    /// Units whose form was received, whatever came of it.
    public var received: Int { units.count { $0.state != .missing } }
    /// Units whose form is used.
    public var accepted: Int { units.count { $0.state == .accepted || $0.state == .acceptedWithWarnings } }
    /// Figures due from all units, those given, and those given in forms without an open error.
    public var dueFigures: Int { units.reduce(0) { $0 + $1.dueFigures } }
    public var presentFigures: Int { units.reduce(0) { $0 + $1.presentFigures } }
    public var soundFigures: Int { units.reduce(0) { $0 + $1.soundFigures } }
    /// Units that have sent nothing.
    public var missing: [ReportingUnit] { units.filter { $0.state == .missing }.map(\.unit) }
}

extension UnitCompleteness {
    /// Counts a unit's figures; those of its first file, where it sent several.
    fileprivate init(
        _ unit: ReportingUnit, _ submissions: [DiagnosedSubmission], period: ReportingPeriod,
        catalogue: IndicatorCatalogue
    ) {
        let due = catalogue.items.flatMap { item in
            catalogue.dueFields(of: item, by: unit, in: period).map { ItemField(code: item.code, field: $0) }
        }
        let submissions =
            submissions.filter { $0.verdict != .refused } + submissions.filter { $0.verdict == .refused }
        let form = submissions.first
        let figures = FormFigures(form?.observations ?? [])
        let present = due.filter { figures.observation($0.code, $0.field)?.value.isReported == true }
        self.unit = unit
        self.submissions = submissions
        dueFigures = due.count
        presentFigures = present.count
        soundFigures = form.map { $0.verdict != .refused } == true ? present.count : 0
    }
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
