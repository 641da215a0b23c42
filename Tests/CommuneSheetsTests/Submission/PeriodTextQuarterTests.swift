import Testing

@testable import CommuneSheets

/// `NameKey` spells "quý" with the tone on its first vowel.
@Suite struct `Quarter in a sentence` {
    @Test(arguments: [
        ("Quý II năm 2023", "2023-Q2"), ("quý 3 năm 2023", "2023-Q3"), ("QUÝ IV NĂM 2023", "2023-Q4"),
        ("Qúy I năm 2023", "2023-Q1"),
    ])
    func `is found`(text: String, period: String) {
        #expect(PeriodText.sentence(text)?.description == period)
        #expect(PeriodText.stated(text)?.description == period)
    }
}
