/// A column of the form, found by the names that the catalogue gives it.
public enum FormColumn: String, Sendable, CaseIterable {
    case ordinal, code, name, unit, plan, current, cumulative, previousYear, explanation, note

    /// What the column holds about an item; nil for the columns that identify it.
    public var field: FormField? {
        switch self {
        case .ordinal, .code, .name, .unit: nil
        case .plan: .plan
        case .current: .current
        case .cumulative: .cumulative
        case .previousYear: .previousYear
        case .explanation: .explanation
        case .note: .note
        }
    }

    /// The column of a field.
    public init(_ field: FormField) {
        switch field {
        case .plan: self = .plan
        case .current: self = .current
        case .cumulative: self = .cumulative
        case .previousYear: self = .previousYear
        case .explanation: self = .explanation
        case .note: self = .note
        }
    }

    /// The columns without which a form cannot be read, beside `Mã số` or `Chỉ tiêu`, one of which
    /// must be there to say what a row is.
    public static let required: [FormColumn] = [.unit, .plan, .current, .cumulative, .previousYear]
}

/// What a column is called.
public struct ColumnNames: Hashable, Sendable {
    public let name: Bilingual<String>
    public let otherSpellings: [String]
    /// Names that mean this column only where no other column bears a closer one: `Thực hiện`, `Nội dung`.
    public let generalSpellings: [String]
}
