import Foundation
import Glibc
import Testing

@Suite struct `The reports of validate` {
    private let place: Workplace
    private let good = "\(Command.june)/30058-xa-my-dong.csv"
    private let bad = "\(Command.diagnosed)/NUM01.csv"

    init() throws {
        place = try Workplace()
    }

    @Test(arguments: [("html", "<!DOCTYPE html>"), ("csv", "\u{FEFF}Tệp;Mã đơn vị")])
    func `go to the screen or to a file`(format: String, start: String) throws {
        let shown = try place.run("validate", bad, "--format", format)
        #expect(shown.status == 1)
        #expect(Array(shown.output.utf8).starts(with: Array(start.utf8)))
        let kept = try place.run("validate", bad, "--format", format, "--output", "a.\(format)")
        #expect(kept.status == 1)
        #expect(try place.bytes(of: "a.\(format)") == Array(shown.output.utf8))
        let again = try place.run("validate", bad, "--format", format, "--output", "a.\(format)")
        #expect(again.status == 73)
        #expect(place.names == ["a.\(format)"])
    }

    @Test(arguments: ["text", "json", "html", "csv"])
    func `come with annotated forms, whatever their format`(format: String) throws {
        let alone = try place.run("validate", good, bad, "--format", format)
        let result = try place.run("validate", good, bad, "--format", format, "--annotate", "sửa")
        #expect(result.status == 1)
        #expect(result.output == alone.output)
        #expect(result.errors == "Đã ghi 2 biểu có đánh dấu vào sửa.\n")
        #expect(place.names == ["sửa", "sửa/30058-xa-my-dong.xlsx", "sửa/NUM01.xlsx"])
        #expect(try place.bytes(of: "sửa/NUM01.xlsx").starts(with: Array("PK".utf8)))
    }

    @Test func `accept a good form with its annotated form`() throws {
        #expect(try place.run("validate", good, "--annotate", "sửa").status == 0)
        #expect(place.names.count == 2)
    }

    @Test func `write none of the annotated forms where one is there, without --force`() throws {
        try FileManager.default.createDirectory(atPath: place.file("sửa"), withIntermediateDirectories: true)
        try place.write(Array("cũ".utf8), to: "sửa/NUM01.xlsx")
        let refused = try place.run("validate", good, bad, "--annotate", "sửa/")
        #expect(refused.status == 73)
        #expect(refused.errors.contains("“sửa/NUM01.xlsx” đã có"))
        #expect(refused.output == "")
        #expect(place.names == ["sửa", "sửa/NUM01.xlsx"])
        #expect(try place.bytes(of: "sửa/NUM01.xlsx") == Array("cũ".utf8))
        #expect(try place.run("validate", good, bad, "--annotate", "sửa", "--force").status == 1)
        #expect(try place.bytes(of: "sửa/NUM01.xlsx") != Array("cũ".utf8))
        #expect(place.names == ["sửa", "sửa/30058-xa-my-dong.xlsx", "sửa/NUM01.xlsx"])
    }

    @Test func `write no annotated form where the report cannot be written`() throws {
        try place.write(Array("cũ".utf8), to: "a.html")
        let result = try place.run(
            "validate", bad, "--format", "html", "--output", "a.html", "--annotate", "sửa")
        #expect(result.status == 73)
        #expect(place.names == ["a.html"])
    }

    @Test(arguments: ["--output", "--force"])
    func `end with 73 where the folder is a file`(option: String) throws {
        try place.write(Array("cũ".utf8), to: "sửa")
        let result =
            option == "--force"
            ? try place.run("validate", bad, "--annotate", "sửa", option)
            : try place.run("validate", bad, "--annotate", "sửa", option, "a.txt")
        #expect(result.status == 73)
        #expect(result.errors == "Không tạo được “sửa”: đã có một tệp tên như vậy.\n")
        #expect(place.names == ["sửa"])
    }

