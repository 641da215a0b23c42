/// A flow is not ten, a hundred, a thousand times what is usual: a digit too many, a lost decimal sign, đồng
/// instead of millions of đồng. What is usual shows in the unit's own history, or where that is short, in its
/// share of the district.
enum PowersOfTen {
    /// Below it a count may well grow tenfold.
    private static let smallestMedian = Quantity(10)
    /// The least number of earlier figures that have a median to speak of.
    private static let fewestPeriods = 3
    /// The least number of units of which a total tells something about one.
    private static let fewestUnits = 5
    /// Up to đồng instead of millions of đồng.
    private static let exponents: ClosedRange<UInt8> = 1...6

    static func check(_ form: FormOverTime) -> [Diagnostic] {
        let ofKind = form.earlier.filter { $0.period.isOfKind(of: form.period) }
        return form.items.filter { $0.nature == .flow }.compactMap { item in
            guard let figure = form.figure(item, .current), figure > .zero else { return nil }
            let known = ofKind.compactMap { form.known(item, .current, in: $0) }
            return ownHistory(item, figure, known, form) ?? district(item, figure, form)
        }
    }

    /// About a power of ten times the median (from eight tenths to five quarters of it), and four times as
    /// much as ever: sowing and harvest have their months.
    private static func ownHistory(
        _ item: CatalogueItem, _ figure: Quantity, _ known: [KnownFigure], _ form: FormOverTime
    ) -> Diagnostic? {
        guard known.count >= fewestPeriods, let latest = known.last,
            let median = median(known.map(\.figure)), median >= smallestMedian,
            let largest = known.map(\.figure).max(), let fourfold = largest.multiplied(by: Quantity(4)),
            figure >= fourfold, let ratio = Ratio(figure, dividedBy: median),
            let times = exponents.lazy.compactMap({ power($0, near: ratio) }).first
        else { return nil }
        return form.finding(
            .powerOfTen(times: times, median: median, periods: known.count), item, .current, figure,
            known: [latest])
    }

    private static func power(_ exponent: UInt8, near ratio: Ratio) -> Quantity? {
        guard let power = Int64(exactly: Quantity.powerOfTen(exponent)).map({ Quantity($0) }),
            let low = power.multiplied(by: Quantity(8)), let high = power.multiplied(by: Quantity(5)),
            let lowest = Ratio(low, dividedBy: Quantity(10)),
            let highest = Ratio(high, dividedBy: Quantity(4)),
            let above = ratio.compared(to: lowest), above != .below,
            let below = ratio.compared(to: highest), below != .above
        else { return nil }
        return power
    }

    /// The middle figure, or half the sum of the two in the middle; exact.
    private static func median(_ figures: [Quantity]) -> Quantity? {
        let sorted = figures.sorted()
        let middle = sorted.count / 2
        guard sorted.indices.contains(middle) else { return nil }
        guard sorted.count.isMultiple(of: 2), sorted.indices.contains(middle - 1) else {
            return sorted[middle]
        }
        return Quantity(coefficient: 5, scale: 1).flatMap { half in
            sorted[middle - 1].adding(sorted[middle])?.multiplied(by: half)?.withoutTrailingZeros
        }
    }

    /// As much as all units together in the period before, of which this one had a tenth or less.
    private static func district(
        _ item: CatalogueItem, _ figure: Quantity, _ form: FormOverTime
    ) -> Diagnostic? {
        guard let previous = form.period.previousOfYear, let entry = form.entry(of: previous),
            let known = form.known(item, .current, in: entry), known.figure > .zero,
            let total = form.history.total(of: item.code, in: previous), total.units >= fewestUnits,
            let sum = total.sum, sum >= .hundred, figure >= sum,
            let tenfold = known.figure.multiplied(by: Quantity(10)), tenfold <= sum
        else { return nil }
        return form.finding(
            .aboveDistrict(total: sum, units: total.units), item, .current, figure, known: [known])
    }
}
