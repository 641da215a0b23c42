/// What stands in a figure cell. The four kinds of absence stay apart.
public enum ReportedValue: Hashable, Sendable {
    /// Empty, or `…`: nothing is known. Never zero.
    case missing
    /// `-`: none occurred. Adds nothing to a sum, and counts as reported.
    case noneOccurred
    /// `x`: the item does not apply to this unit in this period.
    case notApplicable
    /// A figure, zero included.
    case figure(Quantity)
    /// The answer to a milestone or a task.
    case status(MilestoneStatus)

    /// The number that enters arithmetic: the figure, or zero for "none occurred".
    public var quantity: Quantity? {
        switch self {
        case .figure(let quantity): quantity
        case .noneOccurred: .zero
        case .missing, .notApplicable, .status: nil
        }
    }

    /// Whether the unit has answered at all.
    public var isReported: Bool { self != .missing }
}
