import Testing

@testable import CommuneSheets

@Suite struct `Figure text` {
    @Test(arguments: [
        ("0", "0"), ("7", "7"), ("114583", "114583"), ("-5", "-5"),
        ("999999999999999", "999999999999999"),
        ("  12 ", "12"), ("\u{A0}12\u{A0}", "12"), ("\t12\r\n", "12"), (" \u{A0} 12 \u{A0} ", "12"),
    ])
    func `digits alone are a figure in any style`(text: String, number: String) {
        #expect(FigureText(text) == .plain(.of(number)))
    }

    @Test(arguments: [
        ("14.066.000", "14066000"), ("99,8", "99.8"), ("0,500", "0.5"), ("1.234,5", "1234.5"),
        ("1.234.567,89", "1234567.89"), ("12345,678", "12345.678"), ("-0,25", "-0.25"), ("11,65", "11.65"),
        ("1,2345", "1.2345"), ("-5.363.000", "-5363000"), ("0,1", "0.1"),
    ])
    func `some figures only a decimal comma explains`(text: String, number: String) {
        #expect(FigureText(text) == .styled(.of(number), .decimalComma))
        #expect(FigureText(text).quantity(in: .decimalPoint) == nil)
    }

    @Test(arguments: [
        ("14,066,000", "14066000"), ("99.8", "99.8"), ("0.500", "0.5"), ("1,234.5", "1234.5"),
        ("1,234,567.89", "1234567.89"), ("12345.678", "12345.678"), ("-0.25", "-0.25"),
        ("1.2345", "1.2345"),
    ])
    func `some figures only a decimal point explains`(text: String, number: String) {
        #expect(FigureText(text) == .styled(.of(number), .decimalPoint))
        #expect(FigureText(text).quantity(in: .decimalComma) == nil)
    }

    @Test(arguments: [
        ("1.500", "1500", "1.5"), ("1,500", "1.5", "1500"), ("683.083", "683083", "683.083"),
        ("148.200", "148200", "148.2"), ("-26.000", "-26000", "-26"), ("10,000", "10", "10000"),
    ])
    func `one sign with three digits behind it has two readings`(
        text: String, comma: String, point: String
    ) {
        #expect(FigureText(text) == .ambiguous(decimalComma: .of(comma), decimalPoint: .of(point)))
    }

    @Test(arguments: ["", " ", "\u{A0}", "…", "...", "..", "....", " … "])
    func `nothing and dots are missing`(text: String) {
        #expect(FigureText(text) == .missing)
    }

    @Test(arguments: ["-", "–", "—", "−", " - "])
    func `a dash says that none occurred`(text: String) {
        #expect(FigureText(text) == .noneOccurred)
    }

    @Test(arguments: ["x", "X", " x "])
    func `an x says that the item does not apply`(text: String) {
        #expect(FigureText(text) == .notApplicable)
    }

    @Test(arguments: [
        ("98,5%", FigureText.styled(.of("98.5"), .decimalComma), "%"),
        ("98,5 %", .styled(.of("98.5"), .decimalComma), "%"),
        ("1.200 ha", .ambiguous(decimalComma: .of("1200"), decimalPoint: .of("1.2")), "ha"),
        ("5 xã", .plain(.of("5")), "xã"), ("12 m3", .plain(.of("12")), "m3"),
        ("114.583ha", .ambiguous(decimalComma: .of("114583"), decimalPoint: .of("114.583")), "ha"),
        ("75,1 triệu đồng/người/năm", .styled(.of("75.1"), .decimalComma), "triệu đồng/người/năm"),
        ("14.066.000 triệu đồng", .styled(.of("14066000"), .decimalComma), "triệu đồng"),
    ])
    func `words behind a figure are kept beside it`(text: String, figure: FigureText, unit: String) {
        let dress = FigureDress(marks: [], textBefore: "", textBehind: unit)
        #expect(FigureText(text) == .dressed(figure, dress))
        #expect(FigureText(text).quantity(in: .decimalComma) == nil)
    }

