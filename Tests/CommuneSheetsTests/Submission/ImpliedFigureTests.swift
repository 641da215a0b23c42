import Testing

@testable import CommuneSheets

@Suite struct `A missing figure` {
    private static let current = "Thực hiện trong kỳ"
    private static let previous = "Cùng kỳ năm trước"

    @Test(arguments: [
        // 251,9 = 247,7 + 4,2
        (["5.2"], current, "NUM09 F19", "4,2"), (["5"], current, "NUM09 F17", "251,9"),
        // 339,6 = 336,8 + 2,8; last year's figures are not due.
        (["5.2"], previous, "SUM07 H19", "2,8"),
    ])
    func `is told with what the others make of it, and stays missing`(
        items: [String], column: String, finding: String, expected: String
    ) throws {
        var form = try EditedForm("30058")
        for item in items { try form.set(item, column, "") }
        let submission = try form.read()
        #expect(submission.diagnostics.map(\.codeAndCell) == [finding])
        #expect(submission.diagnostics.map(\.expected) == [expected])
        let place = submission.diagnostics.first?.place
        #expect(submission.observations.first { $0.place == place }?.value == .missing)
        let text = ValidationReport(
            of: [submission], catalogue: try BuiltIn.catalogue(), language: .vietnamese
        )
        .text(style: TextStyle(isColoured: false))
        #expect(text.contains("Theo các ô khác thì \(items[0]) là: \(expected)"))
    }

    @Test func `is told so beside others that are missing`() throws {
        var form = try EditedForm("30058")
        try form.set("5.2", Self.current, "")
        try form.set("9", Self.current, "")
        let text = ValidationReport(
            of: [try form.read()], catalogue: try BuiltIn.catalogue(), language: .english
        )
        .text(style: TextStyle(isColoured: false))
        #expect(text.contains("By the other figures 5.2 is: 4,2"))
        #expect(!text.contains("→ 4,2"))
    }

    @Test func `at the start of the year is the period's own`() throws {
        let sample = String(
            decoding: try SampleSheets.bytes("\(SampleSheets.diagnosed)/SUM04.csv"), as: UTF8.self)
        let submission = try EditedForm.read(Array(sample.replacing("9864,5;9684,5", with: "9864,5;").utf8))
        #expect(submission.diagnostics.map(\.code) == [.NUM09])
        #expect(submission.diagnostics.map(\.expected) == ["9864,5"])
    }

    @Test(arguments: [
        // Two unknowns.
        ["5.1": "", "5.2": ""],
        // 200 - 247,7 is below zero.
        ["5": "200", "5.2": ""],
        // 247,7 would be less than the contracted 300.
        ["5.1": "", "6": "300"],
        // Nothing is known of a sum of nothing.
        ["5": "", "5.1": "x", "5.2": "x"],
    ])
    func `is told alone where the others do not tell it, or tell what cannot be`(
        cells: [String: String]
    ) throws {
        var form = try EditedForm("30058")
        for (item, text) in cells { try form.set(item, Self.current, text) }
        let missing = try form.read().diagnostics.filter { $0.code == .NUM09 }
        #expect(!missing.isEmpty)
        #expect(missing.allSatisfy { $0.expected == nil })
    }

    @Test(arguments: [
        ("5 = 5.1 + 5.2", "5.2", "300"), ("5 = 5.1 + 5.2", "5", nil), ("5 - #2*5.2 = 5.1", "5.2", "150"),
        ("5 = #3*5.2 + 5.1", "5.2", "100"), ("5 - #0,2 = 5.1 + #0,3*5.2", "5.2", nil),
        // Not in proportion to the figure, or not at all.
        ("5 = 5.2*5.2 + 5.1", "5.2", nil), ("5 = 5.1 + 5.2 - 5.2", "5.2", nil), ("5.2 <= 5.1", "5.2", nil),
    ])
    func `is what solves an equation exactly`(text: String, missing: String, solution: String?) throws {
        let rule = Rule(
            code: "T", text: text, expression: try RuleExpressionParser.parse(text), severity: .error,
            explanation: Bilingual(vietnamese: "", english: ""), source: "")
        let constraint = FigureConstraint(.rule(rule, .current), cells: rule.cells(on: .current))
        let known = ["5": "1500", "5.1": "1200"]
        let solved = constraint.solved(for: ItemField(code: IndicatorCode(missing), field: .current)) {
            code, _ in
            code.text == missing ? .missing : known[code.text].map { .quantity(.of($0)) } ?? .missing
        }
        #expect(solved == solution.map { Quantity.of($0) })
    }
}
