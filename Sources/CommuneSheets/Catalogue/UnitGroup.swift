/// The units that a list of selectors names, found once for all the items that ask them.
public struct UnitGroup: Sendable {
    /// In the order of the catalogue.
    let units: [ReportingUnit]
    /// Their places among the catalogue's units, from 0.
    let positions: [Int]
    /// Their codes.
    let codes: [UnitCode]

    /// Linear in the positions.
    ///
    /// - Parameter units: all of the catalogue's.
    fileprivate init(_ units: [ReportingUnit], at positions: [Int]) {
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
    private let places: UnitPlaces
    private let groups: [[UnitSelector]: UnitGroup]
    private let agencies: [[UnitSelector]: UnitGroup]
    /// The units that any item asks.
    let reporting: UnitGroup

    /// Linear in the units, for each different list of selectors.
    init(_ units: [ReportingUnit], items: [CatalogueItem]) {
        self.units = units
        let places = UnitPlaces(units)
        self.places = places
        let lists = Set(items.map(\.reporters))
        groups = Dictionary(
            uniqueKeysWithValues: lists.union(items.map(\.countedUnits)).map {
                ($0, UnitGroup(units, at: places.all(of: $0)))
            })
        agencies = Dictionary(
            uniqueKeysWithValues: lists.map { ($0, UnitGroup(units, at: places.agencies(of: $0))) })
        reporting = UnitGroup(units, at: places.all(of: Array(Set(lists.joined()))))
    }

    /// The units that selectors name; constant time for those of the catalogue's items.
    func group(_ selectors: [UnitSelector]) -> UnitGroup {
        groups[selectors] ?? UnitGroup(units, at: places.all(of: selectors))
    }

    /// The agencies among them; likewise.
    func agencies(_ selectors: [UnitSelector]) -> UnitGroup {
        agencies[selectors] ?? UnitGroup(units, at: places.agencies(of: selectors))
    }
}

/// Where the units that selectors name stand among a catalogue's.
private struct UnitPlaces {
    private var ofKinds: [ReportingUnit.Kind: [Int]] = [:]
    private var ofCodes: [UnitCode: Int] = [:]

    /// Linear in the units.
    init(_ units: [ReportingUnit]) {
        for index in units.indices {
            ofKinds[units[index].kind, default: []].append(index)
            if ofCodes[units[index].code] == nil { ofCodes[units[index].code] = index }
        }
    }

    /// Ascending, each once; linear in the units that are named.
    func all(of selectors: [UnitSelector]) -> [Int] {
        let lists = selectors.map { selector in
            switch selector {
            case .kind(let kind): ofKinds[kind] ?? []
            case .unit(let code): ofCodes[code].map { [$0] } ?? []
            }
        }
        return lists.count == 1 ? lists[0] : Set(lists.joined()).sorted()
    }

    /// The same of agencies alone.
    func agencies(of selectors: [UnitSelector]) -> [Int] {
        let agencies = Set(ofKinds[.agency] ?? [])
        return all(of: selectors).filter { agencies.contains($0) }
    }
}
