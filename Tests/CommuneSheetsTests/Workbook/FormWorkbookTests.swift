import Testing

@testable import CommuneSheets

@Suite struct `The form as a workbook` {
    private let folder = TestFolder()

    private func form(
        _ unit: UnitCode, _ period: String = "2023-06", _ language: Language = .vietnamese,
        catalogue: IndicatorCatalogue? = nil
    ) throws -> BlankForm {
        let catalogue = try catalogue ?? BuiltIn.catalogue()
        return BlankForm(
            unit: try #require(catalogue.unit(unit)), period: try #require(ReportingPeriod(period)),
            catalogue: catalogue, language: language)
    }

    private func written(_ form: BlankForm) throws -> ReadFormWorkbook {
        try FormWorkbook.write(form, to: folder.file("out.xlsx"), replace: true)
        return try ReadFormWorkbook(folder.file("out.xlsx"))
    }

    /// The built-in catalogue with rows added to one file.
    private func catalogue(adding rows: [[String]], to file: CatalogueFileName) throws -> IndicatorCatalogue {
        let read = try BuiltIn.read(with: BuiltIn.rows(of: file) + rows, in: file)
        return try #require(read.catalogue, "\(read.report)")
    }

    @Test(arguments: [
        ("30058", "9", "EFGHIJ"), ("30058", "7", "EIJ"), ("30058", "7.T", "FHIJ"), ("30058", "5", "IJ"),
        ("30058", "5.1", "EFGHIJ"), ("30058", "13", "EIJ"), ("30058", "NV.1", "FIJ"), ("30058", "11", ""),
        ("CAH", "24.1", "IJ"), ("CAH", "24.1.T", "FGHIJ"), ("CCTK", "1", "IJ"), ("CCTK", "1.1", "FGHIJ"),
        ("TCKH", "3", "EFGHIJ"), ("VPDP", "22b", "FHIJ"), ("KTHT", "8", "FIJ"),
    ])
    func `is open only where the unit has something to write`(
        unit: String, item: String, open: String
    ) throws {
        let book = try written(form(UnitCode(unit)))
        #expect(book.open(item) == open)
        #expect(book.isProtected && book.password == nil)
    }

