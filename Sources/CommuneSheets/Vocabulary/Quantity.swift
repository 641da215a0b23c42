/// An exact decimal number: `coefficient` × 10^−`scale`.
///
/// Sums and comparisons are exact, so `0,1 + 0,2 = 0,3` needs no tolerance. Every operation that
/// can leave the range answers `nil` instead of trapping or wrapping; callers turn that into a
/// diagnostic or into a result that says why it is absent.
public struct Quantity: Sendable {
    /// The digits as an integer.
    public let coefficient: Int64
    /// How many of the digits stand behind the decimal sign, 0 to 18.
    public let scale: UInt8

    /// The largest scale, and the number of digits every coefficient can hold.
    public static let maximumScale: UInt8 = 18

    public static let zero = Quantity(Int64(0))
    public static let one = Quantity(Int64(1))
    public static let hundred = Quantity(Int64(100))

    /// A whole number.
    public init(_ integer: Int64) {
        self.coefficient = integer
        self.scale = 0
    }

    /// `coefficient` × 10^−`scale`; nil where the scale is above ``maximumScale``.
    public init?(coefficient: Int64, scale: UInt8) {
        guard scale <= Quantity.maximumScale else { return nil }
        self.coefficient = coefficient
        self.scale = scale
    }

    public var isNegative: Bool { coefficient < 0 }
    public var isZero: Bool { coefficient == 0 }

    /// Whether nothing but zeros stands behind the decimal sign.
    public var isWhole: Bool {
        Int128(coefficient) % Quantity.powerOfTen(scale) == 0
    }
}

// MARK: - Arithmetic

extension Quantity {
    /// The exact sum; nil on overflow.
    public func adding(_ other: Quantity) -> Quantity? {
        let scale = max(self.scale, other.scale)
        return Quantity(exactly: widened(to: scale) + other.widened(to: scale), scale: scale)
    }

    /// The exact difference; nil on overflow.
    public func subtracting(_ other: Quantity) -> Quantity? {
        let scale = max(self.scale, other.scale)
        return Quantity(exactly: widened(to: scale) - other.widened(to: scale), scale: scale)
    }

    /// The exact product; nil on overflow or where it needs more than 18 decimals.
    public func multiplied(by other: Quantity) -> Quantity? {
        let product = Int128(coefficient) * Int128(other.coefficient)
        return Quantity(exactly: product, scale: scale + other.scale)
    }

    /// The number without its sign; nil for the one coefficient that has no positive counterpart.
    public var magnitude: Quantity? {
        coefficient == .min ? nil : Quantity(coefficient: abs(coefficient), scale: scale)
    }

    /// The coefficient at a larger scale. 128 bits hold 19 digits moved by up to 18 places.
    func widened(to scale: UInt8) -> Int128 {
        Int128(coefficient) * Quantity.powerOfTen(scale - self.scale)
    }

    /// Takes trailing zeros off until the number fits, which changes no value.
    init?(exactly wide: Int128, scale: UInt8) {
        var wide = wide
        var scale = scale
        while scale > 0, scale > Quantity.maximumScale || Int64(exactly: wide) == nil, wide % 10 == 0 {
            wide /= 10
            scale -= 1
        }
        guard let coefficient = Int64(exactly: wide) else { return nil }
        self.init(coefficient: coefficient, scale: scale)
    }

    /// 10^`exponent` for exponents up to 38, the most that 128 bits hold.
    static func powerOfTen(_ exponent: UInt8) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<min(exponent, 38) { power *= 10 }
        return power
    }
}

// MARK: - Comparison by value

extension Quantity: Comparable, Hashable {
    public static func == (left: Quantity, right: Quantity) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.widened(to: scale) == right.widened(to: scale)
    }

    public static func < (left: Quantity, right: Quantity) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.widened(to: scale) < right.widened(to: scale)
    }

    public func hash(into hasher: inout Hasher) {
        let reduced = withoutTrailingZeros
        hasher.combine(reduced.coefficient)
        hasher.combine(reduced.scale)
    }

    /// The same number with the smallest scale.
    public var withoutTrailingZeros: Quantity {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        return Quantity(coefficient: coefficient, scale: scale) ?? self
    }
}
