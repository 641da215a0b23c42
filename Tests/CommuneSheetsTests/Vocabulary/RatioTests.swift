import Testing

@testable import CommuneSheets

@Suite struct `Exact quotients` {
    @Test(
        arguments: [
            ("1", "8", 2, "0.13"), ("-1", "8", 2, "-0.13"), ("1", "3", 2, "0.33"), ("2", "3", 2, "0.67"),
            ("5", "2", 0, "3"), ("-5", "2", 0, "-3"), ("5", "-2", 0, "-3"), ("1", "2", 0, "1"),
            ("49", "100", 0, "0"), ("-49", "100", 0, "0"), ("0.05", "0.1", 1, "0.5"), ("0", "7", 3, "0"),
            // The Decision's rice output over its rice area.
            ("683083", "113837", 4, "6.0005"), ("683083", "113837", 1, "6.0"),
        ] as [(String, String, UInt8, String)])
    func `rounding goes to the nearest, halves away from zero`(
        dividend: String, divisor: String, decimals: UInt8, expected: String
    ) throws {
        let ratio = try #require(Ratio(.of(dividend), dividedBy: .of(divisor)))
        let rounded = try #require(ratio.rounded(decimals: decimals))
        #expect(rounded == .of(expected))
        #expect(rounded.scale == decimals)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `rounding is off by half a unit of the last place at most`(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<500 {
            let dividend = Int.random(in: -1_000_000...1_000_000, using: &generator)
            let divisor = Int.random(in: 1...9_999, using: &generator)
            let decimals = Int.random(in: 0...4, using: &generator)
            let ratio = try #require(
                Ratio(Quantity(Int64(dividend)), dividedBy: Quantity(Int64(divisor))))
            let rounded = try #require(ratio.rounded(decimals: UInt8(decimals)))
            let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
            let twiceError = 2 * (Int(rounded.coefficient) * divisor - dividend * unit)
            #expect(abs(twiceError) <= divisor, "\(dividend)/\(divisor), \(decimals)")
            // A tie goes away from zero.
            if abs(twiceError) == divisor { #expect((twiceError > 0) == (dividend > 0)) }
        }
    }

    @Test(arguments: [
        ("1", "8", "0.125"), ("3", "0.5", "6"), ("-7", "20", "-0.35"), ("0", "3", "0"),
        ("1", "262144", "0.000003814697265625"), ("9", "3", "3"), ("6.6", "1.1", "6"),
    ])
    func `a quotient with few decimals is found exactly`(
        dividend: String, divisor: String, expected: String
    ) {
        #expect(Ratio(.of(dividend), dividedBy: .of(divisor))?.exactQuantity == .of(expected))
    }

    @Test(arguments: [("1", "3"), ("683083", "113837"), ("1", "524288"), ("38", "-37")])
    func `a quotient without an end has no exact decimal`(dividend: String, divisor: String) throws {
        let ratio = try #require(Ratio(.of(dividend), dividedBy: .of(divisor)))
        #expect(ratio.exactQuantity == nil)
    }

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `every decimal is its own exact quotient`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<250 {
            let quantity = Quantity.random(using: &generator)
            #expect(Ratio(quantity).exactQuantity.map { SlowDecimal($0) } == SlowDecimal(quantity))
        }
    }

    @Test func `division by zero has no value`() {
        #expect(Ratio(.one, dividedBy: .zero) == nil)
        #expect(Ratio(.zero, dividedBy: .of("0.00")) == nil)
        #expect(Ratio(.one).divided(by: Ratio(.zero)) == nil)
    }

    @Test func `equal quotients are equal however they were made`() {
        let third = Ratio(.of("1"), dividedBy: .of("3"))
        #expect(third == Ratio(.of("0.2"), dividedBy: .of("0.60")))
        #expect(third == Ratio(.of("-5"), dividedBy: .of("-15")))
        #expect(third?.hashValue == Ratio(.of("10"), dividedBy: .of("30"))?.hashValue)
        #expect(third != Ratio(.of("0.3333333333333333"), dividedBy: .one))
    }

    @Test(arguments: [
        ("99.8", "100", Ratio.Ordering.below), ("100", "100.000", .equal), ("0.3", "0.29", .above),
        ("-1", "1", .below), ("0", "-0.000001", .above),
    ])
    func `comparison is exact`(left: String, right: String, order: Ratio.Ordering) {
        #expect(Ratio(.of(left)).compared(to: Ratio(.of(right))) == order)
    }

    @Test func `a third of three is one, and differences cancel out`() throws {
        let third = try #require(Ratio(.one, dividedBy: .of("3")))
        #expect(third.multiplied(by: Ratio(.of("3"))) == Ratio(.one))
        #expect(third.subtracting(third)?.isZero == true)
        #expect(third.divided(by: third) == Ratio(.one))
        #expect(third.negated == Ratio(.of("-1"), dividedBy: .of("3")))
    }

    @Test func `what 128 bits do not hold is nil`() throws {
        let largest = try #require(Ratio(Quantity(.max), dividedBy: .of("0.000000000000000001")))
        #expect(largest.multiplied(by: largest) == nil)
        #expect(largest.rounded(decimals: 0) == nil)
        let smallest = try #require(Ratio(.of("0.000000000000000001"), dividedBy: Quantity(.max)))
        #expect(smallest.subtracting(largest) == nil)
        #expect(smallest.compared(to: largest) == nil)
        #expect(smallest.exactQuantity == nil)
        #expect(smallest.rounded(decimals: 18) == .zero)
    }
}
