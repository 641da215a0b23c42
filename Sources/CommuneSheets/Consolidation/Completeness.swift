/// What a unit has sent for the period, and what is still open.
public struct UnitCompleteness: Sendable {
    public let unit: ReportingUnit
    /// The unit's files, one that is used first; none where nothing was received. Where a unit's figures
    /// are made from forms of shorter periods, those too.
    public let submissions: [DiagnosedSubmission]
    /// The unit's figures where they are made from forms of shorter periods; nil otherwise.
    public let derived: AcceptedSubmission?
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
        if derived != nil {
            let hasWarnings = submissions.contains { isUsed($0) && $0.verdict == .acceptedWithWarnings }
            return hasWarnings ? .acceptedWithWarnings : .accepted
        }
        guard let submission = submissions.first else { return .missing }
        switch submission.verdict {
        case .accepted: return .accepted
        case .acceptedWithWarnings: return .acceptedWithWarnings
        case .refused: return .refused
        }
    }

    /// Whether one of the unit's files is what its figures are made of.
    public func isUsed(_ submission: DiagnosedSubmission) -> Bool {
        guard submission.verdict != .refused else { return false }
        guard let derived else { return submission.source.isSame(as: submissions.first?.source) }
        return derived.parts.contains {
            $0.path == submission.source.path && $0.sha256 == submission.source.sha256
        }
    }
}

/// Who has sent what for a period.
public struct Completeness: Sendable {
    /// Every unit that reports, in the order of the catalogue.
    public let units: [UnitCompleteness]
    /// Files that are no form of a known unit for this period.
    public let others: [DiagnosedSubmission]

    /// Linear in items times units, but for sorting the files of a unit.
    ///
    /// - Parameter submissions: the units' figures, where some are made from forms of shorter periods;
    ///   forms of parts of the period are then forms of the period.
    public init(
        of set: SubmissionSet, period: ReportingPeriod, catalogue: IndicatorCatalogue,
        submissions: [AcceptedSubmission] = []
    ) {
        func belongs(_ own: ReportingPeriod?) -> Bool {
            own.map { $0 == period || !submissions.isEmpty && period.contains($0) } ?? true
        }
        let ofPeriod = set.submissions.filter { $0.unit != nil && belongs($0.period) }
        let byUnit = Dictionary(grouping: ofPeriod) { $0.unit?.code }
        let derived = Dictionary(
            submissions.filter { !$0.parts.isEmpty }.map { ($0.unit.code, $0) },
            uniquingKeysWith: { first, _ in first })
        let due = catalogue.items.indices.map { catalogue.dueFields(of: catalogue.items[$0], in: period) }
        var finder = FigurePlacesFinder(catalogue)
        units = catalogue.reportingUnits.map { unit in
            UnitCompleteness(
                unit, Completeness.inOrder(byUnit[unit.code] ?? [], of: period),
                derived: derived[unit.code], due: due, period: period, catalogue: catalogue,
                finder: &finder)
        }
        let reporting = Set(units.map(\.unit.code))
        others = set.submissions.filter { submission in
            submission.unit.map { !reporting.contains($0.code) } ?? true
                || !belongs(submission.period)
        }
    }

    /// Forms of the period itself first, then those of its parts in the order of the year; each as they
    /// stand in the set.
    private static func inOrder(
        _ submissions: [DiagnosedSubmission], of period: ReportingPeriod
    ) -> [DiagnosedSubmission] {
        func key(_ own: ReportingPeriod?) -> (Int, Int) {
            own.map { $0 == period ? (0, 0) : ($0.lastMonth, $0.months.count) } ?? (0, 0)
        }
        return submissions.enumerated().sorted { first, second in
            let (left, right) = (key(first.element.period), key(second.element.period))
            return (left.0, left.1, first.offset) < (right.0, right.1, second.offset)
        }.map(\.element)
    }

    /// Units whose form was received, whatever came of it.
    public var received: Int { units.count { $0.state != .missing } }
    /// Units whose form is used.
    public var accepted: Int { units.count { $0.state == .accepted || $0.state == .acceptedWithWarnings } }
    /// Figures due from all units, those given, and those given in forms without an open error.
    public var dueFigures: Int { units.reduce(0) { $0 + $1.dueFigures } }
    public var presentFigures: Int { units.reduce(0) { $0 + $1.presentFigures } }
    public var soundFigures: Int { units.reduce(0) { $0 + $1.soundFigures } }
    /// Units that owe figures and have sent nothing.
    public var missing: [ReportingUnit] {
        units.filter { $0.state == .missing && $0.dueFigures > 0 }.map(\.unit)
    }
}

extension UnitCompleteness {
    /// Counts a unit's figures; those of its first file, where it sent several.
    ///
    /// - Parameter due: the fields due of each item of the catalogue, by whoever reports it.
    fileprivate init(
        _ unit: ReportingUnit, _ submissions: [DiagnosedSubmission], derived: AcceptedSubmission?,
        due: [[FormField]], period: ReportingPeriod, catalogue: IndicatorCatalogue,
        finder: inout FigurePlacesFinder
    ) {
        let due = due.indices.flatMap { item in
            catalogue.items[item].isReported(by: unit) ? due[item].map { (item, $0) } : []
        }
        let submissions =
            submissions.filter { $0.verdict != .refused } + submissions.filter { $0.verdict == .refused }
        // A form of a part of the period gives no figure of the period by itself.
        let form = submissions.first { $0.period == nil || $0.period == period }
        let observations = derived?.observations ?? form?.figures ?? ObservationList([])
        let places = finder.places(of: observations)
        let present = due.filter { item, field in
            places.place(ofItem: item, field).map { observations.value(at: $0).isReported } == true
        }
        self.unit = unit
        self.submissions = submissions
        self.derived = derived
        dueFigures = due.count
        presentFigures = present.count
        let isSound = derived != nil || form.map { $0.verdict != .refused } == true
        soundFigures = isSound ? present.count : 0
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

extension SourceFile {
    /// Whether both are one file: files of one name can come month after month.
    func isSame(as other: SourceFile?) -> Bool { path == other?.path && sha256 == other?.sha256 }
}
