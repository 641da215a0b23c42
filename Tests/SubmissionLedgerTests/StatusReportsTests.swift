import CommuneSheets
import Foundation
import FoundationXML
import Testing

@testable import SubmissionLedger

@Suite struct `The reports of a status` {
    private let books: StatusLedger

    init() throws {
        books = try StatusLedger()
    }

    private static let moment = "2023-06-21T10:00:00"
    private let plain = TextStyle(isColoured: false)

    @Test(arguments: Language.allCases)
    func `fit a terminal of a hundred columns`(language: Language) async throws {
        try await books.receiveJune()
        let text = try await books.status(at: Self.moment).text(in: language, style: plain)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `name the late, the refused and the missing in Vietnamese`() async throws {
        try await books.receiveJune()
        let text = try await books.status(at: Self.moment).text(in: .vietnamese, style: plain)
        #expect(text.contains("Tình hình nộp biểu · tháng 6 năm 2023"))
        #expect(text.contains("Hạn nộp: 16/06/2023 (đã qua 5 ngày). Kỳ chưa khóa."))
        #expect(text.contains("Lần ghi cuối của sổ cái: lần 3, 07:00, 20/06/2023."))
        #expect(text.contains("25 đơn vị: 3 đã nhận (1 nộp muộn), 1 bị từ chối, 21 chưa nộp."))
        // Mỹ An 26, CHQS and TNMT one each; those of Mỹ Đông's refused form do not count.
        let refused = try #require(try await books.status(at: Self.moment).unit("30058"))
        #expect(refused.presentFigures > 0)
        #expect(
            text.contains(
                "Số liệu đến hạn đã có: 28/378, chưa kể \(refused.presentFigures) trong biểu không được tính."
            ))
        #expect(text.contains("\nCần nhắc:\n"))
        #expect(text.contains("  30040 Xã Thạnh Lợi: chưa nộp biểu, quá hạn 5 ngày\n"))
        #expect(
            text.contains(
                "  30058 Xã Mỹ Đông: tệp nhận ngày 19/06/2023 bị từ chối (NUM01), cần sửa và gửi lại\n"))
        #expect(text.contains("Phòng Tài nguyên và Môi trường: cảnh báo chưa giải trình: TGT01\n"))
        let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("CHQS ") })
        #expect(row.contains("✓ Đã nhận") && row.contains("19/06") && row.contains("muộn 3 ngày"))
    }

    @Test func `say when and by which transaction a period was closed, and how to count what came since`()
        async throws
    {
        try await books.receive([StatusLedger.sample(StatusLedger.myAn)], at: "2023-06-15T09:00:00")
        try await books.receive([StatusLedger.sample(StatusLedger.military)], at: "2023-06-19T09:00:00")
        let status = try await books.statusClosedByFirst(at: Self.moment)
        let text = status.text(in: .vietnamese, style: plain)
        #expect(text.contains("Kỳ đã khóa lúc 09:00, 15/06/2023 (lần ghi 1, sổ tổng hợp SHA-256 abab"))
        #expect(text.contains("▣ Lưu lại"))
        #expect(text.contains("reopen --period 2023-06 --reason"))
        let page = status.html(in: .english)
        #expect(page.contains("The period was closed at 09:00, 15 June 2023 (transaction 1"))
        let json = try object(status.json())
        let closed = try #require(json["closed"] as? [String: Any])
        #expect(closed["transaction"] as? Int == 1)
        #expect(closed["time"] as? String == "2023-06-15T09:00:00")
        #expect(closed["incomplete"] as? Bool == true)
    }

    private func object(_ json: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    @Test func `have stable keys for programs`() async throws {
        try await books.receiveJune()
        let json = try object(try await books.status(at: Self.moment).json())
        #expect(
            Set(json.keys) == [
                "version", "catalogue", "ledger", "asOf", "period", "deadline", "units", "remind",
                "unidentified", "summary",
            ])
        #expect(json["asOf"] as? String == Self.moment)
        #expect(json["deadline"] as? String == "2023-06-16")
        let ledger = try #require(json["ledger"] as? [String: Any])
        #expect(ledger["transaction"] as? Int == 3)
        #expect(ledger["time"] as? String == "2023-06-20T07:00:00")
        let units = try #require(json["units"] as? [[String: Any]])
        let late = try #require(units.first { $0["code"] as? String == "CHQS" })
        #expect(late["state"] as? String == "accepted")
        #expect(late["timing"] as? String == "late")
        #expect(late["days"] as? Int == 3)
        let remind = try #require(json["remind"] as? [[String: Any]])
        #expect(remind.last?["reason"] as? String == "openWarnings")
        #expect(remind.last?["codes"] as? [String] == ["TGT01"])
    }

    @Test func `of a year have stable keys for programs`() async throws {
        try await books.receiveJune()
        let year = try await books.reporting(at: Self.moment).status(ofYear: 2023).get()
        let json = try object(try year.json())
        #expect(
            Set(json.keys) == ["version", "catalogue", "ledger", "asOf", "year", "periods", "units"])
        let units = try #require(json["units"] as? [[String: Any]])
        let late = try #require(units.first { $0["code"] as? String == "CHQS" })
        #expect(late["late"] as? Int == 1)
        #expect(late["daysLate"] as? Int == 3)
        #expect((late["periods"] as? [[String: Any]])?.count == 12)
    }

    /// A file's name that would be markup or a formula, were it taken for more than a text.
    private func receiveHostile() async throws {
        let form = try StatusLedger.sample(StatusLedger.military)
        let hostile = try #require(
            SourceFile(path: "=HYPERLINK(1)<script>&\"'.csv", bytes: form.bytes))
        try await books.receive([hostile], at: "2023-06-15T09:00:00")
    }

    @Test func `are pages that are well-formed whatever a file is called`() async throws {
        try await receiveHostile()
        let status = try await books.status(at: Self.moment)
        let year = try await books.reporting(at: Self.moment).status(ofYear: 2023).get()
        for language in Language.allCases {
            for page in [status.html(in: language), year.html(in: language)] {
                #expect(XMLParser(data: Data(page.utf8)).parse())
                #expect(!page.contains("<script"))
            }
        }
        #expect(status.html(in: .vietnamese).contains("&lt;script&gt;&amp;&quot;&#39;"))
    }

    @Test func `are tables in which no name runs as a formula`() async throws {
        try await receiveHostile()
        let status = try await books.status(at: Self.moment)
        let bytes = status.csv(in: .vietnamese)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Mã đơn vị;Đơn vị;Kỳ báo cáo;Tình trạng;Lần"))
        #expect(text.contains("\"'=HYPERLINK(1)") || text.contains(";'=HYPERLINK(1)"))
        // The names of the columns, and 26 units.
        #expect(text.split(separator: "\r\n").count == 27)
        let year = try await books.reporting(at: Self.moment).status(ofYear: 2023).get()
        let matrix = String(decoding: year.csv(in: .vietnamese), as: UTF8.self)
        #expect(matrix.contains("Chưa nộp, quá hạn"))
    }
}
