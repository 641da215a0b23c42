/// The relations between the figures of a form, laid out for forms whose cells are known: every cell is a
/// number, and every check a comparison of 64-bit integers.
///
/// They say no more than whether ``FormRules`` would find nothing. Where a form comes near to a finding it
/// does not hold here, and ``FormRules`` decides.
struct FamiliarRules: Sendable {
    /// Cells that must be answered.
    var due: [Int] = []
    /// Rates and changes, which are computed: a typed one is compared with its inputs elsewhere.
    var computed: [Int] = []
    var rates: [Rate] = []
    var rows: [Row] = []
    var sums: [Sum] = []
    var summedCells: [Int] = []
    var terms: [Term] = []
    var plans: [Plan] = []
    private(set) var startsTheYear: Bool
    /// The last month of the period, 1 to 12.
    private(set) var lastMonth: Int64

    /// The place of a figure cell that the form does not have.
    static let absent = -1
    /// How many of the parts in which figures are counted make one.
    static let unit: Int64 = 10_000

    /// A rate of two figures.
    struct Rate {
        let numerator: Int
        let denominator: Int
        /// What the rate is far from; nil where there is nothing to compare it with.
        let target: Target?

        struct Target {
            /// 100 for a rate in per cent.
            let factor: Int64
            /// In ten-thousandths.
            let planned: Int64
            let isCapped: Bool
            /// Whether the year is judged by this field.
            let isJudged: Bool
            /// Whether the rate grows with the months, so that the target is reached only with the last.
            let growsWithTheYear: Bool
        }
    }

    /// The figures of one item.
    struct Row {
        let plan: Int
        let current: Int
        let cumulative: Int
        let previousYear: Int
        /// Whether it is no rate and no change.
        let isTyped: Bool
        let isFlow: Bool
        /// How the year to date compares with the year's first period; nil where it need not.
        let firstToDate: RuleExpression.Comparison?
        /// How it compares with a later period.
        let laterToDate: RuleExpression.Comparison?
        /// What the whole district plans, where the unit's plan is a share of it; nil elsewhere.
        let districtPlan: Int64?
    }

    /// A plan figure that the catalogue knows.
    struct Plan {
        let cell: Int
        let planned: Int64
    }

    /// A rule of the catalogue on one field: sums of figures and constants, compared.
    struct Sum {
        let left: Side
        let comparison: RuleExpression.Comparison
        let right: Side
        /// Where in ``summedCells`` the figures it names are, absent ones included.
        let cells: Range<Int>
        /// The cell of the whole, where one item alone stands on the left.
        let whole: Int?

        struct Side {
            /// Where its terms are in ``terms``.
            let terms: Range<Int>
            let constant: Int64
        }
    }

    /// A figure in a sum, and how many times it counts.
    struct Term {
        let cell: Int
        let factor: Int64
    }
}

extension FamiliarRules {
    init(of period: ReportingPeriod) {
        startsTheYear = period.startsTheYear
        lastMonth = Int64(period.lastMonth)
    }

    /// The same relations in a period that asks for the same.
    func redated(to period: ReportingPeriod) -> FamiliarRules {
        var rules = self
        rules.startsTheYear = period.startsTheYear
        rules.lastMonth = Int64(period.lastMonth)
        return rules
    }

    /// How the catalogue's rules fared; nil where a finding is possible. Linear in cells and relations.
    func counts(_ figures: FamiliarValues) -> RuleCounts? {
        for cell in due {
            switch figures.content(cell) {
            case .figure, .noneOccurred, .status: break
            case .missing, .notApplicable: return nil
            }
        }
        for cell in computed where figures.isNumber(cell) { return nil }
        for plan in plans {
            if let typed = figures.number(plan.cell), typed != plan.planned { return nil }
        }
        for rate in rates where !rate.isQuiet(figures, lastMonth) { return nil }
        for row in rows where !row.isQuiet(figures, startsTheYear) { return nil }
        var counts = RuleCounts()
        for sum in sums {
            switch outcome(of: sum, figures) {
            case .passed: counts.passed += 1
            case .notEvaluated: counts.notEvaluated += 1
            case .notApplicable: break
            case .open: return nil
            }
        }
        return counts
    }
}

