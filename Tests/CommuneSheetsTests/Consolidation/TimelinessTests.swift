import Testing

@testable import CommuneSheets

@Suite struct `Whether a form came in time` {
    /// June's forms are due on 16 June 2023: cut off on the 14th, two working days later.
    @Test(arguments: [
        ("2023-06-16", Timeliness.onTime, Timeliness.awaited), ("2023-06-10", .onTime, .awaited),
        ("2023-06-17", .unknown, .overdue), ("2023-12-31", .unknown, .overdue),
    ])
    func `is told by the moment of the report and the deadline`(
        asOf: String, received: Timeliness, missing: Timeliness
    ) throws {
        let report = try ConsolidationReport(
            of: SubmissionSet([EditedForm("30058").read()]), period: nil, asOf: Moment(asOf),
            catalogue: BuiltIn.catalogue())
        for unit in report.completeness.units {
            #expect(report.timeliness(of: unit) == (unit.unit.code == "30058" ? received : missing))
        }
    }
}

@Suite struct `The figures of a form` {
    private func completeness(_ form: EditedForm) throws -> UnitCompleteness {
        let report = try ConsolidationReport(
            of: SubmissionSet([form.read(), EditedForm("BHXH").read()]), period: nil, asOf: nil,
            catalogue: BuiltIn.catalogue())
        return try #require(report.completeness.units.first { $0.unit.code == "30058" })
    }

    @Test func `are all present and sound where nothing is wrong`() throws {
        let unit = try completeness(EditedForm("30058"))
        #expect(unit.dueFigures > 20)
        #expect(unit.presentFigures == unit.dueFigures)
        #expect(unit.soundFigures == unit.dueFigures)
    }

    @Test func `are present and not consolidated where the form is refused`() throws {
        var form = try EditedForm("30058")
        let whole = try completeness(form)
        try form.set("5", "Thực hiện trong kỳ", "1")
        let unit = try completeness(form)
        #expect(unit.state == .refused)
        #expect(unit.presentFigures == whole.presentFigures)
        #expect(unit.soundFigures == 0)
    }

    @Test func `are missing where a cell is empty or no figure`() throws {
        var form = try EditedForm("30058")
        let whole = try completeness(form)
        try form.set("9", "Thực hiện trong kỳ", "hai mươi lăm")
        let unit = try completeness(form)
        #expect(unit.presentFigures == whole.presentFigures - 1)
    }
}
