import CommuneSheets
import Testing

@testable import SubmissionLedger

@Suite struct `The status of a year` {
    private let books: StatusLedger

    init() throws {
        books = try StatusLedger()
    }

    @Test func `is a matrix of units by months with signs`() async throws {
        try await books.receiveJune()
        let status = try await books.reporting(at: "2023-06-21T10:00:00").status(ofYear: 2023).get()
        #expect(status.periods.map(\.period.description).first == "2023-01")
        #expect(status.periods.count == 12)
        #expect(status.units.count == 26)
        // January to May passed without a form; July's deadline is to come.
        let expected: [(unit: UnitCode, june: String, totals: [Int])] = [
            ("CHQS", "✓*", [1, 3, 5]), ("30037", "▲", [0, 0, 5]), ("30058", "✗", [0, 0, 6]),
            ("TNMT", "▲", [0, 0, 5]), ("30040", "○", [0, 0, 6]),
        ]
        for (unit, june, totals) in expected {
            let row = try #require(status.units.first { $0.code == unit })
            let before = Array(repeating: "○", count: 5)
            let after = Array(repeating: "·", count: 6)
            #expect(row.cells.map(\.sign) == before + [june] + after)
            #expect(row.totals == totals)
        }
        #expect(status.periods.map(\.accepted) == [0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0])
    }

    @Test func `shows a quarter where a file of it came, after its last month`() async throws {
        let quarter = try StatusLedger.edited(StatusLedger.military, as: "CHQS-quy.csv") {
            $0.replacing("2023-06;tháng 6 năm 2023", with: "2023-Q2;quý II năm 2023")
        }
        try await books.receive([quarter], at: "2023-06-15T09:00:00")
        let status = try await books.reporting(at: "2023-06-15T10:00:00").status(ofYear: 2023).get()
        #expect(status.periods.count == 13)
        #expect(status.periods[5].period.description == "2023-06")
        #expect(status.periods[6].period.description == "2023-Q2")
        #expect(status.units.first { $0.code == "CHQS" }?.cells[6].sign == "✓")
    }

    @Test func `says what its signs mean, and counts below and at the right`() async throws {
        try await books.receiveJune()
        let status = try await books.reporting(at: "2023-06-21T10:00:00").status(ofYear: 2023).get()
        let lines = status.text(in: .vietnamese, style: TextStyle(isColoured: false))
            .split(separator: "\n").map { String($0) }
        for meaning in ["✓ Đã nhận;", "✗ Bị từ chối;", "○ Chưa nộp;", "· Chưa đến hạn;", "* Nộp muộn."] {
            #expect(lines.contains { $0.contains(meaning) }, "\(meaning)")
        }
        let received = try #require(lines.first { $0.hasPrefix("Đã nhận") })
        #expect(received.split(separator: " ").suffix(12).map { String($0) }[5] == "3")
        #expect(lines.allSatisfy { $0.count <= 100 })
    }
}
