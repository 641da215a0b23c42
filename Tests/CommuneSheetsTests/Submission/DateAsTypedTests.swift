import Testing

@testable import CommuneSheets

/// Expected originals after `domain/excel_damage.csv`.
@Suite struct `What was typed before a spreadsheet program made a date of it` {
    private func originals(_ text: String, item: IndicatorCode = "4") throws -> [String]? {
        let item = try #require(try BuiltIn.catalogue().item(item))
        return DateAsTyped(text, year: 2023)?.originals(for: item)
    }

    @Test(arguments: [
        ("13-Mar", "03/13"), ("13/03/2023", "03/13"), ("3/13/2023", "03/13"), ("2023-03-13", "03/13"),
        ("13.03.2023", "03/13"), ("13-Thg3", "03/13"), ("13 thg 3", "03/13"), ("13 tháng 3", "03/13"),
        ("Mar-13", "03/13"), ("01/03/2013", "03/13"), ("13/03/2023 00:00:00", "03/13"),
        ("04/04/2023", "04/04"), ("04/04/2026", "04/04"), ("4-Apr", "04/04"), ("04-Thg4", "04/04"),
        ("19-Dec", "12/19"), ("12/19/2026", "12/19"), ("Dec-19", "12/19"), ("31-Jan-2023", "01/31"),
    ])
    func `is named where only one thing can have been`(text: String, original: String) throws {
        #expect(try originals(text) == [original])
    }

    @Test(arguments: [
        ("5-Dec", ["05/12", "12/05"]), ("05/12/2023", ["05/12", "12/05"]), ("10-May", ["05/10", "10/05"]),
    ])
    func `is two things where day and month can change places`(text: String, both: [String]) throws {
        #expect(try originals(text) == both)
    }

    /// Indicator 25 is to fall by 5 to 10 %.
    @Test(arguments: ["10-May", "5-Oct", "05/10/2023", "10/05/2023"])
    func `is the range that the plan names`(text: String) throws {
        let item = try #require(
            try BuiltIn.catalogue().items.first { $0.target?.comparator == .decreaseRange })
        #expect(try originals(text, item: item.code) == ["5-10"])
    }

    @Test(arguments: [
        "03/13", "19/19", "27/27", "5-10", "5-10%", "13", "1.5", "1,5", "32-Mar", "13-Foo", "", "Mar", "2023",
        "13/13/2023", "1.234.567", "không", "12-", "a-b", "tháng 6", "0-Mar",
    ])
    func `is nothing where the text is no date`(text: String) throws {
        #expect(try originals(text) == nil)
    }

    @Test(arguments: [
        (44_998, 13, 3), (45_204, 5, 10), (45_056, 10, 5), (44_927, 1, 1), (36_526, 1, 1), (45_351, 29, 2),
    ])
    func `is read from the number of a day`(serial: Int, day: Int, month: Int) throws {
        let date = try #require(DateAsTyped(serial: Quantity(Int64(serial))))
        #expect([date.first, date.second] == [day, month])
    }

    @Test(arguments: ["36525", "54789", "44998.5", "-44998", "0", "999999999999999"])
    func `is not sought in other numbers`(number: String) {
        #expect(DateAsTyped(serial: .of(number)) == nil)
    }
}

@Suite struct `The code of an item that a spreadsheet program has changed` {
    @Test(arguments: [
        ("5,1", ["5.1"]), ("5.10", ["5.1"]), ("5,10", ["5.1"]), ("05-Jan", ["5.1"]), ("5-Jan", ["5.1"]),
        ("1-Jan", ["1.1"]), ("01/01/2023", ["1.1"]), ("44927", ["1.1"]), ("10-Jan", ["10.1"]),
        ("1.0", ["1"]), ("21,0", ["21"]), ("2-Jan", ["1.2"]), ("11-Feb", ["11.2"]), ("16,4", ["16.4"]),
        ("8-May", ["8.5"]), ("99-Jan", []), ("5,9", []), ("abc", []), ("1.2.3", []), ("", []),
    ])
    func `leads to the codes that may have been typed`(text: String, codes: [String]) throws {
        let found = try DamagedCode.candidates(for: text, in: BuiltIn.catalogue(), unit: nil)
        #expect(found.map(\.code.text) == codes)
    }

    @Test func `is read where the name in the row says the same, with a warning`() throws {
        var form = try EditedForm("30058")
        let plain = try form.read()
        try form.set("5.1", "Mã số", "05-Jan")
        try form.set("5.2", "Mã số", "5,2")
        let submission = try form.read()
        #expect(submission.findings == ["IND11 B18", "IND11 B19"])
        #expect(submission.verdict == .acceptedWithWarnings)
        #expect(submission.observations == plain.observations)
    }

    @Test func `is refused with its candidates where the name does not`() throws {
        var form = try EditedForm("30058")
        try form.set("5.1", "Chỉ tiêu", "")
        try form.set("5.1", "Mã số", "05-Jan")
        let submission = try form.read()
        #expect(submission.findings == ["IND11 B18"])
        #expect(submission.diagnostics.first?.suggestion == "5.1")
        #expect(submission.verdict == .refused)
    }
}
