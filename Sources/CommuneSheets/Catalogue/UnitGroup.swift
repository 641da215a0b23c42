/// The units that a list of selectors names, found once for all the items that ask them.
public struct UnitGroup: Sendable {
    /// In the order of the catalogue.
    let units: [ReportingUnit]
    /// Their places among the catalogue's units, from 0.
    let positions: [Int]
    /// Their codes.
    let codes: [UnitCode]

    /// Linear in the units.
    ///
    /// - Parameter units: all of the catalogue's.
    init(_ units: [ReportingUnit], where isMember: (ReportingUnit) -> Bool) {
        let positions = units.indices.filter { isMember(units[$0]) }
        self.positions = positions
        self.units = positions.map { units[$0] }
        codes = positions.map { units[$0].code }
    }

    /// Some units of a catalogue; linear in them.
    init(_ units: some Collection<ReportingUnit>, of catalogue: IndicatorCatalogue) {
        let placed = units.compactMap { unit in catalogue.position(of: unit.code).map { (unit, $0) } }
        self.units = placed.map(\.0)
        positions = placed.map(\.1)
        codes = placed.map(\.0.code)
    }
}

/// The groups of units that a catalogue's items ask.
struct UnitGroups: Sendable {
    private let units: [ReportingUnit]
    private let groups: [[UnitSelector]: UnitGroup]
    private let agencies: [[UnitSelector]: UnitGroup]
    /// The units that any item asks.
    let reporting: UnitGroup

    /// Linear in the units, for each different list of selectors.
    init(_ units: [ReportingUnit], items: [CatalogueItem]) {
        self.units = units
        let lists = Set(items.map(\.reporters))
        var groups: [[UnitSelector]: UnitGroup] = [:]
        for list in lists.union(items.map(\.countedUnits)) {
            groups[list] = UnitGroup(units) { unit in list.contains { $0.includes(unit) } }
        }
        self.groups = groups
        agencies = Dictionary(
            uniqueKeysWithValues: lists.map { list in
                (
                    list,
                    UnitGroup(units) { unit in
                        unit.kind == .agency && list.contains { $0.includes(unit) }
                    }
                )
            })
        let named = Set(lists.joined())
        let kinds = named.filter { if case .kind = $0 { true } else { false } }
        reporting = UnitGroup(units) { unit in
            kinds.contains { $0.includes(unit) } || named.contains(.unit(unit.code))
        }
    }

    /// The units that selectors name; constant time for those of the catalogue's items.
    func group(_ selectors: [UnitSelector]) -> UnitGroup {
        groups[selectors] ?? UnitGroup(units) { unit in selectors.contains { $0.includes(unit) } }
    }

    /// The agencies among them; likewise.
    func agencies(_ selectors: [UnitSelector]) -> UnitGroup {
        agencies[selectors]
            ?? UnitGroup(units) { unit in
                unit.kind == .agency && selectors.contains { $0.includes(unit) }
            }
    }
}
