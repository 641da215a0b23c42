/// What the text of a figure cell can mean, before the file's number style is known.
///
/// Only what is certain is a figure. `1.500` alone fits two readings and is kept as both.
public enum FigureText: Hashable, Sendable {
    /// Empty, or dots only (`…`, `...`).
    case missing
    /// `-`: none occurred.
    case noneOccurred
    /// `x`: not applicable.
    case notApplicable
    /// Digits without any sign that depends on a number style.
    case plain(Quantity)
    /// A figure that only one number style explains.
    case styled(Quantity, NumberStyle)
    /// One sign with three digits behind it: thousands in one style, a decimal sign in the other.
    case ambiguous(decimalComma: Quantity, decimalPoint: Quantity)
    /// A figure with something else in the same cell: `98,5%`, `1.200 ha`.
    indirect case withText(FigureText)
    /// More digits than can be kept exactly.
    case tooManyDigits
    /// Anything else: words, `NaN`, `1E+05`, `007`, `1.5.0.0`, two numbers, a date, `#REF!`.
    case notAFigure

    /// The most digits a figure may have: as many as a spreadsheet's cell keeps exactly.
    public static let digitLimit = 15

    /// Reads the trimmed bytes of a cell; linear in them.
    public init(_ bytes: ArraySlice<UInt8>) {
        self = FigureText.absence(bytes) ?? FigureText.number(bytes) ?? FigureText.withUnit(bytes)
    }

    /// Reads a string, blanks at its ends included.
    public init(_ text: String) {
        self.init(Array(text.utf8)[...].trimmed)
    }

    /// The figure under a given style; nil where the text is none under it.
    public func quantity(in style: NumberStyle) -> Quantity? {
        switch self {
        case .plain(let quantity): quantity
        case .styled(let quantity, let own): own == style ? quantity : nil
        case .ambiguous(let comma, let point): style == .decimalComma ? comma : point
        case .missing, .noneOccurred, .notApplicable, .withText, .tooManyDigits, .notAFigure: nil
        }
    }
}

// MARK: - Absence

extension FigureText {
    private static func absence(_ bytes: ArraySlice<UInt8>) -> FigureText? {
        switch bytes.count {
        case 0: return .missing
        case 1:
            if bytes.first == 0x2D { return .noneOccurred }
            if bytes.first == 0x78 || bytes.first == 0x58 { return .notApplicable }
        case 3:
            // The dashes U+2013, U+2014, the minus U+2212, and the ellipsis U+2026.
            if bytes.elementsEqual([0xE2, 0x80, 0x93]) || bytes.elementsEqual([0xE2, 0x80, 0x94])
                || bytes.elementsEqual([0xE2, 0x88, 0x92])
            {
                return .noneOccurred
            }
            if bytes.elementsEqual([0xE2, 0x80, 0xA6]) { return .missing }
        default: break
        }
        return bytes.count >= 2 && bytes.allSatisfy { $0 == 0x2E } ? .missing : nil
    }
}

// MARK: - Numbers

extension FigureText {
    /// A number from the first byte to the last; nil where it is none.
    private static func number(_ bytes: ArraySlice<UInt8>) -> FigureText? {
        var rest = bytes
        var isNegative = false
        if rest.first == 0x2D {
            isNegative = true
            rest = rest.dropFirst()
        }
        guard let shape = NumberShape(rest) else { return nil }
        guard shape.significantDigitCount <= digitLimit else { return .tooManyDigits }
        return shape.reading(isNegative: isNegative)
    }

