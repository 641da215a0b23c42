/// A point in time as the district's clocks show it, given with `--as-of`.
public struct Moment: Hashable, Sendable {
    public let date: CalendarDate
    /// 0 to 23; nil where only the day is known.
    public let hour: Int?
    /// 0 to 59.
    public let minute: Int?

    public init(_ date: CalendarDate) {
        self.date = date
        hour = nil
        minute = nil
    }

    /// Reads `2023-06-14`, `2023-06-14T08:30` or `2023-06-14T08:30:00`, from 1970 on, when the time of
    /// workbooks starts; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, let date = CalendarDate(String(first)), parts.count <= 2,
            date > .epoch
        else { return nil }
        self.date = date
        guard parts.count == 2 else {
            hour = nil
            minute = nil
            return
        }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(clock.count),
            clock.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy(\.isASCIIDigit) }),
            let hour = Int(clock[0]), let minute = Int(clock[1]),
            (0...23).contains(hour), (0...59).contains(minute),
            clock.count == 2 || Int(clock[2]).map({ (0...59).contains($0) }) == true
        else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Seconds since 1970 as if the clock were UTC, which makes the value the same everywhere.
    public var seconds: Int {
        date.daysSince1970 * 86_400 + (hour ?? 0) * 3600 + (minute ?? 0) * 60
    }

    /// The moment as the language writes it: `08:30, 14/06/2023`.
    public func words(in language: Language) -> String {
        guard let hour, let minute else { return date.words(in: language) }
        let clock = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        return "\(clock), \(date.words(in: language))"
    }
}
