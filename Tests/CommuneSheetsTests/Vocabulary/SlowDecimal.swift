/// Decimal arithmetic on single digits, as taught at school: the yardstick for `Quantity`, with which
/// it shares no line and no type.
struct SlowDecimal: Equatable {
    private(set) var isNegative: Bool
    /// Lowest digit first, the highest not zero.
    private(set) var digits: [Int]
    /// How many of the digits stand behind the decimal point.
    private(set) var scale: Int

    /// Reads `-1234.5`.
    init(_ text: String) {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.joined().compactMap(\.wholeNumberValue)
        self.init(
            isNegative: isNegative, digits: digits.reversed(),
            scale: parts.count == 2 ? parts[1].count : 0)
    }

    private init(isNegative: Bool, digits: [Int], scale: Int) {
        var digits = digits
        var scale = scale
        while scale > 0, digits.first == 0 {
            digits.removeFirst()
            scale -= 1
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { scale = 0 }
        self.isNegative = isNegative && !digits.isEmpty
        self.digits = digits
        self.scale = scale
    }

    /// Whether 64 bits and 18 decimals hold the number.
    var fitsQuantity: Bool {
        guard scale <= 18 else { return false }
        let limit = SlowDecimal(isNegative ? "-9223372036854775808" : "9223372036854775807")
        return SlowDecimal.compare(digits, limit.digits) <= 0
    }

    static func + (left: SlowDecimal, right: SlowDecimal) -> SlowDecimal {
        let scale = max(left.scale, right.scale)
        let (first, second) = (left.digits(at: scale), right.digits(at: scale))
        if left.isNegative == right.isNegative {
            return SlowDecimal(isNegative: left.isNegative, digits: add(first, second), scale: scale)
        }
        return compare(first, second) >= 0
            ? SlowDecimal(isNegative: left.isNegative, digits: subtract(first, second), scale: scale)
            : SlowDecimal(isNegative: right.isNegative, digits: subtract(second, first), scale: scale)
    }

    static prefix func - (value: SlowDecimal) -> SlowDecimal {
        SlowDecimal(isNegative: !value.isNegative, digits: value.digits, scale: value.scale)
    }

    static func * (left: SlowDecimal, right: SlowDecimal) -> SlowDecimal {
        var digits = [Int](repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (place, digit) in left.digits.enumerated() {
            for (otherPlace, other) in right.digits.enumerated() {
                digits[place + otherPlace] += digit * other
            }
        }
        for place in digits.indices.dropLast() {
            digits[place + 1] += digits[place] / 10
            digits[place] %= 10
        }
        return SlowDecimal(
            isNegative: left.isNegative != right.isNegative, digits: digits,
            scale: left.scale + right.scale)
    }

    static func < (left: SlowDecimal, right: SlowDecimal) -> Bool { (left + -right).isNegative }

    // MARK: Digits

    private func digits(at scale: Int) -> [Int] {
        [Int](repeating: 0, count: scale - self.scale) + digits
    }

    private static func add(_ left: [Int], _ right: [Int]) -> [Int] {
        var result: [Int] = []
        var carry = 0
        for place in 0..<max(left.count, right.count) {
            let sum = digit(left, place) + digit(right, place) + carry
            result.append(sum % 10)
            carry = sum / 10
        }
        return result + [carry]
    }

    /// `left` is not less than `right`.
    private static func subtract(_ left: [Int], _ right: [Int]) -> [Int] {
        var result: [Int] = []
        var borrow = 0
        for place in left.indices {
            let difference = left[place] - digit(right, place) - borrow
            result.append(difference < 0 ? difference + 10 : difference)
            borrow = difference < 0 ? 1 : 0
        }
        return result
    }

    private static func compare(_ left: [Int], _ right: [Int]) -> Int {
        for place in (0..<max(left.count, right.count)).reversed() {
            let difference = digit(left, place) - digit(right, place)
            if difference != 0 { return difference }
        }
        return 0
    }

    private static func digit(_ digits: [Int], _ place: Int) -> Int {
        place < digits.count ? digits[place] : 0
    }
}
