/// The words of a text that name a month, a quarter, the first months of a year or a year, taken out
/// of it: of "Ước thực hiện tháng 6/2023", `ước thực hiện` is left.
struct PeriodWords {
    /// What is left, as a name's key spells it.
    private(set) var rest: [String] = []
    private(set) var mentions: [Mention] = []
    /// Whether the period is named as an end: "đến tháng 6", "đến hết quý II".
    private(set) var isUntil = false

    /// One naming of a period.
    struct Mention: Hashable {
        /// Nil where only a year is named.
        let span: Span?
        /// Nil where none is named.
        let year: Int?

        /// The months named, 1 to 12; nil where only a year is.
        var months: ClosedRange<Int>? {
            switch span {
            case .month(let month): month...month
            case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
            case .firstMonths(let count): 1...count
            case nil: nil
            }
        }
    }

    /// Which part of a year.
    enum Span: Hashable {
        case month(Int)
        case quarter(Int)
        /// "6 tháng", "9 tháng đầu năm"; 1 to 12.
        case firstMonths(Int)
    }

    private let words: [String]
    private var index = 0

    /// Linear in the words. A date ("ngày 14 tháng 6 năm 2023") names no period and is left.
    init(_ text: String) { self.init(NameKey(text)) }

    /// The same for a text whose key is at hand.
    init(_ key: NameKey) {
        words = key.text.split(separator: " ").map { String($0) }
        while index < words.count {
            if !takeDate(), !takeSpan(), !takeYear() {
                rest.append(words[index])
                index += 1
            }
        }
    }

    private func word(_ offset: Int) -> String? {
        words.indices.contains(index + offset) ? words[index + offset] : nil
    }

    // MARK: Dates

    /// "ngày 14 tháng 6 năm 2023", "ngày … tháng … năm 2023", "14/6/2023", "từ 15 tháng 5".
    private mutating func takeDate() -> Bool {
        var length: Int?
        if word(0) == "ngày" {
            length = 1
            if word(1) != "tháng", word(1) != nil { length = 2 }
            if word(length ?? 0) == "tháng" {
                length = (length ?? 0) + 2
            } else if PeriodWords.number(word(length ?? 0), upTo: 12) != nil {
                length = (length ?? 0) + 1
            }
        } else if PeriodWords.number(word(0), upTo: 31) != nil {
            if word(1) == "tháng", PeriodWords.number(word(2), upTo: 12) != nil {
                length = 3
            } else if PeriodWords.number(word(1), upTo: 12) != nil, PeriodWords.year(word(2)) != nil {
                length = 2
            }
        }
        guard var length else { return false }
        if word(length) == "năm" { length += 1 }
        if PeriodWords.year(word(length)) != nil { length += 1 }
        let end = min(index + length, words.count)
        rest += words[index..<end]
        index = end
        return true
    }

    // MARK: Periods

    private mutating func takeSpan() -> Bool {
        guard let (span, length) = spanHere() else { return false }
        index += length
        // "đầu năm 2023", "năm 2023", "2023", or no year.
        let isFromStart = word(0) == "đầu" && word(1) == "năm"
        if isFromStart { index += 2 }
        let offset = word(0) == "năm" ? 1 : 0
        let year = PeriodWords.year(word(offset))
        if year != nil { index += offset + 1 }
        take(Mention(span: span, year: year))
        return true
    }

    private func spanHere() -> (Span, length: Int)? {
        switch word(0) {
        case "tháng":
            return PeriodWords.number(word(1), upTo: 12).map { (.month($0), 2) }
        case PeriodWords.quarterWord:
            return word(1).flatMap { PeriodWords.quarters[$0] }.map { (.quarter($0), 2) }
        case let first?:
            if word(1) == "tháng", word(2) != "cuối",
                let count = PeriodWords.spelt[first] ?? PeriodWords.number(first, upTo: 12)
            {
                return (.firstMonths(count), 2)
            }
            if first.hasSuffix("t"), let count = PeriodWords.number(String(first.dropLast()), upTo: 12) {
                return (.firstMonths(count), 1)
            }
            if first.hasPrefix("t"), let month = PeriodWords.number(String(first.dropFirst()), upTo: 12) {
                return (.month(month), 1)
            }
            if first.hasPrefix("q"), let quarter = PeriodWords.quarters[String(first.dropFirst())] {
                return (.quarter(quarter), 1)
            }
            return nil
        case nil: return nil
        }
    }

    /// "năm 2023" and "2023".
    private mutating func takeYear() -> Bool {
        let offset = word(0) == "năm" ? 1 : 0
        guard let year = PeriodWords.year(word(offset)) else { return false }
        index += offset + 1
        if rest.last == "đầu", offset == 1 {
            // "từ đầu năm 2023": the year's beginning is no period.
            rest.append("năm")
            mentions.append(Mention(span: nil, year: year))
        } else {
            take(Mention(span: nil, year: year))
        }
        return true
    }

    private mutating func take(_ mention: Mention) {
        while let last = rest.last, PeriodWords.prepositions.contains(last) {
            if last == "đến" || last == "tới" { isUntil = true }
            rest.removeLast()
        }
        mentions.append(mention)
    }

    private static let prepositions: Set<String> = ["đến", "tới", "hết", "cuối", "tính", "trong", "của"]

    // MARK: Numbers

    /// "quý" as a name's key spells it.
    private static let quarterWord = NameKey("quý").text

    private static let quarters = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    ]

    private static let spelt = ["sáu": 6, "chín": 9]

    private static func number(_ text: String?, upTo limit: Int) -> Int? {
        guard let text, text.utf8.count <= 2, text.utf8.allSatisfy(\.isASCIIDigit), let number = Int(text),
            (1...limit).contains(number)
        else { return nil }
        return number
    }

    private static func year(_ text: String?) -> Int? {
        guard let text, text.utf8.count == 4, text.utf8.allSatisfy(\.isASCIIDigit), let year = Int(text),
            (1900...2999).contains(year)
        else { return nil }
        return year
    }
}

extension PeriodWords.Mention {
    /// The period named, in `year` where the mention says none; nil where there is no such period.
    func period(otherwiseIn year: Int?) -> ReportingPeriod? {
        guard let year = self.year ?? year else { return nil }
        switch span {
        case .month(let month): return ReportingPeriod(year: year, span: .month(month))
        case .quarter(let quarter): return ReportingPeriod(year: year, span: .quarter(quarter))
        case .firstMonths(6): return ReportingPeriod(year: year, span: .firstHalf)
        case .firstMonths(9): return ReportingPeriod(year: year, span: .nineMonths)
        case .firstMonths(12): return ReportingPeriod(year: year, span: .year)
        case .firstMonths, nil: return nil
        }
    }
}
