internal import FoundationEssentials

extension IndicatorCatalogue {
    /// The catalogue for programs (contract, section 4): UTF-8, sorted keys.
    ///
    /// - Throws: where the encoder fails, which it does for no catalogue.
    public func json() throws -> String {
        try JSONText.of(JSONCatalogue(self))
    }
}

/// The catalogue's shape. Fields that do not apply are absent.
private struct JSONCatalogue: Encodable {
    let id: String
    let title: String
    let year: Int
    let units: [Unit]
    let items: [Item]
    let rules: [RuleEntry]

    init(_ catalogue: IndicatorCatalogue) {
        id = catalogue.identity.id
        title = catalogue.identity.title.vietnamese
        year = catalogue.identity.year
        units = catalogue.units.map {
            Unit(code: $0.code.text, name: $0.name.vietnamese, kind: $0.kind.rawValue)
        }
        items = catalogue.items.map { Item($0) }
        rules = catalogue.rules.map {
            RuleEntry(code: $0.code, expression: $0.text, severity: $0.severity.rawValue)
        }
    }

    struct Unit: Encodable {
        let code: String
        let name: String
        let kind: String
    }

    struct Item: Encodable {
        let code: String
        let parent: String?
        let group: String
        let indicator: Int?
        let name: String
        let nameEnglish: String
        let unit: String?
        let kind: String
        let aggregation: String
        let numerator: String?
        let denominator: String?
        let reportedBy: [String]
        let countedUnits: [String]?
        let frequency: String?
        let nature: String?
        let direction: String?
        let target: Goal?
        let citation: String

        init(_ item: CatalogueItem) {
            code = item.code.text
            parent = item.parent?.text
            group = item.group
            indicator = item.indicator
            name = item.name.vietnamese
            nameEnglish = item.name.english
            unit = item.measure?.name.vietnamese
            kind = item.kind.rawValue
            aggregation = item.aggregation.rawValue
            numerator = item.numerator?.text
            denominator = item.denominator?.text
            reportedBy = item.reporters.map(\.token)
            countedUnits = item.countedUnits.isEmpty ? nil : item.countedUnits.map(\.token)
            frequency = item.frequency?.rawValue
            nature = item.nature?.rawValue
            direction = item.direction?.rawValue
            target = item.target.map { Goal($0) }
            citation = item.citation
        }
    }

    struct Goal: Encodable {
        let comparator: String
        /// Decimal, exact.
        let low: Decimal?
        let high: Decimal?
        let text: String

        init(_ target: Target) {
            comparator = target.comparator.rawValue
            low = target.low.flatMap { Decimal(string: $0.description) }
            high = target.high.flatMap { Decimal(string: $0.description) }
            text = target.text
        }
    }

    struct RuleEntry: Encodable {
        let code: String
        let expression: String
        let severity: String
    }
}