    /// A number followed or preceded by other text without any further digit.
    private static func withUnit(_ bytes: ArraySlice<UInt8>) -> FigureText {
        let isPart: (UInt8) -> Bool = { $0.isASCIIDigit || $0 == 0x2C || $0 == 0x2E }
        guard let start = bytes.firstIndex(where: \.isASCIIDigit),
            let last = bytes.lastIndex(where: \.isASCIIDigit)
        else { return .notAFigure }
        let figure = bytes[start...last]
        guard figure.allSatisfy(isPart), let reading = number(figure) else { return .notAFigure }
        let before = bytes[..<start]
        let after = bytes[(last + 1)...]
        // A sign or a digit mark outside the figure changes its meaning, and letters glued to its
        // front make a name ("R12").
        let isText: (ArraySlice<UInt8>) -> Bool = { text in
            text.allSatisfy { byte in byte >= 0x80 || byte == 0x20 || byte == 0x25 || isLetter(byte) }
        }
        guard before.allSatisfy({ $0 == 0x20 }) || before.last == 0x20, isText(before), isText(after)
        else { return .notAFigure }
        return .withText(reading)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2F
    }
}

/// The digits of a number and the signs between them.
private struct NumberShape {
    /// ASCII digits without any sign.
    var digits: [UInt8] = []
    /// For each sign: the byte, and how many digits stand before it.
    var signs: [(byte: UInt8, digitsBefore: Int)] = []

    /// Nil where the bytes are not digits with single dots and commas between them, or where a
    /// leading zero says that this is a code and no figure.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first, let last = bytes.last, first.isASCIIDigit, last.isASCIIDigit
        else { return nil }
        var previousIsSign = false
        for byte in bytes {
            if byte.isASCIIDigit {
                digits.append(byte)
                previousIsSign = false
            } else if (byte == 0x2C || byte == 0x2E) && !previousIsSign {
                signs.append((byte, digits.count))
                previousIsSign = true
            } else {
                return nil
            }
        }
        let wholeDigits = signs.first?.digitsBefore ?? digits.count
        if first == 0x30, wholeDigits > 1 { return nil }
    }

    /// Digits from the first that is not zero.
    var significantDigitCount: Int { digits.drop { $0 == 0x30 }.count }

    func reading(isNegative: Bool) -> FigureText? {
        guard let lastSign = signs.last else {
            return quantity(decimals: 0, isNegative: isNegative).map { .plain($0) }
        }
        let decimals = digits.count - lastSign.digitsBefore
        let asDecimal =
            isGrouped(before: signs.count - 1, by: other(lastSign.byte))
            ? quantity(decimals: decimals, isNegative: isNegative) : nil
        let asThousands =
            isGrouped(before: signs.count, by: lastSign.byte) && decimals == 3
            ? quantity(decimals: 0, isNegative: isNegative) : nil
        let decimalStyle: NumberStyle = lastSign.byte == 0x2C ? .decimalComma : .decimalPoint
        let thousandsStyle: NumberStyle = lastSign.byte == 0x2C ? .decimalPoint : .decimalComma
        switch (asDecimal, asThousands) {
        case (let decimal?, let thousands?):
            return decimalStyle == .decimalComma
                ? .ambiguous(decimalComma: decimal, decimalPoint: thousands)
                : .ambiguous(decimalComma: thousands, decimalPoint: decimal)
        case (let decimal?, nil): return .styled(decimal, decimalStyle)
        case (nil, let thousands?): return .styled(thousands, thousandsStyle)
        case (nil, nil): return nil
        }
    }

    /// Whether the first `count` signs are all `byte` and stand as thousands signs do: up to three
    /// digits before the first, three between any two, three from the last to the decimal sign.
    private func isGrouped(before count: Int, by byte: UInt8) -> Bool {
        guard count > 0 else { return true }
        guard signs.prefix(count).allSatisfy({ $0.byte == byte }),
            let first = signs.first, (1...3).contains(first.digitsBefore), digits.first != 0x30
        else { return false }
        let ends = signs.map(\.digitsBefore) + [digits.count]
        return (1...count).allSatisfy { ends[$0] - ends[$0 - 1] == 3 }
    }

    private func other(_ byte: UInt8) -> UInt8 { byte == 0x2C ? 0x2E : 0x2C }

    private func quantity(decimals: Int, isNegative: Bool) -> Quantity? {
        var coefficient: Int64 = 0
        for digit in digits {
            let (tens, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int64(digit) - 0x30)
            if overflow || carry { return nil }
            coefficient = sum
        }
        guard let scale = UInt8(exactly: decimals) else { return nil }
        return Quantity(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
    }
}
