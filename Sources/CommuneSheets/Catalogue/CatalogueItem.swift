/// One row of the plan: an indicator, a part of one, an input of a rate, a heading, or a task.
///
/// It never changes, so that rows, rules and figures can refer to it at the price of one reference.
public final class CatalogueItem: Sendable {
    public let code: IndicatorCode
    public let parent: IndicatorCode?
    /// `I` to `IV` as the Decision groups its indicators; `NV` for the tasks of its part II.
    public let group: String
    /// The number of the indicator it belongs to, 1 to 25; nil for tasks.
    public let indicator: Int?
    public let name: Bilingual<String>
    /// Nil for headings.
    public let measure: UnitOfMeasure?
    public let kind: Kind
    public let aggregation: Aggregation
    public let numerator: IndicatorCode?
    public let denominator: IndicatorCode?
    public let reporters: [UnitSelector]
    /// Whose answers are counted; empty unless the aggregation counts units.
    public let countedUnits: [UnitSelector]
    /// From which frequency on the item is due; nil where nothing is reported (headings).
    public let frequency: ReportingFrequency?
    public let nature: Nature?
    public let direction: Direction?
    public let target: Target?
    /// The possible range of a figure as one unit types it.
    public let minimum: Quantity?
    public let maximum: Quantity?
    /// Who leads a task, as text.
    public let lead: String?
    /// The passage of the Decision.
    public let citation: String
    /// The Decision's own words; empty for what is ours.
    public let quotation: String
    /// Whether the item stands in the Decision or is a judgement that the district should confirm.
    public let basis: Basis
    /// What to know when filling it in.
    public let remark: String
    /// What the district has yet to confirm about it; nil where nothing is open.
    public let toConfirm: String?

    /// Every part, in the order in which they are declared.
    init(
        code: IndicatorCode,
        parent: IndicatorCode?,
        group: String,
        indicator: Int?,
        name: Bilingual<String>,
        measure: UnitOfMeasure?,
        kind: Kind,
        aggregation: Aggregation,
        numerator: IndicatorCode?,
        denominator: IndicatorCode?,
        reporters: [UnitSelector],
        countedUnits: [UnitSelector],
        frequency: ReportingFrequency?,
        nature: Nature?,
        direction: Direction?,
        target: Target?,
        minimum: Quantity?,
        maximum: Quantity?,
        lead: String?,
        citation: String,
        quotation: String,
        basis: Basis,
        remark: String,
        toConfirm: String?
    ) {
        self.code = code
        self.parent = parent
        self.group = group
        self.indicator = indicator
        self.name = name
        self.measure = measure
        self.kind = kind
        self.aggregation = aggregation
        self.numerator = numerator
        self.denominator = denominator
        self.reporters = reporters
        self.countedUnits = countedUnits
        self.frequency = frequency
        self.nature = nature
        self.direction = direction
        self.target = target
        self.minimum = minimum
        self.maximum = maximum
        self.lead = lead
        self.citation = citation
        self.quotation = quotation
        self.basis = basis
        self.remark = remark
        self.toConfirm = toConfirm
    }

    public enum Kind: String, Sendable, CaseIterable, Codable {
        case amount, rate, change, count, milestone, heading, input
    }

    /// How the district's value comes from the units' values.
    public enum Aggregation: String, Sendable, CaseIterable, Codable {
        case sum, sumPlusDistrict, ratioOfSums, differenceOfRatios, changeOfSums
        case countOfUnitsMeeting, districtOnly, none
    }

    /// Whether figures add up over time.
    public enum Nature: String, Sendable, CaseIterable, Codable {
        case flow, stock
    }

    /// Which way is better.
    public enum Direction: String, Sendable, CaseIterable, Codable {
        case higher, lower
    }

    public enum Basis: String, Sendable, CaseIterable {
        case decision = "quyết định"
        case judgement = "nhận định"
    }
}

// MARK: - What the form asks for

extension CatalogueItem {
    /// Whether units type figures for it. Rates and changes are computed from their inputs.
    public var takesFigures: Bool {
        switch kind {
        case .amount, .count, .input, .rate, .change: true
        case .milestone, .heading: false
        }
    }

    /// Whether the figure is computed from inputs, so that typing it is optional.
    public var isComputed: Bool { kind == .rate || kind == .change }

    /// The inputs it is computed from.
    public var inputs: [IndicatorCode] {
        isComputed ? [numerator, denominator].compactMap { $0 } : []
    }

    /// The field by which the year is judged: the year to date of a flow, the state of a stock.
    public var judgedField: FormField { nature == .flow && kind != .change ? .cumulative : .current }

    /// Whether `unit` reports it.
    public func isReported(by unit: ReportingUnit) -> Bool {
        reporters.contains { $0.includes(unit) }
    }
}

/// An item is the same as none but itself: another catalogue's may bear its code and mean something else.
extension CatalogueItem: Hashable {
    public static func == (left: CatalogueItem, right: CatalogueItem) -> Bool { left === right }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
