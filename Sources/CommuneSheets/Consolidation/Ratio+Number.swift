extension Ratio {
    /// The nearest number of at most 15 significant digits, the form in which it goes into a
    /// spreadsheet's cell: every reader gives such a number back unchanged. Nil where even that does
    /// not fit.
    var spreadsheetNumber: Double? {
        var whole = numerator.magnitude / denominator.magnitude
        var digits = 0
        while whole > 0 {
            whole /= 10
            digits += 1
        }
        if digits > 15 { return wholeNumber(droppingDigits: digits - 15) }
        // Fewer decimals where the intermediate product would not fit into 128 bits.
        for decimals in stride(from: max(0, 15 - digits), through: 0, by: -1) {
            guard let decimals = UInt8(exactly: decimals) else { return nil }
            if let rounded = rounded(decimals: decimals) { return rounded.nearestNumber }
        }
        return nil
    }

    /// A number of more than 15 digits, rounded to its first 15.
    private func wholeNumber(droppingDigits count: Int) -> Double? {
        guard let count = UInt8(exactly: count), count <= 38 else { return nil }
        let unit = Ratio(numerator: Quantity.powerOfTen(count), denominator: 1)
        guard let unit, let digits = divided(by: unit)?.rounded(decimals: 0) else { return nil }
        return Double("\(digits)e\(count)")
    }
}

extension Quantity {
    /// The number of at most 15 significant digits that a spreadsheet's cell takes, as of ``Ratio``.
    var spreadsheetNumber: Double? {
        let short = withoutTrailingZeros
        return short.coefficient.magnitude < 1_000_000_000_000_000
            ? short.nearestNumber : Ratio(self).spreadsheetNumber
    }

    /// The number nearest to the decimal.
    fileprivate var nearestNumber: Double? {
        // A quotient of two numbers that are exact, as powers up to 10^22 are, is the nearest to the true one.
        guard coefficient.magnitude < 1 << 53, Quantity.powers.indices.contains(Int(scale)) else {
            return Double(description)
        }
        return Double(coefficient) / Quantity.powers[Int(scale)]
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    ]
}
