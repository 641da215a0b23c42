import Testing

@Suite struct `The command status` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    private func importForms() throws {
        let result = try place.run(
            "import", "\(Command.june)/30037-thi-tran-my-an.csv",
            "\(Command.june)/CHQS-ban-chi-huy-quan-su.csv", "--received", "2023-06-19T08:30")
        #expect(result.status == 0)
    }

    @Test func `tells who has sent what and who is to be reminded, and ends with 0`() throws {
        try importForms()
        let result = try place.run("status", "--period", "2023-06")
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("25 đơn vị: 2 đã nhận (2 nộp muộn), 0 bị từ chối, 23 chưa nộp."))
        #expect(result.output.contains("muộn 3 ngày"))
        #expect(result.output.contains("Cần nhắc:"))
        let english = try place.run("status", "--period", "2023-06", "--language", "en", "--as-of", "1")
        #expect(english.status == 0)
        #expect(english.output.contains("To be reminded:"))
    }

    @Test(arguments: [
        ("text", "Tình hình"), ("json", "{"), ("html", "<!DOCTYPE html>"), ("csv", "\u{FEFF}Mã"),
    ])
    func `writes each format to the screen or to a file`(format: String, start: String) throws {
        try importForms()
        for what in [["--period", "2023-06"], ["--year", "2023"]] {
            let shown = try place.run("status", what[0], what[1], "--format", format, "--as-of", "1")
            #expect(shown.status == 0)
            #expect(Array(shown.output.utf8).starts(with: Array(start.utf8)))
            let kept = try place.run(
                "status", what[0], what[1], "--format", format, "--as-of", "1", "--output", "a", "--force")
            #expect(kept.status == 0)
            #expect(kept.output == "")
            #expect(try place.bytes(of: "a") == Array(shown.output.utf8))
        }
        #expect(try place.run("status", "--year", "2023", "--output", "a").status == 73)
    }

    @Test func `ends with 66 where there is no ledger, and makes none`() throws {
        let result = try place.run("status", "--period", "2023-06")
        #expect(result.status == 66)
        #expect(result.errors.contains("commune-sheets.sqlite"))
        #expect(place.names == [])
    }

    @Test func `ends with 64 unless exactly one of a period and a year is named`() throws {
        #expect(try place.run("status").status == 64)
        #expect(try place.run("status", "--period", "2023-06", "--year", "2023").status == 64)
        #expect(try place.run("status", "--year", "2023-06").status == 64)
    }

    @Test func `ends with 64 as of a transaction that is not there, with 1 for a year without a catalogue`()
        throws
    {
        try importForms()
        let future = try place.run("status", "--period", "2023-06", "--as-of", "9")
        #expect(future.status == 64)
        #expect(future.errors.contains("lần cuối là 1"))
        let other = try place.run("status", "--year", "2024")
        #expect(other.status == 1)
        #expect(other.errors.contains("2024"))
    }
}
