import Testing

@testable import CommuneSheets

@Suite struct `Figures written and read again` {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `are the same in the form's, the Vietnamese and the English notation`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        var count = 0
        for _ in 0..<1_000 {
            let quantity = Quantity.random(using: &generator)
            guard quantity.formText.count(where: \.isNumber) <= FigureText.digitLimit else { continue }
            count += 1
            let form = FigureText(quantity.formText)
            #expect(form.quantity(in: .decimalComma) == quantity, "\(quantity.formText)")
            #expect(
                FigureText(quantity.words(in: .vietnamese)).quantity(in: .decimalComma) == quantity,
                "\(quantity.words(in: .vietnamese))")
            #expect(
                FigureText(quantity.words(in: .english)).quantity(in: .decimalPoint) == quantity,
                "\(quantity.words(in: .english))")
        }
        #expect(count > 500)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `mean the mirrored thing with point and comma exchanged`(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        let characters = Array("0123456789.,-")
        for _ in 0..<3_000 {
            let text = String(
                (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                    characters.randomElement(using: &generator) ?? "0"
                })
            // Dots alone are an ellipsis, commas alone are not.
            if text.allSatisfy({ $0 == "." || $0 == "," }) { continue }
            let mirrored = String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
            #expect(
                FigureText(text).quantity(in: .decimalComma)
                    == FigureText(mirrored).quantity(in: .decimalPoint), "\(text)")
        }
    }
}
