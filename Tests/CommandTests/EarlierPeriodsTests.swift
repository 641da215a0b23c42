import Foundation
import Testing

@Suite struct `The option --earlier of consolidate` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    /// A commune's sample form as one of another month of 2023, in a folder of that month.
    private func write(_ unit: String, month: String, workers: String, cumulative: String) throws {
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: Command.june).first { $0.hasPrefix(unit) })
        let sample = try String(contentsOfFile: "\(Command.june)/\(name)", encoding: .utf8)
        var lines = sample.components(separatedBy: "\r\n")
        let heading = try #require(lines.firstIndex { $0.hasPrefix("Kỳ báo cáo;2023-06;tháng 6 năm 2023") })
        lines[heading] = "Kỳ báo cáo;2023-\(month);;;;;;;;"
        let row = try #require(lines.firstIndex { $0.contains(";9;Số lao động được giới thiệu việc làm;") })
        var cells = lines[row].components(separatedBy: ";")
        cells[5] = workers
        cells[6] = cumulative
        lines[row] = cells.joined(separator: ";")
        let folder = place.file("2023-\(month)")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try place.write(lines.joined(separator: "\r\n").utf8, to: "2023-\(month)/\(name)")
    }

    private func writeTwoMonths() throws {
        try write("30058", month: "04", workers: "20", cumulative: "130")
        try write("30040", month: "04", workers: "20", cumulative: "150")
        try write("30058", month: "05", workers: "25", cumulative: "155")
    }

    @Test func `draws the year, and gives the same bytes in any order`() throws {
        try writeTwoMonths()
        let first = try place.run(
            "consolidate", Command.june, "--earlier", "2023-04", "--earlier", "2023-05", "--output", "a.xlsx")
        #expect(first.status == 0)
        #expect(first.errors == "")
        #expect(first.output.contains("CÁC KỲ TRƯỚC"))
        #expect(first.output.contains("2023-04: 2 biểu, 2023-05: 1 biểu"))
        let second = try place.run(
            "consolidate", "--earlier", "2023-05/30058-xa-my-dong.csv", "--earlier", "2023-04",
            "--earlier", "2023-05", Command.june, "--output", "b.xlsx")
        #expect(second.status == 0)
        #expect(try place.bytes(of: "a.xlsx") == place.bytes(of: "b.xlsx"))
        let without = try place.run("consolidate", Command.june, "--output", "c.xlsx")
        #expect(!without.output.contains("CÁC KỲ TRƯỚC"))
        #expect(try place.bytes(of: "a.xlsx") != place.bytes(of: "c.xlsx"))
    }

    @Test func `tells of a refused form, leaves it out, and ends with 1`() throws {
        try writeTwoMonths()
        try write("30040", month: "05", workers: "hai mươi", cumulative: "170")
        let result = try place.run(
            "consolidate", Command.june, "--earlier", "2023-04", "--earlier", "2023-05", "--output",
            "a.xlsx", "--language", "en")
        #expect(result.status == 1)
        #expect(result.output.contains("EARLIER PERIODS"))
        #expect(result.output.contains("error NUM01"))
        #expect(result.output.contains("2023-04: 2 forms, 2023-05: 1 form"))
        #expect(place.names.contains("a.xlsx"))
    }

    @Test(arguments: [("06", "2023-06"), ("07", "2023-07")])
    func `refuses forms of the same period or a later one, in both languages`(
        month: String, period: String
    ) throws {
        try writeTwoMonths()
        try write("30043", month: month, workers: "20", cumulative: "150")
        let arguments = ["2023-04", "2023-\(month)"]
        for (language, word) in [
            ("vi", "--earlier chỉ nhận biểu của kỳ trước"), ("en", "--earlier takes forms"),
        ] {
            let result = try place.run(
                "consolidate", Command.june, "--earlier", arguments[0], "--earlier", arguments[1],
                "--output", "a.xlsx", "--language", language)
            #expect(result.status == 1)
            #expect(result.errors.contains(word))
            #expect(result.errors.contains("(\(period))"))
            #expect(result.errors.contains("30043-xa-hung-thanh.csv"))
            #expect(!place.names.contains("a.xlsx"))
        }
    }

    @Test func `ends with 66 where an earlier form is not there`() throws {
        try writeTwoMonths()
        let absent = try place.run(
            "consolidate", Command.june, "--earlier", "khong-co", "--output", "a.xlsx")
        #expect(absent.status == 66)
        #expect(absent.errors.contains("khong-co"))
        #expect(!place.names.contains("a.xlsx"))
    }
}
