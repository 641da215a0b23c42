/// The days on which the calendar departs from the week: public holidays, and weekend days worked in
/// exchange for a day off.
///
/// Data of the office: the Labour Code 2019, Article 112, names the holidays, and the government sets
/// each year on which days they fall.
public struct Holidays: Hashable, Sendable {
    /// In the order of the days, each day once.
    public let days: [Day]
    private let kinds: [CalendarDate: Kind]

    /// One row of the list.
    public struct Day: Hashable, Sendable {
        public let date: CalendarDate
        public let kind: Kind
        /// What the day is called.
        public let name: String
    }

    /// What sets a day apart.
    public enum Kind: String, Sendable, CaseIterable {
        /// A day off, whatever the day of the week.
        case dayOff = "nghỉ"
        /// A Saturday or Sunday that is worked.
        case worked = "làm bù"
    }

    /// No day departs from the week.
    public static let none = Holidays([])

    /// Of two rows of one day, the first counts.
    init(_ days: [Day]) {
        let kinds = Dictionary(days.map { ($0.date, $0.kind) }, uniquingKeysWith: { first, _ in first })
        self.kinds = kinds
        var seen: Set<CalendarDate> = []
        self.days = days.filter { seen.insert($0.date).inserted }.sorted { $0.date < $1.date }
    }

    /// Whether offices work on a day: Monday to Friday, less the days off, and the weekend days worked
    /// instead.
    public func isWorkingDay(_ date: CalendarDate) -> Bool {
        switch kinds[date] {
        case .dayOff: false
        case .worked: true
        case nil: !date.isWeekend
        }
    }
}

extension CalendarDate {
    /// The day `count` working days later, the day itself not counted; nil after 31 December 9999.
    /// Linear in the days between.
    public func addingWorkingDays(_ count: Int, holidays: Holidays = .none) -> CalendarDate? {
        var date: CalendarDate? = self
        var left = count
        while left > 0, let day = date?.next {
            if holidays.isWorkingDay(day) { left -= 1 }
            date = day
        }
        return left > 0 ? nil : date
    }
}
