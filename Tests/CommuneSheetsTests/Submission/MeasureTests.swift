import Testing

@testable import CommuneSheets

@Suite struct `A unit of measure in a row` {
    /// What converts figures, by the units' definitions: 1 triệu đồng is 1.000.000 đồng, 1 tấn is 1.000 kg or
    /// 10 tạ, 1 ha is 10.000 m2.
    static let conversions: [(item: String, written: String, remedy: MeasureRemedy)] = [
        ("3", "đồng", .divide(by: Quantity(1_000_000))), ("3", "VNĐ", .divide(by: Quantity(1_000_000))),
        ("3", "nghìn đồng", .divide(by: Quantity(1000))), ("3", "Ngàn đồng", .divide(by: Quantity(1000))),
        ("3", "1.000 đồng", .divide(by: Quantity(1000))), ("3", "1000đ", .divide(by: Quantity(1000))),
        ("3", "tỷ đồng", .multiply(by: Quantity(1000))), ("3", "tỉ đồng", .multiply(by: Quantity(1000))),
        ("2", "đồng/người/năm", .divide(by: Quantity(1_000_000))),
        ("19.T", "kg", .divide(by: Quantity(1000))), ("19.T", "tạ", .divide(by: Quantity(10))),
        ("5.1", "m2", .divide(by: Quantity(10_000))), ("5.1", "m²", .divide(by: Quantity(10_000))),
        ("3", "ha", .convert), ("5.1", "công", .convert), ("7.T", "người", .convert), ("7", "‰", .convert),
    ]

    @Test(arguments: conversions)
    func `that is another one asks for the figures, and proposes no name`(
        item: String, written: String, remedy: MeasureRemedy
    ) throws {
        let finding = try #require(try read(item, written).first)
        guard case .measureDiffers(_, let found) = finding.problem else {
            Issue.record("\(finding.problem)")
            return
        }
        #expect(found == remedy)
        #expect(finding.suggestion == nil)
        #expect(finding.expected != nil)
    }

    @Test(arguments: [
        ("3", "triêu đồng", "triệu đồng"), ("3", "triệu đông", "triệu đồng"),
        ("3", "trieu dong", "triệu đồng"), ("3", "triệu đ", "triệu đồng"),
        ("19.T", "tấnn", "tấn"), ("19.T", "tân", "tấn"), ("7.T", "họ", "hộ"),
    ])
    func `that is only misspelt is proposed, and the figures stay`(
        item: String, written: String, name: String
    ) throws {
        let finding = try #require(try read(item, written).first)
        #expect(finding.problem == .measureDiffers(expected: name, remedy: .respell))
        #expect(finding.suggestion == name)
        #expect(
            finding.message(in: .vietnamese).contains(
                "Nếu đơn vị tính đúng là “\(name)” thì chỉ sửa chữ, không đổi số liệu."))
    }

    @Test(arguments: ["Tr.đồng", "Tr. đồng", "tr.đ", "Triệu đồng", "trđ"])
    func `that is an abbreviation of the item's passes`(written: String) throws {
        #expect(try read("3", written).isEmpty)
    }

    @Test func `tells by how much the figures are to be divided`() throws {
        let finding = try #require(try read("3", "đồng").first)
        #expect(
            finding.message(in: .vietnamese).contains(
                "đổi ra “triệu đồng”: chia các số của dòng cho 1.000.000"))
    }

    private func read(_ item: String, _ written: String) throws -> [Diagnostic] {
        var form = try EditedForm("30058")
        try form.set(item, "Đơn vị tính", written)
        return try form.read().diagnostics.flatMap(\.cells)
    }
}

@Suite struct `A unit of money above the table` {
    @Test(arguments: [
        ["Đơn vị tính: đồng"], ["ĐVT: 1.000 đồng"], ["(Đơn vị tính: nghìn đồng)"],
        ["Đơn vị tính", "tỷ đồng"],
        ["Đơn vị: đồng"], ["Đơn vị tính : đồng."], ["ĐVT: đồng, ha"], ["ĐVT ngàn đồng"],
    ])
    func `that is not the items' is asked about, and is no unit that reports`(cells: [String]) throws {
        let submission = try read("30058", above: cells)
        #expect(submission.diagnostics.map(\.code) == [.IND12])
        #expect(submission.diagnostics.first?.value == cells.last)
        #expect(submission.unit?.code == "30058")
    }

    @Test(arguments: [
        ["Đơn vị tính: triệu đồng"], ["ĐVT: Tr.đồng"], ["Đơn vị: triệu đồng"], ["Đơn vị tính: ha"],
        ["Thu ngân sách tính bằng đồng"], ["Đơn vị tính: như trong biểu"],
    ])
    func `that is the items', and every other line, passes`(cells: [String]) throws {
        #expect(try read("30058", above: cells).diagnostics.isEmpty)
    }

    @Test func `says nothing in a form without money`() throws {
        #expect(try read("CHQS", above: ["Đơn vị tính: đồng"]).findings.isEmpty)
    }

    private func read(_ unit: String, above cells: [String]) throws -> DiagnosedSubmission {
        var form = try EditedForm(unit)
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        form.rows.insert(cells, at: header)
        return try form.read()
    }
}
