import Testing

@testable import CommuneSheets

@Suite struct `The report for people` {
    private func report(
        of bytes: [UInt8], name: String = "bieu.csv", language: Language = .vietnamese, coloured: Bool = false
    ) throws -> String {
        let submission = try EditedForm.read(bytes, name: name)
        return try ValidationReport(of: [submission], catalogue: BuiltIn.catalogue(), language: language)
            .text(style: TextStyle(isColoured: coloured))
    }

    /// The line with the row as written, and the one below it.
    private func excerpt(_ text: String) throws -> (row: String, marker: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        let row = try #require(lines.firstIndex { $0.contains(" │ ") })
        return (lines[row], lines[row + 1])
    }

    /// The characters above the marks.
    private func marked(_ text: String) throws -> String {
        let (row, marker) = try excerpt(text)
        return String(zip(row, marker).filter { $0.1 == "^" }.map(\.0))
    }

    @Test(arguments: [
        ("3", "Thực hiện trong kỳ", "217 tỷ"), ("9", "Lũy kế từ đầu năm", "một trăm tám mươi hai"),
        ("12.T", "Cùng kỳ năm trước", "7509.5"), ("NV.6", "Thực hiện trong kỳ", "đã xong từ đầu năm"),
    ])
    func `marks the wrong cell and nothing else`(item: String, heading: String, text: String) throws {
        var form = try EditedForm("30058")
        try form.set(item, heading, text)
        #expect(try marked(report(of: form.bytes, name: form.name)) == text)
    }

    @Test func `marks a cell that holds the delimiter`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "25; 26")
        #expect(try marked(report(of: form.bytes, name: form.name)) == "\"25; 26\"")
    }

    @Test func `marks the place of an empty cell`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "")
        #expect(try marked(report(of: form.bytes, name: form.name)) == ";")
    }

    /// The C1 control U+009B starts a terminal sequence as ESC [ does.
    @Test(arguments: ["\u{9B}31m", "\u{85}", "\u{9D}0;x\u{9C}"])
    func `keeps what a cell holds from steering the terminal`(text: String) throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "25 \(text)")
        try form.set("9", "Giải trình", "xem \(text)")
        try form.setHeading("Đơn vị", ["Đơn vị", "Xã \(text)"])
        form.rows[9][9] = "Ghi chú \(text)"
        for language in Language.allCases {
            let report = try report(of: form.bytes, name: "a\u{1B}[31m\(text).csv", language: language)
            let controls = report.unicodeScalars.filter { scalar in
                scalar != "\n" && scalar.properties.generalCategory == .control
            }
            #expect(controls.map(\.value) == [])
        }
    }

    @Test(arguments: ["\u{1B}[31m", "\u{07}", "\u{08}\u{08}", "\u{00}"])
    func `refuses a file with control characters without showing them`(text: String) throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", text)
        let report = try report(of: form.bytes)
        #expect(!report.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }

    @Test func `has colours only where asked`() throws {
        let bytes = try SampleSheets.bytes("\(SampleSheets.diagnosed)/NUM01.csv")
        #expect(try !report(of: bytes).contains("\u{1B}"))
        #expect(try report(of: bytes, coloured: true).contains("\u{1B}[1;31mlỗi NUM01\u{1B}[0m"))
    }

    @Test func `speaks English where asked`() throws {
        let report = try report(
            of: SampleSheets.bytes("\(SampleSheets.diagnosed)/SUM03.csv"), name: "SUM03.csv",
            language: .english)
        #expect(
            report == """
                SUM03.csv · Mỹ Đông commune (30058) · June 2023 · refused

                  Letters UTF-8; cells parted by semicolons; figures like 1.234,5.

                  error SUM03 · cell G26 (line 26) · 9 Workers introduced to jobs · Cumulative from the start of the year
                    The year to date (18) is less than the period alone (25). The year to date includes this period; check both figures.
                      26 │ 14;9;Số lao động được giới thiệu việc làm;lao động;326;25;18;26;;
                         │                                                           ^^
                    Difference: -7
                    See also: F26 = “25”

                File       Unit              Period  Result   Errors  Warnings  Notes  Rows
                SUM03.csv  Mỹ Đông commune  2023-06  refused       1         0      0    67

                1 file: 0 accepted, 1 refused; 1 error, 0 warnings, 0 notes.

                """)
    }

    @Test func `tells several files in the order of their paths, with a table at the end`() throws {
        let catalogue = try BuiltIn.catalogue()
        let reader = FormReader(catalogue: catalogue)
        let paths = ["NUM10", "FRM17", "FRM13"].map { "\(SampleSheets.diagnosed)/\($0).csv" }
        let texts = try [paths, paths.reversed()].map { paths in
            let set = SubmissionSet(try paths.map { try reader.read(SampleSheets.source($0)) })
            return ValidationReport(of: set.submissions, catalogue: catalogue, language: .vietnamese)
                .text(style: TextStyle(isColoured: false))
        }
        #expect(texts[0] == texts[1])
        let table = texts[0].split(separator: "\n").filter { $0.contains(".csv  ") }
        #expect(table.map { $0.prefix(5) } == ["FRM13", "FRM17", "NUM10"])
    }
}
