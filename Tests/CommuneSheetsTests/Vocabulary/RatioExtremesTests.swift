import Testing

@testable import CommuneSheets

/// The end of the range is where a sign cannot be turned.
@Suite struct `Quotients at the end of the range` {
    @Test func `the smallest coefficient is rounded to itself`() {
        #expect(Ratio(Quantity(.min)).rounded(decimals: 0) == Quantity(.min))
    }

    @Test func `dividing by the smallest 128-bit numerator answers nil`() async {
        await #expect(processExitsWith: .success) {
            let square = Ratio(Quantity(.min)).multiplied(by: Ratio(Quantity(.min)))
            let smallest = square?.multiplied(by: Ratio(Quantity(-2)))
            _ = smallest.flatMap { Ratio(Quantity(1)).divided(by: $0) }
        }
    }
}
