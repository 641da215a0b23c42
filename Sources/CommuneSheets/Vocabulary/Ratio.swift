/// An exact quotient of two whole numbers, for rates: compared without ever being rounded.
///
/// The numerator and the denominator have 128 bits; an operation that would leave them answers nil.
public struct Ratio: Sendable {
    let numerator: Int128
    /// Always positive.
    let denominator: Int128

    /// `dividend` ÷ `divisor`; nil where the divisor is zero.
    public init?(_ dividend: Quantity, dividedBy divisor: Quantity) {
        let scale = max(dividend.scale, divisor.scale)
        self.init(numerator: dividend.widened(to: scale), denominator: divisor.widened(to: scale))
    }

    /// A decimal number as a quotient.
    public init(_ quantity: Quantity) {
        let denominator = Quantity.powerOfTen(quantity.scale)
        self.init(reducing: Int128(quantity.coefficient), denominator)
    }

    /// Nil where the denominator is zero, or a part is the one number without an opposite.
    init?(numerator: Int128, denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(reducing: sign * numerator, sign * denominator)
    }

    /// Brings a quotient to its lowest terms, so that equal values are equal in their parts.
    ///
    /// - Parameter denominator: positive.
    private init(reducing numerator: Int128, _ denominator: Int128) {
        let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    public var isNegative: Bool { numerator < 0 }
    public var isZero: Bool { numerator == 0 }

    /// At most `second`, which is the magnitude of a positive number.
    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return Int128(exactly: larger).map { max($0, 1) } ?? 1
    }
}

// MARK: - Arithmetic

extension Ratio {
    /// The exact product; nil on overflow.
    public func multiplied(by other: Ratio) -> Ratio? {
        let (top, topOverflow) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
        return topOverflow || bottomOverflow ? nil : Ratio(numerator: top, denominator: bottom)
    }

    /// The exact difference; nil on overflow.
    public func subtracting(_ other: Ratio) -> Ratio? {
        let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
        let (top, topOverflow) = left.subtractingReportingOverflow(right)
        return leftOverflow || rightOverflow || bottomOverflow || topOverflow
            ? nil : Ratio(numerator: top, denominator: bottom)
    }

    /// The exact quotient; nil on overflow or where `other` is zero.
    public func divided(by other: Ratio) -> Ratio? {
        guard let inverse = Ratio(numerator: other.denominator, denominator: other.numerator) else {
            return nil
        }
        return multiplied(by: inverse)
    }

    /// The value with its sign turned.
    public var negated: Ratio? { Ratio(Quantity.zero).subtracting(self) }
}

// MARK: - Comparison and rounding

extension Ratio: Hashable {
    /// How this value stands to another: below, equal or above; nil where 128 bits do not decide.
    public func compared(to other: Ratio) -> Ordering? {
        guard let difference = subtracting(other) else { return nil }
        return difference.isZero ? .equal : difference.isNegative ? .below : .above
    }

    /// Where one value stands to another.
    public enum Ordering: Sendable {
        case below, equal, above
    }

    /// The nearest decimal with `decimals` places, halves away from zero; nil on overflow.
    public func rounded(decimals: UInt8) -> Quantity? {
        let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(
            by: UInt128(Quantity.powerOfTen(decimals)))
        guard !overflow else { return nil }
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator.magnitude)
        let away: UInt128 = remainder >= denominator.magnitude - remainder ? 1 : 0
        guard let magnitude = Int128(exactly: quotient + away) else { return nil }
        return Int64(exactly: isNegative ? -magnitude : magnitude).flatMap {
            Quantity(coefficient: $0, scale: decimals)
        }
    }

    /// The exact decimal; nil where there is none with at most 18 places.
    public var exactQuantity: Quantity? {
        for decimals in 0...Quantity.maximumScale {
            let (scaled, overflow) = numerator.multipliedReportingOverflow(
                by: Quantity.powerOfTen(decimals))
            if overflow { return nil }
            if scaled % denominator == 0 {
                return Int64(exactly: scaled / denominator).flatMap {
                    Quantity(coefficient: $0, scale: decimals)
                }
            }
        }
        return nil
    }
}

extension Ratio {
    /// The exact value as programs read it: a decimal (`99.8`) where one of 18 places holds it, else a
    /// fraction (`2175/2179`).
    public var exactText: String {
        exactQuantity.map { $0.withoutTrailingZeros.description } ?? "\(numerator)/\(denominator)"
    }
}
