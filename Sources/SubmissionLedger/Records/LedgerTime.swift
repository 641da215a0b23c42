public import CommuneSheets
internal import Glibc

/// A second of the district's time (UTC+7, the one time zone of Vietnam, without summer time).
public struct LedgerTime: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let date: CalendarDate
    /// Since midnight, 0 to 86,399.
    public let secondOfDay: Int

    /// `2023-06-14T08:30:05`; without seconds the first of the minute, without a clock midnight. Nil for
    /// anything else.
    public init?(_ text: String) {
        guard let moment = Moment(text) else { return nil }
        let seconds = text.count == 19 ? Int(text.suffix(2)) ?? 0 : 0
        date = moment.date
        secondOfDay = (moment.hour ?? 0) * 3600 + (moment.minute ?? 0) * 60 + seconds
    }

    /// The last second that a text names: of the day or of the minute where it says no more. For "as it
    /// stood on 14 June", which means at the end of the day.
    public init?(lastOf text: String) {
        guard let first = LedgerTime(text) else { return nil }
        date = first.date
        secondOfDay =
            switch text.count {
            case 10: 86_399
            case 16: first.secondOfDay + 59
            default: first.secondOfDay
            }
    }

    /// `seconds` since 1970 in UTC; nil outside the calendar of ``Moment``, whose first day is 2 January 1970:
    /// what a clock without a battery says must not be written down where it could not be read again.
    public init?(secondsSince1970 seconds: Int) {
        let local = seconds + 7 * 3600
        guard local >= 86_400, let date = CalendarDate(spreadsheetSerial: local / 86_400 + 25_569) else {
            return nil
        }
        self.date = date
        secondOfDay = local % 86_400
    }

    /// What the machine's clock says; nil where that is outside the calendar.
    public static var now: LedgerTime? {
        LedgerTime(secondsSince1970: Int(time(nil)))
    }

    public static func < (left: LedgerTime, right: LedgerTime) -> Bool {
        (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
    }

    /// `2023-06-14T08:30:05`
    public var description: String {
        let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
        return "\(date)T" + parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }

    /// The moment for a workbook, to the minute.
    public var moment: Moment { Moment(description) ?? Moment(date) }
}
