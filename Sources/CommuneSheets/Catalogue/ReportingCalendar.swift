/// Until when figures count, and when forms are due: data of the office, not of the Decision.
///
/// Administrative reports are cut off on the 14th (Decree 09/2019/NĐ-CP, Article 12); statistical
/// reports follow calendar months. At least one working day lies between cut-off and deadline
/// (Article 8 of the same decree). Working days are counted by the list of holidays.
public struct ReportingCalendar: Hashable, Sendable {
    public let terms: [Occasion: Term]
    public let holidays: Holidays

    init(terms: [Occasion: Term], holidays: Holidays = .none) {
        self.terms = terms
        self.holidays = holidays
    }

    /// Which kind of period a row of the calendar is about.
    public enum Occasion: String, Sendable, CaseIterable {
        case month, quarter, half, nineMonths, year
    }

    /// When the figures of a period are cut off and sent.
    public struct Term: Hashable, Sendable {
        /// 1 to 31; a day that the month lacks means its last.
        public let cutOffDay: Int
        public let cutOffMonth: CutOffMonth
        /// Working days from the cut-off to the deadline.
        public let workingDays: Int
    }

    /// In which month the cut-off lies.
    public enum CutOffMonth: String, Sendable, CaseIterable {
        case last = "tháng cuối kỳ"
        case following = "tháng sau"
    }

    /// The last day whose figures count; nil where the calendar has no row for the period.
    public func cutOff(of period: ReportingPeriod) -> CalendarDate? {
        guard let term = terms[Occasion(period)] else { return nil }
        let shifted = period.lastMonth + (term.cutOffMonth == .following ? 1 : 0)
        let (year, month) = shifted > 12 ? (period.year + 1, shifted - 12) : (period.year, shifted)
        for day in stride(from: term.cutOffDay, to: 0, by: -1) {
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return nil
    }

    /// The last day on which a form is on time; nil where the calendar has no row for the period.
    public func deadline(of period: ReportingPeriod) -> CalendarDate? {
        guard let term = terms[Occasion(period)] else { return nil }
        return cutOff(of: period)?.addingWorkingDays(term.workingDays, holidays: holidays)
    }
}

extension ReportingCalendar.Occasion {
    init(_ period: ReportingPeriod) {
        switch period.span {
        case .month: self = .month
        case .quarter: self = .quarter
        case .firstHalf: self = .half
        case .nineMonths: self = .nineMonths
        case .year: self = .year
        }
    }
}
