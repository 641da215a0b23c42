/// What a year's plan asks for: items and targets, units, rules, calendar, and the form's columns.
///
/// Made by ``read(from:)``, which checks everything, or by ``builtIn()``, whose files are known to be sound,
/// so a catalogue at hand is consistent. It never changes: what refers to it shares it.
public final class IndicatorCatalogue: Sendable {
    public let identity: Identity
    /// In the order of the form.
    public let items: [CatalogueItem]
    /// Communes by code, then agencies, in the order of the catalogue.
    public let units: [ReportingUnit]
    public let measures: [UnitOfMeasure]
    public let rules: [Rule]
    public let calendar: ReportingCalendar
    public let columns: [FormColumn: ColumnNames]
    /// The SHA-256 of all the catalogue's files: another digest is another version.
    public let version: SHA256Digest
    /// Units' shares of the plan, where the office has added them.
    let shares: [UnitCode: [IndicatorCode: Quantity]]
    private let itemIndex: [IndicatorCode: Int]
    private let itemNames: [NameKey: Int]
    /// What the items are called, in the spelling under which names are compared.
    let itemNameKeys: [IndicatorCode: NameKey]
    private let codesInLowerCase: [String: Int]
    /// Every name under which a column of the form goes.
    let columnNames: [NameKey: FormColumn]
    /// Names that mean a column only where no other bears a closer one.
    let generalColumnNames: [NameKey: FormColumn]
    /// The Vietnamese names of the units of measure, under all their spellings.
    let measureNames: Set<NameKey>
    private let measureKeys: Set<MeasureKey>
    /// The names of the groups of items, in both languages.
    let groupNames: Set<NameKey>
    /// Inputs from whose figures of last year a change is computed, and how often that is due.
    let basesOfChanges: [IndicatorCode: Set<ReportingFrequency>]
    private let unitIndex: [UnitCode: Int]
    private let unitNames: UnitNames
    /// Which units the items ask.
    let unitGroups: UnitGroups

    /// Which catalogue this is, and whose.
    public struct Identity: Hashable, Sendable {
        /// A stable name for programs: `thap-muoi-2023`.
        public let id: String
        public let title: Bilingual<String>
        public let year: Int
        public let district: Bilingual<String>
        public let province: String
        /// The issuing body as the printed heading writes it; in English the district's name where it has none.
        public let authority: Bilingual<String>
        /// The agency that consolidates.
        public let consolidator: UnitCode
        /// The place of signature.
        public let place: String
        /// Who signs the printed page, in capitals; nil where the office has named nobody.
        public let signatory: Bilingual<String>?
        /// Who receives the printed page ("Nơi nhận"), one a line; in both languages alike many.
        public let recipients: Bilingual<[String]>
        /// The decision that the plan stands in.
        public let decision: Bilingual<String>
        /// The title of the form.
        public let formName: String
        /// What the groups of items are called, in the order of the items.
        public let groups: [Group]
        /// The items by which communes are ranked in charts, in the order of their charts.
        public let ranking: [IndicatorCode]
        /// The items whose course over the year is drawn.
        public let course: [IndicatorCode]
    }

    /// A group of items: `I` "Chỉ tiêu về kinh tế".
    public struct Group: Hashable, Sendable {
        public let code: String
        public let name: Bilingual<String>
    }

