import CommuneSheets
import Testing

@testable import SubmissionLedger

@Suite struct `The status of a period` {
    private let books: StatusLedger

    init() throws {
        books = try StatusLedger()
    }

    @Test func `tells a late unit by its first accepted form`() async throws {
        try await books.receiveJune()
        let status = try await books.status(at: "2023-06-21T10:00:00")
        #expect(status.deadline == CalendarDate("2023-06-16"))
        let unit = try #require(status.unit("CHQS"))
        #expect(unit.state == .accepted)
        #expect(unit.timing == .late(days: 3))
        #expect(unit.firstAccepted?.description == "2023-06-19T09:00:00")
        // The one task that the agency answers.
        #expect((unit.presentFigures, unit.dueFigures) == (1, 1))
        #expect(status.late == 1)
    }

    @Test func `a correction after the deadline makes no unit late`() async throws {
        try await books.receiveJune()
        let unit = try #require(try await books.status(at: "2023-06-21T10:00:00").unit("30037"))
        #expect(unit.revision == 2)
        #expect(unit.current?.name == "30037-sua.csv")
        #expect(unit.firstAccepted?.description == "2023-06-15T08:30:00")
        #expect(unit.timing == .onTime)
    }

    @Test(arguments: [
        ("2023-06-15T23:00:00", SubmissionTiming.awaited(days: 1)),
        ("2023-06-16T23:59:59", .awaited(days: 0)), ("2023-06-17T00:00:00", .overdue(days: 1)),
        ("2023-07-01T00:00:00", .overdue(days: 15)),
    ])
    func `a missing form is awaited until the end of the deadline's day`(
        moment: String, timing: SubmissionTiming
    ) async throws {
        try await books.receiveJune()
        let unit = try #require(try await books.status(at: moment).unit("30040"))
        #expect(unit.state == .missing)
        #expect(unit.timing == timing)
        #expect(unit.presentFigures == 0)
        #expect(unit.dueFigures > 0)
    }

    @Test func `a refused form is no form in time, and names its errors`() async throws {
        try await books.receiveJune()
        let unit = try #require(try await books.status(at: "2023-06-21T10:00:00").unit("30058"))
        #expect(unit.state == .refused)
        #expect(unit.timing == .overdue(days: 5))
        #expect(unit.refusal?.codes == ["NUM01"])
        #expect(unit.openErrors == 1)
        #expect(unit.revision == 0)
        #expect(unit.firstAccepted == nil)
    }

    @Test func `who is to be reminded: missing ones, refused ones, open warnings`() async throws {
        try await books.receiveJune()
        let status = try await books.status(at: "2023-06-21T10:00:00")
        // 26 units: Mỹ An, CHQS, TNMT and Mỹ Đông sent something; CCTK has only figures of quarters.
        #expect(status.units.count == 26)
        #expect(status.unit("CCTK")?.state == .nothingDue)
        #expect(status.asked == 25)
        #expect(status.accepted == 3)
        let reminders = status.reminders
        #expect(reminders.count == 21 + 2)
        #expect(reminders.prefix(21).allSatisfy { $0.reason == .missing })
        #expect(reminders.prefix(21).allSatisfy { $0.timing == .overdue(days: 5) })
        #expect(reminders.dropFirst(21).map(\.unit) == ["30058", "TNMT"])
        #expect(reminders.last?.reason == .openWarnings(["TGT01"]))
    }

    @Test func `a warning that was explained is nobody's to be reminded of`() async throws {
        let explained = try StatusLedger.edited(StatusLedger.warned) {
            $0.replacing("%;95;;;;;", with: "%;95;;;;Điều chỉnh theo Quyết định 1;")
        }
        try await books.receive([explained], at: "2023-06-15T08:00:00")
        let status = try await books.status(at: "2023-06-15T09:00:00")
        #expect(status.unit("TNMT")?.state == .acceptedWithWarnings)
        #expect(status.unit("TNMT")?.openWarnings == [])
        #expect(!status.reminders.contains { $0.unit == "TNMT" })
    }

