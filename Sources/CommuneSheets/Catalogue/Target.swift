/// What the plan demands of an indicator, in the comparator of its own words.
public struct Target: Hashable, Sendable {
    public let comparator: Comparator
    /// The figure of the plan; the lower end of a range. Nil for a milestone.
    public let low: Quantity?
    /// The upper end of a range; for a fraction such as 03/13, its whole.
    public let high: Quantity?
    /// The target in the Decision's words: "đạt trên 69%".
    public let text: String
    public let scope: Scope

    /// How a value is held against the target. "trên" and "dưới" are strict by their words
    /// (`domain/README`, "The catalogue": judgement, hence data).
    public enum Comparator: String, Sendable, CaseIterable, Codable {
        case atLeast = ">="
        case above = ">"
        case atMost = "<="
        case below = "<"
        /// A plan value without a comparator of its own; the item's direction says which side meets it.
        case planned = "="
        /// A fall by at least `low`.
        case decreaseAtLeast = "decrease>="
        /// A fall by `low` to `high`; a larger fall meets it too.
        case decreaseRange = "decrease_range"
        /// Done or not done.
        case milestone
    }

    /// What must reach the target.
    public enum Scope: String, Sendable, CaseIterable, Codable {
        /// The district's value.
        case district
        /// The figure of every unit counted.
        case eachUnit
    }
}

extension Target {
    /// The target as it is said: in Vietnamese in the Decision's own words, in English by its comparator.
    public func words(of item: CatalogueItem, in language: Language) -> String {
        guard language == .english else {
            return text.hasPrefix("là ") ? String(text.dropFirst(3)) : text
        }
        let figures = [low, high].compactMap { $0?.words(in: .english) }
        guard let first = figures.first else {
            return comparator == .milestone ? "completed" : ""
        }
        let unit = item.measure.map { $0.isPercent ? $0.name.english : " \($0.name.english)" } ?? ""
        let range =
            scope == .district && comparator == .decreaseRange ? figures.joined(separator: "–") : first
        return switch comparator {
        case .atLeast: scope == .eachUnit ? "\(first) in every unit" : "at least \(range)\(unit)"
        case .above: "over \(range)\(unit)"
        case .atMost: "at most \(range)\(unit)"
        case .below: "under \(range)\(unit)"
        case .planned: "\(range)\(unit)"
        case .decreaseAtLeast: "a fall by at least \(range)\(unit)"
        case .decreaseRange: "a fall by \(range)\(unit)"
        case .milestone: "completed"
        }
    }
}
