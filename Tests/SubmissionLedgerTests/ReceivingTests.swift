import CommuneSheets
import Testing

@testable import SubmissionLedger

/// Two communes' item 9, workers introduced to jobs: 25 and 30 in June, by hand 55 together.
@Suite struct `What becomes of a file` {
    private let first = ["9": [SampleForm.Column.current: "25"]]
    private let second = ["9": [SampleForm.Column.current: "28"]]
    private let third = ["9": [SampleForm.Column.current: "31"]]

    @Test func `a first form counts, as revision 1`() async throws {
        let desk = try LedgerDesk()
        let entry = try await desk.entry(try SampleForm("30058", first).source())
        #expect(entry.revision == 1)
        #expect(entry.fate == .accepted)
        #expect(entry.ledgerCodes == [])
        try await desk.receive(try SampleForm("30040", ["9": [.current: "30"]]).source())
        #expect(try await desk.figure("9") == "55")
    }

    @Test func `the same bytes again change nothing`() async throws {
        let desk = try LedgerDesk()
        let form = try SampleForm("30058", first)
        try await desk.receive(try form.source("mot/bieu.csv"))
        let entry = try await desk.entry(try form.source("hai/bieu-moi.csv"), day: 16)
        #expect(entry.fate == .unchanged)
        #expect(entry.ledgerCodes == ["LED01"])
        #expect(entry.revision == nil)
        #expect(entry.submission.rows.accepted == 0)
        #expect(entry.submission.rows.unchanged == entry.submission.rows.read - entry.submission.rows.ignored)
        #expect(try await desk.figure("9") == "25")
        #expect(try desk.ledger.state().files.map(\.fate) == [.accepted, .unchanged])
    }

