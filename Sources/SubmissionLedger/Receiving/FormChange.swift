public import CommuneSheets

/// A cell that differs between two forms of a unit: the figure, the answer, or that there is one.
public struct CellChange: Hashable, Sendable {
    public let item: IndicatorCode
    public let field: FormField
    /// Nil where the form has no such cell.
    public let before: Observation?
    public let after: Observation?

    /// Every cell whose value differs, in the order of the newer form, then what it lacks. Linear.
    ///
    /// Missing and absent are the same: nothing is reported.
    public static func between(
        _ before: [Observation], _ after: [Observation]
    ) -> [CellChange] {
        let old = Dictionary(before.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let changed = after.compactMap { observation -> CellChange? in
            let previous = old[Key(observation)]
            guard (previous?.value ?? .missing) != observation.value else { return nil }
            return CellChange(
                item: observation.item, field: observation.field, before: previous, after: observation)
        }
        let gone = before.compactMap { observation -> CellChange? in
            guard new[Key(observation)] == nil, observation.value.isReported else { return nil }
            return CellChange(
                item: observation.item, field: observation.field, before: observation, after: nil)
        }
        return changed + gone
    }

    private struct Key: Hashable {
        let item: IndicatorCode
        let field: FormField

        init(_ observation: Observation) {
            item = observation.item
            field = observation.field
        }
    }
}
