/// Tells which units the catalogue asks the same of, so that forms of one can be held against forms of
/// another.
struct UnitProfiles {
    private let catalogue: IndicatorCatalogue
    /// What is asked of the units that items name one by one, as few are; all others are their kind's.
    private var named: [UnitCode: [Bool]] = [:]
    private var kinds: [ReportingUnit.Kind: [Bool]] = [:]
    /// One unit of each kind that no item names.
    private var ofKinds: [ReportingUnit] = []

    /// Linear in units and items.
    init(_ catalogue: IndicatorCatalogue) {
        self.catalogue = catalogue
        var codes: Set<UnitCode> = []
        for item in catalogue.items {
            for case .unit(let code) in item.reporters + item.countedUnits { codes.insert(code) }
        }
        for code in codes {
            if let unit = catalogue.unit(code) { named[code] = UnitProfiles.items(of: unit, catalogue) }
        }
        for kind in ReportingUnit.Kind.allCases {
            guard let unit = catalogue.units.first(where: { $0.kind == kind && !codes.contains($0.code) })
            else { continue }
            kinds[kind] = UnitProfiles.items(of: unit, catalogue)
            ofKinds.append(unit)
        }
    }

    /// For each item, whether a unit reports it, and whether its answer is counted.
    private static func items(of unit: ReportingUnit, _ catalogue: IndicatorCatalogue) -> [Bool] {
        catalogue.items.flatMap { item in
            [item.isReported(by: unit), item.countedUnits.contains { $0.includes(unit) }]
        }
    }

    /// Whether two units are of one kind, report the same items, and have no shares of their own in the
    /// plan. Linear in the items where one is named by them.
    func areAlike(_ first: ReportingUnit, _ second: ReportingUnit) -> Bool {
        guard first.kind == second.kind, catalogue.shares[first.code] == nil,
            catalogue.shares[second.code] == nil
        else { return false }
        let (one, other) = (named[first.code], named[second.code])
        if one == nil, other == nil { return true }
        return (one ?? kinds[first.kind]) == (other ?? kinds[second.kind])
    }

    /// A unit like `unit`; nil where there is none. Linear in the units that items name.
    func other(like unit: ReportingUnit) -> ReportingUnit? {
        let ofKind = catalogue.units.lazy.filter { $0.code != unit.code && named[$0.code] == nil }
        if named[unit.code] == nil, let other = ofKind.first(where: { areAlike($0, unit) }) { return other }
        let candidates = named.keys.sorted { $0.text < $1.text }.compactMap { catalogue.unit($0) } + ofKinds
        return candidates.first { $0.code != unit.code && areAlike($0, unit) }
    }
}
