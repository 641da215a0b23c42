import Foundation
import Testing

@Suite struct `The command explain` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test(arguments: ["NUM03", "num03"])
    func `explains a code`(code: String) throws {
        let result = try place.run("explain", code)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("NUM03 · "))
        #expect(result.output.contains("Vì sao quan trọng"))
        #expect(try place.run("explain", code, "--language", "en").output.contains("Why it matters"))
    }

    @Test(arguments: ["NUM99", "", "lỗi"])
    func `ends with 64 for a code that is none, and lists the codes`(code: String) throws {
        let result = try place.run("explain", code)
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(result.errors.contains("“\(code)”"))
        #expect(result.errors.contains("FIL01") && result.errors.contains("CAT09"))
    }
}

@Suite struct `The command catalogue` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `lists the items as JSON`() throws {
        let result = try place.run("catalogue", "list", "--format", "json")
        #expect(result.status == 0)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["id", "title", "year", "units", "items", "rules"])
        #expect(object["id"] as? String == "thap-muoi-2023")
    }

    @Test func `writes out what it can read again`() throws {
        #expect(try place.run("catalogue", "export", "mục").status == 0)
        #expect(try place.run("catalogue", "check", "mục").status == 0)
        let own = try place.run("validate", Command.june, "--catalogue", "mục", "--format", "json")
        let builtIn = try place.run("validate", Command.june, "--format", "json")
        #expect(own.status == 0)
        #expect(own.output == builtIn.output)
    }

    @Test func `ends with 1 where the catalogue has errors, and names the file and the cell`() throws {
        #expect(try place.run("catalogue", "export", "mục").status == 0)
        let rules = String(decoding: try place.bytes(of: "mục/rules.csv"), as: UTF8.self)
        try place.write(Array(rules.replacingOccurrences(of: "R02;", with: "R01;").utf8), to: "mục/rules.csv")
        let checked = try place.run("catalogue", "check", "mục")
        #expect(checked.status == 1)
        #expect(checked.output.contains("lỗi CAT01 · rules.csv · ô A3"))
        let used = try place.run("validate", Command.june, "--catalogue", "mục")
        #expect(used.status == 1)
        #expect(used.errors.contains("CAT01"))
    }

    @Test func `ends with 66 where there is no catalogue`() throws {
        #expect(try place.run("catalogue", "check", "khong-co").status == 66)
        #expect(try place.run("validate", Command.june, "--catalogue", "khong-co").status == 66)
    }

    @Test func `lists the holidays below the items`() throws {
        let listed = try place.run("catalogue", "list")
        #expect(listed.output.contains("2023-01-20  nghỉ  Tết Nguyên đán (29 tháng Chạp)"))
        let english = try place.run("catalogue", "list", "--language", "en")
        #expect(english.output.contains("2023-05-03  day off"))
    }

    @Test func `reads a catalogue written out before there were holidays, and writes out no more`() throws {
        #expect(try place.run("catalogue", "export", "mục").output == "Đã ghi 9 tệp vào mục.\n")
        try FileManager.default.removeItem(atPath: place.file("mục/holidays.csv"))
        let checked = try place.run("catalogue", "check", "mục")
        #expect(checked.status == 0)
        #expect(checked.output.contains("0 ngày nghỉ"))
        let again = try place.run("catalogue", "export", "lại", "--catalogue", "mục")
        #expect(again.output == "Đã ghi 8 tệp vào lại.\n")
    }

    @Test func `leaves existing files alone without --force`() throws {
        #expect(try place.run("catalogue", "export", "mục").status == 0)
        #expect(try place.run("catalogue", "export", "mục").status == 73)
        #expect(try place.run("catalogue", "export", "mục", "--force").status == 0)
    }
}
