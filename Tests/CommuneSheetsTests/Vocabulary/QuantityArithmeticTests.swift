import Testing

@testable import CommuneSheets

@Suite struct `Quantity arithmetic` {
    @Test(arguments: [
        ("0.1", "0.2", "0.3"), ("113837", "746", "114583"), ("0.50", "0.5", "1"),
        ("-0.1", "0.1", "0"), ("1", "-0.000000000000000001", "0.999999999999999999"),
        ("9223372036854775806", "1", "9223372036854775807"),
        ("-9223372036854775807", "-1", "-9223372036854775808"),
    ])
    func `sums are exact`(left: String, right: String, sum: String) {
        #expect(Quantity.of(left).adding(.of(right)) == .of(sum))
        #expect(Quantity.of(right).adding(.of(left)) == .of(sum))
        #expect(Quantity.of(sum).subtracting(.of(left)) == .of(right))
    }

    @Test func `the sectors of the Decision add up to its total`() {
        let sectors: [Quantity] = [.of("5363000"), .of("1742000"), .of("6961000")]
        #expect(sectors.reduce(.zero) { $0.adding($1) ?? .zero } == .of("14066000"))
    }

    @Test(arguments: [
        ("0.5", "0.5", "0.25"), ("-3", "0.1", "-0.3"), ("5000000000", "0.2", "1000000000"),
        ("0.000000001", "0.000000001", "0.000000000000000001"),
        ("9223372036854775807", "-1", "-9223372036854775807"),
        // 28 decimals, of which only 18 are not zero.
        ("0.50000000000000", "0.00000000000002", "0.00000000000001"),
    ])
    func `products are exact`(left: String, right: String, product: String) {
        #expect(Quantity.of(left).multiplied(by: .of(right)) == .of(product))
        #expect(Quantity.of(right).multiplied(by: .of(left)) == .of(product))
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `every result is what digit by digit arithmetic gives, and nil only where it does not fit`(
        seed: UInt64
    ) {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<250 {
            let left = Quantity.random(using: &generator)
            let right = Quantity.random(using: &generator)
            let (slowLeft, slowRight) = (SlowDecimal(left), SlowDecimal(right))
            expect(left.adding(right), slowLeft + slowRight, "\(left) + \(right)")
            expect(left.subtracting(right), slowLeft + -slowRight, "\(left) - \(right)")
            expect(left.multiplied(by: right), slowLeft * slowRight, "\(left) * \(right)")
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `addition commutes and associates`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<250 {
            let (a, b, c) = (
                Quantity.random(using: &generator), Quantity.random(using: &generator),
                Quantity.random(using: &generator)
            )
            #expect(a.adding(b) == b.adding(a))
            #expect(a.multiplied(by: b) == b.multiplied(by: a))
            if let left = a.adding(b)?.adding(c), let right = b.adding(c).flatMap({ a.adding($0) }) {
                #expect(left == right, "\(a) + \(b) + \(c)")
            }
        }
    }

    @Test(arguments: [
        ("7", true), ("7.0", true), ("7.5", false), ("-0.000", true), ("0.000000000000000001", false),
        ("-3.20", false),
    ])
    func `a whole number has only zeros behind the point`(text: String, isWhole: Bool) {
        #expect(Quantity.of(text).isWhole == isWhole)
    }

    private func expect(_ result: Quantity?, _ exact: SlowDecimal, _ comment: Comment) {
        if let result {
            #expect(SlowDecimal(result) == exact, comment)
        } else {
            #expect(!exact.fitsQuantity, comment)
        }
    }
}
