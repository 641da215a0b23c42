internal import CommuneSheets

extension ReportingPeriod {
    /// What puts periods in the order of time: by their last month, then the shorter first.
    var chronology: Int { (year * 12 + lastMonth) * 16 + months.count }

    /// The period of the same kind just before; nil before the first of a year, from which on figures
    /// begin anew.
    var predecessor: ReportingPeriod? {
        switch span {
        case .month(let month): month > 1 ? ReportingPeriod(year: year, span: .month(month - 1)) : nil
        case .quarter(let quarter):
            quarter > 1 ? ReportingPeriod(year: year, span: .quarter(quarter - 1)) : nil
        case .firstHalf, .nineMonths, .year: nil
        }
    }
}
