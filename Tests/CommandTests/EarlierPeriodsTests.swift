import Foundation
import Testing

@Suite struct `The option --earlier of consolidate` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    /// A commune's sample form as one of another month of 2023, in a folder of that month; of what adds up
    /// over the year it has the workers introduced to jobs only.
    private func write(_ unit: String, month: String, workers: String, cumulative: String) throws {
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: Command.june).first { $0.hasPrefix(unit) })
        let sample = try String(contentsOfFile: "\(Command.june)/\(name)", encoding: .utf8)
        var lines = sample.components(separatedBy: "\r\n")
        let heading = try #require(lines.firstIndex { $0.hasPrefix("Kỳ báo cáo;2023-06;tháng 6 năm 2023") })
        lines[heading] = "Kỳ báo cáo;2023-\(month);;;;;;;;"
        for (index, line) in lines.enumerated() {
            var cells = line.components(separatedBy: ";")
            guard cells.count == 10, Int(cells[0]) != nil, cells[6] != "x" else { continue }
            if !cells[6].isEmpty { cells[5] = "" }
            cells[6] = ""
            lines[index] = cells.joined(separator: ";")
        }
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
        try write("30040", month: "04", workers: "20", cumulative: "120")
        try write("30058", month: "05", workers: "27", cumulative: "157")
    }

    @Test func `shows the row of a finding against another period as it was written`() throws {
        let samples = "\(Command.diagnosed)/PER02"
        let run = try place.run(
            "consolidate", "\(samples)/2023-06", "--earlier", "\(samples)/2023-05", "--output", "a.xlsx")
        #expect(run.status == 1)
        #expect(run.output.contains("PER02"))
        #expect(
            run.output.contains("26 │ 14;9;Số lao động được giới thiệu việc làm;lao động;326;25;192;26;;"))
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

    /// June has 25 workers and 182 in the year.
    @Test func `refuses a form that contradicts the month before`() throws {
        try write("30058", month: "05", workers: "27", cumulative: "158")
        let result = try place.run(
            "consolidate", Command.june, "--earlier", "2023-05", "--output", "a.xlsx", "--language", "en")
        #expect(result.status == 1)
        #expect(result.output.contains("error PER02"))
        #expect(result.output.contains("“30058-xa-my-dong.csv” (May 2023)"))
        #expect(place.names.contains("a.xlsx"))
    }

    @Test func `only warns of an earlier form that contradicts one before it`() throws {
        try write("30058", month: "04", workers: "20", cumulative: "131")
        try write("30058", month: "05", workers: "27", cumulative: "157")
        let result = try place.run(
            "consolidate", Command.june, "--earlier", "2023-04", "--earlier", "2023-05", "--output", "a.xlsx",
            "--language", "en")
        #expect(result.status == 0)
        // May's figures of what adds up are missing, which is one warning; the other is PER02.
        #expect(result.output.contains("2023-04  accepted with warnings       0         1 "))
        #expect(result.output.contains("2023-05  accepted with warnings       0         2 "))
    }
}

@Suite struct `The option --earlier of validate` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("\(Command.diagnosed)/PER02/2023-06", to: "june")
        try place.copy("\(Command.diagnosed)/PER02/2023-05", to: "last")
    }

    @Test(arguments: ["text", "json", "csv", "html"])
    func `holds a form against last month's`(format: String) throws {
        let alone = try place.run("validate", "june", "--format", format)
        #expect(alone.status == 0 && !alone.output.contains("PER02"))
        let held = try place.run("validate", "june", "--earlier", "last", "--format", format)
        #expect(held.status == 1 && held.output.contains("PER02"))
        // The form of last month is no part of the report.
        #expect(!held.output.contains("last/"))
    }

    @Test func `holds a quarter against its months`() throws {
        let folder = "\(Command.diagnosed)/PER04"
        let result = try place.run(
            "validate", "\(folder)/2023-Q2", "--earlier", "\(folder)/2023-04", "--earlier",
            "\(folder)/2023-05",
            "--earlier", "\(folder)/2023-06")
        #expect(result.status == 1 && result.output.contains("PER04"))
    }

    @Test(arguments: [
        ("vi", "--earlier chỉ nhận biểu của kỳ trước"), ("en", "--earlier takes forms of periods before"),
    ])
    func `refuses forms of a later period`(language: String, words: String) throws {
        let result = try place.run("validate", "last", "--earlier", "june", "--language", language)
        #expect(result.status == 1 && result.errors.contains(words) && result.errors.contains("(2023-06)"))
        #expect(result.output == "")
    }

    @Test func `tells of an earlier form with errors, and ends with 1`() throws {
        let result = try place.run(
            "validate", "\(Command.june)/BHXH-bao-hiem-xa-hoi.csv", "--earlier",
            "\(Command.diagnosed)/FIL01.csv")
        #expect(result.status == 1 && result.errors.contains("FIL01.csv"))
    }

    @Test func `ends with 66 where an earlier form is not there`() throws {
        let result = try place.run("validate", "june", "--earlier", "khong-co")
        #expect(result.status == 66 && result.errors.contains("khong-co") && result.output == "")
    }
}
