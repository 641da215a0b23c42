import Testing

@testable import CommuneSheets

@Suite struct `A figure with something else in its cell` {
    private func read(
        _ text: String, item: String = "5.3", unit: String = "30058", also: (String, String)? = nil
    ) throws -> DiagnosedSubmission {
        var form = try EditedForm(unit)
        try form.set(item, "Lũy kế từ đầu năm", text)
        if let also { try form.set(also.0, "Lũy kế từ đầu năm", also.1) }
        return try form.read()
    }

    private func value(_ submission: DiagnosedSubmission, item: IndicatorCode = "5.3") -> ReportedValue? {
        submission.observations.first { $0.item == item && $0.field == .cumulative }?.value
    }

    @Test(arguments: [
        ("21215 tấn", "21215"), ("21.215 tấn", "21215"), ("21215,5 Tấn", "21215.5"), ("+21215", "21215"),
        ("'21215", "21215"), ("21\u{A0}215", "21215"), ("21\u{202F}215,5", "21215.5"), ("２１２１５", "21215"),
        ("1 021 215", "1021215"), ("21 215,5", "21215.5"), ("'21.215 tấn", "21215"),
        ("21215\u{200B}", "21215"),
    ])
    func `is read where the meaning is certain, and said to be`(text: String, number: String) throws {
        let submission = try read(text)
        #expect(value(submission) == .figure(.of(number)))
        #expect(submission.verdict == .accepted)
        #expect(submission.diagnostics.map(\.codeAndCell) == ["NUM12 G20"])
        #expect(submission.diagnostics.first?.value == text)
    }

    @Test(arguments: [
        ("21215 kg", DiagnosticCode.NUM08), ("21215 %", .NUM08), ("21,2 nghìn tấn", .NUM08),
        ("(21215)", .NUM08), ("21 215", .NUM08), ("khoảng 21215", .NUM01), ("21215 tấn?", .NUM01),
        ("21215-", .NUM01), ("- 21215", .NUM01), ("'021215", .NUM01), ("\u{202E}21215", .NUM01),
        ("−21215", .NUM02), ("–21215", .NUM02),
    ])
    func `is refused with an instruction where it is not`(text: String, code: DiagnosticCode) throws {
        let submission = try read(text)
        #expect(submission.errorCodes == [code])
        #expect(value(submission) == nil)
    }

    @Test func `in brackets is negative where the item can be`() throws {
        // A change has no figure but the period's own.
        var form = try EditedForm("30058")
        try form.set("13", "Thực hiện trong kỳ", "(0,5)")
        let submission = try form.read()
        // (23 / 2179 − 33 / 2131) × 100 is −0,49 points, so −0,5 agrees with its inputs.
        #expect(submission.errorCodes == [])
        let value = submission.observations.first { $0.item == "13" && $0.field == .current }?.value
        #expect(value == .figure(.of("-0.5")))
    }

    @Test func `with one blank is read where other figures show blanks between thousands`() throws {
        let submission = try read("21 215", also: ("5", "5\u{A0}511,4"))
        #expect(submission.errorCodes == [])
        #expect(value(submission) == .figure(.of("21215")))
    }

    @Test func `with one blank and refused says what to write`() throws {
        #expect(try read("21 215").diagnostics.first?.suggestion == "21215")
    }
}

