/// How many units a total stands on.
///
/// There is one for every figure of the district, so that it keeps no list of units: a byte for each that was
/// asked, and not even that where all have answered.
public struct Coverage: Hashable, Sendable {
    /// The units asked, in the order of the catalogue.
    private let asked: [UnitCode]
    /// One for each of them; empty where all have answered.
    private let answers: [Answer]
    public let answeredCount: Int
    public let missingCount: Int
    /// Those of the answered ones whose figure stands on a part of the period.
    public let partial: [PartialAnswer]

    /// What a unit said.
    enum Answer: UInt8, Sendable {
        case answered, inapplicable, missing
    }

    /// Nobody was asked.
    init() {
        self.init([], answers: [], partial: [])
    }

    /// - Parameter answers: one for each unit asked.
    init(_ asked: [UnitCode], answers: [Answer], partial: [PartialAnswer]) {
        self.asked = asked
        answeredCount = answers.count { $0 == .answered }
        missingCount = answers.count { $0 == .missing }
        self.answers = answeredCount == asked.count ? [] : answers
        self.partial = partial
    }

    /// Units whose figure, "none occurred" or status is there; linear in the units asked.
    public var answered: [UnitCode] { answers.isEmpty ? asked : units(that: .answered) }
    /// Units that said that the item does not apply to them; nothing is expected of them. Likewise.
    public var inapplicable: [UnitCode] { units(that: .inapplicable) }
    /// Units whose figure is missing. Likewise.
    public var missing: [UnitCode] { units(that: .missing) }

    private func units(that answer: Answer) -> [UnitCode] {
        answers.indices.filter { answers[$0] == answer }.map { asked[$0] }
    }

    public var expectedCount: Int { answeredCount + missingCount }
    /// Whether every unit has answered for the whole period.
    public var isComplete: Bool { missingCount == 0 && partial.isEmpty }

    /// "11/13"; with an asterisk where some figures stand on a part of the period.
    var share: String { "\(answeredCount)/\(expectedCount)" + (partial.isEmpty ? "" : "*") }
}
