/// The digits of a number and the signs between them.
struct NumberShape {
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
