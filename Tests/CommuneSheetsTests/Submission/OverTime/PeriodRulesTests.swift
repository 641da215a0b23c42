import Testing

@testable import CommuneSheets

/// Twelve monthly forms of a commune whose figures go together.
private struct ConsistentYear {
    static let flows = ["3", "5", "5.1", "5.2", "6", "9", "9.1", "19.T", "19.M"]
    /// Item → the figure of each month, in whole numbers.
    let figures: [String: [Int]]

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var figures: [String: [Int]] = [:]
        for _ in 1...12 {
            let rice = Int.random(in: 300...600, using: &random)
            let other = Int.random(in: 10...40, using: &random)
            let waste = Int.random(in: 100...120, using: &random)
            let workers = Int.random(in: 20...40, using: &random)
            let values = [
                "3": Int.random(in: 150...250, using: &random), "5": rice + other, "5.1": rice, "5.2": other,
                "6": rice / 2, "9": workers, "9.1": workers / 10, "19.T": waste - 5, "19.M": waste,
            ]
            for (item, value) in values { figures[item, default: []].append(value) }
        }
        self.figures = figures
    }

    func yearToDate(_ item: String, _ month: Int) -> Int {
        (figures[item] ?? []).prefix(month).reduce(0, +)
    }

    func cells(_ month: Int) -> FilledForm.Cells {
        var cells: FilledForm.Cells = [
            "12.T": [.current: "\(7600 + month * 7)"], "12.M": [.current: "\(8300 + month)"],
            "NV.1": [.current: "đang thực hiện"],
        ]
        for item in Self.flows {
            cells[item] = [
                .current: "\((figures[item] ?? [])[month - 1])", .cumulative: "\(yearToDate(item, month))",
            ]
        }
        return cells
    }

    static func period(_ month: Int) -> String { "2023-\(month < 10 ? "0" : "")\(month)" }

    func form(_ month: Int, changed: (item: String, by: Int)? = nil) throws -> DiagnosedSubmission {
        var cells = cells(month)
        if let changed {
            cells[changed.item]?[.cumulative] = "\(yearToDate(changed.item, month) + changed.by)"
        }
        return try FilledForm("30058", Self.period(month), cells).submission(BuiltIn.catalogue())
    }
}

@Suite struct `A year of monthly forms` {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `that go together has no finding`(seed: UInt64) throws {
        let year = ConsistentYear(seed: seed)
        let forms = try (1...12).map { try year.form($0) }
        let rules = PeriodRules(
            catalogue: try BuiltIn.catalogue(),
            history: SubmissionHistory(forms.compactMap { AcceptedSubmission($0) }.reversed()))
        for form in forms {
            let checked = rules.checked(form, isSettled: false)
            #expect(checked.foundOverTime == [])
            #expect(checked.diagnostics == form.diagnostics)
            #expect(checked.verdict != .refused)
        }
    }

    @Test(arguments: [2, 7, 12], [1, -1, 10])
    func `has one error, at that cell, where one year to date is changed`(month: Int, by: Int) throws {
        let year = ConsistentYear(seed: 4)
        let earlier = try (1..<month).map { try year.form($0) }.compactMap { AcceptedSubmission($0) }
        #expect(earlier.count == month - 1)
        let rules = PeriodRules(catalogue: try BuiltIn.catalogue(), history: SubmissionHistory(earlier))
        for item in ConsistentYear.flows {
            let form = try year.form(month, changed: (item, by))
            let place = try #require(
                form.observations.first { $0.item.text == item && $0.field == .cumulative }?.place)
            let checked = rules.checked(form, isSettled: false)
            let errors = checked.diagnostics.filter { $0.severity == .error }.flatMap(\.cells)
            #expect(errors.count { $0.place == place } == 1, "\(item)")
            #expect(checked.overTime.allSatisfy { $0.place == place }, "\(item)")
        }
    }
}

@Suite struct `The rules over time` {
    @Test func `change nothing where nothing is known of other periods`() throws {
        let form = try EditedForm("30058").read()
        let rules = PeriodRules(catalogue: try BuiltIn.catalogue(), history: SubmissionHistory([]))
        #expect(rules.checked(form, isSettled: false).diagnostics == form.diagnostics)
        let own = try #require(AcceptedSubmission(form))
        let alone = PeriodRules(catalogue: try BuiltIn.catalogue(), history: SubmissionHistory([own]))
        #expect(alone.checked(form, isSettled: false).diagnostics == form.diagnostics)
    }