extension FamiliarRules.Rate {
    fileprivate func isQuiet(_ figures: FamiliarValues, _ lastMonth: Int64) -> Bool {
        guard let above = figures.number(numerator) else { return true }
        guard let below = figures.number(denominator), below >= 0, above >= 0 else { return false }
        guard above > 0 else { return true }
        guard below > 0 else { return false }
        guard let target else { return true }
        let scaled = Int128(above) * Int128(target.factor) * Int128(FamiliarRules.unit)
        let planned = Int128(target.planned) * Int128(below)
        if !target.isCapped, scaled >= planned * 10 { return false }
        let dueMonths = target.growsWithTheYear ? lastMonth : 12
        return !target.isJudged || scaled * 120 > planned * Int128(dueMonths)
    }
}

extension FamiliarRules.Row {
    /// From 1900, 1 January 2000 is day 36526 and the end of 2049 day 54788; a year more at both ends.
    private static let days: ClosedRange<Int64> = 36_000...55_500

    fileprivate func isQuiet(_ figures: FamiliarValues, _ startsTheYear: Bool) -> Bool {
        let now = figures.number(current)
        let toDate = figures.number(cumulative)
        let planned = figures.number(plan)
        let before = figures.number(previousYear)
        if isTyped, let now, let before, now > 0, before > 0, now >= 10 * before || before >= 10 * now {
            return false
        }
        if let yearToDate = startsTheYear ? firstToDate : laterToDate, let toDate, let now,
            !yearToDate.holds(toDate, now)
        {
            return false
        }
        if isTyped, isFlow, let planned, let toDate, planned > 0, toDate > 0, toDate >= 10 * planned {
            return false
        }
        if let districtPlan, let planned, planned > districtPlan { return false }
        let mayBeDays = isDay(planned) || isDay(now) || isDay(toDate) || isDay(before)
        return !mayBeDays || isLikeOthers([planned, now, toDate, before])
    }

    private func isDay(_ figure: Int64?) -> Bool {
        figure.map { $0 % FamiliarRules.unit == 0 && Self.days.contains($0 / FamiliarRules.unit) } ?? false
    }

    /// Whether each figure that may be the number of a day goes well with another one of the row.
    ///
    /// - Parameter figures: plan, period, year to date, last year.
    private func isLikeOthers(_ figures: [Int64?]) -> Bool {
        figures.enumerated().allSatisfy { index, figure in
            guard let figure, isDay(figure) else { return true }
            // The plan and the year to date may well be 25 times the month's figure.
            let factor: Int64 = index == 0 || index == 2 ? 25 : 5
            return figures.enumerated().contains { other, value in
                guard other != index, let value, value != 0 else { return false }
                return figure <= abs(value) * factor
            }
        }
    }
}

extension FamiliarRules {
    private enum Outcome {
        case passed, notEvaluated, notApplicable
        /// Broken, or a figure is wanted.
        case open
    }

    /// As ``Rule/evaluate(on:operand:)`` has it.
    private func outcome(of sum: Sum, _ figures: FamiliarValues) -> Outcome {
        var missing = 0
        var present = 0
        var inapplicable = 0
        for index in sum.cells {
            switch figures.content(summedCells[index]) {
            case .figure, .noneOccurred: present += 1
            case .notApplicable: inapplicable += 1
            case .missing, .status: missing += 1
            }
        }
        if missing > 0 { return present > 0 ? .open : .notEvaluated }
        if inapplicable > 0 {
            if present == 0 || sum.comparison != .equal { return .notApplicable }
            if let whole = sum.whole, figures.content(whole) == .notApplicable { return .open }
        }
        let holds = sum.comparison.holds(value(of: sum.left, figures), value(of: sum.right, figures))
        return holds ? .passed : .open
    }

    private func value(of side: Sum.Side, _ figures: FamiliarValues) -> Int64 {
        var value = side.constant
        for index in side.terms {
            value += terms[index].factor * (figures.number(terms[index].cell) ?? 0)
        }
        return value
    }
}
