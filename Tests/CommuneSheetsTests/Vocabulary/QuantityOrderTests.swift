import Testing

@testable import CommuneSheets

@Suite struct `Quantity order` {
    @Test(arguments: [["1", "1.0", "1.000000000000000000"], ["0", "0.00", "-0.0"], ["-2.5", "-2.50"]])
    func `the same number in other scales is equal and hashes alike`(texts: [String]) {
        let numbers = texts.map { Quantity.of($0) }
        #expect(Set(numbers).count == 1)
        #expect(Set(numbers.map(\.hashValue)).count == 1)
        #expect(Set(numbers.map(\.withoutTrailingZeros.scale)).count == 1)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `order, equality and hash agree with one another and with the digits`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<250 {
            let left = Quantity.random(using: &generator)
            // Half of the time the same number at another scale.
            let right =
                Bool.random(using: &generator)
                ? left.multiplied(by: .of("1.000")) ?? left : Quantity.random(using: &generator)
            let (a, b) = (SlowDecimal(left), SlowDecimal(right))
            #expect((left < right) == (a < b), "\(left), \(right)")
            #expect((left == right) == (a == b), "\(left), \(right)")
            #expect((left > right) == (b < a), "\(left), \(right)")
            if left == right { #expect(left.hashValue == right.hashValue, "\(left), \(right)") }
        }
    }

    @Test func `sorting puts numbers of mixed scales in order`() {
        let sorted = ["-9223372036854775808", "-1.5", "-1.49", "0.000", "0.1", "0.11", "2", "10"]
        let shuffled = ["0.11", "10", "-1.49", "0.000", "-9223372036854775808", "2", "-1.5", "0.1"]
        #expect(shuffled.map { Quantity.of($0) }.sorted().map(\.description) == sorted)
    }
}
