import Testing

@testable import CommuneSheets

@Suite struct `An annotated form` {
    private let folder = TestFolder()

    private func written(
        _ submission: DiagnosedSubmission, _ language: Language = .vietnamese, as name: String = "out.xlsx"
    ) throws -> ReadWorkbook {
        try AnnotatedForm.write(
            submission, catalogue: BuiltIn.catalogue(), language: language, to: folder.file(name),
            replace: false)
        return try ReadWorkbook(folder.file(name))
    }

    private static let colours: [Severity: String] = [
        .error: "FFFBDCD8", .warning: "FFFDF0C4", .note: "FFDCEBF9",
    ]
    private static let lines: [Severity: String] = [
        .error: "thick", .warning: "mediumDashed", .note: "dotted",
    ]

    @Test func `holds every text where the form has it, as written`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "1.250,50")
        try form.set("9", "Ghi chú", " hai\ndòng ")
        let book = try written(form.read())
        #expect(book.sheets.map(\.name) == ["Sửa trước", "30058-xa-my-dong"])
        let sheet = try #require(book.sheets.last)
        var expected: [String: String] = [:]
        for (row, cells) in form.rows.enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                expected[CellAddress(row: row, column: column).name] = text
            }
        }
        #expect(sheet.texts == expected)
        #expect(sheet.others == [])
    }

    @Test(arguments: DiagnosticCode.allCases)
    func `has every wrong cell coloured, bordered, commented, and linked to`(code: DiagnosticCode) throws {
        for (index, form) in try `The report as a page`.forms(of: code).enumerated() {
            let book = try written(form, as: "\(index).xlsx")
            let list = try #require(book.sheets.first)
            guard form.dialect != nil else {
                #expect(book.sheets.count == 1 && list.links.isEmpty)
                continue
            }
            let sheet = try #require(book.sheets.last)
            var worst: [String: Severity] = [:]
            for finding in form.diagnostics {
                #expect(list.texts.values.contains(finding.code.rawValue))
                for place in finding.cells.compactMap(\.place) {
                    let cell = place.cell ?? "A\(place.row)"
                    worst[cell] = min(worst[cell] ?? .note, finding.severity) { $0.rank < $1.rank }
                    #expect(sheet.notes[cell]?.contains(finding.code.rawValue) == true, "\(cell)")
                    #expect(list.links.values.contains("'\(sheet.name)'!\(cell)"))
                }
            }
            for (cell, severity) in worst {
                #expect(sheet.fills[cell] == Self.colours[severity])
                #expect(sheet.borders[cell] == Self.lines[severity])
            }
            #expect(Set(sheet.notes.keys) == Set(worst.keys))
        }
    }

    private func min(_ left: Severity, _ right: Severity, by areInOrder: (Severity, Severity) -> Bool)
        -> Severity
    {
        areInOrder(right, left) ? right : left
    }

    @Test func `says in the list what the file is, errors first, with what to write`() throws {
        let list = try #require(written(AlikeFinding.submission()).sheets.first)
        #expect(
            list.texts["A1"] == "30058-xa-my-dong.csv · Xã Mỹ Đông (30058) · tháng 6 năm 2023 · bị từ chối")
        #expect(list.texts["A2"]?.contains("CSV UTF-8") == true)
        #expect(["C6", "C7", "C8"].map { list.texts[$0] } == ["F15", "F17", "F18"])
        #expect(list.links["C7"] == "'30058-xa-my-dong'!F17")
        #expect(list.texts["I6"]?.hasPrefix("1500\n") == true)
        #expect(list.texts["I7"] == "2500")
    }

    @Test func `outlines what belongs to a finding, and marks it as no mistake`() throws {
        let sheet = try #require(written(AlikeFinding.submission()).sheets.last)
        for cell in ["F19", "F20"] {
            #expect(sheet.borders[cell] == "double" && sheet.notes[cell] == nil)
            #expect(!Self.colours.values.contains(sheet.fills[cell] ?? ""))
        }
    }

    @Test func `speaks English where asked`() throws {
        let book = try written(AlikeFinding.submission(), .english)
        #expect(book.sheets.first?.name == "Fix first")
        #expect(book.sheets.last?.notes["F17"]?.contains("Write: 2500") == true)
    }

    @Test(arguments: HostileText.all)
    func `holds text that means harm as text`(text: String) throws {
        var form = try EditedForm("30058")
        try form.set("9", "Ghi chú", text)
        try form.set("9", "Thực hiện trong kỳ", text)
        let submission = try EditedForm.read(form.bytes, name: text.replacing("/", with: "-") + ".csv")
        let book = try written(submission)
        #expect(book.sheets.allSatisfy { $0.others.isEmpty })
        #expect(book.sheets.flatMap(\.links.values).allSatisfy { $0.hasPrefix("'") })
        if submission.dialect != nil, CellText.xmlSafe(text).replaced == 0 {
            #expect(book.sheets.last?.texts["J26"] == text)
        }
    }

    @Test func `shows all forty cells of three findings, each with its own words`() throws {
        let submission = try FortyCells.form().form.read()
        let book = try written(submission)
        let list = try #require(book.sheets.first)
        let sheet = try #require(book.sheets.last)
        let cells = submission.diagnostics.flatMap(\.cells)
        #expect(cells.count == 40 && sheet.notes.count == 40 && list.links.count == 40)
        for cell in cells {
            let name = try #require(cell.place?.cell)
            #expect(sheet.notes[name]?.contains(cell.message(in: .vietnamese)) == true, "\(name)")
            #expect(sheet.fills[name] == Self.colours[.error], "\(name)")
        }
    }

    @Test func `is the same bytes twice`() throws {
        let form = try AlikeFinding.submission()
        _ = try written(form, as: "1.xlsx")
        _ = try written(form, as: "2.xlsx")
        let first = try #require(bytes(of: folder.file("1.xlsx")))
        #expect(first == bytes(of: folder.file("2.xlsx")))
    }

    @Test func `has notes on two thousand cells and says that the others have none`() throws {
        var form = try EditedForm("30058")
        let width = form.rows.map(\.count).max() ?? 0
        for _ in 1...2_600 { form.rows.append([String](repeating: "", count: width)) }
        let read = try form.read()
        var finding = Diagnostic(.notAFigure, at: CellPlace(line: 68, row: 68, column: 6), value: "a")
        finding.alike = (69...2_600).map { row in
            Diagnostic(.notAFigure, at: CellPlace(line: row, row: row, column: 6), value: "a")
        }
        let marked = DiagnosedSubmission(
            source: read.source, dialect: read.dialect,
            text: DecodedText(encoding: .utf8, bytes: form.bytes, lostWords: 0), diagnostics: [finding])
        let book = try written(marked)
        #expect(book.sheets.last?.notes.count == 2_000)
        #expect(book.sheets.last?.fills.values.count { $0 == Self.colours[.error] } == 2_533)
        #expect(book.sheets.first?.links.count == 2_533)
        #expect(book.sheets.first?.texts["A3"]?.contains("533 ô có tô màu nhưng không có ghi chú") == true)
    }
}

