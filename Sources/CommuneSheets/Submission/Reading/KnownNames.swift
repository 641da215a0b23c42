/// The names that forms hold: evidence for an encoding, and what lost letters are held against.
enum KnownNames {
    /// Names of columns, labels, items, measures, answers and units, as the form writes them.
    static func all(of catalogue: IndicatorCatalogue) -> [String] {
        let columns = catalogue.columns.values.flatMap {
            [$0.name.vietnamese] + $0.otherSpellings + $0.generalSpellings
        }
        let measures = catalogue.measures.flatMap { [$0.name.vietnamese] + $0.otherSpellings }
        let units = catalogue.units.flatMap { [$0.name.vietnamese] + $0.otherNames }
        return columns.sorted() + FormHeading.labelTexts + catalogue.items.map(\.name.vietnamese) + measures
            + MilestoneStatus.allCases.map(\.words.vietnamese)
            + catalogue.identity.groups.map(\.name.vietnamese) + units
    }

    /// The same as they are compared.
    static func keys(of catalogue: IndicatorCatalogue) -> Set<NameKey> {
        Set(all(of: catalogue).map { NameKey($0) })
    }
}
