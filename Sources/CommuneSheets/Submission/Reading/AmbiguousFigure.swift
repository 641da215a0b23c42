/// A figure that fits two readings, as `1.500` does, and the evidence that decides between them.
struct AmbiguousFigure {
    /// The reading with a decimal comma, and that with a decimal point.
    let comma: Quantity
    let point: Quantity
    let item: CatalogueItem
    /// How the file's other figures are written; nil where they do not show it.
    let style: NumberStyle?

    /// Two figures of one row that differ by more than this are not of one size.
    private static let farApart = Quantity(30)

    /// The one reading that is certain; nil where the evidence does not decide.
    ///
    /// Only the form's own thousands dot can be: a comma with three digits behind it is a thousands
    /// comma as often as a decimal one, whatever the file shows elsewhere. The dot is certain where
    /// things are counted that cannot be halved; else where the file writes decimal commas and the
    /// row's other figures do not speak for the other reading.
    ///
    /// - Parameter neighbours: the certain figures of the same row.
    func certainReading(beside neighbours: [Quantity]) -> Quantity? {
        guard comma.scale == 0 else { return nil }
        if item.measure?.decimals == 0, !item.isComputed { return comma }
        return style == .decimalComma && !speaksForPoint(neighbours) ? comma : nil
    }

    /// Whether every neighbour is of the size of the other reading, and none of this one's.
    private func speaksForPoint(_ neighbours: [Quantity]) -> Bool {
        let certain = neighbours.filter { !$0.isZero }
        return !certain.isEmpty
            && certain.allSatisfy { isFar(comma, from: $0) && !isFar(point, from: $0) }
    }

    private func isFar(_ first: Quantity, from second: Quantity) -> Bool {
        guard let first = first.magnitude, let second = second.magnitude,
            let firstWidened = first.multiplied(by: AmbiguousFigure.farApart),
            let secondWidened = second.multiplied(by: AmbiguousFigure.farApart)
        else { return true }
        return firstWidened < second || secondWidened < first
    }
}
