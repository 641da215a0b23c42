import CommuneSheets
import SubmissionLedger
import Testing

@Suite struct LedgerTimeTests {
    /// 2 January 1970 00:00 UTC is seven o'clock in Vietnam; the others by `TZ=Asia/Ho_Chi_Minh date -d @…`.
    @Test(arguments: [
        (86_400, "1970-01-02T07:00:00"), (1_686_704_405, "2023-06-14T08:00:05"),
        (1_687_712_400, "2023-06-26T00:00:00"), (1_703_955_599, "2023-12-30T23:59:59"),
    ])
    func `seconds since 1970 are told in the time of Vietnam`(seconds: Int, text: String) {
        #expect(LedgerTime(secondsSince1970: seconds)?.description == text)
        #expect(LedgerTime(text)?.description == text)
    }

    @Test(arguments: [
        ("2023-06-14", "2023-06-14T23:59:59"), ("2023-06-14T08:30", "2023-06-14T08:30:59"),
        ("2023-06-14T08:30:05", "2023-06-14T08:30:05"),
    ])
    func `a moment reaches to the end of what was named`(text: String, last: String) throws {
        #expect(LedgerMoment(text) == .time(try #require(LedgerTime(last))))
    }

    @Test(arguments: [-86_400, 0, 61_199])
    func `what could not be read again is no time`(seconds: Int) {
        #expect(LedgerTime(secondsSince1970: seconds) == nil)
    }

    @Test(arguments: ["12", "#12"])
    func `a number is a transaction`(text: String) {
        #expect(LedgerMoment(text) == .transaction(12))
    }

    @Test(arguments: ["", "#", "12a", "2023-13-01", "2023-06-14T25:00", "-3", "1234567890"])
    func `anything else is no moment`(text: String) {
        #expect(LedgerMoment(text) == nil)
    }
}
