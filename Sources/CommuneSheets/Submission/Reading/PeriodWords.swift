/// The words of a text that name a month, a quarter, the first months of a year or a year, taken out
/// of it: of "Ước thực hiện tháng 6/2023", `ước thực hiện` is left.
struct PeriodWords {
    /// What is left, as a name's key spells it.
    private(set) var rest: [String] = []
    private(set) var mentions: [Mention] = []
    /// Whether the period is named as an end: "đến tháng 6", "đến hết quý II".
    private(set) var isUntil = false
    /// Whether a month or a number of months stands there as a word with marks: "tháng bảy", "sáu tháng".
    private(set) var isSpelled = false

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

    private let words: [Word]
    private var index = 0

    /// One word of the text.
    private struct Word {
        let text: Substring
        let kind: Kind

        /// What a word says of a period by itself.
        enum Kind: Equatable {
            case day, month, quarter, year, start, end
            /// Digits alone, at most four.
            case number(Int, digits: Int)
            case other
        }
    }

    /// Linear in the words. A date ("ngày 14 tháng 6 năm 2023") names no period and is left.
    init(_ text: String) { self.init(NameKey(text)) }

    /// The same for a text whose key is at hand.
    init(_ key: NameKey) {
        words = key.text.utf8.split(separator: 0x20).map { word in
            let text = Substring(word)
            return Word(text: text, kind: PeriodWords.kind(of: text))
        }
        while index < words.count {
            if !takeDate(), !takeSpan(), !takeYear() {
                rest.append(String(words[index].text))
                index += 1
            }
        }
    }

    private func word(_ offset: Int) -> Word? {
        words.indices.contains(index + offset) ? words[index + offset] : nil
    }

    private func kind(_ offset: Int) -> Word.Kind? { word(offset)?.kind }

    // MARK: Dates

    /// "ngày 14 tháng 6 năm 2023", "ngày … tháng … năm 2023", "14/6/2023", "từ 15 tháng 5".
    private mutating func takeDate() -> Bool {
        var length: Int?
        if kind(0) == .day {
            length = 1
            if let next = kind(1), next != .month { length = 2 }
            if kind(length ?? 0) == .month {
                length = (length ?? 0) + 2
            } else if number(length ?? 0, upTo: 12) != nil {
                length = (length ?? 0) + 1
            }
        } else if number(0, upTo: 31) != nil {
            if kind(1) == .month, let month = month(2) {
                length = 2 + month.length
            } else if number(1, upTo: 12) != nil, year(2) != nil {
                length = 2
            }
        }
        guard var length else { return false }
        if kind(length) == .year { length += 1 }
        if year(length) != nil { length += 1 }
        let end = min(index + length, words.count)
        rest += words[index..<end].map { String($0.text) }
        index = end
        return true
    }

    // MARK: Periods

    private mutating func takeSpan() -> Bool {
        guard let (span, length) = spanHere() else { return false }
        isSpelled =
            isSpelled
            || words[index..<index + length].contains { word in
                word.kind == .year || word.kind == .other && !word.text.utf8.allSatisfy { $0 < 0x80 }
            }
        index += length
        // "đầu năm 2023", "năm 2023", "2023", or no year.
        let isFromStart = kind(0) == .start && kind(1) == .year
        if isFromStart { index += 2 }
        let offset = kind(0) == .year ? 1 : 0
        let year = year(offset)
        if year != nil { index += offset + 1 }
        take(Mention(span: span, year: year))
        return true
    }

    private func spanHere() -> (Span, length: Int)? {
        switch kind(0) {
        case .month: return month(1).map { (.month($0.number), 1 + $0.length) }
        case .quarter:
            return word(1).flatMap { PeriodWords.quarters[String($0.text)] }.map { (.quarter($0), 2) }
        default: break
        }
        guard let first = word(0)?.text else { return nil }
        if kind(1) == .month, kind(2) != .end,
            let count = PeriodWords.spelt[String(first)] ?? number(0, upTo: 12)
        {
            return (.firstMonths(count), 2)
        }
        // "6t", "t6", "qii".
        guard first.utf8.count <= 4 else { return nil }
        let (start, end) = (first.utf8.dropFirst(), first.utf8.dropLast())
        if first.utf8.last == 0x74, let count = PeriodWords.number(of: end) {
            return (.firstMonths(count), 1)
        }
        if first.utf8.first == 0x74, let month = PeriodWords.number(of: start) { return (.month(month), 1) }
        if first.utf8.first == 0x71, let quarter = PeriodWords.quarters[String(Substring(start))] {
            return (.quarter(quarter), 1)
        }
        return nil
    }

    /// The month behind "tháng", in digits or as a word, and how many words it takes: "bảy", "mười một", "năm"
    /// before "năm 2023"; "tháng năm 2023" leaves it open.
    private func month(_ offset: Int) -> (number: Int, length: Int)? {
        if let number = number(offset, upTo: 12) { return (number, 1) }
        guard let word = word(offset)?.text else { return nil }
        let next = self.word(offset + 1)?.text
        if kind(offset) == .year { return kind(offset + 1) == .year ? (5, 1) : nil }
        // "tháng một lần" is every month, "tháng tư vấn" no month at all.
        if next == "lần" || next == "vấn" { return nil }
        guard let month = PeriodWords.months[String(word)] else { return nil }
        if month == 10, let unit = next.flatMap({ PeriodWords.months[String($0)] }), unit <= 2 {
            return (10 + unit, 2)
        }
        return (month, 1)
    }

    /// "năm 2023" and "2023".
    private mutating func takeYear() -> Bool {
        let offset = kind(0) == .year ? 1 : 0
        guard let year = year(offset) else { return false }
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

    // MARK: Words

    /// The words that speak of a period, as a name's key spells them, composed.
    private static let kinds: [(text: String, kind: Word.Kind)] = [
        ("ngày", .day), ("tháng", .month), ("quý", .quarter), ("năm", .year), ("đầu", .start), ("cuối", .end),
    ].map { (NameKey($0).text, $1) }

    private static func kind(of word: Substring) -> Word.Kind {
        let count = word.utf8.count
        if count <= 4, word.utf8.allSatisfy(\.isASCIIDigit), let number = Int(word) {
            return .number(number, digits: count)
        }
        // The longest, decomposed, has eight bytes.
        guard (4...8).contains(count), let first = word.utf8.first else { return .other }
        for (text, kind) in kinds where text.utf8.first == first && text == word { return kind }
        return .other
    }

    private static let quarters = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    ]

    /// The numbers of months that offices report on by a word.
    private static let spelt = ["sáu": 6, "chín": 9]

    private static let months = [
        "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
        "chạp": 12,
    ]

    private func number(_ offset: Int, upTo limit: Int) -> Int? {
        guard case .number(let number, let digits) = kind(offset), digits <= 2,
            (1...limit).contains(number)
        else { return nil }
        return number
    }

    private func year(_ offset: Int) -> Int? {
        guard case .number(let year, digits: 4) = kind(offset), (1900...2999).contains(year) else {
            return nil
        }
        return year
    }

    /// A month's number or a number of months beside a letter.
    private static func number(of digits: Substring.UTF8View) -> Int? {
        guard (1...2).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
            let number = Int(Substring(digits)), (1...12).contains(number)
        else { return nil }
        return number
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