@Suite struct `Findings of one cause` {
    /// Wrong cells from three causes: figures in thousands of households, cells that show # signs
    /// only, and answers in other words.
    private func form() throws -> (form: EditedForm, right: EditedForm, cells: Int) {
        let right = try EditedForm("30058")
        var form = right
        var cells = 0
        for (item, heading) in [
            ("2.M", "Thực hiện trong kỳ"), ("7.T", "Thực hiện trong kỳ"), ("7.M", "Thực hiện trong kỳ"),
            ("10.T", "Thực hiện trong kỳ"), ("10.M", "Thực hiện trong kỳ"), ("10.1.T", "Thực hiện trong kỳ"),
            ("2.M", "Cùng kỳ năm trước"), ("7.T", "Cùng kỳ năm trước"), ("7.M", "Cùng kỳ năm trước"),
            ("10.T", "Cùng kỳ năm trước"), ("10.M", "Cùng kỳ năm trước"), ("10.1.T", "Cùng kỳ năm trước"),
            ("11.1.T", "Cùng kỳ năm trước"), ("11.1.M", "Cùng kỳ năm trước"), ("11.2.T", "Cùng kỳ năm trước"),
            ("11.2.M", "Cùng kỳ năm trước"), ("12.T", "Cùng kỳ năm trước"), ("12.M", "Cùng kỳ năm trước"),
        ] {
            try form.set(item, heading, "1,2 nghìn")
            cells += 1
        }
        for (item, heading) in [
            ("3", "Thực hiện trong kỳ"), ("4", "Thực hiện trong kỳ"), ("5.3", "Thực hiện trong kỳ"),
            ("6", "Thực hiện trong kỳ"), ("9", "Thực hiện trong kỳ"), ("12.T", "Thực hiện trong kỳ"),
            ("12.M", "Thực hiện trong kỳ"), ("13.T", "Thực hiện trong kỳ"), ("14.T", "Thực hiện trong kỳ"),
            ("3", "Cùng kỳ năm trước"), ("4", "Cùng kỳ năm trước"), ("5.3", "Cùng kỳ năm trước"),
            ("6", "Cùng kỳ năm trước"), ("9", "Cùng kỳ năm trước"), ("13.T", "Cùng kỳ năm trước"),
            ("14.T", "Cùng kỳ năm trước"),
        ] {
            try form.set(item, heading, "#####")
            cells += 1
        }
        for item in ["NV.1", "NV.2", "NV.3", "NV.4", "NV.5", "NV.6"] {
            try form.set(item, "Thực hiện trong kỳ", "tốt")
            cells += 1
        }
        return (form, right, cells)
    }

    @Test func `are three findings over forty cells`() throws {
        let (form, _, cells) = try form()
        #expect(cells == 40)
        let submission = try form.read()
        #expect(
            submission.diagnostics.map(\.code).sorted { $0.rawValue < $1.rawValue } == [
                .NUM08, .NUM10, .NUM15,
            ])
        #expect(submission.diagnostics.map(\.cellCount).reduce(0, +) == 40)
        #expect(Set(submission.diagnostics.flatMap(\.cells).map(\.place)).count == 40)
    }

    @Test func `pass when their cells are corrected, one cause after the other`() throws {
        let (wrong, right, _) = try form()
        var form = wrong
        for left in [2, 1, 0] {
            let finding = try #require(try form.read().diagnostics.first)
            for cell in finding.cells {
                let place = try #require(cell.place)
                let column = try #require(place.column)
                form.rows[place.row - 1][column - 1] = right.rows[place.row - 1][column - 1]
            }
            #expect(try form.read().diagnostics.count == left)
        }
        #expect(try form.read().verdict == .accepted)
    }

    @Test(arguments: Language.allCases)
    func `say how many cells they are about`(language: Language) throws {
        for finding in try form().form.read().diagnostics {
            #expect(finding.message(in: language).contains("\(finding.cellCount)"))
            #expect(finding.cells.allSatisfy { $0.message(in: language) != finding.message(in: language) })
        }
    }

    /// Every problem that is folded has words for many cells in both languages.
    @Test(arguments: DiagnosticCode.allCases)
    func `have words for many where they are told together`(code: DiagnosticCode) throws {
        for finding in try SampleReport(of: code).findings where finding.problem.facet != nil {
            #expect(finding.problem.vietnamese(forMany: 3)?.contains("3") == true)
            #expect(finding.problem.english(forMany: 3)?.contains("3") == true)
        }
        for finding in try SampleReport(of: code).findings where finding.problem.facet == nil {
            #expect(finding.problem.vietnamese(forMany: 3) == nil)
            #expect(finding.alike.isEmpty)
        }
    }
}
