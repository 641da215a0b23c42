import Testing

@testable import CommuneSheets

/// A sample form under another header.
struct ReheadedForm {
    private(set) var form: EditedForm
    private let header: Int

    init(_ unit: String = "30058") throws {
        form = try EditedForm(unit)
        header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
    }

    /// Puts rows of names, given as lines of the form, in the header's place.
    mutating func setHeader(_ lines: [String]) {
        form.rows.replaceSubrange(
            header...header,
            with: lines.map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
            })
    }

    /// Renames one column.
    mutating func rename(_ name: String, _ other: String) throws {
        let column = try #require(form.rows[header].firstIndex(of: name))
        form.rows[header][column] = other
    }

    /// Adds a column with a figure in every row below the header.
    mutating func addColumn(_ name: String) {
        for row in form.rows.indices where row >= header {
            form.rows[row].append(row == header ? name : "7")
        }
    }

    mutating func setPeriod(_ text: String) throws {
        try form.setHeading("Kỳ báo cáo", ["Kỳ báo cáo", text])
    }

    /// What the form says, whatever cell it stands in.
    static func said(_ submission: DiagnosedSubmission) -> [String] {
        submission.observations.map { "\($0.item) \($0.field) \($0.written)" }.sorted()
            + submission.texts.map { "\($0.item) \($0.field) \($0.text)" }.sorted()
    }

    func said() throws -> [String] { Self.said(try form.read()) }
}

@Suite struct `A header in two rows` {
    /// The columns stand as in the sample: STT, code, name, unit, plan, current, cumulative, previous year,
    /// explanation, note.
    private static let headers: [[String]] = [
        [
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện;;Cùng kỳ năm trước;Giải trình;Ghi chú",
            ";;;;;Trong kỳ;Lũy kế từ đầu năm;;;",
        ],
        [
            "STT;Mã số;Chỉ tiêu;ĐVT;Kế hoạch năm;Thực hiện;;Cùng kỳ năm trước;Giải trình;Ghi chú",
            ";;;;;Tháng 6;Lũy kế;;;",
        ],
        [
            "TT;Mã;Nội dung;Đơn vị;Năm 2023;;;Cùng kỳ năm 2022;Giải trình;Ghi chú",
            ";;;;Kế hoạch;Thực hiện tháng 6;Lũy kế 6 tháng;;;",
        ],
        [
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Năm 2023;;;;Giải trình;Ghi chú",
            ";;;;Kế hoạch;Thực hiện;Lũy kế;Cùng kỳ năm trước;;",
        ],
        [
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện;;;;",
            ";;;;;Tháng 6;Lũy kế;Cùng kỳ;Giải trình;Ghi chú",
        ],
        [
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Tháng 6 năm 2023;;;;Giải trình;Ghi chú",
            ";;;;Kế hoạch năm;Thực hiện;Lũy kế;Cùng kỳ 2022;;",
        ],
        [
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch;Kết quả thực hiện;;;Giải trình;Ghi chú",
            ";;;;Năm 2023;Trong tháng;Lũy kế từ đầu năm đến nay;Cùng kỳ năm trước;;",
        ],
        [
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện tháng 6 năm 2023;;Cùng kỳ 2022;Giải trình;Ghi chú",
            ";;;;;Trong tháng;Lũy kế;;;",
        ],
        [
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch;Thực hiện;;;Giải trình;Ghi chú",
            ";;;;2023;Tháng 6/2023;Lũy kế đến tháng 6/2023;Cùng kỳ năm 2022;;",
        ],
    ]

    @Test(arguments: headers)
    func `gives each column the name above, below, or both together`(lines: [String]) throws {
        var form = try ReheadedForm()
        form.setHeader(lines)
        let submission = try form.form.read()
        #expect(submission.diagnostics == [])
        #expect(try ReheadedForm.said(submission) == ReheadedForm().said())
        // One row more than the sample has, and it is no item.
        #expect(submission.rows == RowCounts(accepted: 50, unchanged: 0, ignored: 18, refused: 0))
        let figure = submission.observations.first { $0.item == "9" && $0.field == .current }
        #expect(figure?.place == CellPlace(line: 27, row: 27, column: 6))
    }

    @Test func `may have a row under it that numbers the columns`() throws {
        var form = try ReheadedForm()
        form.setHeader(Self.headers[0] + ["A;B;C;D;1;2;3;4;E;F"])
        #expect(try form.form.read().diagnostics == [])
        #expect(try form.said() == ReheadedForm().said())
    }

