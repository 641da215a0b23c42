import Foundation
import Testing

@Suite struct `The command validate` {
    private let place: Workplace
    private let good = "\(Command.june)/30058-xa-my-dong.csv"
    private let bad = "\(Command.diagnosed)/NUM01.csv"

    init() throws {
        place = try Workplace()
    }

    @Test func `accepts a good form and leaves nothing behind`() throws {
        let result = try place.run("validate", good)
        #expect(result.status == 0)
        #expect(result.output.contains("1 tệp: 1 được nhận, 0 bị từ chối; 0 lỗi, 0 cảnh báo, 0 lưu ý."))
        #expect(result.errors == "")
        #expect(place.names == [])
    }

    @Test func `accepts a folder of forms with answered warnings`() throws {
        let result = try place.run("validate", Command.june)
        #expect(result.status == 0)
        #expect(result.output.contains("26 tệp: 26 được nhận, 0 bị từ chối"))
    }

    @Test func `refuses a bad form and says where`() throws {
        let result = try place.run("validate", "\(Command.june)/BHXH-bao-hiem-xa-hoi.csv", bad)
        #expect(result.status == 1)
        #expect(result.output.contains("lỗi NUM01 · ô F26 (dòng 26)"))
        #expect(result.output.contains("2 tệp: 1 được nhận, 1 bị từ chối"))
        #expect(result.errors == "")
    }

    @Test func `ends with 66 where a file is not there, and names it`() throws {
        let result = try place.run("validate", good, "khong-co.csv")
        #expect(result.status == 66)
        #expect(result.errors == "Không tìm thấy “khong-co.csv”. Kiểm tra lại tên tệp hoặc thư mục.\n")
        #expect(result.output == "")
    }

    @Test func `ends with 66 where a folder holds no form`() throws {
        try FileManager.default.createDirectory(
            atPath: place.file("trống"), withIntermediateDirectories: true)
        try place.write([0x41], to: "trống/ghi-chu.docx")
        let result = try place.run("validate", "trống")
        #expect(result.status == 66)
        #expect(result.errors == "Không có tệp .csv hoặc .txt nào trong thư mục đã nêu.\n")
    }

    @Test func `spreadsheets beside the forms are named, for a form may be kept in them`() throws {
        try FileManager.default.createDirectory(
            atPath: place.file("nop/cu"), withIntermediateDirectories: true)
        try place.copy(good, to: "nop/bieu.csv")
        for name in ["30058.XLSX", "cu/mau.ods", "cu/cu.xls", "~$30058.xlsx", ".an.xlsx", "ghi-chu.docx"] {
            try place.write([0x50, 0x4B], to: "nop/\(name)")
        }
        let result = try place.run("validate", "nop")
        #expect(result.status == 0)
        #expect(
            result.errors
                == "Không đọc 3 tệp bảng tính: nop/30058.XLSX, nop/cu/cu.xls, nop/cu/mau.ods. "
                + "Nếu đó là biểu, lưu thành CSV rồi gửi lại.\n")
        let received = try place.run("import", "nop", "--dry-run", "--language", "en")
        #expect(received.status == 0)
        #expect(received.errors.hasPrefix("3 spreadsheets were not read: nop/30058.XLSX, "))
        let alone = try place.run("validate", "nop/cu")
        #expect(alone.status == 66)
        #expect(alone.errors.hasPrefix("Không đọc 2 tệp bảng tính: nop/cu/cu.xls, nop/cu/mau.ods. "))
    }

    @Test(arguments: [
        ("FIL01.csv", "FIL01"), ("FIL02.csv", "FIL02"), ("FIL03.csv", "FIL03"), ("FRM06.csv", "FRM06"),
        ("FRM13.csv", "FRM13"), ("FRM16.csv", "FRM16"),
    ])
    func `refuses what is no form of this district and year`(file: String, code: String) throws {
        let result = try place.run("validate", "\(Command.diagnosed)/\(file)")
        #expect(result.status == 1)
        #expect(result.output.contains("lỗi \(code)"))
    }

    @Test func `refuses a form of another period than asked for`() throws {
        let result = try place.run("validate", good, "--period", "2023-05")
        #expect(result.status == 1)
        #expect(result.output.contains("lỗi FRM12"))
    }

    @Test(arguments: [
        ["--period", "2023-13"], ["--period", "tháng 6"], ["--format", "pdf"], ["--language", "fr"],
        ["--nonsense"],
    ])
    func `ends with 64 for what it does not know`(arguments: [String]) throws {
        let result = try place.run("validate", good, arguments[0], arguments.last ?? "")
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(result.errors.contains(arguments.last ?? ""))
    }

    @Test func `ends with 64 where nothing is named`() throws {
        #expect(try place.run("validate").status == 64)
    }

    @Test(arguments: [["--output", "-"], []])
    func `writes JSON to the screen`(arguments: [String]) throws {
        let result =
            arguments.isEmpty
            ? try place.run("validate", good, "--format", "json")
            : try place.run("validate", good, "--format", "json", arguments[0], arguments[1])
        #expect(result.status == 0)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(
            Set(object.keys) == ["version", "catalogue", "language", "files", "summary"])
        #expect(place.names == [])
    }

    @Test func `writes its report to a file, with nothing on the screen`() throws {
        let result = try place.run("validate", bad, "--output", "báo cáo.txt")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(place.names == ["báo cáo.txt"])
        #expect(String(decoding: try place.bytes(of: "báo cáo.txt"), as: UTF8.self).contains("lỗi NUM01"))
    }

    @Test func `leaves an existing output alone without --force`() throws {
        try place.write(Array("cũ".utf8), to: "a.txt")
        let refused = try place.run("validate", good, "--output", "a.txt")
        #expect(refused.status == 73)
        #expect(
            refused.errors
                == "“a.txt” đã có và không bị ghi đè. Đặt tên khác, hoặc thêm --force để thay tệp cũ.\n")
        #expect(try place.bytes(of: "a.txt") == Array("cũ".utf8))
        #expect(try place.run("validate", good, "--output", "a.txt", "--force").status == 0)
        #expect(try place.bytes(of: "a.txt") != Array("cũ".utf8))
        #expect(place.names == ["a.txt"])
    }

    @Test func `ends with 73 where the output's folder is not there`() throws {
        let result = try place.run("validate", good, "--output", "khong-co/a.txt")
        #expect(result.status == 73)
        #expect(result.errors.contains("“khong-co"))
        #expect(place.names == [])
    }

    @Test func `ends with 74 where the screen takes nothing`() throws {
        let process = try Command.process(["validate", good], in: place.path)
        let full: FileHandle = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        process.standardOutput = full
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 74)
    }

    @Test func `has no colours where no person reads`() throws {
        #expect(try !place.run("validate", bad).output.contains("\u{1B}"))
    }

    @Test func `gives the report that lies beside the sample`() throws {
        try place.copy("\(Command.diagnosed)/NUM01.csv", to: "NUM01.csv")
        let report = try String(contentsOfFile: "\(Command.diagnosed)/NUM01.txt", encoding: .utf8)
        let result = try place.run("validate", "NUM01.csv")
        #expect(result.output == report.replacingOccurrences(of: "SampleSheets/diagnosed/", with: ""))
    }

    @Test func `does not depend on the order in which files are named`() throws {
        let first = try place.run("validate", good, bad, Command.june)
        let second = try place.run("validate", Command.june, bad)
        #expect(first.output == second.output)
    }
}
