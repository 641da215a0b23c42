/// A figure that fits two readings, as `1.500` does, and the evidence that decides between them.
struct AmbiguousFigure {
    /// The reading with a decimal comma, and that with a decimal point.
    let comma: Quantity
    let point: Quantity
    let item: CatalogueItem
    /// How the file's other figures are written.
    let evidence: NumberStyleEvidence

    /// Two figures of one row that differ by more than this are not of one size.
    private static let farApart = Quantity(30)

    /// The one reading that is certain; nil where the evidence does not decide.
    ///
    /// Only the thousands sign of the file's own style can be: a decimal sign with three digits behind
    /// it is typed for thousands as often, whatever the file shows elsewhere. The thousands sign is
    /// certain where things are counted that cannot be halved; else where all evidence is for one
    /// style and the row's other figures do not speak for the other reading.
    ///
    /// - Parameter neighbours: the certain figures of the same row.
    func certainReading(beside neighbours: [Quantity]) -> Quantity? {
        let own = evidence.style ?? .decimalComma
        let (reading, other) = own == .decimalComma ? (comma, point) : (point, comma)
        guard reading.scale == 0 else { return nil }
        if item.measure?.decimals == 0, !item.isComputed { return reading }
        let isSettled = evidence.style != nil && !evidence.isMixed
        return isSettled && !neighboursSpeak(neighbours, for: other, against: reading) ? reading : nil
    }

    /// Whether every neighbour is of the size of the other reading, and none of this one's.
    private func neighboursSpeak(
        _ neighbours: [Quantity], for other: Quantity, against reading: Quantity
    ) -> Bool {
        let certain = neighbours.filter { !$0.isZero }
        return !certain.isEmpty
            && certain.allSatisfy { isFar(reading, from: $0) && !isFar(other, from: $0) }
    }

    private func isFar(_ first: Quantity, from second: Quantity) -> Bool {
        guard let first = first.magnitude, let second = second.magnitude,
            let firstWidened = first.multiplied(by: AmbiguousFigure.farApart),
            let secondWidened = second.multiplied(by: AmbiguousFigure.farApart)
        else { return true }
        return firstWidened < second || secondWidened < first
    }
}
