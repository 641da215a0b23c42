/// Everything the district knows of one item in the period.
public struct DistrictResult: Sendable {
    public let item: CatalogueItem
    public let figures: [FormField: DistrictFigure]
    /// Nil where there is nothing to judge: inputs, tasks.
    public let verdict: TargetVerdict?
    /// What units answered to a milestone or a task, and what they wrote beside it.
    public let answers: [MilestoneAnswer]

    /// The field that the verdict and the comparison with the plan stand on.
    public let judgedField: FormField

    public func figure(_ field: FormField) -> DistrictFigure {
        figures[field] ?? .absent(.notDefined)
    }

    /// The value that is held against the plan.
    public var judged: DistrictFigure { figure(judgedField) }
}

/// One unit's answer to a milestone or a task.
public struct MilestoneAnswer: Hashable, Sendable {
    public let unit: ReportingUnit
    public let status: MilestoneStatus
    public let note: String?
}
