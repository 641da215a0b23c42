/// What a blank form's heading says of its period, each in a cell of its own.
struct PeriodTexts {
    /// The contract's notation, the words, and the deadline where the calendar has one.
    let cells: [[UInt8]]

    init(_ period: ReportingPeriod, _ calendar: ReportingCalendar) {
        let texts = [
            period.description, period.words(in: .vietnamese),
            calendar.deadline(of: period)?.words(in: .vietnamese),
        ]
        cells = texts.compactMap { $0.map { Array($0.utf8) } }
    }

    /// Which of them a text is; nil where it is none.
    func index(of text: some Sequence<UInt8>) -> Int? { cells.firstIndex { $0.elementsEqual(text) } }
}

extension ReportingPeriod {
    /// Another period of the same kind and year, to try out what a heading says of it; nil where there is
    /// none.
    var neighbour: ReportingPeriod? {
        switch span {
        case .month(let month): ReportingPeriod(year: year, span: .month(month < 12 ? month + 1 : month - 1))
        case .quarter(let quarter):
            ReportingPeriod(year: year, span: .quarter(quarter < 4 ? quarter + 1 : quarter - 1))
        case .firstHalf, .nineMonths, .year: nil
        }
    }

    /// Whether forms of both ask for the same, at other times of the same year.
    func isAlike(_ other: ReportingPeriod) -> Bool {
        guard year == other.year else { return false }
        switch (span, other.span) {
        case (.month, .month), (.quarter, .quarter): return true
        default: return false
        }
    }
}