    init(
        identity: Identity, items: [CatalogueItem], units: [ReportingUnit], measures: [UnitOfMeasure],
        rules: [Rule], calendar: ReportingCalendar, columns: [FormColumn: ColumnNames],
        shares: [UnitCode: [IndicatorCode: Quantity]], version: SHA256Digest
    ) {
        self.identity = identity
        self.items = items
        self.units = units
        self.measures = measures
        self.rules = rules
        self.calendar = calendar
        self.columns = columns
        self.version = version
        self.shares = shares
        itemIndex = Dictionary(
            items.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let nameKeys = items.map { NameKey($0.name.vietnamese) }
        itemNames = Dictionary(
            zip(nameKeys, items.indices), uniquingKeysWith: { first, _ in first })
        itemNameKeys = Dictionary(
            zip(items.map(\.code), nameKeys), uniquingKeysWith: { first, _ in first })
        codesInLowerCase = Dictionary(
            items.enumerated().map { ($1.code.text.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
        measureNames = Set(
            measures.flatMap { [$0.name.vietnamese] + $0.otherSpellings }.map { NameKey($0) })
        measureKeys = Set(measures.flatMap(\.keys))
        groupNames = Set(
            identity.groups.flatMap { [$0.name.vietnamese, $0.name.english] }.map { NameKey($0) })
        var columnNames: [NameKey: FormColumn] = [:]
        var generalColumnNames: [NameKey: FormColumn] = [:]
        for (column, known) in columns {
            for name in [known.name.vietnamese, known.name.english] + known.otherSpellings {
                columnNames[NameKey(name)] = column
            }
            for name in known.generalSpellings { generalColumnNames[NameKey(name)] = column }
        }
        self.columnNames = columnNames
        self.generalColumnNames = generalColumnNames
        var basesOfChanges: [IndicatorCode: Set<ReportingFrequency>] = [:]
        for item in items where item.kind == .change {
            for input in item.inputs {
                if let frequency = item.frequency { basesOfChanges[input, default: []].insert(frequency) }
            }
        }
        self.basesOfChanges = basesOfChanges
        unitIndex = Dictionary(
            units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        unitGroups = UnitGroups(units, items: items)
        unitNames = UnitNames(
            units, district: identity.district.vietnamese, province: identity.province)
    }
}

// MARK: - Look-up

extension IndicatorCatalogue {
    /// The item with a code; constant time.
    public func item(_ code: IndicatorCode) -> CatalogueItem? {
        itemIndex[code].map { items[$0] }
    }

    /// The item whose code is written so, whatever the case of its letters; constant time. An
    /// apostrophe before it, with which spreadsheet programs mark text, is no part of it.
    public func item(written code: String) -> CatalogueItem? {
        if let position = itemIndex[IndicatorCode(code)] { return items[position] }
        let bare = code.first == "'" || code.first == "’" ? code.dropFirst() : code[...]
        return codesInLowerCase[bare.lowercased()].map { items[$0] }
    }

    /// The place of an item in ``items``; constant time.
    public func position(of code: IndicatorCode) -> Int? { itemIndex[code] }

    /// The item whose Vietnamese name is certainly `name`; constant time.
    public func item(named name: String) -> CatalogueItem? { item(named: NameKey(name)) }

    /// The same for a name whose key is at hand.
    func item(named key: NameKey) -> CatalogueItem? { itemNames[key].map { items[$0] } }

    /// Whether `text` names a unit of measure; constant time.
    func isMeasure(named text: String) -> Bool { measureKeys.contains(MeasureKey(text)) }

    /// The unit with a code; constant time.
    public func unit(_ code: UnitCode) -> ReportingUnit? {
        unitIndex[code].map { units[$0] }
    }

    /// The unit whose code is certainly meant, as spreadsheet programs leave codes behind: whatever the
    /// case of its letters, as a figure (`30.058`, `30058,0`), as text (`'30058`), in full width, or
    /// without its leading zeros. Constant time.
    public func unit(written code: String) -> ReportingUnit? {
        let written = WrittenCode(code)
        return [code, code.uppercased(), written.text, written.text.uppercased()].lazy
            .compactMap { self.unit(UnitCode($0)) }.first
            ?? paddedCode(written).flatMap { unit($0) }
    }

    /// A code of digits, as long as all the catalogue's codes of digits are.
    private func paddedCode(_ written: WrittenCode) -> UnitCode? {
        let lengths = Set(units.map(\.code.text).filter(WrittenCode.isAllDigits).map(\.utf8.count))
        guard lengths.count == 1, let length = lengths.first else { return nil }
        return written.padded(to: length).map { UnitCode($0) }
    }

    /// The units that certainly bear a name; several where it is ambiguous. Constant time.
    public func units(named name: String) -> [ReportingUnit] { units(named: NameKey(name)) }

    /// The same for a name whose key is at hand.
    func units(named key: NameKey) -> [ReportingUnit] {
        unitNames.positions(named: key).map { units[$0] }
    }

    /// The items that a unit reports, and the headings over them, in the order of the form.
    public func items(reportedBy unit: ReportingUnit) -> [CatalogueItem] {
        var needed = Set(items.filter { $0.isReported(by: unit) }.map(\.code))
        for code in needed {
            var parent = item(code)?.parent
            while let heading = parent.flatMap({ item($0) }), heading.kind == .heading,
                needed.insert(heading.code).inserted
            {
                parent = heading.parent
            }
        }
        return items.filter { needed.contains($0.code) }
    }

    /// A unit's name; a kind of unit as its token, which the wording of messages knows.
    func reporterName(_ selector: UnitSelector) -> String {
        switch selector {
        case .kind(let kind): kind.rawValue
        case .unit(let code): unit(code)?.name.vietnamese ?? code.text
        }
    }

    /// The units that report an item, in the order of the catalogue; constant time.
    public func reporters(of item: CatalogueItem) -> [ReportingUnit] {
        unitGroups.group(item.reporters).units
    }

    /// The units whose answers to an item are counted, in the order of the catalogue; constant time.
    public func countedUnits(of item: CatalogueItem) -> [ReportingUnit] {
        unitGroups.group(item.countedUnits).units
    }

    /// The units that have something to report, in the order of the catalogue; constant time.
    public var reportingUnits: [ReportingUnit] { unitGroups.reporting.units }

    /// The place of a unit in ``units``; constant time.
    func position(of unit: UnitCode) -> Int? { unitIndex[unit] }

    /// The plan figure that the catalogue knows for a unit's form: its share where the office has
    /// added it, or the district's figure where the unit alone reports the item.
    public func plan(of item: CatalogueItem, for unit: ReportingUnit) -> Quantity? {
        if let share = shares[unit.code]?[item.code] { return share }
        guard unit.kind == .agency, item.aggregation == .districtOnly || item.reporters.count == 1,
            item.isReported(by: unit)
        else { return nil }
        return item.target?.low
    }
}
