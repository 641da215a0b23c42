import Testing

@testable import CommuneSheets

@Suite struct `Any consolidation` {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `is the same in whatever order the forms come`(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        let catalogue = try BuiltIn.catalogue()
        let submissions = try Self.forms(using: &generator).map { try $0.accepted(catalogue) }
        let period = try #require(ReportingPeriod("2023-06"))
        let expected = Consolidated.snapshot(
            Consolidation(of: submissions, period: period, catalogue: catalogue))
        for _ in 0..<3 {
            let shuffled = submissions.shuffled(using: &generator)
            let consolidation = Consolidation(of: shuffled, period: period, catalogue: catalogue)
            #expect(Consolidated.snapshot(consolidation) == expected)
            #expect(consolidation.submissions.map(\.unit.code) == Consolidated.communes)
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `of two halves adds up to the whole for every sum`(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        let catalogue = try BuiltIn.catalogue()
        let submissions = try Self.forms(using: &generator).map { try $0.accepted(catalogue) }
        let period = try #require(ReportingPeriod("2023-06"))
        let cut = Int.random(in: 1..<submissions.count, using: &generator)
        let shuffled = submissions.shuffled(using: &generator)
        let first = Consolidation(of: Array(shuffled[..<cut]), period: period, catalogue: catalogue)
        let second = Consolidation(of: Array(shuffled[cut...]), period: period, catalogue: catalogue)
        let whole = Consolidation(of: submissions, period: period, catalogue: catalogue)
        var sums = 0
        for item in catalogue.items where item.aggregation == .sum {
            for field in [FormField.current, .cumulative, .previousYear] {
                let values = [first, second].compactMap { $0.value(item.code, field)?.exactQuantity }
                let total = values.reduce(SlowDecimal("0")) { $0 + SlowDecimal($1) }
                if let value = whole.value(item.code, field)?.exactQuantity {
                    sums += 1
                    #expect(SlowDecimal(value) == total, "\(item.code) \(field)")
                } else {
                    #expect(values.isEmpty, "\(item.code) \(field)")
                }
                let coverages = [first, second].compactMap { $0.coverage(item.code, field)?.answered }
                #expect(Set(coverages.joined()) == Set(whole.coverage(item.code, field)?.answered ?? []))
            }
        }
        #expect(sums > 10)
    }

    /// A form of every commune, its sums filled with figures, nil, not applicable, and nothing.
    private static func forms(using generator: inout SeededRandom) throws -> [FilledForm] {
        let flows = ["6", "5.3", "19.M"]
        let stocks = ["12.M", "10.M", "7.M", "4"]
        return Consolidated.communes.map { unit in
            var cells: FilledForm.Cells = ["NV.1": [.current: "đang thực hiện"]]
            for item in flows {
                let current = Int.random(in: 0...9_999_999, using: &generator)
                let before = Int.random(in: 0...9_999_999, using: &generator)
                let texts = [hundredths(current), "-", "x", ""]
                let text = texts[min(3, Int.random(in: 0...6, using: &generator) / 2 % 4)]
                cells[item] = [
                    .current: text, .cumulative: hundredths(current + before),
                    .previousYear: Bool.random(using: &generator) ? hundredths(before) : "",
                ]
            }
            for item in stocks {
                cells[item] = [
                    .current: Int.random(in: 0...4, using: &generator) == 0
                        ? "" : "\(Int.random(in: 0...50_000, using: &generator))"
                ]
            }
            return FilledForm(unit, cells)
        }
    }

    private static func hundredths(_ value: Int) -> String {
        "\(value / 100),\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
}
