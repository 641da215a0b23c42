import CommuneSheets
import Testing

@testable import SubmissionLedger

/// What a file was refused for may lie beside it and not in it: read again alone, it looks right.
@Suite struct `A file refused for what stood beside it` {
    private func refusals(_ report: ConsolidationReport) -> [String] {
        report.set.submissions.filter { $0.verdict == .refused }.map {
            "\($0.source.name) \($0.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue))"
        }
    }

    @Test func `stays refused in later reports, of contradictory forms`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(
            try SampleForm("30058", ["9": [.current: "25"]]).source("a.csv"),
            try SampleForm("30058", ["9": [.current: "28"]]).source("b.csv"))
        try await desk.receive(try SampleForm("30040", ["9": [.current: "30"]]).source("c.csv"), day: 16)
        let report = try await desk.report()
        #expect(refusals(report) == [#"a.csv ["LED07"]"#, #"b.csv ["LED07"]"#])
        #expect(try await desk.figure("9") == "30")
        #expect(
            report.set.submissions.flatMap(\.diagnostics).map(\.problem).contains(
                .ledger(.refusedWhenReceived(date: try LedgerDesk.time("2023-06-15").date, codes: ["FRM15"])))
        )
    }

    @Test func `stays refused in later reports, of another period's folder`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058").source("2023-05/a.csv"))
        try await desk.receive(try SampleForm("30040", ["9": [.current: "30"]]).source("c.csv"), day: 16)
        #expect(refusals(try await desk.report()) == [#"a.csv ["LED07"]"#])
        #expect(try await desk.figure("9") == "30")
    }

    @Test func `stays refused when the catalogue changes, and while the period is closed`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("CAH").source("nam.csv", month: 5))
        try await desk.receive(try SampleForm("CAH").source("sau.csv"), day: 16)
        try await desk.receive(
            try SampleForm("30040", ["9": [.current: "30"]]).source("c.csv"), day: 17,
            catalogue: try TestCatalogue.lowerTarget())
        try await desk.close(day: 18)
        #expect(refusals(try await desk.report()) == [#"sau.csv ["LED07"]"#])
    }

    @Test func `waits no longer once a corrected form counts`() async throws {
        let desk = try LedgerDesk()
        let form = try SampleForm("30058", ["9": [.current: "25"]])
        try await desk.receive(try form.source("2023-05/a.csv"))
        try await desk.receive(try form.source("2023-06/a.csv"), day: 16)
        #expect(refusals(try await desk.report()) == [])
        #expect(try await desk.figure("9") == "25")
    }

    @Test func `names its own errors where it has some`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058", ["9": [.current: "hai"]]).source("a.csv"))
        try await desk.receive(try SampleForm("30040").source("c.csv"), day: 16)
        #expect(refusals(try await desk.report()) == [#"a.csv ["NUM01"]"#])
    }
}
