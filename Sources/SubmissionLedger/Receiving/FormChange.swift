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

    /// Of a sum of cells of other periods' forms, before and after: those of the cells that differ, in the
    /// order of the year. Empty for the figure of one cell.
    public var parts: [PartChange] {
        guard let old = before?.derivation?.parts, let new = after?.derivation?.parts,
            before?.sumOfCells != nil || after?.sumOfCells != nil
        else { return [] }
        let periods = Set((old + new).map(\.period)).sorted { $0.chronology < $1.chronology }
        return periods.compactMap { period -> PartChange? in
            let previous = old.first { $0.period == period }
            let next = new.first { $0.period == period }
            guard previous?.value != next?.value else { return nil }
            return PartChange(period: period, before: previous, after: next)
        }
    }

    /// A cell of another period's form that differs.
    public struct PartChange: Hashable, Sendable {
        public let period: ReportingPeriod
        /// Nil where the form of that period has no such figure, or there is no such form.
        public let before: FigurePart?
        public let after: FigurePart?
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

extension Observation {
    /// The sum of cells of other forms, which stands in no cell: of months, now or last year. Nil for the
    /// figure of one cell.
    var sumOfCells: Quantity? {
        guard let derivation, derivation.method == .sum || derivation.parts.count > 1 else { return nil }
        return value.quantity
    }

    /// The period of the form in which its cell stands, where that is not the form's own: the last month's,
    /// or last year's. Nil for a form's own cell, and for a sum of several.
    var periodOfCell: ReportingPeriod? { sumOfCells == nil ? derivation?.parts.first?.period : nil }
}
