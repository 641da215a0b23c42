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
