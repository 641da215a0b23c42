import Testing

@testable import CommuneSheets

@Suite struct `A ranking of communes` {
    private typealias Cells = FilledForm.Cells

    /// Forms in which one item has a plan and a year to date; nil leaves the cell empty.
    private func forms(
        _ item: String, _ figures: [(unit: UnitCode, plan: String?, cumulative: String?)]
    ) -> [FilledForm] {
        figures.map { unit, plan, cumulative in
            var cells: Cells = ["NV.1": [.current: "hoàn thành"], item: [:]]
            cells[item]?[.plan] = plan
            cells[item]?[.cumulative] = cumulative
            // The period's figure is part of the year to date.
            cells[item]?[.current] = cumulative == "x" ? "x" : cumulative == nil ? nil : "0"
            return FilledForm(unit, cells)
        }
    }

    private func ranking(
        of code: IndicatorCode, _ forms: [FilledForm], period: String = "2023-06"
    ) throws -> UnitRanking? {
        UnitRanking(of: code, in: try Consolidated.forms(forms, period: period))
    }

    @Test func `goes by each unit's own plan where every one gave it`() throws {
        let ranking = try #require(
            try ranking(
                of: "6",
                forms(
                    "6", [("30040", "2000", "1000"), ("30043", "1000", "700"), ("30046", "400", "100")])))
        #expect(ranking.measure == .shareOfPlan)
        #expect(ranking.bars.map(\.unit.code) == ["30043", "30040", "30046"])
        #expect(ranking.bars.map(\.value) == [.of("70"), .of("50"), .of("25")])
        #expect(ranking.field == .cumulative)
    }

    @Test func `goes by the figures themselves where one unit gave no plan`() throws {
        let ranking = try #require(
            try ranking(
                of: "6",
                forms("6", [("30040", "2000", "1000"), ("30043", nil, "700"), ("30046", "400", "1200")])))
        #expect(ranking.measure == .figure)
        #expect(ranking.bars.map(\.unit.code) == ["30046", "30040", "30043"])
        #expect(ranking.bars.map(\.value) == [.of("1200"), .of("1000"), .of("700")])
        #expect(ranking.scale == nil)
    }

    @Test func `goes by the figures themselves where a plan is zero`() throws {
        let ranking = try #require(
            try ranking(of: "6", forms("6", [("30040", "0", "10"), ("30043", "100", "70")])))
        #expect(ranking.measure == .figure)
    }

    @Test func `keeps the order of the catalogue among equals`() throws {
        let ranking = try #require(
            try ranking(
                of: "6",
                forms(
                    "6", [("30046", "300", "100"), ("30043", "900", "300"), ("30040", "100", "90")])))
        #expect(ranking.bars.map(\.unit.code) == ["30040", "30043", "30046"])
    }

    @Test func `names what has no bar, and never draws it as zero`() throws {
        let ranking = try #require(
            try ranking(
                of: "6",
                forms(
                    "6",
                    [
                        ("30037", nil, "x"), ("30040", "2000", "0"), ("30043", "1000", "-"),
                        ("30046", "400", nil), ("30049", "400", "100"),
                    ])))
        #expect(ranking.bars.map(\.unit.code) == ["30049", "30040", "30043"])
        #expect(ranking.bars.map(\.value) == [.of("25"), .of("0"), .of("0")])
        #expect(ranking.inapplicable.map(\.code) == ["30037"])
        #expect(
            ranking.missing.map(\.code) == [
                "30046", "30052", "30055", "30058", "30061", "30064", "30067", "30070", "30073",
            ])
        #expect(ranking.incomputable.isEmpty)
    }

    /// Underweight children of those weighed: fewer is better.
    @Test func `puts the lowest first where lower is better`() throws {
        let figures: [(UnitCode, String, String)] = [
            ("30040", "12", "100"), ("30043", "9", "100"), ("30046", "0", "0"), ("30049", "30", "400"),
        ]
        let ranking = try #require(
            try ranking(
                of: "11.1",
                figures.map { unit, part, whole in
                    FilledForm(
                        unit, "2023",
                        [
                            "11.1.T": [.current: part], "11.1.M": [.current: whole],
                            "NV.1": [.current: "hoàn thành"],
                        ])
                }, period: "2023"))
        #expect(ranking.measure == .figure)
        #expect(ranking.bars.map(\.unit.code) == ["30049", "30043", "30040"])
        #expect(ranking.bars.map(\.value) == [.of("7.5"), .of("9"), .of("12")])
        #expect(ranking.incomputable.map(\.code) == ["30046"])
    }

    @Test func `needs two communes`() throws {
        #expect(try ranking(of: "6", forms("6", [("30040", "2000", "1000")])) == nil)
        #expect(try ranking(of: "6", forms("6", [("30040", "2000", nil), ("30043", "1", nil)])) == nil)
    }

    @Test func `leaves out the district's agencies`() throws {
        let cells: Cells = ["3": [.current: "1", .cumulative: "5"], "NV.1": [.current: "hoàn thành"]]
        let ranking = try #require(
            try ranking(
                of: "3",
                [
                    FilledForm("30040", cells), FilledForm("30043", cells),
                    FilledForm("TCKH", ["3": [.current: "100", .cumulative: "500"]]),
                ]))
        #expect(ranking.bars.map(\.unit.code) == ["30040", "30043"])
    }

    @Test func `of forty-five communes shows the first and the last twenty`() throws {
        let catalogue = try MoreCommunes.catalogue(count: 45)
        let units = catalogue.units.filter { $0.kind != .agency }
        #expect(units.count == 45)
        let submissions = try units.enumerated().map { index, unit in
            try FilledForm(
                unit.code,
                [
                    "9": [.current: "0", .cumulative: "\(index + 1)"], "NV.1": [.current: "hoàn thành"],
                ]
            ).accepted(catalogue)
        }
        let consolidation = Consolidation(
            of: submissions, period: ReportingPeriod(year: 2023, span: .month(6)), catalogue: catalogue)
        let ranking = try #require(UnitRanking(of: "9", in: consolidation))
        #expect(ranking.omitted == 5)
        #expect(
            ranking.bars.map(\.value)
                == (Array((26...45).reversed()) + Array((1...20).reversed())).map { .of("\($0)") })
    }
}

/// The built-in catalogue with more communes than the district has.
enum MoreCommunes {
    static func catalogue(count: Int) throws -> IndicatorCatalogue {
        var rows = try BuiltIn.rows(of: .units)
        let headings = try #require(rows.first)
        func column(_ heading: String) throws -> Int { try #require(headings.firstIndex(of: heading)) }
        for number in 13..<count {
            var row = Array(repeating: "", count: headings.count)
            row[try column("Mã đơn vị")] = "4\(1000 + number)"
            row[try column("Tên")] = "Xã Thử Số \(number)"
            row[try column("Tên tiếng Anh")] = "Commune number \(number)"
            row[try column("Loại")] = "commune"
            rows.insert(row, at: 14)
        }
        return try #require(try BuiltIn.read(with: rows, in: .units).catalogue)
    }
}
