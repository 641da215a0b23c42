/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDate: Hashable, Sendable, Comparable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CalendarDate.daysIn(month: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2023-06-14`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

// MARK: - Counting days

extension CalendarDate {
    /// Days since 1 January 1970.
    public var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Whether the day is a Saturday or a Sunday.
    public var isWeekend: Bool {
        // 1 January 1970 was a Thursday.
        let weekday = (daysSince1970 % 7 + 7 + 3) % 7
        return weekday >= 5
    }

    /// The next day; nil after 31 December 9999.
    public var next: CalendarDate? {
        CalendarDate(year: year, month: month, day: day + 1)
            ?? CalendarDate(year: year, month: month + 1, day: 1)
            ?? CalendarDate(year: year + 1, month: 1, day: 1)
    }

    /// The day `count` working days (Monday to Friday) later; linear in `count`.
    public func addingWorkingDays(_ count: Int) -> CalendarDate? {
        var date: CalendarDate? = self
        var left = count
        while left > 0, let day = date?.next {
            if !day.isWeekend { left -= 1 }
            date = day
        }
        return left > 0 ? nil : date
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `2023-06-14`.
    public var description: String {
        String(repeating: "0", count: 4 - String(year).count)
            + "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// The day as the language writes it: `14/06/2023`, `14 June 2023`.
    public func words(in language: Language) -> String {
        switch language {
        case .vietnamese: "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
        case .english:
            "\(day) \(ReportingPeriod(year: year, span: .month(month)).words(in: .english))"
        }
    }
}
