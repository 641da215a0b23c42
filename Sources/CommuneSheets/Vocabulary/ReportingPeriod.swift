/// The span of a year that a form reports on.
public struct ReportingPeriod: Hashable, Sendable {
    public let year: Int
    public let span: Span

    /// Which part of the year.
    public enum Span: Hashable, Sendable {
        /// 1 to 12.
        case month(Int)
        /// 1 to 4.
        case quarter(Int)
        case firstHalf
        case nineMonths
        case year
    }

    public init(year: Int, span: Span) {
        self.year = year
        self.span = span
    }
}

// MARK: - Position in the year

extension ReportingPeriod {
    /// The months covered, 1 to 12.
    public var months: ClosedRange<Int> {
        switch span {
        case .month(let month): month...month
        case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
        case .firstHalf: 1...6
        case .nineMonths: 1...9
        case .year: 1...12
        }
    }

    /// Whether the period starts with the year, so that its own figures are the year's to date.
    public var startsTheYear: Bool { months.lowerBound == 1 }

    /// The last month covered, 1 to 12.
    public var lastMonth: Int { months.upperBound }

    /// How often an item must be reported to be due in this period (contract, "Items and units").
    public var dueFrequencies: Set<ReportingFrequency> {
        switch span {
        case .month: [.month]
        case .quarter, .firstHalf, .nineMonths: [.month, .quarter]
        case .year: [.month, .quarter, .year]
        }
    }
}

/// How often an item is reported.
public enum ReportingFrequency: String, Sendable, CaseIterable, Codable {
    case month, quarter, year
}

// MARK: - Written forms

extension ReportingPeriod: CustomStringConvertible {
    /// The contract's notation: `2023-06`, `2023-Q2`, `2023-H1`, `2023-9M`, `2023`.
    public var description: String {
        switch span {
        case .month(let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter(let quarter): "\(year)-Q\(quarter)"
        case .firstHalf: "\(year)-H1"
        case .nineMonths: "\(year)-9M"
        case .year: "\(year)"
        }
    }

    /// Reads the contract's notation; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, first.utf8.allSatisfy(\.isASCIIDigit),
            let year = Int(first), year >= 1900
        else { return nil }
        guard parts.count <= 2 else { return nil }
        guard parts.count == 2, let part = parts.last else {
            self.init(year: year, span: .year)
            return
        }
        switch part.uppercased() {
        case "Q1", "Q2", "Q3", "Q4":
            self.init(year: year, span: .quarter(Int(part.dropFirst()) ?? 1))
        case "H1": self.init(year: year, span: .firstHalf)
        case "9M": self.init(year: year, span: .nineMonths)
        default:
            guard part.count == 2, part.utf8.allSatisfy(\.isASCIIDigit),
                let month = Int(part), (1...12).contains(month)
            else { return nil }
            self.init(year: year, span: .month(month))
        }
    }

    /// The period in words: `tháng 6 năm 2023`, `June 2023`.
    public func words(in language: Language) -> String {
        switch language {
        case .vietnamese:
            switch span {
            case .month(let month): "tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
            case .quarter(let quarter): "quý \(Self.roman(quarter)) năm \(year)"
            case .firstHalf: "6 tháng đầu năm \(year)"
            case .nineMonths: "9 tháng đầu năm \(year)"
            case .year: "năm \(year)"
            }
        case .english:
            switch span {
            case .month(let month): "\(Self.englishMonth(month)) \(year)"
            case .quarter(let quarter): "quarter \(quarter) of \(year)"
            case .firstHalf: "first half of \(year)"
            case .nineMonths: "first nine months of \(year)"
            case .year: "year \(year)"
            }
        }
    }

    private static func roman(_ quarter: Int) -> String {
        switch quarter {
        case 1: "I"
        case 2: "II"
        case 3: "III"
        default: "IV"
        }
    }

    private static func englishMonth(_ month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December",
        ]
        return names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
    }
}
