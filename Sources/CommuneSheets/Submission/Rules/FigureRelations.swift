internal import Synchronization

/// The relations between figures of a catalogue's forms, laid out once for all units that report the same
/// items, in periods that start a year and in others.
final class FigureRelations: Sendable {
    private let catalogue: IndicatorCatalogue
    private let known = Mutex<[Key: ConstraintList]>([:])

    private struct Key: Hashable {
        /// For each item of the catalogue, whether the unit reports it.
        let isReported: [Bool]
        let startsTheYear: Bool
    }

    init(_ catalogue: IndicatorCatalogue) { self.catalogue = catalogue }

    /// What the figures of a unit's form of a period must satisfy. Linear in the items, the first time in
    /// rules and items.
    func list(of unit: ReportingUnit, in period: ReportingPeriod) -> ConstraintList {
        let key = Key(
            isReported: catalogue.items.map { $0.isReported(by: unit) }, startsTheYear: period.startsTheYear)
        if let list = known.withLock({ $0[key] }) { return list }
        let list = ConstraintList(catalogue.constraints(on: unit, in: period))
        known.withLock { $0[key] = list }
        return list
    }
}
