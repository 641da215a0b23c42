import Testing

@testable import CommuneSheets

@Suite struct `A form with damaged letters` {
    private func read(_ form: EditedForm, _ damage: Damage) throws -> DiagnosedSubmission {
        let text = String(decoding: form.bytes.dropFirst(3), as: UTF8.self)
        return try EditedForm.read(damage.bytes(of: text), name: form.name)
    }

    @Test(arguments: Damage.allCases)
    func `is refused for that alone, unless codes and figures identify everything`(damage: Damage) throws {
        for unit in ["30058", "30037", "BHXH", "TCKH", "TNMT"] {
            let form = try EditedForm(unit)
            let submission = try read(form, damage)
            if damage.isLoss, submission.verdict != .refused {
                #expect(submission.diagnostics.contains { $0.code == .FIL06 })
                #expect(submission.unit?.code.text == unit)
                let expected = try form.read().observations
                #expect(submission.observations.map(\.value) == expected.map(\.value))
                #expect(submission.observations.map(\.place) == expected.map(\.place))
            } else {
                #expect(submission.errorCodes == [damage.isLoss ? .FIL05 : .FIL07], "\(unit)")
                #expect(submission.observations.isEmpty && submission.rows.read == 0)
            }
        }
    }

    @Test(arguments: [Damage.westernBestFit, .vietnameseWithoutMarks, .questionMarks])
    func `is accepted with a warning where codes and figures identify everything`(damage: Damage) throws {
        let submission = try read(EditedForm("30058"), damage)
        #expect(submission.diagnostics.map(\.code) == [.FIL06])
        #expect(submission.verdict == .acceptedWithWarnings)
    }

    @Test(arguments: Damage.allCases)
    func `is refused where only its name tells the unit`(damage: Damage) throws {
        var form = try EditedForm("30058")
        try form.setHeading("Mã đơn vị", nil)
        #expect(try read(form, damage).errorCodes == [damage.isLoss ? .FIL05 : .FIL07])
    }

    @Test(arguments: Damage.allCases)
    func `is refused where only words tell the period`(damage: Damage) throws {
        var form = try EditedForm("30058")
        try form.setHeading("Kỳ báo cáo", ["Kỳ báo cáo", "tháng sáu năm 2023"])
        #expect(try read(form, damage).errorCodes == [damage.isLoss ? .FIL05 : .FIL07])
    }

    @Test(arguments: Damage.allCases)
    func `is refused where only its name tells an item`(damage: Damage) throws {
        var form = try EditedForm("30058")
        try form.set("5.1", "Mã số", "")
        #expect(try read(form, damage).errorCodes == [damage.isLoss ? .FIL05 : .FIL07])
    }

    @Test func `in one cell is not damaged as a whole`() throws {
        var form = try EditedForm("30058")
        try form.set("5.1", "Ghi chú", "S? li?u c?a xã, có đúng không?")
        let submission = try form.read()
        #expect(submission.diagnostics == [] && submission.encoding == .utf8)
    }

    @Test func `with questions in it has lost nothing`() throws {
        var form = try EditedForm("30058")
        for item in ["5", "5.1", "5.2", "5.3"] {
            try form.set(item, "Ghi chú", "Vì sao? Có đúng không? HTX?")
        }
        #expect(try form.read().diagnostics == [])
    }

    @Test func `is refused as opened wrongly where that happened twice`() throws {
        let once = try Damage.utf8Misread.bytes(
            of: String(decoding: EditedForm("30058").bytes, as: UTF8.self))
        let twice = try Damage.utf8Misread.bytes(of: String(decoding: once, as: UTF8.self))
        #expect(try EditedForm.read(twice).errorCodes == [.FIL07])
    }

    /// Soft hyphens and no-break spaces are what programs on the way drop.
    @Test(arguments: Damage.allCases.filter { !$0.isLoss })
    func `is refused as opened wrongly although signs are missing`(damage: Damage) throws {
        let text = String(
            decoding: try damage.bytes(
                of: String(decoding: EditedForm("30058").bytes.dropFirst(3), as: UTF8.self)), as: UTF8.self)
        let rest = text.unicodeScalars.filter { $0 != "\u{AD}" && $0 != "\u{A0}" }
        #expect(
            try EditedForm.read(Array(String(String.UnicodeScalarView(rest)).utf8)).errorCodes == [.FIL07])
    }

    @Test func `keeps the errors of its figures`() throws {
        var form = try EditedForm("30058")
        try form.set("5.1", "Thực hiện trong kỳ", "248")
        let submission = try read(form, .westernBestFit)
        #expect(submission.errorCodes == [.SUM01])
        #expect(submission.diagnostics.contains { $0.code == .FIL06 })
    }
}
