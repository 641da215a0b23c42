import Testing

@testable import CommuneSheets

@Suite struct `A figure that is read in one pass` {
    private func quantity(_ text: String) -> Quantity? { Quantity(simpleText: Array(text.utf8)[...]) }

    @Test(arguments: [
        ("0", 0, 0), ("5", 5, 0), ("1234", 1_234, 0), ("999999999999999", 999_999_999_999_999, 0),
        ("0,5", 5, 1), ("1,500", 1_500, 3), ("12,50", 1_250, 2), ("0,0", 0, 1),
    ])
    func `has the digits that are written`(text: String, coefficient: Int64, scale: UInt8) {
        let read = quantity(text)
        #expect(read?.coefficient == coefficient)
        #expect(read?.scale == scale)
    }

    @Test(arguments: [
        "", ",", "5,", ",5", "1,2,3", "007", "00,5", "-5", "1.234", "x", "-", " 5", "9999999999999999", "٣",
    ])
    func `is nothing else`(text: String) {
        #expect(quantity(text) == nil)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `is what it is when read with care`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        let characters = Array("0123456789012345678901234567890123456789,,.-x")
        var count = 0
        for _ in 0..<5_000 {
            let text = String(
                (0..<Int.random(in: 1...17, using: &generator)).map { _ in
                    characters.randomElement(using: &generator) ?? "0"
                })
            guard let simple = quantity(text) else { continue }
            count += 1
            let careful = FigureText(text).quantity(in: .decimalComma)
            #expect(careful?.coefficient == simple.coefficient && careful?.scale == simple.scale, "\(text)")
        }
        #expect(count > 1_000)
    }
}
