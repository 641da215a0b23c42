/// How a file writes its figures.
public enum NumberStyle: String, Sendable, Codable {
    /// Decimal comma, thousands dot: the form's own, Vietnamese convention.
    case decimalComma = "1.234,5"
    /// Decimal point, thousands comma.
    case decimalPoint = "1,234.5"
}
