import Testing

@testable import CommuneSheets

@Suite struct `Quantity overflow` {
    private static let extremes: [Quantity] = [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max]
        .flatMap { coefficient in
            [0, 1, 9, 17, 18].compactMap { Quantity(coefficient: coefficient, scale: $0) }
        }

    @Test func `no operation on the extremes traps, and none answers a wrong number`() {
        for left in Self.extremes {
            for right in Self.extremes {
                let (a, b) = (SlowDecimal(left), SlowDecimal(right))
                #expect(left.adding(right).map { SlowDecimal($0) } == fitting(a + b))
                #expect(left.subtracting(right).map { SlowDecimal($0) } == fitting(a + -b))
                #expect(left.multiplied(by: right).map { SlowDecimal($0) } == fitting(a * b))
                #expect((left == right) == (a == b))
                #expect((left < right) == (a < b))
            }
        }
    }

    @Test(arguments: [
        ("9223372036854775807", "1"), ("-9223372036854775808", "-1"),
        // The sum needs 19 digits and 18 decimals at once.
        ("9223372036854775807", "0.1"), ("1000000000000000000", "0.000000000000000001"),
    ])
    func `a sum that does not fit is nil`(left: String, right: String) {
        #expect(Quantity.of(left).adding(.of(right)) == nil)
    }

    @Test func `a scale above eighteen is refused`() {
        #expect(Quantity(coefficient: 1, scale: 18) != nil)
        #expect(Quantity(coefficient: 1, scale: 19) == nil)
        #expect(Quantity(coefficient: 0, scale: .max) == nil)
    }

    @Test func `the magnitude of the smallest coefficient does not exist`() {
        #expect(Quantity(.min).magnitude == nil)
        #expect(Quantity(.min + 1).magnitude == Quantity(.max))
        #expect(Quantity.of("-0.25").magnitude == .of("0.25"))
    }

    private func fitting(_ value: SlowDecimal) -> SlowDecimal? { value.fitsQuantity ? value : nil }
}
