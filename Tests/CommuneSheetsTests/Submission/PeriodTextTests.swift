import Testing

@testable import CommuneSheets

@Suite struct `Period in a sentence` {
    @Test(arguments: [
        ("Tháng 6 năm 2023", "2023-06"), ("THÁNG 06 NĂM 2023", "2023-06"), ("tháng 12 năm 2023", "2023-12"),
        ("Báo cáo tháng 2 năm 2023 của xã Mỹ Đông", "2023-02"), ("6 tháng đầu năm 2023", "2023-H1"),
        ("Kết quả sáu tháng đầu năm 2023", "2023-H1"), ("9 tháng đầu năm 2023", "2023-9M"),
        ("9 tháng năm 2023", "2023-9M"), ("Tha\u{301}ng 6 na\u{306}m 2023", "2023-06"),
        ("Kế hoạch năm 2023, báo cáo tháng 6 năm 2023", "2023-06"),
        ("Báo cáo tháng Bảy năm 2023", "2023-07"), ("THÁNG SÁU NĂM 2023", "2023-06"),
        ("tháng tư năm 2023", "2023-04"), ("tháng Năm năm 2023", "2023-05"),
        ("tháng mười năm 2023", "2023-10"),
        ("tháng mười một năm 2023", "2023-11"), ("kết quả tháng mười hai năm 2023", "2023-12"),
        ("tha\u{301}ng ta\u{301}m na\u{306}m 2023", "2023-08"),
    ])
    func `is found`(text: String, period: String) {
        #expect(PeriodText.sentence(text)?.description == period)
        #expect(PeriodText.stated(text)?.description == period)
    }

    @Test(arguments: [
        "Tháp Mười, ngày 14 tháng 6 năm 2023", "Chỉ tiêu kế hoạch năm 2023", "tháng 13 năm 2023",
        "tháng 0 năm 2023",
        "6 tháng cuối năm 2023", "quý V năm 2023", "tháng 6 năm 23", "tháng 6", "", "Lũy kế từ đầu năm",
        "7 tháng đầu năm 2023", "tháng năm 2023", "báo cáo tháng một lần, năm 2023",
        "Tháp Mười, ngày 14 tháng sáu năm 2023", "Tháp Mười, 14 tháng sáu năm 2023",
        "từ 15 tháng mười một năm 2023", "ngày 1 tháng năm năm 2023", "14 tháng năm năm 2023",
        "trong tháng tư vấn cho 2023 người",
    ])
    func `is not found in a date, in the plan's year, or in nonsense`(text: String) {
        #expect(PeriodText.sentence(text) == nil)
    }

    @Test(arguments: [
        ("2023-06", "2023-06"), ("2023-Q2", "2023-Q2"), ("06/2023", "2023-06"), ("6/2023", "2023-06"),
        ("Năm 2023", "2023"), ("năm 2023", "2023"),
    ])
    func `behind its label may be short`(text: String, period: String) {
        #expect(PeriodText.stated(text)?.description == period)
    }

    @Test(arguments: [
        "13/2023", "14/06/2023", "1-9/2023", "1-6/2023", "1/6-2023", "6", "kỳ này", "năm nay", "0/2023",
    ])
    func `behind its label must still be one`(text: String) {
        #expect(PeriodText.stated(text) == nil)
    }
}

@Suite struct `A period meant` {
    @Test(arguments: [
        ("06/2023", "2023-06"), ("6-2023", "2023-06"), ("2023–06", "2023-06"), ("2023-6", "2023-06"),
        ("2023/06", "2023-06"),
        ("2023-q2", "2023-Q2"), ("2023-h1", "2023-H1"), ("2023-9m", "2023-9M"), ("quý 2 năm 2023", "2023-Q2"),
        ("Tháng 6 năm 2023", "2023-06"), ("năm 2023", "2023"),
    ])
    func `is told from other ways of writing it`(text: String, period: String) {
        #expect(ReportingPeriod(meantBy: text)?.description == period)
    }

    @Test(arguments: [
        "2023-13", "0/2023", "13.2023", "6/23", "tháng 6", "2023-05-06", "a.csv", "", "/", "24/7",
        "01/06/2023", "06/01/2023", "1/6/23", "1.6.2023",
    ])
    func `is not made up`(text: String) {
        #expect(ReportingPeriod(meantBy: text) == nil)
    }
}
