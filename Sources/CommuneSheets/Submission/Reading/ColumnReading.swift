/// What the name of a column says: which column it is, and of which period.
struct ColumnReading: Hashable {
    let column: FormColumn
    /// Whether the name is one that only fits where no other column bears a closer one.
    let isGeneral: Bool
    /// The period or year in the name; nil where there is none.
    let mention: PeriodWords.Mention?

    init(column: FormColumn, isGeneral: Bool = false, mention: PeriodWords.Mention? = nil) {
        self.column = column
        self.isGeneral = isGeneral
        self.mention = mention
    }

    /// Whether the column is of this period: the plan of its year, the period's own figure, the year
    /// to the period's end, the same period one year before. A name without a period says nothing
    /// against it.
    func fits(_ period: ReportingPeriod) -> Bool {
        guard let mention else { return true }
        let year = column == .previousYear ? period.year - 1 : period.year
        guard mention.year == nil || mention.year == year else { return false }
        guard let months = mention.months else { return true }
        return column == .cumulative
            ? months.upperBound == period.lastMonth : months == period.months
    }

    /// The same, now that the form's period is known: "Thực hiện 6 tháng" is the period's own figure in
    /// a half-year's form, and the year to date in the form of June or of the second quarter.
    func resolved(for period: ReportingPeriod?) -> ColumnReading {
        guard column == .current, let period, case .firstMonths(let count)? = mention?.span,
            mention?.months != period.months, count == period.lastMonth
        else { return self }
        return ColumnReading(column: .cumulative, isGeneral: isGeneral, mention: mention)
    }

    /// Whether this is the period's own figure of one year before: "Thực hiện tháng 6/2022" in a form of
    /// June 2023.
    func isPeriodOneYearBefore(_ period: ReportingPeriod) -> Bool {
        column == .current && mention?.year == period.year - 1 && mention?.months == period.months
    }
}

/// Reads the names of columns by the catalogue's wordings, with the period's words taken off.
struct ColumnWordings {
    private let names: [NameKey: FormColumn]
    private let generalNames: [NameKey: FormColumn]

    init(_ catalogue: IndicatorCatalogue) {
        names = catalogue.columnNames
        generalNames = catalogue.generalColumnNames
    }

    /// The column that a name certainly means; nil where there is none. Linear in the name.
    func reading(of name: String) -> ColumnReading? {
        let key = NameKey(name)
        if let column = names[key] { return ColumnReading(column: column) }
        if let column = generalNames[key] { return ColumnReading(column: column, isGeneral: true) }
        guard name.utf8.contains(where: \.isASCIIDigit) || ColumnWordings.namesPeriodInWords(key) else {
            return nil
        }
        let words = PeriodWords(key)
        let spans = words.mentions.filter { $0.span != nil }
        guard !words.mentions.isEmpty, spans.count <= 1, words.mentions.count <= 2, !words.rest.isEmpty,
            let mention = ColumnWordings.merged(words.mentions)
        else { return nil }
        return reading(of: words, mention: mention)
    }

    private func reading(of words: PeriodWords, mention: PeriodWords.Mention) -> ColumnReading? {
        let rest = words.rest.joined(separator: " ")
        let noun =
            switch mention.span {
            case .month: " tháng"
            case .quarter: " quý"
            case .firstMonths: ""
            case nil: " năm"
            }
        let key = NameKey(rest)
        let known = names[key] ?? names[NameKey(rest + noun)]
        guard let column = known ?? generalNames[key] else { return nil }
        switch column {
        // A month's plan is not the year's.
        case .plan: return mention.span == nil ? ColumnReading(column: .plan, mention: mention) : nil
        case .current where words.isUntil: return ColumnReading(column: .cumulative, mention: mention)
        // "Ước thực hiện năm 2023" is the whole year's.
        case .current where mention.span == nil:
            return ColumnReading(
                column: .current, isGeneral: known == nil,
                mention: PeriodWords.Mention(span: .firstMonths(12), year: mention.year))
        case .current: return ColumnReading(column: .current, mention: mention)
        case .cumulative, .previousYear: return ColumnReading(column: column, mention: mention)
        case .ordinal, .code, .name, .unit, .explanation, .note: return nil
        }
    }

