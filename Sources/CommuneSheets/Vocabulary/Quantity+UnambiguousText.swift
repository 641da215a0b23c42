extension Quantity {
    /// The number as a file of a given style writes it, never so that it fits two readings: a fourth
    /// decimal stands where three could be taken for thousands.
    func unambiguousText(in style: NumberStyle) -> String {
        guard case .ambiguous = FigureText(text(in: style)), scale == 3,
            let wide = Int64(exactly: widened(to: 4)).flatMap({ Quantity(coefficient: $0, scale: 4) })
        else { return text(in: style) }
        return wide.text(in: style)
    }
}
