import Foundation
import Testing

@Suite struct `The command form` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `writes every unit's form, each of which is blank when it comes back`() throws {
        let written = try place.run("form", "--period", "2023-06", "--all", "--output", "biểu")
        #expect(written.status == 0)
        let samples = try FileManager.default.contentsOfDirectory(atPath: Command.june).sorted()
        #expect(place.names == ["biểu"] + samples.map { "biểu/\($0)" }.sorted())
        let checked = try place.run("validate", "biểu", "--format", "json")
        #expect(checked.status == 1)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [String: Any])
        let files = try #require(report["files"] as? [[String: Any]])
        let codes = files.map { file in
            (file["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        }
        #expect(codes == samples.map { _ in ["FRM16"] })
    }

    @Test func `writes every unit's form as a workbook where asked`() throws {
        let written = try place.run(
            "form", "--period", "2023-06", "--all", "--format", "xlsx", "--output", "biểu")
        #expect(written.status == 0)
        let samples = try FileManager.default.contentsOfDirectory(atPath: Command.june)
        let books = samples.map { "biểu/" + $0.replacingOccurrences(of: ".csv", with: ".xlsx") }
        #expect(place.names == ["biểu"] + books.sorted())
    }

    @Test(arguments: ["form.csv", "form.xlsx", "FORM.XLSX"])
    func `writes one unit's form`(name: String) throws {
        let result = try place.run("form", "--period", "2023-06", "--unit", "tckh", "--output", name)
        #expect(result.status == 0)
        #expect(place.names == [name])
        let mark: [UInt8] = name == "form.csv" ? [0xEF, 0xBB, 0xBF] : [0x50, 0x4B, 0x03, 0x04]
        #expect(try place.bytes(of: name).starts(with: mark))
    }

    @Test func `writes the form to the screen`() throws {
        let file = try place.run("form", "--period", "2023-06", "--unit", "BHXH", "--output", "a.csv")
        let screen = try place.run("form", "--period", "2023-06", "--unit", "BHXH", "--output", "-")
        #expect(file.status == 0 && screen.status == 0)
        #expect(try Array(screen.output.utf8) == place.bytes(of: "a.csv"))
        #expect(place.names == ["a.csv"])
    }

    @Test(arguments: [
        ["--period", "2023-06", "--unit", "30059", "--output", "a.csv"],
        ["--period", "2022-06", "--unit", "30058", "--output", "a.csv"],
        ["--period", "2023-6", "--unit", "30058", "--output", "a.csv"],
        ["--period", "2023-06", "--output", "a.csv"],
        ["--period", "2023-06", "--unit", "30058", "--all"],
        ["--period", "2023-06", "--unit", "30058", "--format", "xlsx", "--output", "a.xlsx"],
        ["--period", "2023-06", "--all", "--format", "txt", "--output", "a"],
    ])
    func `ends with 64 for what it does not know`(arguments: [String]) throws {
        let process = try Command.process(["form"] + arguments, in: place.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
        #expect(place.names == [])
    }

    @Test func `leaves an existing form alone without --force`() throws {
        try place.write([0x41], to: "a.csv")
        #expect(
            try place.run("form", "--period", "2023-06", "--unit", "30058", "--output", "a.csv").status == 73)
        #expect(try place.bytes(of: "a.csv") == [0x41])
        #expect(
            try place.run("form", "--period", "2023-06", "--unit", "30058", "--output", "a.csv", "--force")
                .status
                == 0)
        #expect(try place.bytes(of: "a.csv") != [0x41])
    }

    @Test func `ends with 73 where the folder is not there`() throws {
        #expect(
            try place.run("form", "--period", "2023-06", "--unit", "30058", "--output", "a/b.csv").status
                == 73)
        #expect(place.names == [])
    }
}