@Suite struct `The names of annotated forms` {
    @Test(arguments: [
        (["a.csv", "b.csv"], ["a.xlsx", "b.xlsx"]),
        (["a.csv", "a.csv", "A.txt"], ["a.xlsx", "a-2.xlsx", "A-3.xlsx"]),
        (["a.csv", "a.txt", "a-2.csv"], ["a.xlsx", "a-3.xlsx", "a-2.xlsx"]),
        (["30058.2023.csv", "không đuôi", ".csv"], ["30058.2023.xlsx", "không đuôi.xlsx", ".csv.xlsx"]),
    ])
    func `are those of the files, and all different`(files: [String], names: [String]) {
        #expect(AnnotatedFormNames.files(for: files) == names)
    }

    @Test func `are no longer than a file system takes`() {
        let long = String(repeating: "ẫ", count: 84) + ".csv"
        let names = AnnotatedFormNames.files(for: [long, long])
        #expect(Set(names).count == 2)
        #expect(names.allSatisfy { $0.utf8.count <= 255 && $0.hasSuffix(".xlsx") })
    }

    @Test(arguments: [
        ("30058-xa-my-dong.csv", "30058-xa-my-dong"), ("30058.csv", "Biểu 30058"), ("A1.csv", "Biểu A1"),
        ("a[1]:*?\\#.csv", "a-1------"), ("'a'.csv", "a"), ("History.csv", "Biểu History"),
        ("sửa trước.csv", "Biểu đã gửi"), ("_x0041_.csv", "Biểu đã gửi"), ("a\u{202E}b\u{1}.csv", "ab"),
        (String(repeating: "ạ", count: 40) + ".csv", String(repeating: "ạ", count: 31)),
        ("'.csv", "Biểu đã gửi"),
    ])
    func `give the sheet a name that it may have`(file: String, sheet: String) {
        #expect(AnnotatedFormNames.sheet(for: file, language: .vietnamese) == sheet)
        #expect(SheetName.fault(in: sheet) == nil)
    }
}
