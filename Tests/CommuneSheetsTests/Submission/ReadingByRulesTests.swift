import Testing

@testable import CommuneSheets

@Suite struct `Rules read a figure with two readings` {
    /// What Mỹ Đông's form of a period must satisfy by the built-in catalogue.
    private func constraints(_ period: String = "2023-06") throws -> [FigureConstraint] {
        let catalogue = try BuiltIn.catalogue()
        return catalogue.constraints(
            on: try #require(catalogue.unit(UnitCode("30058"))), in: try #require(ReportingPeriod(period)))
    }

    private func constraint(_ text: String) throws -> FigureConstraint {
        let rule = Rule(
            code: "T", text: text, expression: try RuleExpressionParser.parse(text), severity: .error,
            explanation: Bilingual(vietnamese: "", english: ""), source: "")
        return FigureConstraint(.rule(rule, .current), cells: rule.cells(on: .current))
    }

    /// `5` is a cell of the period's own column, `5@cumulative` one of another.
    private func cell(_ text: String) -> ItemField {
        let parts = text.split(separator: "@")
        return ItemField(
            code: IndicatorCode(String(parts[0])),
            field: parts.count == 2 ? FormField(rawValue: String(parts[1])) ?? .note : .current)
    }

    /// Decides every cell whose text fits two readings by those that fit one.
    private func decide(
        _ cells: [String: String], by constraints: [FigureConstraint]
    ) -> [ItemField: NumberStyle] {
        var ambiguous: [AmbiguousCell] = []
        var certain: [ItemField: Quantity] = [:]
        for (name, text) in cells {
            switch FigureText(text) {
            case .ambiguous(let comma, let point):
                ambiguous.append(AmbiguousCell(cell: cell(name), comma: comma, point: point))
            case .plain(let quantity), .styled(let quantity, _): certain[cell(name)] = quantity
            default: Issue.record("no figure: \(text)")
            }
        }
        return ReadingByRules.decide(ambiguous, constraints: constraints) { [certain] code, field in
            certain[ItemField(code: code, field: field)].map { .quantity($0) } ?? .missing
        }
    }

    @Test(
        arguments: [
            // By a sum.
            (["5": "1.500", "5.1": "1200", "5.2": "300"], ["5": .decimalComma]),
            (["5": "1.500", "5.1": "1,2", "5.2": "0,3"], ["5": .decimalPoint]),
            (["5": "1.500", "5.1": "1.200", "5.2": "300"], ["5": .decimalComma, "5.1": .decimalComma]),
            (["5": "1.500", "5.1": "1,200", "5.2": "300"], ["5": .decimalComma, "5.1": .decimalPoint]),
            // Both scales hold, or none does, or a figure is missing.
            (["5": "2.500", "5.1": "1.200", "5.2": "1.300"], [:]),
            (["5": "1.500", "5.1": "1200", "5.2": "299"], [:]),
            (["5": "1.500", "5.1": "1200"], [:]),
            // By the year to date.
            (["9": "1.500", "9@cumulative": "1200"], ["9": .decimalPoint]),
            (["9": "1.500", "9@cumulative": "2000"], [:]),
            (["9": "150", "9@cumulative": "1.500"], ["9@cumulative": .decimalComma]),
            // By a part that cannot be more than the whole, but not by one that usually is not.
            (["7.T": "2.500", "7.M": "2179"], ["7.T": .decimalPoint]),
            (["12.T": "8.500", "12.M": "8307"], [:]),
            // By the figures that a rate is computed from.
            (["19": "98.460", "19.T": "9846", "19.M": "10000"], ["19": .decimalPoint]),
            (["19": "98,4", "19.T": "98.400", "19.M": "100000"], ["19.T": .decimalComma]),
            // One decides another.
            (
                ["5": "1.500", "5.1": "1200", "5.2": "300", "5@cumulative": "1.800"],
                ["5": .decimalComma, "5@cumulative": .decimalComma]
            ),
            // What two relations read differently stays open, and what rests on it.
            (["5": "1.500", "5.1": "1200", "5.2": "300", "5@cumulative": "100"], [:]),
            (["5": "1.500", "5.1": "1.200", "5.2": "300", "5@cumulative": "100"], [:]),
        ] as [([String: String], [String: NumberStyle])])
    func `where only one satisfies them`(cells: [String: String], readings: [String: NumberStyle]) throws {
        let expected = Dictionary(uniqueKeysWithValues: readings.map { (cell($0.key), $0.value) })
        #expect(decide(cells, by: try constraints()) == expected)
    }

    @Test func `where the year begins, and both figures must be one`() throws {
        let cells = ["3": "1,5", "3@cumulative": "1.500"]
        #expect(decide(cells, by: try constraints()) == [:])
        #expect(decide(cells, by: try constraints("2023-01")) == [cell("3@cumulative"): .decimalPoint])
    }

    @Test(arguments: [(6, true), (7, false)])
    func `where at most six of them stand in one relation`(count: Int, isDecided: Bool) throws {
        let names = (1...count).map { "A\($0)" }
        let cells = Dictionary(uniqueKeysWithValues: names.map { ($0, "1.001") })
        let rule = try constraint(
            names.joined(separator: " + ") + " = #\(1001 * count)")
        #expect(decide(cells, by: [rule]).count == (isDecided ? count : 0))
    }

    /// Random figures that satisfy every relation, some written so that they fit two readings: what is
    /// decided is what was written.
    @Test(arguments: 0..<200)
    func `never otherwise than it was meant`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let scale: Int64 = Bool.random(using: &random) ? 1 : 1000
        let second = Int64.random(in: 1...5000, using: &random) * scale
        let first = second + Int64.random(in: 0...5000, using: &random) * scale
        let third = Int64.random(in: 1...9_000_000, using: &random)
        let figures = [
            "A": first + second, "B": first, "C": second, "D": first + 2 * second, "E": third + first,
            "F": third,
        ]
        var ambiguous: [AmbiguousCell] = []
        var certain: [ItemField: Quantity] = [:]
        var meant: [ItemField: NumberStyle] = [:]
        for (name, thousandths) in figures.sorted(by: { $0.key < $1.key }) {
            let figure = try #require(Quantity(coefficient: thousandths, scale: 3))
            guard Bool.random(using: &random) else {
                certain[cell(name)] = figure
                continue
            }
            let isWhole = figure.isWhole
            let other = Quantity(isWhole ? thousandths / 1000 : thousandths)
            let tiny = try #require(Quantity(coefficient: thousandths / 1000, scale: 3))
            // `1.500` is meant with a decimal comma where it is whole, with a point where it is not.
            ambiguous.append(
                AmbiguousCell(cell: cell(name), comma: other, point: isWhole ? tiny : figure))
            meant[cell(name)] = isWhole ? .decimalComma : .decimalPoint
        }
        let rules = try ["A = B + C", "C <= B", "D = A + C", "E = F + B", "F < E", "D >= A"].map {
            try constraint($0)
        }
        let decided = ReadingByRules.decide(ambiguous, constraints: rules) { [certain] code, field in
            certain[ItemField(code: code, field: field)].map { .quantity($0) } ?? .missing
        }
        for (cell, style) in decided { #expect(meant[cell] == style) }
    }
}
