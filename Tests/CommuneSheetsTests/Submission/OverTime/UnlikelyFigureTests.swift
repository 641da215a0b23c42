import Testing

@testable import CommuneSheets

@Suite struct `Figures of the period before` {
    /// Revenue, contracted area, workers, waste collected and produced; each month's and the year's.
    private func forms(_ may: [String], _ june: [String], explained: Set<String> = []) throws -> FormsOverTime
    {
        let items = ["3", "6", "9", "19.T", "19.M"]
        func cells(_ figures: [String], _ explained: Set<String>) -> FilledForm.Cells {
            Dictionary(
                uniqueKeysWithValues: zip(items, figures).map { item, figure in
                    (item, [.current: figure, .explanation: explained.contains(item) ? "Đúng số" : ""])
                })
        }
        return try FormsOverTime([("2023-05", cells(may, [])), ("2023-06", cells(june, explained))])
    }

    private static let may = ["217", "119", "25", "85,5", "111,7"]

    @Test(arguments: [
        (may, 5), (["217", "119", "25", "80", "112"], 3), (["217", "119", "25", "80", ""], 3),
        // Two of five, and zeros and small counts.
        (["217", "119", "26", "80", "112"], 0),
        (["205", "118", "25", "85,5", "112"], 0),
    ])
    func `are a finding where three of them and half are the same`(june: [String], cells: Int) throws {
        let checked = try forms(Self.may, june).checked()
        #expect(checked.foundOverTime.count == cells)
        #expect(checked.diagnostics.count { $0.code == .PER06 } == (cells > 0 ? 1 : 0))
        #expect(Set(checked.overTime.map(\.severity)).subtracting([.warning]) == [])
    }

    @Test func `are none where they are small or zero`() throws {
        let small = ["0", "0", "9", "-", "5"]
        #expect(try forms(small, small).findings() == [])
    }

    @Test func `are told apart where some were explained`() throws {
        let checked = try forms(Self.may, Self.may, explained: ["3", "6"]).checked()
        #expect(checked.diagnostics.filter { $0.code == .PER06 }.map(\.cellCount).sorted() == [2, 3])
    }
}

@Suite struct `A stock` {
    @Test(arguments: [
        ("2177", "2179", false), ("2177", "3265", false), ("2177", "3266", true), ("2177", "1452", false),
        ("2177", "1451", true), ("2177", "-", true), ("60", "99", false), ("60", "100", true),
        ("50", "99", false), ("x", "2179", false), ("", "2179", false), ("-", "2179", true),
    ])
    func `does not jump by half or to two thirds`(may: String, june: String, isFound: Bool) throws {
        let forms = try FormsOverTime("12.M", [("2023-05", may, "x"), ("2023-06", june, "x")])
        #expect(try forms.findings() == (isFound ? ["PER07 12.M current warning"] : []))
    }

    @Test func `is held against the last one known, whatever the gap or the kind of period`() throws {
        let forms = try FormsOverTime(
            "12.M",
            [
                ("2023-02", "8000", "x"), ("2023-Q1", "4000", "x"), ("2023-04", "", "x"),
                ("2023-06", "8000", "x"),
            ])
        let finding = try #require(try forms.checked(isSettled: true).overTime.first)
        #expect(finding.code == .PER07)
        #expect(finding.message(in: .english).contains("quarter 1 of 2023"))
    }
}

@Suite struct `A flow far above what is usual` {
    /// Medians: of 205, 198, 212 it is 205; of 205, 198, 212, 220 it is 208,5.
    @Test(arguments: [
        (["205", "198", "212"], "2050", true), (["205", "198", "212"], "1640", true),
        (["205", "198", "212"], "1639", false), (["205", "198", "212"], "2562,5", true),
        (["205", "198", "212"], "2563", false), (["205", "198", "212"], "20500", true),
        (["205", "198", "212"], "205000000", true), (["205", "198", "212"], "800", false),
        (["205", "198", "212", "220"], "2085", true), (["205", "198"], "2050", false),
        (["9", "9", "9"], "90", false), (["-", "0", "205"], "2050", false),
        (["205", "", "198"], "2050", false),
        // Sowing has its months.
        (["20", "20", "600"], "200", false),
    ])
    func `is told where it is about a power of ten times the median`(
        months: [String], last: String, isFound: Bool
    ) throws {
        let figures = (months + [last]).enumerated().map { ("2023-0\($0 + 2)", $1, "") }
        let forms = try FormsOverTime("3", figures)
        #expect(try forms.findings() == (isFound ? ["PER08 3 current warning"] : []))
    }

