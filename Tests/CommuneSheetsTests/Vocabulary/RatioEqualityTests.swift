import Testing

@testable import CommuneSheets

/// Equality compares numerator and denominator, so both must be in lowest terms.
@Suite struct `Equal quotients made from decimals` {
    @Test(arguments: [("1.5", "1.50"), ("100.5", "100.500"), ("0", "0.0"), ("2", "2.000")])
    func `are equal and hash alike`(left: String, right: String) {
        #expect(Ratio(.of(left)) == Ratio(.of(right)))
        #expect(Ratio(.of(left)).hashValue == Ratio(.of(right)).hashValue)
    }

    @Test func `equal the same quotient made by division`() {
        #expect(Ratio(.of("0.5")) == Ratio(.of("1"), dividedBy: .of("2")))
    }
}
