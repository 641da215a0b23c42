import Testing

@testable import CommuneSheets

@Suite struct `A figure's number in a cell` {
    /// Decimals, and the number that C reads them as.
    @Test(arguments: [
        (Int64(0), UInt8(0), 0.0), (1, 1, 0.1), (-3, 1, -0.3), (1250, 1, 125),
        (999_999_999_999_999, 0, 999_999_999_999_999),
        (123_456_789_012_345, 15, 0.123456789012345), (-841, 2, -8.41), (100, 18, 1e-16), (5, 18, 5e-18),
    ])
    func `is the nearest to the decimal`(coefficient: Int64, scale: UInt8, expected: Double) throws {
        let quantity = try #require(Quantity(coefficient: coefficient, scale: scale))
        #expect(quantity.spreadsheetNumber == expected)
    }

    @Test(arguments: [
        (2, 3, 0.666666666666667), (-1, 3, -0.333333333333333), (1, 1, 1.0), (2_000_000, 7, 285714.285714286),
    ])
    func `of a rate has 15 digits`(dividend: Int64, divisor: Int64, expected: Double) throws {
        let ratio = try #require(Ratio(Quantity(dividend), dividedBy: Quantity(divisor)))
        #expect(ratio.spreadsheetNumber == expected)
    }
}