    @Test func `may compare figures, and a comparison is no figure`() throws {
        var form = try ReheadedForm()
        form.setHeader([
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện;;Cùng kỳ năm trước;Giải trình;Ghi chú;So sánh (%);",
            ";;;;;Trong kỳ;Lũy kế từ đầu năm;;;;Kế hoạch năm;Cùng kỳ năm trước",
        ])
        let submission = try form.form.read()
        #expect(
            submission.diagnostics.flatMap { [$0] + $0.alike }.map(\.codeAndCell) == [
                "FRM04 K11", "FRM04 L11",
            ])
        #expect(try ReheadedForm.said(submission) == ReheadedForm().said())
    }

    @Test(arguments: [
        // A first row of data, a group heading, numbers of columns, an empty row.
        "1;2;Thu nhập bình quân đầu người;triệu đồng/người/năm;;;;;;", "I;;Chỉ tiêu về kinh tế;;;;;;;",
        "(1);(2);(3);(4);(5);(6);(7);(8);(9);(10)", ";;;;;;;;;",
    ])
    func `is not made of one row and the row below it`(line: String) throws {
        let form = try ReheadedForm()
        var rows = form.form.rows
        let header = try #require(rows.firstIndex { $0.contains("Mã số") })
        rows.insert(
            line.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }, at: header + 1)
        let bytes = CSVText(rows: rows, delimiter: .semicolon).bytes
        let source = try #require(SourceFile(path: "bieu.csv", bytes: bytes))
        let dialect = CSVDialect(detectedIn: source.bytes[...])
        let table = try CSVReader.read(source.bytes[...], dialect: dialect).table
        #expect(FormHeader.find(in: table, catalogue: try BuiltIn.catalogue())?.rows == header...header)
    }

    /// Last month, last year, the whole district, shares: other columns than the form's own.
    @Test(arguments: [
        "Tháng trước", "Kỳ trước", "Năm trước", "Toàn huyện", "Tỷ trọng", "Tăng (+), giảm (-)", "Đạt",
        "Mức tăng", "Cả nước",
    ])
    func `does not take columns under a name that it does not know`(upper: String) throws {
        var form = try EditedForm("30058")
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        let lower = form.rows[header]
        form.rows[header] = lower.enumerated().map { (4...7).contains($0) ? ($0 == 5 ? upper : "") : $1 }
        form.rows[header][4] = lower[4]
        form.rows[header][7] = lower[7]
        form.rows.insert(
            lower.enumerated().map { (5...6).contains($0) ? $1 : "" }, at: header + 1)
        let submission = try form.read()
        #expect(submission.verdict == .refused)
        #expect(submission.observations.isEmpty)
    }

    @Test func `with figures in the lower row is one row`() throws {
        var form = try ReheadedForm()
        form.setHeader([
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện;;Cùng kỳ năm trước;Giải trình;Ghi chú",
            ";;;;125;Trong kỳ;Lũy kế từ đầu năm;;;",
        ])
        #expect(try form.form.read().findings.contains("FRM02 row 10"))
    }

    @Test func `may break its names over lines within a cell`() throws {
        var form = try ReheadedForm()
        try form.rename("Thực hiện trong kỳ", "Thực hiện\ntrong kỳ")
        try form.rename("Lũy kế từ đầu năm", "Lũy kế\r\ntừ đầu năm")
        try form.rename("Đơn vị tính", "Đơn vị\ntính")
        #expect(try form.form.read().diagnostics == [])
        #expect(try form.said() == ReheadedForm().said())
    }

    @Test(arguments: ["Kế hoạch", "So với kế hoạch (%)"])
    func `does not make a column of the year to date under another's name`(upper: String) throws {
        var form = try ReheadedForm()
        form.setHeader([
            "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;\(upper);Cùng kỳ năm trước;Giải trình;Ghi chú",
            ";;;;;;Lũy kế;;;",
        ])
        #expect(try form.form.read().errorCodes.contains(.FRM02))
    }
}

