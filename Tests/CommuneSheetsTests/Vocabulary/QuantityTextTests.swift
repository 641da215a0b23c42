import Testing

@testable import CommuneSheets

@Suite struct `Quantity text` {
    @Test(arguments: [
        ("14066000", "14066000", "14.066.000", "14,066,000"), ("99.8", "99,8", "99,8", "99.8"),
        ("-1234.50", "-1234,50", "-1.234,50", "-1,234.50"), ("0.05", "0,05", "0,05", "0.05"),
        ("999", "999", "999", "999"), ("-100000", "-100000", "-100.000", "-100,000"),
        (
            "-9223372036854775808", "-9223372036854775808", "-9.223.372.036.854.775.808",
            "-9,223,372,036,854,775,808"
        ),
    ])
    func `each notation has its own signs`(
        text: String, form: String, vietnamese: String, english: String
    ) {
        let quantity = Quantity.of(text)
        #expect(quantity.description == text)
        #expect(quantity.formText == form)
        #expect(quantity.words(in: .vietnamese) == vietnamese)
        #expect(quantity.words(in: .english) == english)
    }
}