    @Test func `words before a figure are kept beside it`() {
        let dress = FigureDress(marks: [], textBefore: "khoảng", textBehind: "")
        #expect(FigureText("khoảng 5") == .dressed(.plain(.of("5")), dress))
    }

    @Test(arguments: [
        ("+5", "5", FigureDress.Marks.plusSign), ("'1200", "1200", .apostrophe), ("’12", "12", .apostrophe),
        ("−5", "-5", .typographicMinus), ("–5", "-5", .typographicMinus), ("(5)", "-5", .brackets),
        ("( 12 )", "-12", .brackets), ("５", "5", .fullWidth), ("１２３", "123", .fullWidth),
        ("1\u{A0}200", "1200", .spaces), ("1\u{202F}200\u{202F}300", "1200300", .spaces),
        ("1 200 300", "1200300", .spaces), ("1 200", "1200", .loneSpace), ("683 083", "683083", .loneSpace),
        ("12\u{200B}34", "1234", .invisible), ("-1 200", "-1200", .loneSpace),
    ])
    func `what stands with the digits is named`(text: String, number: String, marks: FigureDress.Marks) {
        let dress = FigureDress(marks: marks, textBefore: "", textBehind: "")
        #expect(FigureText(text) == .dressed(.plain(.of(number)), dress))
    }

    @Test(arguments: [
        "(-5)", "0 123", "1 20", "12 3456", "1.200 300", "1234 567", "1 200.300.400", "1  200",
        "\u{202E}123",
    ])
    func `what stands with the digits makes no figure where every reading is a guess`(text: String) {
        #expect(FigureText(text) == .notAFigure)
    }

    @Test(arguments: [
        ("1 200,5", "1200.5", NumberStyle.decimalComma), ("1\u{A0}200.25", "1200.25", .decimalPoint),
        ("1 200,500", "1200.5", .decimalComma), ("1 234 567.891", "1234567.891", .decimalPoint),
        ("９９，８", "99.8", .decimalComma),
    ])
    func `behind thousands with blanks a sign is a decimal one`(
        text: String, number: String, style: NumberStyle
    ) {
        guard case .dressed(let figure, _) = FigureText(text) else {
            Issue.record("\(text) is no figure")
            return
        }
        #expect(figure == .styled(.of(number), style))
    }

    @Test(arguments: [
        "1234567890123456789", "9223372036854775808", "1.234.567.890.123.456.789", "0,1234567890123456789",
    ])
    func `nineteen digits are too many`(text: String) {
        #expect(FigureText(text) == .tooManyDigits)
    }

    @Test(arguments: [
        "007", "00", "01", "1.5.0.0", "1.23.456", "1,2,3", "1..5", "1,.5", ",5", ".5", "5,", "5.",
        "1.234,567,8", "1,234.567.8", "0.123.456", "1234.567.890",
    ])
    func `digits with signs in wrong places are no figure`(text: String) {
        #expect(FigureText(text) == .notAFigure)
    }

    @Test(arguments: [
        "1E+05", "1E5", "6,83E+05", "NaN", "Infinity", "inf", "0x1A", "--5", "- 5", "5-", "1'200", "=5",
        "5;6", "5 và 6", "#REF!", "#DIV/0!", "####", "13-Mar", "03/13", "13/03/2023", "5-10", "19/19", "R12",
        "xx", "không", "true", "½", "٥", "৫", "5\u{0}", "''5", "+-5", "+ 5", "1e3", "1E2", "'007", "+007",
    ])
    func `what only resembles a figure is none`(text: String) {
        #expect(FigureText(text) == .notAFigure)
    }

    @Test func `a leading zero is no digit too many`() {
        #expect(FigureText("0,123456789012345") == .styled(.of("0.123456789012345"), .decimalComma))
    }
}
