import Testing

@testable import CommuneSheets

@Suite struct `The report as a table` {
    private func rows(of submissions: [DiagnosedSubmission], _ language: Language = .english) throws
        -> [[String]]
    {
        let report = ValidationReport(of: submissions, catalogue: try BuiltIn.catalogue(), language: language)
        let bytes = report.csv()
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        return try StrictCSV.parse(bytes.dropFirst(3), delimiter: 0x3B).rows.map { row in
            row.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `has a row for each cell concerned, with what is known about it`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "hai mươi lăm")
        let rows = try rows(of: [form.read()])
        #expect(
            rows.first == [
                "File", "Unit code", "Unit", "Period", "Severity", "Code", "Line", "Cell", "Item",
                "Item name",
                "Field", "Value", "Message", "Suggestion", "Correction", "Expected", "Difference", "Related",
                "Explanation",
            ])
        #expect(rows.count == 2)
        let row = try #require(rows.last)
        #expect(
            Array(row[1...8]) == ["30058", "Mỹ Đông commune", "2023-06", "error", "NUM01", "26", "F26", "9"])
        #expect(row[11] == "hai mươi lăm")
    }

    @Test func `has a row for every cell with the same cause`() throws {
        let rows = try rows(of: [AlikeFinding.submission()])
        #expect(rows.dropFirst().map { $0[7] } == ["F15", "F17", "F18"])
        #expect(rows.dropFirst().map { $0[13] } == ["1500", "2500", ""])
        #expect(rows.dropFirst().map { $0[14] } == ["F19: 1250", "", ""])
    }

    /// A text, and whether it needs an apostrophe before it.
    static let texts: [(String, Bool)] = [
        ("=1+1", true), ("+cmd|' /C calc'!A0", true), ("-2+3", true), ("@SUM(1)", true), ("\t=1", true),
        ("\rx", true), ("\nx", true), ("  =1", true), ("\u{A0}=1", true), ("\u{3000}=1", true),
        ("\u{200B}=1", true),
        ("\u{FEFF}=1", true), ("\u{202E}=1", true), ("＝1+1", true), ("＋1", true), ("－1", true), ("＠a", true),
        ("−1", true), ("-", true), ("-5 tấn", true), ("--5", true), ("-=1", true), ("+84 67", true),
        ("=HYPERLINK(\"http://x\";\"bấm\")", true),
        ("-5", false), ("+5", false), ("-1.250,5", false), ("0", false), ("5-3", false), ("a=1", false),
        ("", false), ("1=1", false), ("xã Mỹ Đông", false), ("'=1", false),
    ]

    @Test(arguments: texts)
    func `holds no text that would run as a formula`(text: String, isGuarded: Bool) {
        #expect(text.inertInSpreadsheet == (isGuarded ? "'" : "") + text.visible)
    }

    @Test(arguments: HostileText.all)
    func `keeps text that means harm in its cell`(text: String) throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", text)
        let rows = try rows(of: [form.read()])
        #expect(rows.allSatisfy { $0.count == 19 })
        for cell in rows.joined() {
            #expect(cell.first.map { "=+@\t\r".contains($0) } != true)
            #expect(!cell.hasPrefix("-") || cell.dropFirst().allSatisfy { $0.isNumber || ".,".contains($0) })
        }
    }
}
