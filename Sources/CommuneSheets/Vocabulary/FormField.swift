/// A column of the form that holds something reported about an item.
public enum FormField: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
    /// `Kế hoạch năm`: the plan for the whole year.
    case plan
    /// `Thực hiện trong kỳ`: what was achieved in the reporting period alone.
    case current
    /// `Lũy kế từ đầu năm`: what was achieved from the start of the year to the period's end.
    case cumulative
    /// `Cùng kỳ năm trước`: the figure of the same period (not the year to date) one year before.
    case previousYear
    /// `Giải trình`: the unit's answer to a warning on the row.
    case explanation
    /// `Ghi chú`: free text.
    case note

    /// The fields that hold figures, in the order of the form.
    public static let figures: [FormField] = [.plan, .current, .cumulative, .previousYear]

    /// Whether the field holds a figure.
    public var holdsFigure: Bool {
        switch self {
        case .plan, .current, .cumulative, .previousYear: true
        case .explanation, .note: false
        }
    }
}
