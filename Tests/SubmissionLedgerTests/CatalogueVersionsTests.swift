import CommuneSheets
import Testing

@testable import SubmissionLedger

/// The year's target of item 9 falls from 5,500 workers to 100; both communes' year to date is above that.
@Suite struct `A changed catalogue` {
    private func desk() async throws -> LedgerDesk {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058").source("a.csv"), day: 15)
        try await desk.receive(
            try SampleForm("30040").source("b.csv"), day: 16, catalogue: try TestCatalogue.lowerTarget())
        return desk
    }

    @Test func `is a new version, in force from its transaction`() async throws {
        let state = try await desk().ledger.state()
        let versions = [
            try #require(try LedgerCatalogue.builtIn()).digest, try TestCatalogue.lowerTarget().digest,
        ]
        #expect(versions.first != versions.last)
        #expect(state.adoptions.map(\.transaction) == [1, 2])
        #expect(state.adoptions.map(\.catalogue) == versions)
        #expect(state.files.map(\.catalogue) == versions)
    }

    @Test func `stays in force without being named`() async throws {
        let desk = try await desk()
        let plan = try await desk.receive(try SampleForm("30043").source("c.csv"), day: 17)
        #expect(plan.adopted.isEmpty)
        #expect(plan.entries.map(\.catalogue) == [try TestCatalogue.lowerTarget().digest])
    }

    @Test func `judges what stands now, and earlier moments stay judged by the old one`() async throws {
        let desk = try await desk()
        let target = { (moment: LedgerMoment?) in
            try await desk.report(at: moment).consolidation.catalogue.item("9")?.target?.low?.description
        }
        #expect(try await target(.transaction(1)) == "5500")
        #expect(try await target(nil) == "100")
    }

    @Test func `is a cause of its own in the difference`() async throws {
        let desk = try await desk()
        let difference = try #require(
            try await LedgerComparison(in: desk.ledger).difference(
                from: .init(period: LedgerDesk.june, moment: .transaction(1)),
                to: .init(period: LedgerDesk.june, moment: .transaction(2))))
        #expect(difference.from.catalogue?.digest != difference.to.catalogue?.digest)
        let plan = try #require(difference.figures.first { $0.item.code == "9" && $0.field == .plan })
        #expect(plan.before?.exactText == "5500")
        #expect(plan.after?.exactText == "100")
        #expect(plan.parts.map(\.cause) == [.catalogue])
        let current = try #require(
            difference.figures.first { $0.item.code == "9" && $0.field == .current })
        #expect(current.parts.map(\.cause) == [.unit("30040")])
    }

    /// At most 6,000 workers: 30058 with 7,000 counted before, and does not now.
    @Test func `ends what a form counted that it refuses, and the form that comes then is new in full`()
        async throws
    {
        let desk = try LedgerDesk()
        let many = try SampleForm("30058", ["9": [.current: "7000", .cumulative: "9000"]])
        try await desk.receive(try many.source("a.csv"), day: 15)
        #expect(try await desk.figure("9") == "7000")
        try await desk.receive(
            try SampleForm("30040", ["9": [.current: "30"]]).source("b.csv"), day: 16,
            catalogue: try TestCatalogue.atMost6000())
        #expect(try await desk.figure("9") == "30")
        #expect(try await desk.figure("9", at: .transaction(1)) == "7000")
        let fewer = try SampleForm("30058", ["9": [.current: "25"]])
        let entry = try await desk.entry(try fewer.source("c.csv"), day: 17)
        #expect(entry.revision == 2)
        #expect(entry.changes.contains { $0.item == "7.M" && $0.before == nil })
        #expect(try await desk.figure("9") == "55")
    }

    @Test func `does not come into force by a form that it refuses`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058").source("a.csv"), day: 15)
        let broken = try SampleForm("30040", ["9": [.current: "ba mươi"]]).source("b.csv")
        let plan = try await desk.receive(broken, day: 16, catalogue: try TestCatalogue.lowerTarget())
        #expect(plan.entries.map(\.fate) == [.refused])
        #expect(try desk.ledger.state().adoptions.count == 1)
    }
}

/// In 2025 code 30055 went to a commune made of three: the same code means another territory.
@Suite struct `A code used again for another unit` {
    private func form(of2025 figure: String) throws -> SourceFile {
        try SourceFile.made(
            "2025.csv",
            SampleForm("30055", ["9": [.current: figure]]).bytes(replacing: [
                ("Xã Mỹ Quý", "Xã Mỹ Quí"), ("năm 2023", "năm 2025"), ("2023-06", "2025-06"),
                ("16/06/2023", "16/06/2025"),
            ]))
    }

    @Test func `is each year's own unit, judged by each year's own catalogue`() async throws {
        let desk = try LedgerDesk()
        let june2025 = ReportingPeriod(year: 2025, span: .month(6))
        try await desk.receive(try SampleForm("30055", ["9": [.current: "30"]]).source("2023.csv"))
        let plan = try await desk.receive(
            try form(of2025: "77"), day: 16, catalogue: try TestCatalogue.of2025())
        #expect(plan.entries.map(\.fate.rawValue) == ["accepted"])
        #expect(plan.entries.map(\.revision) == [1])
        let state = try desk.ledger.state()
        #expect(state.files.map(\.unitName) == ["Xã Mỹ Quý", "Xã Mỹ Quí"])
        #expect(state.adoptions.map(\.year) == [2023, 2025])
        #expect(try await desk.figure("9") == "30")
        let now = try await desk.report(june2025)
        #expect(now.consolidation.result("9")?.figure(.current).value?.exactText == "77")
        #expect(now.consolidation.catalogue.identity.id == "thap-muoi-2025")
    }

    @Test func `finds the catalogue of its year when none is named`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try form(of2025: "77"), catalogue: try TestCatalogue.of2025())
        try await desk.receive(
            try SampleForm("30055", ["9": [.current: "30"]]).source("2023.csv"), day: 16,
            catalogue: try LedgerCatalogue.builtIn())
        let plan = try await desk.receive(
            try form(of2025: "78"), try SampleForm("30040").source("khac.csv"), day: 17)
        #expect(plan.entries.map(\.submission.unit?.name.vietnamese) == ["Xã Thạnh Lợi", "Xã Mỹ Quí"])
        #expect(plan.entries.map(\.revision) == [1, 2])
        #expect(plan.adopted.isEmpty)
    }
}
