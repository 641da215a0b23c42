/// A date in a figure or code cell, and the two numbers that were typed before a spreadsheet program
/// made a date of them (`domain/excel_damage.csv`).
struct DateAsTyped {
    /// The two numbers; in the order in which they were typed where ``isOrderKnown``.
    let first: Int
    let second: Int
    let isOrderKnown: Bool
    /// The year of the date; nil where it has none.
    let year: Int?

    /// Reads `13-Mar`, `04-Thg4`, `Mar-13`, `13/03/2023`, `3/13/2023`, `2023-03-13`; nil for all else.
    ///
    /// Two numbers without a year, `03/13`, are as typed and no date.
    ///
    /// - Parameter year: the form's year, which a program adds to a day and a month.
    init?(_ text: String, year: Int) {
        guard text.utf8.count <= 40 else { return nil }
        var parts = DateAsTyped.parts(of: text)
        // A time of day behind the date.
        if let last = parts.last, last.contains(":") { parts.removeLast() }
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let numbers = parts.map { Int($0) }
        if parts.count == 3, let first = numbers[0], let second = numbers[1], let third = numbers[2] {
            self.init(first, second, third, year: year)
            return
        }
        let months = parts.map { MonthName.number(of: $0) }
        if parts.count == 2, let month = months[0], let number = numbers[1], (1...99).contains(number) {
            // `Mar-13` is the month with a year: the month was typed first.
            self.init(first: month, second: number, isOrderKnown: true)
        } else if let day = numbers[0], let month = months[1], (1...31).contains(day),
            parts.count == 2 || numbers[2] != nil
        {
            self.init(first: day, second: month, isOrderKnown: false)
        } else {
            return nil
        }
    }

    /// Reads the serial number of a day: 44998 is 13 March 2023.
    ///
    /// Only years from 2000 to 2049 count; other numbers are too common as figures.
    init?(serial: Quantity) {
        // Programs write such numbers without decimals.
        guard serial.scale == 0, let days = Int(exactly: serial.coefficient),
            let date = CalendarDate(spreadsheetSerial: days), (2000...2049).contains(date.year)
        else { return nil }
        self.init(first: date.day, second: date.month, isOrderKnown: false, year: date.year)
    }

    private init(first: Int, second: Int, isOrderKnown: Bool, year: Int? = nil) {
        self.year = year
        self.first = first
        self.second = second
        self.isOrderKnown = isOrderKnown
    }

    /// A date of three numbers.
    private init?(_ first: Int, _ second: Int, _ third: Int, year: Int) {
        let (one, two, dateYear) = first >= 1900 ? (second, third, first) : (first, second, third)
        let fullYear = dateYear < 100 ? 2000 + dateYear : dateYear
        guard (1900...2199).contains(fullYear), (1...31).contains(one), (1...31).contains(two),
            min(one, two) <= 12
        else { return nil }
        // The first of a month in another year: month and year were typed, as in 03/13.
        if min(one, two) == 1, fullYear > 2000, fullYear < 2032, abs(fullYear - year) > 1 {
            self.init(
                first: max(one, two), second: fullYear - 2000, isOrderKnown: true, year: fullYear)
        } else {
            self.init(first: one, second: two, isOrderKnown: false, year: fullYear)
        }
    }

    private static func parts(of text: String) -> [String] {
        var lowered = text.lowercased()
        for name in ["tháng", "thg"] {
            if let range = lowered.firstRange(of: name + " ") { lowered.replaceSubrange(range, with: name) }
        }
        return lowered.split { "-/. ".contains($0) }.map { String($0) }
    }
}

extension DateAsTyped {
    /// What may have been typed for an item: `03/13` (three of thirteen), `5-10` (a range).
    ///
    /// One of them is left where a day cannot be a month, where both numbers are the same, or where
    /// the plan of the item names these very numbers.
    func originals(for item: CatalogueItem) -> [String] {
        let numbers = (min(first, second), max(first, second))
        if item.target?.comparator == .decreaseRange, item.target?.low == Quantity(Int64(numbers.0)),
            item.target?.high == Quantity(Int64(numbers.1))
        {
            return ["\(numbers.0)-\(numbers.1)"]
        }
        if isOrderKnown { return [DateAsTyped.fraction(first, second)] }
        if numbers.0 == numbers.1 || numbers.1 > 12 { return [DateAsTyped.fraction(numbers.0, numbers.1)] }
        return [DateAsTyped.fraction(numbers.0, numbers.1), DateAsTyped.fraction(numbers.1, numbers.0)]
    }

    /// The codes that may have been typed: `5.1` for the fifth of January.
    var codes: [String] {
        let forward = "\(first).\(second)"
        let backward = "\(second).\(first)"
        return isOrderKnown || first == second ? [forward] : [forward, backward]
    }

    /// As offices write a fraction: two digits each.
    private static func fraction(_ part: Int, _ whole: Int) -> String {
        let padded = [part, whole].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(padded[0])/\(padded[1])"
    }
}
