import Foundation
import Testing

@Suite struct `The option --from-months of consolidate` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    /// A unit's sample form as one of another period.
    private func write(_ unit: String, _ period: String, workers: String = "20") throws {
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: Command.june).first { $0.hasPrefix(unit) })
        let sample = try String(contentsOfFile: "\(Command.june)/\(name)", encoding: .utf8)
        var lines = sample.components(separatedBy: "\r\n")
        let heading = try #require(lines.firstIndex { $0.hasPrefix("Kỳ báo cáo;2023-06;tháng 6 năm 2023") })
        lines[heading] = "Kỳ báo cáo;\(period);;;;;;;;"
        let row = try #require(lines.firstIndex { $0.contains(";9;Số lao động được giới thiệu việc làm;") })
        var cells = lines[row].components(separatedBy: ";")
        cells[5] = workers
        lines[row] = cells.joined(separator: ";")
        try FileManager.default.createDirectory(
            atPath: place.file("biểu"), withIntermediateDirectories: true)
        try place.write(lines.joined(separator: "\r\n").utf8, to: "biểu/\(name.dropLast(4))-\(period).csv")
    }

    @Test func `makes a quarter, says what lacks, and gives the same bytes in any order`() throws {
        for period in ["2023-04", "2023-05", "2023-06"] { try write("30058", period) }
        try write("30040", "2023-04")
        try write("30040", "2023-06")
        let first = try place.run(
            "consolidate", "biểu", "--period", "2023-Q2", "--from-months", "--output", "a.xlsx")
        #expect(first.status == 0)
        #expect(first.errors == "")
        #expect(first.output.contains("2 đơn vị; chưa đủ: Xã Thạnh Lợi 2/3 tháng"))
        let second = try place.run(
            "consolidate", "biểu/30058-xa-my-dong-2023-06.csv", "biểu", "--period", "2023-Q2",
            "--from-months",
            "--output", "b.xlsx")
        #expect(second.status == 0)
        let english = try place.run(
            "consolidate", "biểu", "--period", "2023-Q2", "--from-months", "--output", "c.xlsx", "--language",
            "en")
        #expect(english.output.contains("2 units; incomplete: Thạnh Lợi commune 2 of 3 months"))
        #expect(try place.bytes(of: "a.xlsx") == place.bytes(of: "b.xlsx"))
    }

    @Test func `leaves a refused month out, and ends with 1`() throws {
        try write("30058", "2023-04")
        try write("30058", "2023-05", workers: "hai mươi")
        let result = try place.run(
            "consolidate", "biểu", "--period", "2023-Q2", "--from-months", "--output", "a.xlsx")
        #expect(result.status == 1)
        #expect(result.output.contains("Xã Mỹ Đông 1/3 tháng"))
        #expect(place.names.contains("a.xlsx"))
    }

    @Test(arguments: [[], ["--period", "2023-06"]])
    func `needs a period that has parts`(period: [String]) throws {
        try write("30058", "2023-06")
        let result = try Command.run(
            ["consolidate", "biểu", "--from-months", "--output", "a.xlsx"] + period, in: place.path)
        #expect(result.status == 64)
        #expect(result.errors.contains("--from-months cần --period"))
        #expect(!place.names.contains("a.xlsx"))
    }

    @Test func `refuses forms of other periods, in both languages`() throws {
        try write("30058", "2023-06")
        try write("30040", "2023-07")
        for (language, words) in [("vi", "--from-months chỉ nhận biểu"), ("en", "--from-months takes forms")]
        {
            let result = try place.run(
                "consolidate", "biểu", "--period", "2023-Q2", "--from-months", "--output", "a.xlsx",
                "--language", language)
            #expect(result.status == 1)
            #expect(result.errors.contains(words))
            #expect(result.errors.contains("(2023-07)"))
            #expect(!place.names.contains("a.xlsx"))
        }
    }
}
