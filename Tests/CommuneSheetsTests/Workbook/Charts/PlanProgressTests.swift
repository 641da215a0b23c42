import Testing

@testable import CommuneSheets

@Suite struct `The progress of the plan` {
    private func progress(_ forms: [FilledForm]) throws -> PlanProgress {
        PlanProgress(try Consolidated.forms(forms))
    }

    /// 2,750 of 5,500 workers; 150 of 150 abroad; 13,000 of 26,000 ha; 94 of 100 with insurance against
    /// a plan of 94 %.
    private static let form = FilledForm(
        "30040",
        [
            "9": [.current: "50", .cumulative: "2750"], "9.1": [.current: "0", .cumulative: "480"],
            "6": [.current: "1", .cumulative: "13000"], "12.T": [.current: "94"], "12.M": [.current: "100"],
        ])

    @Test func `has a bar for each share, in the order of the plan`() throws {
        let progress = try progress([Self.form])
        #expect(progress.bars.map(\.result.item.code) == ["6", "9", "9.1", "12"])
        #expect(progress.bars.map(\.share) == [.of("50"), .of("50"), .of("320"), .of("100")])
        #expect(progress.months == 6)
    }

    @Test func `has a pace for what adds up over the year, and none for states and rates`() throws {
        let bars = try progress([Self.form]).bars
        #expect(bars.map(\.hasPace) == [true, true, true, false])
        #expect(ReportingPeriod(year: 2023, span: .month(6)).elapsedShare == .of("50"))
        #expect(ReportingPeriod(year: 2023, span: .quarter(3)).elapsedShare == .of("75"))
        #expect(ReportingPeriod(year: 2023, span: .month(1)).elapsedShare == .of("100", over: "12"))
    }

    @Test func `ends one very large share, so that the others can be seen`() throws {
        let progress = try progress([Self.form])
        #expect(progress.scale.cap == 200)
        #expect(progress.beyond.map(\.result.item.code) == ["9.1"])
    }

    @Test func `tells what is missing from what is not due in the period`() throws {
        let progress = try progress([Self.form])
        #expect(progress.missing.map(\.code) == ["3", "5", "5.1", "5.2", "19", "21a", "21c", "24.2", "24.3"])
        #expect(progress.notDue.map(\.code).prefix(4) == ["1", "1.1", "1.2", "1.3"])
        #expect(!progress.notDue.contains { $0.code == "11.1" })
        // Lower is better, a change, done or not done.
        let apart = progress.withoutShare.map(\.code)
        #expect(["11.1", "13", "25"].allSatisfy { apart.contains(IndicatorCode($0)) })
        let told =
            progress.bars.map(\.result.item) + progress.missing + progress.notDue + progress.withoutShare
        let planned = try BuiltIn.catalogue().items.filter { $0.target != nil && $0.kind != .input }
        #expect(Set(told.map(\.code)) == Set(planned.map(\.code)) && told.count == planned.count)
    }

    @Test func `is cut into charts of at most forty bars, as evenly as can be`() throws {
        #expect(try progress([Self.form]).charts.map(\.count) == [4])
        let empty = FilledForm("30040", ["NV.1": [.current: "hoàn thành"]])
        #expect(try progress([empty]).charts.isEmpty)
    }
}

@Suite struct `The completeness of figures` {
    private func completeness(
        _ submissions: [DiagnosedSubmission], _ catalogue: IndicatorCatalogue
    ) throws -> FigureCompleteness {
        let report = try ConsolidationReport(
            of: SubmissionSet(submissions), period: nil, asOf: nil, catalogue: catalogue)
        return FigureCompleteness(report.completeness)
    }

    @Test func `puts units with most missing first, in the order of the catalogue among equals`() throws {
        let catalogue = try BuiltIn.catalogue()
        // CAH owes 15 figures a month, TCKH 3; here CAH gives 2 of them and TCKH all.
        let police = FilledForm("CAH", ["25.T": [.current: "1", .cumulative: "5"]])
        let whole = try EditedForm("TCKH").read()
        let completeness = try completeness([police.submission(catalogue), whole], catalogue)
        let bars = completeness.bars
        #expect(bars.count == 25)
        #expect(completeness.idle.map(\.code) == ["CCTK"])
        let missing = bars.map(\.missing)
        #expect(missing == missing.sorted(by: >))
        let first = bars.prefix(13)
        #expect(first.allSatisfy { !$0.isReceived && $0.given == 0 && $0.missing == $0.due })
        let own = try #require(bars.first { $0.unit.code == "CAH" })
        #expect((own.due, own.given, own.missing) == (15, 2, 13))
        #expect(own.isReceived)
        #expect(bars.last?.unit.code == "TCKH")
        #expect(bars.last?.missing == 0)
    }

    @Test func `of more than forty units shows twenty with most and twenty with least missing`() throws {
        let catalogue = try MoreCommunes.catalogue(count: 45)
        let form = try FilledForm("TTYT", ["NV.1": [.current: "hoàn thành"]]).submission(catalogue)
        let completeness = try completeness([form], catalogue)
        #expect(completeness.bars.count == 40)
        #expect(completeness.omitted == 45 + 12 - 40)
        #expect(completeness.bars.last?.unit.code == "TTYT")
    }
}