    @Test func `other bytes are a new revision, which says which cells differ`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058", first).source())
        let entry = try await desk.entry(
            try SampleForm("30058", second.merging(["12.T": [.current: "7700"]]) { $1 }).source(), day: 16)
        #expect(entry.revision == 2)
        #expect(entry.ledgerCodes == ["LED02"])
        #expect(
            entry.changes.map { "\($0.item) \($0.before?.written ?? "") \($0.after?.written ?? "")" }
                == ["9 25 28", "12.T 7680 7700"])
        #expect(try await desk.figure("9") == "28")
    }

    @Test func `a revision that was replaced is refused, unless it is meant to count again`() async throws {
        let desk = try LedgerDesk()
        let old = try SampleForm("30058", first).source("mot.csv")
        try await desk.receive(old, day: 15)
        try await desk.receive(try SampleForm("30058", second).source("hai.csv"), day: 16)
        let refused = try await desk.entry(old, day: 17)
        #expect(refused.fate == .refused)
        #expect(refused.ledgerCodes == ["LED04"])
        #expect(try await desk.figure("9") == "28")
        let taken = try await desk.entry(old, day: 18, again: true)
        #expect(taken.revision == 3)
        #expect(try await desk.figure("9") == "25")
    }

    @Test func `a folder that keeps the old form beside the new one is imported again and again`()
        async throws
    {
        let desk = try LedgerDesk()
        let old = try SampleForm("30058", first).source("mot.csv")
        let new = try SampleForm("30058", second).source("hai.csv")
        let folder = [old, new, try SampleForm("30040", third).source("ba.csv")]
        try await desk.receive(old, day: 15)
        #expect(
            try await desk.receive(folder, day: 16).entries.map(\.fate) == [.unchanged, .accepted, .accepted])
        for day in 17...18 {
            let plan = try await desk.receive(folder, day: day)
            #expect(plan.entries.map(\.fate) == [.unchanged, .unchanged, .unchanged])
            let left = try #require(plan.entries.first { $0.submission.source.name == "mot.csv" })
            #expect(left.ledgerCodes == ["LED04"])
            #expect(left.submission.rows.unchanged > 0)
            #expect(
                plan.text(in: .vietnamese, transactions: [], style: .init(isColoured: false))
                    .contains("bản cũ (LED04), đã có hai.csv thay"))
            #expect(try await desk.figure("9") == "59")
        }
        let current = try desk.ledger.state().current(of: "30058", in: .init(year: 2023, span: .month(6)))
        #expect(current?.name == "hai.csv")
        #expect(try await LedgerCheck(of: desk.ledger).run().faults == [])
    }

    @Test func `an old form is an error where the form that replaced it is refused`() async throws {
        let desk = try LedgerDesk()
        let old = try SampleForm("30058", first).source("mot.csv")
        let many = try SampleForm("30058", ["9": [.current: "7000", .cumulative: "9000"]]).source("hai.csv")
        try await desk.receive(old, day: 15)
        try await desk.receive(many, day: 16)
        // At most 6,000 workers: it refuses the form that counts, and must not come into force by the old one.
        let plan = try await desk.receive([old, many], day: 17, catalogue: try TestCatalogue.atMost6000())
        #expect(plan.entries.map(\.fate) == [.refused, .refused])
        #expect(plan.adopted.isEmpty)
        #expect(try await desk.figure("9") == "7000")
        let each = try await Receiving(into: desk.ledger, catalogue: try TestCatalogue.atMost6000())
            .plan(
                [old, try SampleForm("30058", second).source("ba.csv")],
                receivedAt: LedgerDesk.time("2023-06-18T08:00"))
        #expect(each.oneByOne.map(\.adopted.count) == [1, 0])
    }

    @Test func `history tells an old form that came again as replaced`() async throws {
        let desk = try LedgerDesk()
        let old = try SampleForm("30058", first).source("mot.csv")
        let new = try SampleForm("30058", second).source("hai.csv")
        try await desk.receive(old, day: 15)
        try await desk.receive(new, day: 16)
        try await desk.receive([old, new], day: 17)
        let state = try desk.ledger.state()
        #expect(state.files.map { state.outcome(of: $0) } == [.replaced, .counts, .unchanged, .leftBehind])
        // What was said of a moment stays, whatever counts later.
        try await desk.receive(old, day: 18, again: true)
        let later = try desk.ledger.state()
        #expect(
            later.files.map { later.outcome(of: $0) } == [
                .replaced, .replaced, .unchanged, .leftBehind, .counts,
            ])
    }

    @Test func `last month's form under this month's period is refused`() async throws {
        let desk = try LedgerDesk()
        let form = try SampleForm("CAH")
        try await desk.receive(try form.source("nam.csv", month: 5))
        let entry = try await desk.entry(try form.source("sau.csv"), day: 16)
        #expect(entry.fate == .refused)
        #expect(entry.ledgerCodes == ["LED03"])
    }

    @Test(arguments: [
        ("2023-06/bieu.csv", []), ("2023-05/bieu.csv", ["LED06"]), ("T5-2023/bieu.csv", ["LED06"]),
        ("2023-Q2/bieu.csv", []), ("2023-Q1/bieu.csv", ["LED06"]), ("2023/bieu.csv", []),
        ("2023-05/2023-06/bieu.csv", []), ("2023-06/2023-05/bieu.csv", ["LED06"]), ("bieu.csv", []),
    ])
    func `the nearest folder that names a period must name the form's`(
        path: String, codes: [String]
    ) async throws {
        let desk = try LedgerDesk()
        let entry = try await desk.entry(try SampleForm("BHXH").source(path))
        #expect(entry.ledgerCodes == codes)
        #expect((entry.fate == .refused) == !codes.isEmpty)
    }

    @Test func `neither of two forms that contradict each other counts`() async throws {
        let desk = try LedgerDesk()
        let plan = try await desk.receive(
            try SampleForm("30058", first).source("mot.csv"),
            try SampleForm("30058", second).source("hai.csv"),
            try SampleForm("30040", ["9": [.current: "30"]]).source("ba.csv"))
        #expect(plan.entries.map(\.fate) == [.accepted, .refused, .refused])
        #expect(try await desk.figure("9") == "30")
        let alone = try await desk.entry(try SampleForm("30058", second).source("hai.csv"), day: 16)
        #expect(alone.revision == 1)
        #expect(try await desk.figure("9") == "58")
    }

    @Test func `an old form beside a new one counts as neither, where old ones may count again`() async throws
    {
        let desk = try LedgerDesk()
        let old = try SampleForm("30058", first).source("mot.csv")
        try await desk.receive(old)
        try await desk.receive(try SampleForm("30058", second).source("hai.csv"), day: 16)
        let new = try SampleForm("30058", third).source("ba.csv")
        let plan = try await desk.receive(old, new, day: 17, again: true)
        #expect(plan.entries.map(\.fate) == [.refused, .refused])
        #expect(try await desk.figure("9") == "28")
        let usual = try await desk.receive(old, new, day: 18)
        #expect(usual.entries.map(\.submission.source.name) == ["ba.csv", "mot.csv"])
        #expect(usual.entries.map(\.fate) == [.accepted, .unchanged])
        #expect(usual.entries.map(\.ledgerCodes) == [["LED02"], ["LED04"]])
        #expect(try await desk.figure("9") == "31")
    }

    @Test func `forms of several periods in one import are held in the order of time`() async throws {
        let desk = try LedgerDesk()
        let form = try SampleForm("CAH")
        let plan = try await desk.receive(
            try form.source("a.csv", month: 6), try form.source("b.csv", month: 5))
        #expect(plan.entries.map(\.submission.source.name) == ["b.csv", "a.csv"])
        #expect(plan.entries.map(\.ledgerCodes) == [[], ["LED03"]])
    }

    @Test func `a plan is what the receipt then does, and writes nothing itself`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058", first).source("mot.csv"))
        let sources = [
            try SampleForm("30058", second).source("hai.csv"), try SampleForm("30040").source("ba.csv"),
        ]
        let time = try LedgerDesk.time("2023-06-16T08:00")
        let planned = try await Receiving(into: desk.ledger).plan(sources, receivedAt: time)
        let state = try desk.ledger.state()
        #expect(state.lastTransaction == 1)
        #expect(state.files.count == 1)
        #expect(try desk.ledger.content(try #require(sources.first).sha256.description) == nil)
        let done = try await Receiving(into: desk.ledger).receive(sources, receivedAt: time, now: time).plan
        let style = TextStyle(isColoured: false)
        #expect(
            planned.text(in: .vietnamese, transactions: [], style: style)
                == done.text(in: .vietnamese, transactions: [], style: style))
    }

    /// Each process plans on what it sees; one that was overtaken plans again.
    @Test func `forms that come at once are revisions one after the other`() async throws {
        let desk = try LedgerDesk()
        let sources = try (1...4).map {
            try SampleForm("30058", ["9": [.current: "2\($0)"]]).source("\($0).csv")
        }
        let time = try LedgerDesk.time("2023-06-15T08:00")
        let revisions = try await withThrowingTaskGroup(of: (Int, Int?).self) { group in
            for source in sources {
                let path = desk.path
                group.addTask {
                    let own = try SubmissionLedger(path: path, creates: false)
                    let (plan, transaction) = try await Receiving(into: own)
                        .receive([source], receivedAt: time, now: time)
                    return (transaction.number, plan.entries.first?.revision)
                }
            }
            return try await group.reduce(into: [Int: Int?]()) { $0[$1.0] = $1.1 }
        }
        #expect(revisions == [1: 1, 2: 2, 3: 3, 4: 4])
        let state = try desk.ledger.state()
        #expect(state.files.map(\.transaction) == [1, 2, 3, 4])
    }
}
