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
        ("98,5%", FigureText.styled(.of("98.5"), .decimalComma)),
        ("98,5 %", .styled(.of("98.5"), .decimalComma)),
        ("1.200 ha", .ambiguous(decimalComma: .of("1200"), decimalPoint: .of("1.2"))),
        ("5 xã", .plain(.of("5"))),
        ("114.583ha", .ambiguous(decimalComma: .of("114583"), decimalPoint: .of("114.583"))),
        ("khoảng 5", .plain(.of("5"))), ("14.066.000 triệu đồng", .styled(.of("14066000"), .decimalComma)),
    ])
    func `a figure with a unit of measure is not a figure alone`(text: String, figure: FigureText) {
        #expect(FigureText(text) == .withText(figure))
        #expect(FigureText(text).quantity(in: .decimalComma) == nil)
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
        "1E+05", "1E5", "6,83E+05", "NaN", "Infinity", "inf", "0x1A", "--5", "+5", "- 5", "5-", "1 200",
        "1\u{A0}200", "1\u{202F}200", "1'200", "(5)", "=5", "5;6", "5 và 6", "#REF!", "#DIV/0!", "####",
        "13-Mar", "03/13", "13/03/2023", "5-10", "19/19", "R12", "xx", "không", "true", "½", "５", "１２",
        "٥", "৫", "5\u{0}",
    ])
    func `what only resembles a figure is none`(text: String) {
        #expect(FigureText(text) == .notAFigure)
    }

    @Test func `a leading zero is no digit too many`() {
        #expect(FigureText("0,123456789012345") == .styled(.of("0.123456789012345"), .decimalComma))
    }
}