    @Test func `a correction that was refused leaves the form before it, and waits`() async throws {
        try await books.receive([StatusLedger.sample(StatusLedger.myDong)], at: "2023-06-14T08:00:00")
        try await books.receive([StatusLedger.sample(StatusLedger.refused)], at: "2023-06-20T08:00:00")
        let status = try await books.status(at: "2023-06-20T09:00:00")
        let unit = try #require(status.unit("30058"))
        #expect(unit.isAccepted)
        #expect(unit.timing == .onTime)
        #expect(unit.current?.name == "30058-xa-my-dong.csv")
        #expect(unit.refusal?.file.name == "NUM01.csv")
        #expect(status.reminders.contains { $0.unit == "30058" })
        // Sent again without the error, nothing waits any more.
        let mended = try StatusLedger.edited(StatusLedger.myDong, as: "sua.csv") {
            $0.replacing("Số liệu giả định", with: "Đã sửa, số liệu giả định")
        }
        try await books.receive([mended], at: "2023-06-21T08:00:00")
        let later = try await books.status(at: "2023-06-21T09:00:00")
        #expect(later.unit("30058")?.refusal == nil)
        #expect(later.unit("30058")?.revision == 2)
    }

    @Test func `as of a transaction, that transaction's time is today`() async throws {
        try await books.receiveJune()
        let now = try #require(LedgerTime("2023-08-01"))
        let reporting = try StatusReporting.open(books.ledger, at: .transaction(1), now: now).get()
        let status = try await reporting.status(of: StatusLedger.june).get()
        #expect(status.basis.asOf.description == "2023-06-15T08:30:00")
        #expect(status.basis.transaction?.number == 1)
        #expect(status.unit("CHQS")?.timing == .awaited(days: 1))
    }

    @Test(arguments: [0, 4])
    func `there is no status as of a transaction that is not there`(number: Int) async throws {
        try await books.receiveJune()
        let now = try #require(LedgerTime("2023-08-01"))
        #expect(throws: StatusReporting.Refusal.noTransaction(number, last: 3)) {
            try StatusReporting.open(books.ledger, at: .transaction(number), now: now).get()
        }
    }

    @Test func `there is no status of a year without a catalogue`() async throws {
        let reporting = try books.reporting(at: "2024-01-01")
        let result = try await reporting.status(of: ReportingPeriod(year: 2024, span: .month(1)))
        #expect(throws: StatusReporting.Refusal.noCatalogue(year: 2024)) { try result.get() }
    }

    @Test func `a form that came after the closing is kept, and nobody is reminded`() async throws {
        try await books.receive([StatusLedger.sample(StatusLedger.myAn)], at: "2023-06-15T09:00:00")
        try await books.receive([StatusLedger.sample(StatusLedger.military)], at: "2023-06-19T09:00:00")
        let status = try await books.statusClosedByFirst(at: "2023-06-21T09:00:00")
        #expect(status.closed?.time.description == "2023-06-15T09:00:00")
        #expect(status.closed?.closing.transaction == 1)
        #expect(status.unit("30037")?.isAccepted == true)
        #expect(status.unit("CHQS")?.state == .kept)
        #expect(status.unit("CHQS")?.kept.map(\.name) == ["CHQS-ban-chi-huy-quan-su.csv"])
        #expect(status.accepted == 1)
        #expect(status.reminders.isEmpty)
    }

    @Test func `a file that does not say whose it is is told beside the units`() async throws {
        let stray = try StatusLedger.edited(StatusLedger.military, as: "bieu.csv") {
            $0.replacing("CHQS", with: "").replacing("Đơn vị;Ban Chỉ huy Quân sự", with: "Đơn vị;")
        }
        try await books.receive([stray], at: "2023-06-15T09:00:00")
        let status = try await books.status(at: "2023-06-15T10:00:00")
        #expect(status.unidentified.map(\.name) == ["bieu.csv"])
        #expect(status.unit("CHQS")?.state == .missing)
    }
}
