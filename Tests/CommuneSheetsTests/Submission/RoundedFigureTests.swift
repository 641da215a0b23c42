import Testing

@testable import CommuneSheets

/// What a column that shows too few decimals does to the figures in it.
@Suite struct `A figure that was rounded on saving` {
    private static let current = "Thực hiện trong kỳ"
    private static let plan = "Kế hoạch năm"

    /// Mỹ Đông: 2175 of 2179 households are 99,816 %, and its plan is 99,8; 7680 of 8307 persons are
    /// 92,452 %, the plan 94; 59 of 557 children are 10,592 %, the plan 11,65; 53684 million over 8289
    /// persons are 6,4765, the plan 68.
    @Test(arguments: [
        ("7", "100", "99,82"), ("7", "99,8", nil), ("7", "99,82", nil), ("7", "99,816", nil),
        ("12", "92", "92,45"), ("12", "92,5", nil), ("12", "92,45", nil),
        ("11.1", "11", "10,59"), ("11.1", "10,6", "10,59"), ("11.1", "10,59", nil),
        ("2", "6", "6,48"), ("2", "6,5", nil),
    ])
    func `is noted where a rate has fewer decimals than its plan, or none`(
        item: String, typed: String, computed: String?
    ) throws {
        var form = try EditedForm("30058")
        try form.set(item, Self.current, typed)
        let submission = try form.read()
        #expect(submission.verdict == .accepted)
        #expect(submission.diagnostics.map(\.code) == (computed == nil ? [] : [.SUM09]))
        #expect(submission.diagnostics.first?.suggestion == computed)
        try form.set(item, Self.current, computed ?? typed)
        #expect(try form.read().diagnostics == [])
    }

    @Test(arguments: [("30058", current, ["7", "12"], "SUM09"), ("GDDT", plan, ["16.1", "16.4"], "TGT01")])
    func `is told once where several were rounded`(
        unit: String, column: String, items: [String], code: String
    ) throws {
        var form = try EditedForm(unit)
        // 99,816 and 92,452 %; the plans are 27,38 and 99,9.
        for (item, typed) in zip(items, unit == "GDDT" ? ["27", "100"] : ["100", "92"]) {
            try form.set(item, column, typed)
        }
        let findings = try form.read().diagnostics
        #expect(findings.map(\.code.rawValue) == [code])
        #expect(findings.first?.cellCount == 2)
        #expect(findings.first?.message(in: .vietnamese).contains("làm tròn") == true)
        #expect(findings.first?.message(in: .english).contains("rounded") == true)
    }

    /// The plan of 16.1 is 27,38.
    @Test(arguments: [("27", true), ("27,4", true), ("28", false), ("27,3", false), ("27,39", false)])
    func `is told from another plan`(typed: String, isRounded: Bool) throws {
        var form = try EditedForm("GDDT")
        try form.set("16.1", Self.plan, typed)
        let finding = try #require(try form.read().diagnostics.first)
        #expect(finding.code == .TGT01)
        #expect(finding.suggestion == "27,38")
        #expect(finding.message(in: .vietnamese).contains("làm tròn") == isRounded)
        #expect(finding.message(in: .english).contains("rounded") == isRounded)
    }

    @Test(arguments: [
        // Whole parts, half a hectare each, against a total with its decimals and against a whole one.
        (["5": "251,9", "5.1": "248", "5.2": "4"], true), (["5": "253", "5.1": "248", "5.2": "4"], true),
        (["5": "254", "5.1": "248", "5.2": "4"], false), (["5": "250,9", "5.1": "248", "5.2": "4"], false),
        // Parts with all the decimals that areas have in this form.
        (["5": "251,8"], false), (["5": "252"], false),
        // Another area has two.
        (["5": "251,8", "6": "119,25"], true), (["5": "252,1", "6": "119,25"], false),
    ])
    func `explains a sum that is off by no more than its parts can be`(
        cells: [String: String], isExplained: Bool
    ) throws {
        var form = try EditedForm("30058")
        for (item, text) in cells { try form.set(item, Self.current, text) }
        let finding = try #require(try form.read().diagnostics.first { $0.codeAndCell == "SUM01 F17" })
        #expect(finding.severity == .error)
        #expect(finding.message(in: .vietnamese).contains("làm tròn") == isExplained)
        #expect(finding.message(in: .english).contains("rounding") == isExplained)
    }
}