    /// "Năm 2023" above and "Thực hiện tháng 6" below are one period; two years are none.
    private static func merged(_ mentions: [PeriodWords.Mention]) -> PeriodWords.Mention? {
        guard let first = mentions.first, let last = mentions.last else { return nil }
        if mentions.count == 1 { return first }
        guard first.year == nil || last.year == nil || first.year == last.year else { return nil }
        return PeriodWords.Mention(span: first.span ?? last.span, year: first.year ?? last.year)
    }

    /// The column under two names, the upper of which may stand over several.
    ///
    /// Both together decide; else the lower one, where the upper does not speak of another column.
    func reading(upper: String, lower: String) -> ColumnReading? {
        if lower.isEmpty { return reading(of: upper) }
        if upper.isEmpty { return reading(of: lower) }
        if ColumnWordings.compares(upper) || ColumnWordings.compares(lower) { return nil }
        let own = reading(of: lower)
        // A merged name over figures may seem to reach the columns right of them.
        if let own, own.column.field?.holdsFigure != true { return own }
        // "Năm 2023" over "Cùng kỳ năm trước": the year before is told by its own name.
        if let own, own.column == .previousYear, PeriodWords(upper).rest.isEmpty {
            return own
        }
        // "Năm 2023" over "Thực hiện" is no figure of the whole year.
        if let own, own.column == .current, let year = ColumnWordings.yearAlone(upper) {
            let mention = ColumnWordings.merged([year] + (own.mention.map { [$0] } ?? []))
            return mention.map { ColumnReading(column: .current, isGeneral: own.isGeneral, mention: $0) }
        }
        if let both = reading(of: "\(upper) \(lower)") ?? reading(of: "\(lower) \(upper)") { return both }
        guard let own else { return nil }
        guard let parent = reading(of: upper) else {
            // What the upper name says of the period must not be lost; only the year's plan is the year's
            // under whatever month.
            let isYearsPlan = own.column == .plan && !own.isGeneral && PeriodWords(upper).rest.isEmpty
            return isYearsPlan || ColumnWordings.isNeutral(upper) ? own : nil
        }
        switch own.column {
        case parent.column,
            .cumulative where parent.column == .current:
            return ColumnReading(
                column: own.column, isGeneral: own.isGeneral, mention: own.mention ?? parent.mention)
        case .previousYear where parent.column == .current: return own
        default: return nil
        }
    }

    /// Whether a name over several columns says nothing that tells one from another. Any other may make
    /// them columns of another period, of the whole district, or a comparison.
    private static func isNeutral(_ upper: String) -> Bool {
        neutralNames.contains(NameKey(upper))
    }

    private static let neutralNames = Set(
        [
            "Kỳ này", "Kỳ báo cáo", "Trong kỳ", "Năm nay", "Tháng này", "Quý này", "Số liệu",
            "Số liệu báo cáo", "Kết quả", "Kết quả thực hiện", "Tình hình thực hiện", "Đơn vị báo cáo",
            "Thực hiện kế hoạch",
        ].map { NameKey($0) })

    /// The year, where a name is nothing else.
    private static func yearAlone(_ name: String) -> PeriodWords.Mention? {
        let words = PeriodWords(name)
        guard words.rest.isEmpty, words.mentions.count == 1, words.mentions.first?.span == nil else {
            return nil
        }
        return words.mentions.first
    }

    /// Whether the name may speak of a period without a digit: "quý II", "sáu tháng đầu năm".
    private static func namesPeriodInWords(_ key: NameKey) -> Bool {
        key.contains(" i") || key.contains("tháng")
    }

    /// Whether a column compares figures: "So với kế hoạch (%)", "Tỷ lệ hoàn thành", "Tăng, giảm".
    static func compares(_ name: String) -> Bool {
        let key = NameKey(name.filter { $0 != "+" && $0 != "±" })
        return comparisons.contains { key.containsWords($0) } || key.contains("%")
    }

    private static let comparisons = [
        "so với", "so sánh", "so cùng kỳ", "so kế hoạch", "so kh", "tỷ lệ", "tỉ lệ", "tăng giảm",
        "chênh lệch",
        "hoàn thành", "tốc độ",
    ].map { NameKey($0) }
}