    @Test func `hold a form against the last of a unit and period`() throws {
        let may = try ["150", "157"].map {
            try FilledForm("30058", "2023-05", ["9": [.current: "27", .cumulative: $0]])
                .accepted(BuiltIn.catalogue())
        }
        let period = try #require(ReportingPeriod("2023-05"))
        let history = SubmissionHistory(may)
        let last = try #require(history.submission(of: "30058", in: period))
        #expect(last.sha256 == may[1].sha256)
        #expect(history.submission(of: "30040", in: period) == nil)
        #expect(history.submission(of: "30058", in: try #require(ReportingPeriod("2023-06"))) == nil)
    }

    @Test func `do not hold a unit against another one`() throws {
        let other = try FilledForm("30040", "2023-05", ["9": [.current: "27", .cumulative: "157"]])
            .accepted(BuiltIn.catalogue())
        let form = try FilledForm("30058", "2023-06", ["9": [.current: "25", .cumulative: "26"]])
            .submission(BuiltIn.catalogue())
        let rules = PeriodRules(catalogue: try BuiltIn.catalogue(), history: SubmissionHistory([other]))
        #expect(rules.checked(form, isSettled: false).foundOverTime == [])
    }

    @Test func `tell one cause over many cells as one finding, errors first`() throws {
        let may: FilledForm.Cells = [
            "3": [.current: "200", .cumulative: "1000"], "9": [.current: "27", .cumulative: "157"],
            "12.T": [.current: "7600"], "12.M": [.current: "8300"],
        ]
        let june: FilledForm.Cells = [
            "3": [.current: "210", .cumulative: "1211"], "9": [.current: "25", .cumulative: "183"],
            "12.T": [.current: "760"], "12.M": [.current: "830"],
        ]
        let checked = try FormsOverTime([("2023-05", may), ("2023-06", june)]).checked()
        #expect(checked.diagnostics.first?.code == .PER02 && checked.diagnostics.first?.cellCount == 2)
        #expect(checked.diagnostics.first?.message(in: .vietnamese).contains("2 chỉ tiêu") == true)
        #expect(checked.diagnostics.map(\.severity.rank) == checked.diagnostics.map(\.severity.rank).sorted())
        #expect(checked.foundOverTime.contains("PER07 12.M current warning"))
    }
}

@Suite struct `Findings added to a form` {
    private func finding(_ row: Int, _ problem: Problem = .notAFigure) -> Diagnostic {
        Diagnostic(problem, at: CellPlace(line: row, row: row, column: 6))
    }

    private func form(_ findings: [Diagnostic]) throws -> DiagnosedSubmission {
        DiagnosedSubmission(source: try EditedForm("30058").read().source, diagnostics: findings)
    }

    @Test func `are folded and ordered with those that are there`() throws {
        let all = [
            finding(20), finding(12), Diagnostic(.fileNameOfAnotherUnit(named: "A", stated: "B")),
            finding(15),
        ]
        var added = try form(Array(all.prefix(2)))
        added.add(Array(all.dropFirst(2)))
        #expect(added.diagnostics == (try form(all).diagnostics))
        #expect(added.diagnostics.first?.cells.compactMap(\.place?.row) == [12, 15, 20])
    }

    /// 250 findings of one code that are each told alone, 200 of them told and 50 counted.
    @Test(arguments: [150, 199, 200, 249])
    func `are counted with those that are not told`(first: Int) throws {
        let all = (1...250).map { finding($0, .unclosedQuote(rows: $0)) }
        var added = try form(Array(all.prefix(first)))
        added.add(Array(all.dropFirst(first)))
        let told = added.diagnostics.filter { $0.code == .CSV01 }
        let counted = added.diagnostics.compactMap { diagnostic -> Int? in
            if case .moreOfTheSame(_, let count) = diagnostic.problem { return count }
            return nil
        }
        #expect(told.count == 200)
        #expect(counted == [50])
    }
}