    @Test(arguments: ["2023-06", "2023-Q1", "2023"], [Language.vietnamese, .english])
    func `says in every locked cell what the file says, and nothing in an open one`(
        period: String, language: Language
    ) throws {
        let catalogue = try BuiltIn.catalogue()
        for unit in catalogue.reportingUnits {
            let form = try form(unit.code, period, language)
            let book = try written(form)
            for (row, texts) in form.rows.enumerated() where !texts.isEmpty {
                for (column, text) in texts.enumerated() {
                    let cell = CellAddress(row: row, column: column).name
                    if book.unlocked.contains(cell) || book.formulas[cell] != nil {
                        #expect(text.isEmpty && book.values[cell] ?? "" == "", "\(unit.code) \(cell)")
                    } else if row > form.headerRow, column == 4, !text.isEmpty {
                        let plan = FigureText(text).quantity(in: .decimalComma)
                        let number = book.values[cell].flatMap { Double($0) }
                        #expect(number == plan.flatMap { Double($0.description) }, "\(unit.code) \(cell)")
                    } else {
                        #expect(book.values[cell] ?? "" == text, "\(unit.code) \(cell)")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        (
            "30058", "7", "F",
            "IF(AND(OR(ISNUMBER(F22),F22=\"-\"),N(F23)<>0),ROUND(N(F22)*10000/F23,0)/100,\"\")"
        ),
        // The average population is a state: the year to date is divided by that of the period.
        (
            "30058", "2", "G",
            "IF(AND(OR(ISNUMBER(G12),G12=\"-\"),N(F13)<>0),ROUND(N(G12)*100/F13,0)/100,\"\")"
        ),
        (
            "CAH", "24.1", "F",
            "IF(AND(OR(ISNUMBER(F13),F13=\"-\"),N(H13)<>0),ROUND((N(F13)-H13)*10000/H13,0)/100,\"\")"
        ),
        (
            "30058", "13", "F",
            "IF(AND(OR(ISNUMBER(F43),F43=\"-\"),N(F23)<>0,OR(ISNUMBER(H43),H43=\"-\"),N(H23)<>0),"
                + "ROUND((N(F43)*H23-N(H43)*F23)*10000/(F23*H23),0)/100,\"\")"
        ),
        (
            "30058", "5", "H",
            "IF(AND(H17=\"x\",H18=\"x\"),\"x\",IF(AND(OR(ISNUMBER(H17),H17=\"-\",H17=\"x\"),"
                + "OR(ISNUMBER(H18),H18=\"-\",H18=\"x\")),ROUND(N(H17)+N(H18),9),\"\"))"
        ),
    ])
    func `computes rates, changes and sub-totals`(
        unit: String, item: String, column: String, formula: String
    ) throws {
        let book = try written(form(UnitCode(unit)))
        let cell = try #require(book.cell(item, column))
        #expect(book.formulas[cell] == formula)
        #expect(book.values[cell] == "")
    }

    @Test func `takes the year to date from the period that starts the year`() throws {
        for (period, open) in [("2023-01", "EFHIJ"), ("2023-Q1", "EFHIJ"), ("2023-02", "EFGHIJ")] {
            let book = try written(form("30058", period))
            #expect(book.open("9") == open)
            let cell = try #require(book.cell("9", "G"))
            let same = "IF(F\(cell.dropFirst())=\"\",\"\",F\(cell.dropFirst()))"
            #expect(book.formulas[cell] == (period == "2023-02" ? nil : same))
        }
    }

    @Test(arguments: [
        (
            "30058", "7.T", "F",
            "IF(ISNUMBER(F22),AND(LEN(F22)<12,F22=ROUND(F22,0),F22>=0,IF(COUNT(F23),F22<=F23,TRUE)),"
                + "OR(F22=\"-\",F22=\"x\",F22=\"…\",F22=\"\"))"
        ),
        (
            "30058", "7.M", "H",
            "IF(ISNUMBER(H23),AND(LEN(H23)<12,H23=ROUND(H23,0),H23>=0,IF(COUNT(H22),H22<=H23,TRUE),"
                + "IF(COUNT(H43),H43<=H23,TRUE),IF(COUNT(H45),H45<=H23,TRUE)),"
                + "OR(H23=\"-\",H23=\"x\",H23=\"…\",H23=\"\"))"
        ),
        (
            "30058", "3", "G",
            "IF(ISNUMBER(G14),AND(LEN(G14)<12,G14=ROUND(G14,3),G14>=0,IF(COUNT(F14),G14>=F14,TRUE)),"
                + "OR(G14=\"-\",G14=\"x\",G14=\"…\",G14=\"\"))"
        ),
        // More insured persons than inhabitants are only warned about.
        (
            "30058", "12.T", "F",
            "IF(ISNUMBER(F40),AND(LEN(F40)<12,F40=ROUND(F40,0),F40>=0),"
                + "OR(F40=\"-\",F40=\"x\",F40=\"…\",F40=\"\"))"
        ),
        (
            "VPDP", "22b", "F",
            "IF(ISNUMBER(F13),AND(LEN(F13)<12,F13=ROUND(F13,0),F13>=0,F13<=13),"
                + "OR(F13=\"-\",F13=\"x\",F13=\"…\",F13=\"\"))"
        ),
    ])
    func `refuses in a cell what the reader would refuse`(
        unit: String, item: String, column: String, formula: String
    ) throws {
        let book = try written(form(UnitCode(unit)))
        let check = try #require(book.cell(item, column).flatMap { book.validations[$0] })
        #expect(check["type"] == "custom" && check["formula"] == formula)
        // Neither "only warn" nor "ignore blanks", with which an empty neighbour would let everything pass.
        #expect(check["errorStyle"] == nil && check["allowBlank"] == nil)
    }

    @Test(arguments: [Language.vietnamese, .english])
    func `offers the answers to a task from a hidden sheet`(language: Language) throws {
        let book = try written(form("30058", "2023-06", language))
        let isVietnamese = language == .vietnamese
        let name = isVietnamese ? "Lựa chọn" : "Choices"
        #expect(book.sheets.map(\.name) == [isVietnamese ? "Biểu 30058" : "Form 30058", name])
        #expect(book.sheets.map(\.isHidden) == [false, true])
        #expect(
            book.choices
                == (isVietnamese
                    ? ["chưa thực hiện", "đang thực hiện", "hoàn thành", "x"]
                    : ["not started", "in progress", "completed", "x"]))
        let list = try #require(book.cell("NV.1", "F").flatMap { book.validations[$0] })
        #expect(list["type"] == "list" && list["formula"] == "'\(name)'!$A$1:$A$4")
    }

    @Test func `has no second sheet where nothing is chosen`() throws {
        #expect(try written(form("CCTK")).sheets.map(\.name) == ["Biểu CCTK"])
    }

    @Test(arguments: [
        (
            Language.vietnamese, "Mã số 21b",
            "1 hoặc 0. Không phát sinh ghi -, không áp dụng ghi x, chưa có số liệu để trống. "
                + "1 = đã được công nhận, 0 = chưa. Không gõ phân số hay ngày (5/10).",
            "Số liệu chưa đúng",
            "Ô này chỉ nhận 1 hoặc 0. Không phát sinh ghi -, không áp dụng ghi x, chưa có số liệu để trống."
        ),
        (
            .english, "Code 21b",
            "1 or 0. Write - for none occurred, x for not applicable, nothing for not known yet. "
                + "No fractions or dates (5/10).",
            "This figure cannot be right",
            "This cell takes only 1 or 0. "
                + "Write - for none occurred, x for not applicable, nothing for not known yet."
        ),
    ])
    func `tells what a cell takes, in the form's language`(
        language: Language, title: String, prompt: String, errorTitle: String, error: String
    ) throws {
        let book = try written(form("30058", "2023-06", language))
        let check = try #require(book.cell("21b", "F").flatMap { book.validations[$0] })
        #expect(check["promptTitle"] == title && check["prompt"] == prompt)
        #expect(check["errorTitle"] == errorTitle && check["error"] == error)
    }

    /// Of June, which no quarter's or year's item is due in: month 6 asks for the monthly ones.
    @Test(arguments: [
        ("30058", "2023-06", "9", "FG", "EHIJ"), ("30058", "2023-06", "12.T", "F", "HIJ"),
        ("30058", "2023-06", "15", "", "EFHIJ"), ("30058", "2023", "15", "F", "EHIJ"),
        ("30058", "2023-06", "7.T", "", "FHIJ"), ("30058", "2023-Q2", "7.T", "F", "HIJ"),
        ("30058", "2023-06", "NV.1", "F", "IJ"), ("CAH", "2023-06", "24.1.T", "FGH", "IJ"),
    ])
    func `tells what is due in the period from what is optional`(
        unit: String, period: String, item: String, due: String, optional: String
    ) throws {
        let book = try written(form(UnitCode(unit), period))
        func columns(_ colour: String) -> String {
            "ABCDEFGHIJ".filter { letter in
                book.cell(item, "\(letter)").flatMap { book.fills[$0] } == colour
            }
        }
        #expect(columns("FFFFE08A") == due)
        #expect(columns("FFFFF9DB") == optional)
        let legend = book.values.values.first { $0.hasPrefix("Ô vàng đậm") }
        #expect(legend?.contains("Ô vàng nhạt") == true)
    }

    @Test(arguments: [
        ("15", "F", "prompt", "Đơn vị ghi 1 nếu đạt, 0 nếu chưa đạt; không ghi phần trăm."),
        ("9", "G", "prompt", "Lũy kế từ đầu năm gồm cả kỳ này"), ("9", "G", "error", "Dài tối đa 11 ký tự."),
        ("6", "F", "error", "Dài tối đa 11 ký tự."),
    ])
    func `says what is asked for where it could be taken for something else`(
        item: String, column: String, part: String, words: String
    ) throws {
        let book = try written(form("30058"))
        let check = try #require(book.cell(item, column).flatMap { book.validations[$0] })
        #expect(check[part]?.contains(words) == true, "\(check)")
    }

    @Test func `does not tell a unit what the district has yet to confirm`() throws {
        for unit in try BuiltIn.catalogue().reportingUnits {
            for check in try written(form(unit.code, "2023")).validations.values {
                #expect(check["prompt"]?.contains("xác nhận") != true)
            }
        }
    }

    @Test func `shows no figure so that it could be read in two ways`() throws {
        let book = try written(form("30058"))
        let format: (String, String) -> String? = { item, column in
            book.cell(item, column).flatMap { book.numberFormats[$0] }
        }
        // 245,678 could be thousands; 245,6780 could not.
        #expect(format("3", "F") == "[<1000]0.0000;General")
        for item in ["5.1", "7.T", "7", "9"] { #expect(format(item, "F") == "General") }
        #expect(format("5", "F") == "[<100000000]General;0.00")
        // Words are kept as they are typed.
        #expect(format("9", "J") == "@" && format("NV.1", "I") == "@")
        let sums = try written(form("CCTK"))
        #expect(
            sums.cell("1", "F").flatMap { sums.numberFormats[$0] }
                == "[<1000]0.0000;[<10000000]General;0.000")
    }

    @Test func `is the same bytes each time`() throws {
        let form = try form("30037")
        for name in ["a.xlsx", "b.xlsx"] {
            try FormWorkbook.write(form, to: folder.file(name), replace: false)
        }
        let first = bytes(of: folder.file("a.xlsx"))
        #expect(first != nil && first == bytes(of: folder.file("b.xlsx")))
    }

    // MARK: Other catalogues

    @Test func `computes no cell from itself`() throws {
        let changed = try catalogue(
            adding: [["R90", "5.2 = 5 - 5.1", "error", "hiệu", "difference", "nhận định"]], to: .rules)
        let book = try written(form("30058", catalogue: changed))
        #expect(book.cell("5", "F").flatMap { book.formulas[$0] } != nil)
        #expect(book.open("5.2") == "EFGHIJ")
    }

    @Test func `computes a numerator that is a sum, and the rate from it`() throws {
        let changed = try catalogue(
            adding: [["R90", "10.T = 7.T + 10.1.T", "error", "tổng", "sum", "nhận định"]], to: .rules)
        let book = try written(form("30058", catalogue: changed))
        #expect(book.open("10.T") == "IJ" && book.open("10.1.T") == "FHIJ")
        let numerator = try #require(book.cell("10.T", "F"))
        let rate = try #require(book.cell("10", "F").flatMap { book.formulas[$0] })
        #expect(rate.hasPrefix("IF(AND(OR(ISNUMBER(\(numerator))"))
        #expect(book.formulas[numerator]?.hasSuffix(",N(F22)+N(F31),\"\"))") == true)
    }

    @Test func `carries the sum of shares that the office has added`() throws {
        let changed = try catalogue(
            adding: [["30058", "5.1", "6900,5", "nhận định"], ["30058", "5.2", "36,25", "nhận định"]],
            to: .plans)
        let book = try written(form("30058", catalogue: changed))
        let whole = try #require(book.cell("5", "E"))
        #expect(book.formulas[whole] != nil && book.values[whole] == "6936.75")
        #expect(book.cell("5.1", "E").flatMap { book.values[$0] } == "6900.5")
        #expect(book.open("5.1") == "FGHIJ")
    }

    @Test func `keeps a check within what a workbook holds, the first relations first`() throws {
        let rules = (10...29).map { number in
            [
                "R\(number + 60)", "13.T + #\(number) <= 7.M", "error", "quy tắc \(number)", "rule",
                "nhận định",
            ]
        }
        let book = try written(form("30058", catalogue: catalogue(adding: rules, to: .rules)))
        for check in book.validations.values {
            for (part, limit) in [("formula", 255), ("prompt", 255), ("error", 255), ("promptTitle", 32)] {
                #expect(check[part]?.utf16.count ?? 0 <= limit)
            }
        }
        let check = try #require(book.cell("7.M", "F").flatMap { book.validations[$0]?["formula"] })
        #expect(check.contains("F45<=F23") && check.contains("F43+10<=F23") && !check.contains("F43+29<=F23"))
    }
}
