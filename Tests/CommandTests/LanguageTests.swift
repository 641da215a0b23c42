import Testing

@Suite struct `The language of messages` {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    /// Arguments, environment, and whether English is spoken.
    private static let cases: [(arguments: String, environment: [String: String], isEnglish: Bool)] = [
        ("vi", [:], false),
        ("en", [:], true),
        ("en", ["COMMUNE_SHEETS_LANGUAGE": "vi", "LANG": "vi_VN.UTF-8"], true),
        ("vi", ["COMMUNE_SHEETS_LANGUAGE": "en", "LANG": "en_US.UTF-8"], false),
        ("", [:], false),
        ("", ["COMMUNE_SHEETS_LANGUAGE": "en"], true),
        ("", ["COMMUNE_SHEETS_LANGUAGE": "en", "LC_ALL": "vi_VN.UTF-8"], true),
        ("", ["COMMUNE_SHEETS_LANGUAGE": "vi", "LANG": "en_US.UTF-8"], false),
        ("", ["COMMUNE_SHEETS_LANGUAGE": "", "LANG": "en_US.UTF-8"], true),
        ("", ["LANG": "en_US.UTF-8"], true),
        ("", ["LANG": "C.UTF-8"], false),
        ("", ["LANG": "vi_VN.UTF-8"], false),
        ("", ["LC_MESSAGES": "en_GB.UTF-8", "LANG": "vi_VN.UTF-8"], true),
        ("", ["LC_ALL": "vi_VN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "en_GB.UTF-8"], false),
        ("", ["LC_ALL": "", "LANG": "en_US.UTF-8"], true),
    ]

    @Test(arguments: cases)
    func `is the one asked for, then the environment's, then Vietnamese`(
        arguments: String, environment: [String: String], isEnglish: Bool
    ) throws {
        let file = "\(Command.diagnosed)/NUM01.csv"
        let result =
            arguments.isEmpty
            ? try place.run("validate", file, environment: environment)
            : try place.run("validate", file, "--language", arguments, environment: environment)
        #expect(result.output.contains("error NUM01") == isEnglish)
        #expect(result.output.contains("lỗi NUM01") == !isEnglish)
    }

    /// Arguments that cannot be understood, and what is said of them.
    private static let mistakes: [(arguments: [String], says: String)] = [
        (["export", "--output", "a.xlsx"], "Lỗi: Thiếu '--period <P>'."),
        (["validate"], "Lỗi: Thiếu '<PATH> ...'."),
        (
            ["validate", "a.csv", "--formt", "json"],
            "Lỗi: Không có tùy chọn '--formt'. Có phải là '--format'?"
        ),
        (["export", "--period"], "Lỗi: Thiếu giá trị sau '--period <P>'."),
        (["ledger", "kiem-tra"], "Lỗi: Không hiểu: 'kiem-tra'. Xem lại tên lệnh và các tham số."),
        (
            ["explain", "NUM01", "NUM02", "x"],
            "Lỗi: Không hiểu: 'NUM02', 'x'. Xem lại tên lệnh và các tham số."
        ),
        (
            ["status", "--period", "2023-13"],
            "Lỗi: Giá trị '2023-13' không dùng được cho '--period <P>'."
        ),
        (
            ["diff", "2023-05", "2023-06", "--format", "html"],
            "Lỗi: Giá trị 'html' không dùng được cho '--format <format>'. Dùng một trong: 'text' hoặc 'json'."
        ),
        (["status", "--period", "a'b'c"], "Lỗi: Giá trị 'a'b'c' không dùng được cho '--period <P>'."),
        (
            ["explain", "NUM01", "tệp 'xã'"],
            "Lỗi: Không hiểu: 'tệp 'xã''. Xem lại tên lệnh và các tham số."
        ),
        (
            ["status", "--period", "2023-06", "--format", "xls"],
            "Lỗi: Giá trị 'xls' không dùng được cho '--format <format>'. Dùng một trong: 'text', 'json', 'html' hoặc 'csv'."
        ),
    ]

    @Test(arguments: mistakes)
    func `is that of errors in arguments, too`(arguments: [String], says: String) throws {
        let vietnamese = try Command.run(arguments, in: place.path)
        #expect(vietnamese.status == 64)
        #expect(vietnamese.output == "")
        #expect(vietnamese.errors.hasPrefix(says + "\n"), "\(vietnamese.errors)")
        #expect(vietnamese.errors.contains("\nCách dùng: commune-sheets "))
        #expect(!vietnamese.errors.contains("Usage"))
        let english = try Command.run(arguments + ["--language", "en"], in: place.path)
        #expect(english.status == 64)
        #expect(english.errors.hasPrefix("Error: ") && english.errors.contains("\nUsage: "))
    }

    @Test(arguments: [
        (["export", "--period", "06/2023", "--output", "a.xlsx"], "2023-06"),
        (["status", "--period=quý 2/2023"], "2023-Q2"),
        (["diff", "2023-5", "2023-06"], "2023-05"), (["close", "--period", "quý 1 năm 2023"], "2023-Q1"),
    ])
    func `names the period that is meant`(arguments: [String], meant: String) throws {
        let vietnamese = try Command.run(arguments, in: place.path)
        #expect(vietnamese.status == 64)
        #expect(vietnamese.errors.hasSuffix("Có phải là \(meant)?\n"), "\(vietnamese.errors)")
        let english = try Command.run(arguments + ["--language", "en"], in: place.path)
        #expect(english.errors.hasSuffix("Did you mean \(meant)?\n"), "\(english.errors)")
    }

    @Test(arguments: [
        ["import", "a.csv", "--received", "06/2023"], ["status", "--year", "06/2023"], ["status", "06/2023"],
        ["export", "--period", "06/01/2023", "--output", "a.xlsx"],
    ])
    func `suggests no period where none is asked for or none is certain`(arguments: [String]) throws {
        let result = try Command.run(arguments, in: place.path)
        #expect(result.status == 64)
        #expect(!result.errors.contains("Có phải là"), "\(result.errors)")
    }

    @Test(arguments: [
        (["valdate", "--period", "2023-06"], "“valdate”", "“validate”"), (["nhap", "a"], "“nhap”", ""),
        (["consolidat", "a.csv", "--output", "x.xlsx"], "“consolidat”", "“consolidate”"),
    ])
    func `is that of a command that is not there, which is named with the one that may be meant`(
        arguments: [String], typed: String, meant: String
    ) throws {
        let vietnamese = try Command.run(arguments, in: place.path)
        #expect(vietnamese.status == 64)
        #expect(vietnamese.errors.hasPrefix("Không có lệnh \(typed). "))
        #expect(vietnamese.errors.contains("Có phải là \(meant)?") == !meant.isEmpty)
        let english = try Command.run(arguments + ["--language", "en"], in: place.path)
        #expect(english.status == 64)
        #expect(english.errors.hasPrefix("There is no command \(typed). "))
    }

    @Test func `is not that of a form or a workbook`() throws {
        let english = ["LANG": "en_US.UTF-8", "COMMUNE_SHEETS_LANGUAGE": "en"]
        for (name, environment) in [("a", [:]), ("b", english)] {
            let form = try place.run(
                "form", "--period", "2023-06", "--unit", "30058", "--output", "\(name).csv",
                environment: environment)
            #expect(form.status == 0)
            let workbook = try place.run(
                "consolidate", "\(Command.june)/30058-xa-my-dong.csv", "--output", "\(name).xlsx",
                environment: environment)
            #expect(workbook.status == 0)
        }
        #expect(try place.bytes(of: "a.csv") == place.bytes(of: "b.csv"))
        #expect(try place.bytes(of: "a.xlsx") == place.bytes(of: "b.xlsx"))
    }
}
