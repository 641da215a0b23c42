import CommuneSheets
import GRDB
import Testing

@testable import SubmissionLedger

/// A folder imported again: files that the ledger can tell by digest and name alone, and those it has to read.
@Suite struct `A file that comes again` {
    private let form = ["9": [SampleForm.Column.current: "25"]]

    /// Whether the plan's submission was read, which shows in its having figures.
    private func isRead(_ entry: ReceivingPlan.Entry) -> Bool { !entry.submission.observations.isEmpty }

    @Test(arguments: ["mot/bieu.csv", "hai/bieu.csv", "bieu.csv"])
    func `under its name is told without reading, and comes to the same as one that is read`(
        path: String
    ) async throws {
        let desk = try LedgerDesk()
        let form = try SampleForm("30058", form)
        try await desk.receive(try form.source("mot/bieu.csv"))
        let told = try await desk.entry(try form.source(path), day: 16)
        let read = try await desk.entry(try form.source("mot/ten-khac.csv"), day: 17)
        #expect(!isRead(told) && isRead(read))
        #expect(told.fate == .unchanged && read.fate == .unchanged)
        #expect(told.ledgerCodes == read.ledgerCodes)
        #expect(told.submission.rows == read.submission.rows)
        #expect(told.submission.unit?.code == read.submission.unit?.code)
        #expect(told.submission.unit?.name == read.submission.unit?.name)
        #expect(told.submission.period == read.submission.period)
        #expect(told.catalogue == read.catalogue)
        #expect(try await desk.figure("9") == "25")
    }

    @Test func `has the rows of a revision, of which some were unchanged before`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058", form).source())
        let revision = try SampleForm("30058", ["9": [.current: "28"]])
        try await desk.receive(try revision.source(), day: 16)
        let told = try await desk.entry(try revision.source(), day: 17)
        let read = try await desk.entry(try revision.source("ten-khac.csv"), day: 18)
        #expect(!isRead(told))
        #expect(told.submission.rows == read.submission.rows)
    }

    @Test func `beside a corrected one leaves the effect of the correction what it is`() async throws {
        let other = try SampleForm("30040", ["9": [.current: "30"]])
        var effects: [[String]] = []
        for name in ["b.csv", "ten-khac.csv"] {
            let desk = try LedgerDesk()
            try await desk.receive(
                [try SampleForm("30058", form).source("a.csv"), try other.source("b.csv")], day: 15)
            let plan = try await desk.receive(
                [
                    try SampleForm("30058", ["9": [.current: "28"]]).source("a.csv"),
                    try other.source(name),
                ], day: 16)
            #expect(plan.count(of: .unchanged) == 1)
            #expect(try await desk.figure("9") == "58")
            effects.append(
                plan.differences.flatMap(\.figures).map {
                    "\($0.item.code) \($0.field) \($0.before?.exactText ?? "") \($0.after?.exactText ?? "")"
                })
        }
        #expect(effects.first?.contains("9 current 55 58") == true)
        #expect(effects.first == effects.last)
    }

    @Test func `is read where another catalogue judges it now, kept as read then, and told from then on`()
        async throws
    {
        let desk = try LedgerDesk()
        let source = try SampleForm("30058", form).source()
        try await desk.receive(source)
        let plan = try await desk.receive(source, day: 16, catalogue: try TestCatalogue.lowerTarget())
        #expect(plan.entries.map(isRead) == [true])
        #expect(plan.entries.map(\.fate) == [.unchanged])
        let again = try await desk.receive(source, day: 17)
        #expect(again.entries.map(isRead) == [false])
        let counts = try observations(desk, files: 3)
        #expect(counts.first ?? 0 > 0 && counts == [counts[0], counts[0], 0])
        let report = try await LedgerCheck(of: desk.ledger).run()
        #expect(report.faults.isEmpty && report.readOtherwise.isEmpty)
        #expect(report.observations == counts.reduce(0, +))
    }

    /// Xã Mỹ Đông's form in the place of Xã Mỹ Hòa's.
    @Test func `under another unit's name is told with that warning`() async throws {
        let desk = try LedgerDesk()
        let form = try SampleForm("30058", form)
        try await desk.receive(try form.source("30058-xa-my-dong.csv"))
        let plan = try await desk.receive(try form.source("30052-xa-my-hoa.csv"), day: 16)
        #expect(plan.entries.map(\.fate) == [.unchanged])
        let text = plan.text(in: .vietnamese, transactions: [], style: TextStyle(isColoured: false))
        #expect(text.contains("cảnh báo FIL04"))
        let own = try await desk.receive(try form.source("30058-xa-my-dong.csv"), day: 17)
        #expect(
            !own.text(in: .vietnamese, transactions: [], style: TextStyle(isColoured: false)).contains(
                "FIL04"))
    }

    /// How many figures were written down with each of the first files.
    private func observations(_ desk: LedgerDesk, files: Int) throws -> [Int] {
        try desk.ledger.database.read { db in
            try (1...files).map { file in
                try Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM observation WHERE submission_id = ?", arguments: [file]
                ) ?? 0
            }
        }
    }

    /// They are covered by no seal.
    @Test func `without its figures is no damage, but the form that counts without its own is`() async throws
    {
        let desk = try LedgerDesk()
        let source = try SampleForm("30058", form).source()
        try await desk.receive(source)
        try await desk.receive(source, day: 16)
        try await desk.damage("observation", "delete", "DELETE FROM observation")
        let report = try await LedgerCheck(of: desk.ledger).run()
        #expect(report.readOtherwise.map(\.number) == [1])
    }

    @Test func `is read where it was replaced, where its period is closed, and where it may count again`()
        async throws
    {
        let desk = try LedgerDesk()
        let old = try SampleForm("30058", form).source()
        let new = try SampleForm("30058", ["9": [.current: "28"]]).source()
        try await desk.receive(old, day: 15)
        try await desk.receive(new, day: 16)
        let replaced = try await desk.entry(old, day: 17)
        #expect(replaced.ledgerCodes == ["LED04"])
        let again = try await desk.entry(new, day: 18, again: true)
        #expect(isRead(again) && again.fate == .unchanged)
        try await desk.close(day: 19)
        let closed = try await desk.entry(new, day: 20)
        #expect(isRead(closed) && closed.fate == .unchanged)
    }

    @Test func `is read where another period is asked for, and refused`() async throws {
        let desk = try LedgerDesk()
        let source = try SampleForm("30058", form).source()
        try await desk.receive(source)
        let time = try LedgerDesk.time("2023-06-16T08:00")
        let plan = try await Receiving(
            into: desk.ledger, expectedPeriod: ReportingPeriod(year: 2023, span: .month(5))
        ).plan([source], receivedAt: time)
        #expect(plan.entries.map(\.fate) == [.refused])
    }

    @Test func `keeps its figures with the form that counts, which a check finds whole`() async throws {
        let desk = try LedgerDesk()
        let form = try SampleForm("30058", form)
        try await desk.receive(try form.source())
        try await desk.receive(try form.source(), day: 16)
        try await desk.receive(try form.source("ten-khac.csv"), day: 17)
        let counts = try observations(desk, files: 3)
        #expect(counts.first ?? 0 > 0)
        #expect(counts.dropFirst() == [0, 0])
        let report = try await LedgerCheck(of: desk.ledger).run()
        #expect(report.faults.isEmpty)
        #expect(report.readOtherwise.isEmpty)
        #expect(report.observations == counts.first)
        #expect(report.files == 3)
    }
}
