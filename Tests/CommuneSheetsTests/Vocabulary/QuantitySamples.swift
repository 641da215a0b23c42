@testable import CommuneSheets

extension Quantity {
    /// A number of any size, sign and scale, the largest and the smallest among them.
    static func random(using generator: inout SeededRandom) -> Quantity {
        let extremes: [Int64] = [.min, .max, .min + 1, -1, 0, 1]
        let coefficient =
            Int.random(in: 0..<12, using: &generator) == 0
            ? extremes.randomElement(using: &generator) ?? 0
            : Int64.random(in: .min ... .max, using: &generator)
                >> Int64.random(in: 0..<64, using: &generator)
        let scale = UInt8.random(in: 0...18, using: &generator)
        return Quantity(coefficient: coefficient, scale: scale) ?? .zero
    }

    /// Reads `-1234.5`, for expected values; traps where the test itself is wrong.
    static func of(_ text: String) -> Quantity {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let coefficient = Int64(parts.joined()),
            let quantity = Quantity(
                coefficient: coefficient, scale: UInt8(parts.count == 2 ? parts[1].count : 0))
        else { preconditionFailure("no number: \(text)") }
        return quantity
    }
}

extension SlowDecimal {
    init(_ quantity: Quantity) {
        self.init(quantity.description)
    }
}
