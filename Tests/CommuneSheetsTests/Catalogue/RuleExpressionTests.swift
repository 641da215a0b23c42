import Testing

@testable import CommuneSheets

@Suite struct `Rule expression` {
    private static func item(_ code: String, _ field: FormField? = nil) -> RuleExpression.Term {
        .item(RuleExpression.Reference(code: IndicatorCode(code), field: field))
    }

    @Test func `names items, constants and fields`() throws {
        let expression = try RuleExpressionParser.parse("5@cumulative >= 5.1@current + #0,5")
        #expect(expression.left == Self.item("5", .cumulative))
        #expect(expression.comparison == .atLeast)
        #expect(expression.right == .sum(Self.item("5.1", .current), .constant(.of("0.5"))))
        #expect(expression.namesFields)
        #expect(expression.references.map(\.code.text) == ["5", "5.1"])
    }

    @Test(arguments: [
        ("=", RuleExpression.Comparison.equal), ("!=", .notEqual), ("<=", .atMost), ("<", .below),
        (">=", .atLeast), (">", .above),
    ])
    func `has one of six comparisons`(sign: String, comparison: RuleExpression.Comparison) throws {
        #expect(try RuleExpressionParser.parse("1 \(sign) 2").comparison == comparison)
        #expect(try RuleExpressionParser.parse("1\(sign)2").comparison == comparison)
    }

    @Test(arguments: [
        ("#2 + #3 * #4", "14"), ("(#2 + #3) * #4", "20"), ("#10 - #3 - #2", "5"), ("#10 - (#3 - #2)", "9"),
        ("-#2 * #3", "-6"), ("-(#2 + #3)", "-5"), ("--#2", "2"), ("#2 * -#3", "-6"), ("#1.500", "1500"),
        ("#0,1 + #0,2", "0.3"), ("5.1 + 5.2", "114583"), (" ( 5.1 ) ", "113837"), ("21a", "4"),
        ("#2 * #3 + #4 * #5", "26"), ("#10 - #2 * #3", "4"),
    ])
    func `is computed by the rules of arithmetic`(text: String, value: String) throws {
        let items: [IndicatorCode: Quantity] = ["5.1": .of("113837"), "5.2": .of("746"), "21a": .of("4")]
        let expression = try RuleExpressionParser.parse("\(text) = #0")
        #expect(expression.left.value { items[$0.code] ?? .zero } == .of(value))
    }

    @Test(arguments: [
        ("", 1), ("1", 2), ("1 =", 4), ("1 == 2", 4), ("1 => 2", 4), ("1 ! 2", 3), ("= 1", 1),
        ("(1 + 2 = 3", 8), ("1 = 2 )", 7), ("1 = 2 3", 7), ("1 = #x", 6), ("1 = #", 6), ("1 = #007", 6),
        ("5@foo = 1", 3), ("5@note = 1", 3), ("5@ = 1", 3), ("1 = 1.1 + + 1.3", 11), ("1 = 2 = 3", 7),
        ("1 = 1.1 & 1.2", 9), ("ă = 1", 1), ("1 = 2 /3", 7), ("1 = ()", 6),
    ])
    func `that makes no sense is told where it stops`(text: String, column: Int) {
        #expect {
            try RuleExpressionParser.parse(text)
        } throws: { error in
            (error as? RuleExpressionParser.Failure)?.column == column
        }
    }

    @Test(arguments: ["-", "("])
    func `that nests too deep is refused, not a crash`(sign: String) {
        #expect(throws: RuleExpressionParser.Failure.self) {
            try RuleExpressionParser.parse(String(repeating: sign, count: 100_000) + "1 = 1")
        }
    }

    @Test func `of the built-in catalogue is written with items that have figures`() throws {
        let catalogue = try BuiltIn.catalogue()
        #expect(catalogue.rules.count == 26)
        for rule in catalogue.rules {
            for reference in rule.expression.references {
                #expect(catalogue.item(reference.code)?.takesFigures == true, "\(rule.code)")
            }
        }
    }
}