@Suite struct `The name of a column` {
    /// The form's own name, and other wordings of it in a form of June 2023.
    private static let wordings: [(name: String, others: [String])] = [
        ("STT", ["TT", "Số TT", "Số thứ tự"]),
        ("Mã số", ["Mã chỉ tiêu", "Mã", "MÃ SỐ"]),
        ("Chỉ tiêu", ["Nội dung", "Danh mục chỉ tiêu", "Tên chỉ tiêu", "CHỈ TIÊU"]),
        ("Đơn vị tính", ["Đơn vị", "ĐVT", "DVT", "Đơn vị\ntính"]),
        (
            "Kế hoạch năm",
            [
                "Kế hoạch", "Kế hoạch năm 2023", "KH 2023", "KH năm 2023", "Chỉ tiêu kế hoạch năm",
                "Kế hoạch 2023",
            ]
        ),
        (
            "Thực hiện trong kỳ",
            [
                "Thực hiện tháng", "Thực hiện tháng 6", "Thực hiện tháng 06", "Thực hiện tháng 6/2023",
                "THỰC HIỆN THÁNG 6 NĂM 2023", "Ước thực hiện tháng 6", "Ước TH", "TH tháng", "TH T6/2023",
                "Thực hiện", "Thực hiện trong tháng 6", "Tháng 6 thực hiện",
            ]
        ),
        (
            "Lũy kế từ đầu năm",
            [
                "Lũy kế 6 tháng", "Lũy kế đến tháng 6", "Lũy kế đến hết tháng 6/2023", "Lũy kế", "Cộng dồn",
                "Lũy kế từ đầu năm đến nay", "Lũy kế 6 tháng đầu năm 2023", "Thực hiện 6 tháng",
                "Thực hiện đến tháng 6", "Luỹ kế", "Lũy kế từ đầu năm 2023",
            ]
        ),
        (
            "Cùng kỳ năm trước",
            [
                "Cùng kỳ", "Cùng kỳ 2022", "Cùng kỳ năm 2022", "Thực hiện cùng kỳ",
                "Thực hiện cùng kỳ năm 2022",
                "Cùng kỳ tháng 6/2022",
            ]
        ),
    ]

    private static let renamings = wordings.flatMap { name, others in others.map { (name, $0) } }

    @Test(arguments: renamings)
    func `may be another official wording`(name: String, other: String) throws {
        var form = try ReheadedForm()
        try form.rename(name, other)
        #expect(try form.form.read().diagnostics == [])
        #expect(try form.said() == ReheadedForm().said())
    }

    /// The period, the form's name, and wordings that only this period allows.
    @Test(arguments: [
        ("2023-Q2", "Thực hiện trong kỳ", "Thực hiện quý II"),
        ("2023-Q2", "Thực hiện trong kỳ", "TH quý 2/2023"),
        ("2023-Q2", "Lũy kế từ đầu năm", "Lũy kế 6 tháng"),
        ("2023-Q2", "Lũy kế từ đầu năm", "Thực hiện 6 tháng"),
        ("2023-H1", "Thực hiện trong kỳ", "Thực hiện 6 tháng đầu năm"),
        ("2023-H1", "Cùng kỳ năm trước", "Cùng kỳ 6 tháng 2022"),
        ("2023-9M", "Thực hiện trong kỳ", "Ước thực hiện 9 tháng"),
        ("2023", "Thực hiện trong kỳ", "Ước thực hiện năm 2023"),
        ("2023-12", "Lũy kế từ đầu năm", "Ước thực hiện năm 2023"),
    ])
    func `may say the period in its own way`(period: String, name: String, other: String) throws {
        var form = try ReheadedForm()
        try form.setPeriod(period)
        let expected = try form.form.read()
        try form.rename(name, other)
        let submission = try form.form.read()
        #expect(submission.errorCodes.filter { $0.rawValue.hasPrefix("FRM") } == [])
        #expect(ReheadedForm.said(submission) == ReheadedForm.said(expected))
    }