    @Test func `end with 73 where the folder cannot be made`() throws {
        let result = try place.run("validate", bad, "--annotate", "khong/co")
        #expect(result.status == 73)
        #expect(place.names == [])
    }

    @Test func `end with 64 where the report would take the place of an annotated form`() throws {
        let result = try place.run(
            "validate", bad, "--annotate", "sửa", "--output", "./sửa/NUM01.xlsx", "--force")
        #expect(result.status == 64)
        #expect(place.names == ["sửa"])
    }

    @Test func `never take an annotated form for a form, nor a form's place`() throws {
        try FileManager.default.createDirectory(atPath: place.file("biểu"), withIntermediateDirectories: true)
        try place.copy(bad, to: "biểu/NUM01.csv")
        for _ in 1...2 {
            let result = try place.run("validate", "biểu", "--annotate", "biểu", "--force")
            #expect(result.status == 1)
            #expect(result.output.contains("1 tệp: 0 được nhận, 1 bị từ chối"))
        }
        #expect(place.names == ["biểu", "biểu/NUM01.csv", "biểu/NUM01.xlsx"])
        // A workbook named as a form is not overwritten with its own annotated form.
        try place.copy(place.file("biểu/NUM01.xlsx"), to: "a.xlsx")
        let before = try place.bytes(of: "a.xlsx")
        #expect(try place.run("validate", "a.xlsx", "--annotate", ".", "--force").status == 64)
        #expect(try place.bytes(of: "a.xlsx") == before)
    }

    @Test func `hold the forms of one name apart`() throws {
        for folder in ["1", "2"] {
            try FileManager.default.createDirectory(
                atPath: place.file("vào/\(folder)"), withIntermediateDirectories: true)
            try place.copy(bad, to: "vào/\(folder)/a.csv")
        }
        #expect(try place.run("validate", "vào", "--annotate", "ra").status == 1)
        #expect(place.names.filter { $0.hasPrefix("ra/") } == ["ra/a-2.xlsx", "ra/a.xlsx"])
    }

    @Test func `cover the forms that can be opened, and name the others`() throws {
        try FileManager.default.createDirectory(atPath: place.file("vào"), withIntermediateDirectories: true)
        try place.copy(good, to: "vào/a.csv")
        let isMade = FileManager.default.createFile(atPath: place.file("vào/b.csv"), contents: nil)
        let status = unsafe truncate(place.file("vào/b.csv"), 300 * 1024 * 1024)
        #expect(isMade && status == 0)
        let result = try place.run(
            "validate", "vào", "--annotate", "ra", "--format", "html", "--output", "a.html")
        #expect(result.status == 66)
        #expect(result.errors.contains("“vào/b.csv”"))
        #expect(place.names.filter { !$0.hasPrefix("vào") } == ["a.html", "ra", "ra/a.xlsx"])
    }

    @Test(arguments: ["FIL01.csv", "FIL02.csv", "FIL03.csv"])
    func `have a list for a file that is no table`(name: String) throws {
        #expect(try place.run("validate", "\(Command.diagnosed)/\(name)", "--annotate", "ra").status == 1)
        #expect(place.names == ["ra", "ra/\(name.dropLast(4)).xlsx"])
    }

    @Test func `are in the language of the option, and the workbook never in that of the environment`() throws
    {
        let result = try place.run(
            "validate", bad, "--annotate", "ra", "--format", "html", environment: ["LANG": "en_GB.UTF-8"])
        #expect(result.output.contains("<html lang=\"en\">"))
        #expect(result.errors == "Wrote 1 marked form to ra.\n")
        let vietnamese = try place.bytes(of: "ra/NUM01.xlsx")
        let asked = try place.run("validate", bad, "--annotate", "vi", "--language", "vi")
        #expect(asked.status == 1)
        #expect(try place.bytes(of: "vi/NUM01.xlsx") == vietnamese)
        #expect(try place.run("validate", bad, "--annotate", "en", "--language", "en").status == 1)
        #expect(try place.bytes(of: "en/NUM01.xlsx") != vietnamese)
    }
}
