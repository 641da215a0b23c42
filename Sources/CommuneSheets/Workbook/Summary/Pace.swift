/// How the year to date of a flow stands to the time that has passed; no verdict, for the year is not
/// over.
struct Pace {
    /// Whole months of the year that have passed, 1 to 11.
    let months: Int
    /// Whether the share of the plan is at least that of the year.
    let keepsUp: Bool

    /// Nil where a pace would tell nothing (``elapsedMonths(of:in:by:)``), or a figure is missing.
    init?(_ result: DistrictResult, period: ReportingPeriod, catalogue: IndicatorCatalogue) {
        guard let months = Pace.elapsedMonths(of: result.item, in: period, by: catalogue),
            let figure = result.judged.value, let plan = result.figure(.plan).value,
            let share = figure.multiplied(by: Ratio(Quantity(12))),
            let time = plan.multiplied(by: Ratio(Quantity(Int64(months)))),
            let standing = share.compared(to: time)
        else { return nil }
        self.months = months
        keepsUp = standing != .below
    }

    /// The whole months of the year that an item's figures are held against, whether or not they are there;
    /// nil where a pace would tell nothing: the year is over, the figure does not grow month by month, less
    /// is better, or the plan is to fall.
    static func elapsedMonths(
        of item: CatalogueItem, in period: ReportingPeriod, by catalogue: IndicatorCatalogue
    ) -> Int? {
        guard (1...11).contains(period.lastMonth), item.judgedField == .cumulative,
            catalogue.growsOverTheYear(item), item.direction == .higher,
            let target = item.target, target.scope == .district, let plan = target.low, !plan.isNegative
        else { return nil }
        return period.lastMonth
    }

    /// In words.
    static func words(keepsUp: Bool, in language: Language) -> String {
        switch (language, keepsUp) {
        case (.vietnamese, true): "Đạt tiến độ."
        case (.vietnamese, false): "Chậm tiến độ."
        case (.english, true): "On pace."
        case (.english, false): "Behind the pace."
        }
    }
}
