/// How far each indicator and part is on its plan for the year, in the order of the plan.
struct PlanProgress {
    struct Bar {
        let result: DistrictResult
        /// In per cent of the plan.
        let share: Ratio
        /// Whether the figure grows over the year, so that the time elapsed is a pace to hold it against.
        let hasPace: Bool
    }

    let bars: [Bar]
    /// Items of the plan that are due in the period and have no share yet.
    let missing: [CatalogueItem]
    /// Items of the plan that are not due in the period and were not given.
    let notDue: [CatalogueItem]
    /// Items of the plan of which no share of it can be told.
    let withoutShare: [CatalogueItem]
    let scale: ShareScale
    /// The months of the year that the period ends with, 1 to 12.
    let months: Int

    /// Linear in the items. Items where lower is better have no share: less than the plan is no arrears.
    init(_ consolidation: Consolidation) {
        var bars: [Bar] = []
        var missing: [CatalogueItem] = []
        var notDue: [CatalogueItem] = []
        var withoutShare: [CatalogueItem] = []
        for result in consolidation.results {
            let item = result.item
            guard item.target?.low != nil, item.takesFigures, item.kind != .change, item.kind != .input,
                result.isShareTold(of: .plan)
            else {
                if item.target != nil, item.kind != .input { withoutShare.append(item) }
                continue
            }
            if let share = result.share(of: .plan) {
                let hasPace = consolidation.catalogue.growsOverTheYear(item)
                bars.append(Bar(result: result, share: share, hasPace: hasPace))
            } else if let frequency = item.frequency,
                consolidation.period.dueFrequencies.contains(frequency)
            {
                missing.append(item)
            } else {
                notDue.append(item)
            }
        }
        self.bars = bars
        self.missing = missing
        self.notDue = notDue
        self.withoutShare = withoutShare
        scale = ShareScale(for: bars.map(\.share))
        months = consolidation.period.lastMonth
    }

    /// Bars that the axis ends before their end.
    var beyond: [Bar] { bars.filter { scale.isBeyond($0.share) } }

    /// The bars in charts of at most 40, which is what a page holds, as evenly as can be.
    var charts: [ArraySlice<Bar>] {
        guard !bars.isEmpty else { return [] }
        let count = (bars.count + 39) / 40
        return (0..<count).map { index in
            bars[(bars.count * index / count)..<(bars.count * (index + 1) / count)]
        }
    }
}

extension ReportingPeriod {
    /// How much of the year has passed at the period's end, in per cent: full months of twelve.
    var elapsedShare: Ratio? {
        Ratio(Quantity(Int64(100 * lastMonth)), dividedBy: Quantity(12))
    }
}
