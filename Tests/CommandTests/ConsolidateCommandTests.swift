import Foundation
import Glibc
import Testing

@Suite struct `The command consolidate` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `writes one workbook from all forms`() throws {
        let result = try place.run("consolidate", Command.june, "--output", "tong-hop.xlsx")
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("26/26"))
        #expect(result.output.contains("tong-hop.xlsx"))
        #expect(place.names == ["tong-hop.xlsx"])
        #expect(try place.bytes(of: "tong-hop.xlsx").prefix(4) == [0x50, 0x4B, 0x03, 0x04])
    }

    @Test func `leaves a refused form out, names it, and ends with 1`() throws {
        let result = try place.run(
            "consolidate", "\(Command.june)/BHXH-bao-hiem-xa-hoi.csv", "\(Command.diagnosed)/NUM01.csv",
            "--output", "a.xlsx")
        #expect(result.status == 1)
        #expect(result.output.contains("diagnosed/NUM01.csv"))
        #expect(result.output.contains("lỗi NUM01"))
        #expect(place.names == ["a.xlsx"])
    }

    /// What no workbook is made from, and a word of the message.
    private static let refused: [(paths: [String], word: String)] = [
        (["\(Command.diagnosed)/FIL01.csv"], "FIL01"),
        (["\(Command.diagnosed)/FIL02.csv"], "FIL02"),
        (["\(Command.diagnosed)/FRM06.csv"], "FRM06"),
        (["\(Command.diagnosed)/FRM16.csv"], "FRM16"),
        (["\(Command.diagnosed)/NUM01.csv", "\(Command.diagnosed)/SUM01.csv"], "SUM01"),
        // Two files of one unit: neither counts.
        (["\(Command.diagnosed)/FRM15"], "BHXH-nop-lai.csv"),
    ]

    @Test(arguments: refused)
    func `writes no workbook where no form was accepted`(paths: [String], word: String) throws {
        let result =
            paths.count == 1
            ? try place.run("consolidate", paths[0], "--output", "a.xlsx")
            : try place.run("consolidate", paths[0], paths[1], "--output", "a.xlsx")
        #expect(result.status == 1)
        #expect(result.output.contains(word))
        #expect(
            result.errors
                == "Không có biểu nào được nhận, nên không lập sổ tổng hợp. Sửa các lỗi nêu trên rồi chạy lại.\n"
        )
        #expect(place.names == [])
    }

    @Test func `writes no workbook of another period`() throws {
        let result = try place.run("consolidate", Command.june, "--period", "2023-05", "--output", "a.xlsx")
        #expect(result.status == 1)
        #expect(result.output.contains("FRM12"))
        #expect(place.names == [])
    }

    @Test func `writes no workbook from two periods, unless one is asked for`() throws {
        let folder = "\(Command.diagnosed)/FRM14"
        let mixed = try place.run("consolidate", folder, "--output", "a.xlsx")
        #expect(mixed.status == 1)
        #expect(mixed.errors.contains("2023-05, 2023-06"))
        #expect(place.names == [])
        let chosen = try place.run("consolidate", folder, "--period", "2023-06", "--output", "a.xlsx")
        #expect(chosen.status == 1)
        #expect(chosen.output.contains("TTYT-trung-tam-y-te.csv"))
        #expect(place.names == ["a.xlsx"])
    }

    @Test func `uses the other units where one sent two files`() throws {
        let result = try place.run(
            "consolidate", "\(Command.diagnosed)/FRM15", "\(Command.june)/CHQS-ban-chi-huy-quan-su.csv",
            "--output", "a.xlsx")
        #expect(result.status == 1)
        #expect(result.output.contains("FRM15"))
        #expect(place.names == ["a.xlsx"])
    }

    @Test func `leaves an existing workbook alone without --force`() throws {
        try place.write(Array("cũ".utf8), to: "a.xlsx")
        let refused = try place.run("consolidate", Command.june, "--output", "a.xlsx")
        #expect(refused.status == 73)
        #expect(refused.output == "")
        #expect(try place.bytes(of: "a.xlsx") == Array("cũ".utf8))
        #expect(try place.run("consolidate", Command.june, "--output", "a.xlsx", "--force").status == 0)
        #expect(place.names == ["a.xlsx"])
        #expect(try place.bytes(of: "a.xlsx").count > 10_000)
    }

    @Test func `keeps an existing workbook where a new one cannot be made`() throws {
        try place.write(Array("cũ".utf8), to: "a.xlsx")
        let result = try place.run(
            "consolidate", "\(Command.diagnosed)/NUM01.csv", "--output", "a.xlsx", "--force")
        #expect(result.status == 1)
        #expect(try place.bytes(of: "a.xlsx") == Array("cũ".utf8))
        #expect(place.names == ["a.xlsx"])
    }

    @Test func `ends with 73 where the workbook's folder is not there`() throws {
        let result = try place.run("consolidate", Command.june, "--output", "khong-co/a.xlsx")
        #expect(result.status == 73)
        #expect(place.names == [])
    }

    @Test(arguments: ["a.csv", "-", "a"])
    func `ends with 64 where the output is no workbook`(output: String) throws {
        let result = try place.run("consolidate", Command.june, "--output", output)
        #expect(result.status == 64)
        #expect(place.names == [])
    }

    @Test func `ends with 64 without an output or with a moment that is none`() throws {
        #expect(try place.run("consolidate", Command.june).status == 64)
        #expect(
            try place.run("consolidate", Command.june, "--output", "a.xlsx", "--as-of", "14/06/2023").status
                == 64)
    }

    @Test(arguments: ["khong-co", "khong-co.csv"])
    func `ends with 66 where an input is not there`(path: String) throws {
        let result = try place.run("consolidate", path, "--output", "a.xlsx")
        #expect(result.status == 66)
        #expect(result.errors.contains(path))
        #expect(place.names == [])
    }

    @Test func `gives the same bytes in any time zone and locale, in whatever order files are named`() throws
    {
        let files = ["BHXH-bao-hiem-xa-hoi.csv", "30058-xa-my-dong.csv"]
        for name in files { try place.copy("\(Command.june)/\(name)", to: name) }
        #expect(
            try place.run(
                "consolidate", files[0], files[1], "--output", "a.xlsx",
                environment: ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "vi_VN.UTF-8"]
            ).status == 0)
        #expect(
            try place.run(
                "consolidate", files[1], files[0], "--output", "b.xlsx",
                environment: ["TZ": "America/New_York", "LC_ALL": "en_US.UTF-8"]
            ).status == 0)
        #expect(try place.bytes(of: "a.xlsx") == place.bytes(of: "b.xlsx"))
    }

    /// Nobody reads the output, so the command waits in the middle of its report until it is interrupted.
    /// While it does, its main thread has nothing to do and waits with no signal blocked.
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP], [false, true])
    func `interrupted, ends with 128 and the signal and leaves nothing`(signal: Int32, isLate: Bool) throws {
        let pipe = Pipe()
        let setPipeSize: Int32 = 1031
        let size = fcntl(pipe.fileHandleForWriting.fileDescriptor, setPipeSize, 4096)
        try #require(size > 0 && size < 16_384)
        let process = try Command.process(
            ["consolidate", Command.diagnosed, Command.june, "--output", "a.xlsx"], in: place.path)
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A signal before the command listens would end it like any other program.
        while process.isRunning, try !isListening(process.processIdentifier, for: signal) { usleep(1000) }
        while isLate, process.isRunning, try isListening(process.processIdentifier, for: signal) {
            usleep(1000)
        }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + signal)
        #expect(place.names == [])
    }

    /// Whether the process has blocked a signal in order to wait for it. Before it has become the
    /// command, signals are blocked for another reason.
    private func isListening(_ process: Int32, for signal: Int32) throws -> Bool {
        let command = try String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
        guard command.hasPrefix("commune-sheets") else { return false }
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }
        let mask = line.flatMap { UInt64($0.dropFirst(7).filter { !$0.isWhitespace }, radix: 16) } ?? 0
        return mask & (1 << UInt64(signal - 1)) != 0
    }
}