    @Test(arguments: [
        ("Thực hiện trong kỳ", "Thực hiện tháng 5", "FRM11 F10"),
        ("Thực hiện trong kỳ", "Thực hiện tháng 6/2022", "FRM11 F10"),
        ("Thực hiện trong kỳ", "Thực hiện quý II", "FRM11 F10"),
        ("Thực hiện trong kỳ", "Thực hiện tháng 6/2024", "FRM11 F10"),
        ("Thực hiện trong kỳ", "Ước thực hiện năm 2023", "FRM11 F10"),
        ("Thực hiện trong kỳ", "Thực hiện năm 2022", "FRM11 F10"),
        ("Kế hoạch năm", "Kế hoạch năm 2022", "FRM21 E10"), ("Kế hoạch năm", "KH 2024", "FRM21 E10"),
        ("Cùng kỳ năm trước", "Cùng kỳ năm 2021", "FRM21 H10"),
        ("Cùng kỳ năm trước", "Cùng kỳ tháng 5/2022", "FRM21 H10"),
        ("Cùng kỳ năm trước", "Cùng kỳ 6 tháng", "FRM21 H10"),
        ("Lũy kế từ đầu năm", "Lũy kế 5 tháng", "FRM21 G10"),
        ("Lũy kế từ đầu năm", "Lũy kế đến tháng 5", "FRM21 G10"),
    ])
    func `that speaks of another period than the form is an error`(
        name: String, other: String, finding: String
    ) throws {
        var form = try ReheadedForm()
        try form.rename(name, other)
        let submission = try form.form.read()
        #expect(submission.findings == [finding])
        // Both places are named.
        let diagnostic = try #require(submission.diagnostics.first)
        #expect(diagnostic.related.map(\.place.cell) == ["B4"])
        #expect(diagnostic.value == other)
    }

    @Test func `of another period beside the right one is an extra column`() throws {
        for (name, extra) in [
            ("Thực hiện trong kỳ", "Thực hiện tháng 5"), ("Kế hoạch năm", "Kế hoạch năm 2022"),
            ("Kế hoạch năm", "Kế hoạch tháng 6"), ("Cùng kỳ năm trước", "Thực hiện năm 2022"),
            ("Lũy kế từ đầu năm", "Lũy kế 5 tháng"), ("Đơn vị tính", "Đơn vị"),
        ] {
            var form = try ReheadedForm()
            form.addColumn(extra)
            let submission = try form.form.read()
            #expect(submission.diagnostics.map(\.codeAndCell) == ["FRM04 K10"], "\(extra) beside \(name)")
            #expect(try ReheadedForm.said(submission) == ReheadedForm().said())
        }
    }

    @Test func `of the same period of last year is that column`() throws {
        var form = try ReheadedForm()
        try form.rename("Cùng kỳ năm trước", "Thực hiện tháng 6/2022")
        try form.rename("Thực hiện trong kỳ", "Thực hiện tháng 6/2023")
        #expect(try form.form.read().diagnostics == [])
        #expect(try form.said() == ReheadedForm().said())
    }

    @Test(arguments: [
        "So với kế hoạch (%)", "So cùng kỳ (%)", "Tỷ lệ hoàn thành kế hoạch năm", "Tăng, giảm so cùng kỳ",
    ])
    func `that compares is an extra column`(name: String) throws {
        var form = try ReheadedForm()
        form.addColumn(name)
        let submission = try form.form.read()
        #expect(submission.diagnostics.map(\.codeAndCell) == ["FRM04 K10"])
        #expect(try ReheadedForm.said(submission) == ReheadedForm().said())
    }

    /// `Thực hiện` alone is the period's own figure only where the year to date has a column of its own.
    @Test func `that could be two columns is not guessed`() throws {
        var form = try ReheadedForm()
        try form.rename("Thực hiện trong kỳ", "Thực hiện")
        try form.rename("Lũy kế từ đầu năm", "Số liệu")
        #expect(try form.form.read().errorCodes.contains(.FRM02))
        var twice = try ReheadedForm()
        try twice.rename("Thực hiện trong kỳ", "Thực hiện")
        try twice.rename("Lũy kế từ đầu năm", "Thực hiện")
        #expect(try Set(twice.form.read().errorCodes) == [.FRM02, .FRM03])
    }

    @Test(arguments: ["Kế hoạch tháng 6", "Kế hoạch quý II", "Kế hoạch 6 tháng"])
    func `that is the plan of a part of the year is not the year's`(name: String) throws {
        var form = try ReheadedForm()
        try form.rename("Kế hoạch năm", name)
        #expect(try form.form.read().errorCodes.contains(.FRM02))
    }

    @Test func `may be general without the catalogue knowing general names`() throws {
        // A catalogue exported before there were such names has four columns.
        let rows = try BuiltIn.rows(of: .columns).map { Array($0.prefix(4)) }
        #expect(try BuiltIn.read(with: rows, in: .columns).catalogue != nil)
    }
}