    /// Five units with 20, 100, 100, 100 and 100: 420 in all, of which the first has less than a tenth.
    @Test(arguments: [("420", true), ("419", false)])
    func `is told where it is as much as the district's total`(figure: String, isFound: Bool) throws {
        let catalogue = try BuiltIn.catalogue()
        func form(_ unit: UnitCode, _ period: String, _ figure: String) throws -> AcceptedSubmission {
            try FilledForm(unit, period, ["3": [.current: figure]]).accepted(catalogue)
        }
        let may =
            try [form("30058", "2023-05", "20")]
            + ["30037", "30040", "30043", "30046"].map { try form($0, "2023-05", "100") }
        let june = try FilledForm("30058", "2023-06", ["3": [.current: figure]]).submission(catalogue)
        func found(_ history: [AcceptedSubmission]) -> [String] {
            PeriodRules(catalogue: catalogue, history: SubmissionHistory(history))
                .checked(june, isSettled: false).foundOverTime
        }
        #expect(found(may) == (isFound ? ["PER08 3 current warning"] : []))
        #expect(found(Array(may.dropLast())) == [])
    }
}

@Suite struct `Last year's column` {
    private func forms(_ previousYear: String) throws -> FormsOverTime {
        try FormsOverTime([
            ("2022-06", ["9": [.current: "26", .cumulative: "182"]]),
            ("2023-06", ["9": [.current: "25", .cumulative: "182", .previousYear: previousYear]]),
        ])
    }

    @Test(
        arguments: [
            ("26", []), ("26,0", []), ("", []), ("x", []), ("36", ["PER05 9 previousYear warning"]),
            ("-", ["PER05 9 previousYear warning"]),
        ] as [(String, [String])])
    func `is what was reported for the same period then`(text: String, expected: [String]) throws {
        #expect(try forms(text).findings() == expected)
    }

    @Test func `names last year's file, cell and figure`() throws {
        let finding = try #require(try forms("36").checked().overTime.first)
        #expect(finding.message(in: .english).contains("“30058-xa-my-dong.csv” (June 2022)"))
        #expect(finding.expected == "26")
    }

    @Test func `is not compared where the code meant another item`() throws {
        var rows = try BuiltIn.rows(of: .items)
        let row = try #require(rows.firstIndex { $0.first == "9" })
        rows[row][4] = "Số lao động được đào tạo nghề"
        let other = try #require(try BuiltIn.read(with: rows, in: .items).catalogue)
        let forms = try forms("36")
        let checked = PeriodRules(catalogue: other, history: SubmissionHistory(forms.earlier))
            .checked(forms.form, isSettled: false)
        #expect(checked.foundOverTime == [])
    }

    /// 30058 of another name is another territory (`units_2025_map`).
    @Test func `is not compared where the code meant another unit`() throws {
        var rows = try BuiltIn.rows(of: .units)
        let row = try #require(rows.firstIndex { $0.first == "30058" })
        rows[row][1] = "Xã Gò Tháp"
        rows[row][2] = "Gò Tháp commune"
        rows[row][4] = ""
        let other = try #require(try BuiltIn.read(with: rows, in: .units).catalogue)
        let form = try FilledForm(
            "30058", "2023-06", ["9": [.current: "25", .cumulative: "182", .previousYear: "36"]]
        ).submission(other)
        let checked = PeriodRules(catalogue: other, history: SubmissionHistory(try forms("36").earlier))
            .checked(form, isSettled: false)
        #expect(form.unit?.name.vietnamese == "Xã Gò Tháp")
        #expect(checked.foundOverTime == [])
    }
}
