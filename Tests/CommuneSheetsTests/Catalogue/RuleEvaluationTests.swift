import Testing

@testable import CommuneSheets

@Suite struct `Rule evaluation` {
    @Test(
        arguments: [
            ("5 = 5.1 + 5.2", ["5": "0.3", "5.1": "0.1", "5.2": "0.2"], Rule.Outcome.passed),
            (
                "5 = 5.1 + 5.2", ["5": "0.4", "5.1": "0.1", "5.2": "0.2"],
                .broken(left: .of("0.4"), right: .of("0.3"))
            ),
            ("6 <= 5.1", ["6": "2", "5.1": "2.0"], .passed),
            ("6 < 5.1", ["6": "2", "5.1": "2.0"], .broken(left: .of("2"), right: .of("2"))),
            ("6 != 5.1", ["6": "2", "5.1": "3"], .passed),
            ("6 > 5.1", ["6": "2", "5.1": "3"], .broken(left: .of("2"), right: .of("3"))),
            ("#5 >= 6", ["6": "5.0"], .passed),
            // x counts as nothing.
            ("5 = 5.1 + 5.2", ["5": "7", "5.1": "7", "5.2": "x"], .passed),
            (
                "5 = 5.1 + 5.2", ["5": "7", "5.1": "6", "5.2": "x"],
                .broken(left: .of("7"), right: .of("6"))
            ),
            ("5 = 5.1 + 5.2", ["5": "x", "5.1": "x", "5.2": "x"], .notApplicable),
            // Missing is not zero.
            ("5 = 5.1 + 5.2", ["5": "7", "5.1": "7"], .notEvaluated(missing: ["5.2"], isPartial: true)),
            ("5 = 5.1 + 5.2", [:], .notEvaluated(missing: ["5", "5.1", "5.2"], isPartial: false)),
            ("5 = 5.1 + 5.2", ["5": "x"], .notEvaluated(missing: ["5.1", "5.2"], isPartial: false)),
            // Nothing follows from a damaged cell, and nothing from an overflow.
            ("5 = 5.1 + 5.2", ["5": "7", "5.1": "?"], .notEvaluated(missing: [], isPartial: false)),
            (
                "5 = 5.1 + 5.2", ["5": "1", "5.1": "9223372036854775807", "5.2": "1"],
                .notEvaluated(missing: [], isPartial: false)
            ),
        ] as [(String, [String: String], Rule.Outcome)])
    func `holds exact figures against each other`(
        text: String, cells: [String: String], outcome: Rule.Outcome
    ) throws {
        let rule = try rule(text)
        #expect(rule.evaluate(on: .current) { code, _ in operand(cells[code.text]) } == outcome)
    }

    @Test func `goes over every figure column unless it names columns itself`() throws {
        #expect(try rule("5 = 5.1").fields == [.plan, .current, .cumulative, .previousYear])
        let named = try rule("5@cumulative >= 5@current")
        #expect(named.fields == [.current])
        let outcome = named.evaluate(on: .current) { _, field in
            .quantity(field == .cumulative ? .of("3") : .of("4"))
        }
        #expect(outcome == .broken(left: .of("3"), right: .of("4")))
    }

    private func rule(_ text: String) throws -> Rule {
        Rule(
            code: "T", text: text, expression: try RuleExpressionParser.parse(text), severity: .error,
            explanation: Bilingual(vietnamese: "", english: ""), source: "")
    }

    private func operand(_ text: String?) -> Rule.Operand {
        switch text {
        case nil: .missing
        case "x": .notApplicable
        case "?": .unreadable
        case let text?: .quantity(.of(text))
        }
    }
}
