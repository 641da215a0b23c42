import Testing

@testable import CommuneSheets

@Suite struct `A form` {
    @Test(arguments: SampleSheets.paths(in: SampleSheets.june))
    func `of the samples is accepted, and every row of it has one fate`(path: String) throws {
        let source = try SampleSheets.source(path)
        let submission = try FormReader(catalogue: BuiltIn.catalogue()).read(source)
        #expect(submission.errorCodes == [])
        let strict = try StrictCSV.parse(source.bytes[...], delimiter: 0x3B)
        #expect(submission.rows.read == strict.rows.count + strict.blankLines)
        // Every row with a number in its first column is an item, unless it only names a group.
        let items = strict.rows.filter {
            Int(String(decoding: $0[0], as: UTF8.self)) != nil && !$0[3].isEmpty
        }
        #expect(submission.rows.accepted == items.count)
        #expect(submission.rows.refused == 0)
        #expect(submission.unit.map { path.contains("/\($0.fileStem).") } == true)
        #expect(submission.period == ReportingPeriod("2023-06"))
    }

    @Test func `without a mistake has no finding at all`() throws {
        let submission = try EditedForm("30058").read()
        #expect(submission.verdict == .accepted)
        #expect(submission.diagnostics == [])
        #expect(submission.rows == RowCounts(accepted: 50, unchanged: 0, ignored: 17, refused: 0))
        #expect(
            submission.dialect == CSVDialect(delimiter: .semicolon, lineEnding: .crlf, hasByteOrderMark: true)
        )
        #expect(submission.encoding == .utf8)
        #expect(submission.numberStyle == .decimalComma)
    }

    /// Written, and what it is.
    private static let absences: [(String, ReportedValue)] = [
        ("", .missing), ("…", .missing), ("...", .missing), ("0", .figure(.zero)), ("-", .noneOccurred),
        ("–", .noneOccurred), ("x", .notApplicable), ("X", .notApplicable),
    ]

    @Test(arguments: absences)
    func `keeps the four kinds of absence apart`(written: String, value: ReportedValue) throws {
        var form = try EditedForm("30058")
        try form.set("9.1", "Thực hiện trong kỳ", written)
        let submission = try form.read()
        let observation = submission.observations.first { $0.item == "9.1" && $0.field == .current }
        #expect(
            observation
                == Observation(
                    item: "9.1", field: .current, value: value, written: written,
                    place: CellPlace(line: 27, row: 27, column: 6)))
        // What is missing, and what does not apply although it is due, waits for somebody.
        switch value {
        case .missing: #expect(submission.findings == ["NUM09 F27"])
        case .notApplicable: #expect(submission.findings == ["NUM11 F27"])
        default: #expect(submission.findings == [])
        }
    }

    @Test func `with ten different mistakes tells all ten at once, each at its cell`() throws {
        var form = try EditedForm("30058")
        try form.set("2.T", "Thực hiện trong kỳ", "53684 tỷ")
        try form.set("3", "Thực hiện trong kỳ", "217.5")
        try form.set("4", "Thực hiện trong kỳ", "1,5")
        try form.set("5", "Lũy kế từ đầu năm", "5500")
        try form.set("5.3", "Đơn vị tính", "kg")
        try form.set("7", "Thực hiện trong kỳ", "95")
        try form.set("9", "Lũy kế từ đầu năm", "18")
        try form.set("12.T", "Thực hiện trong kỳ", "không rõ")
        try form.set("21", "Thực hiện trong kỳ", "1")
        try form.set("NV.2", "Thực hiện trong kỳ", "tốt")
        let submission = try form.read()
        #expect(
            submission.diagnostics.map(\.codeAndCell) == [
                "NUM08 F13", "NUM04 F15", "NUM05 F16", "SUM01 G17", "IND08 D20", "SUM02 F22", "SUM03 G26",
                "NUM01 F41", "NUM07 F55", "NUM10 F63",
            ])
        #expect(submission.verdict == .refused)
        #expect(submission.rows == RowCounts(accepted: 41, unchanged: 0, ignored: 16, refused: 10))
    }

    @Test func `may have its columns in any order`() throws {
        let plain = try EditedForm("30058")
        var form = plain
        form.reorder([9, 7, 6, 5, 4, 8, 3, 2, 1, 0])
        let submission = try form.read()
        #expect(submission.diagnostics == [])
        #expect(try Self.said(submission) == Self.said(plain.read()))
        #expect(
            submission.observations.first { $0.item == "9" && $0.field == .current }?.place
                == CellPlace(line: 26, row: 26, column: 4))
    }

    @Test func `may have columns of its own, which are passed over with a note`() throws {
        let plain = try EditedForm("30058")
        var form = plain
        form.reorder([0, 1, 2, 10, 3, 4, 5, 6, 7, 8, 9, 11])
        form.rows[9][3] = "Người phụ trách"
        form.rows[9][11] = "Số công văn"
        form.rows[25][3] = "Nguyễn Văn A, 25"
        form.rows[25][11] = "12/BC-UBND"
        let submission = try form.read()
        #expect(submission.diagnostics.flatMap(\.cells).map(\.codeAndCell) == ["FRM04 D10", "FRM04 L10"])
        #expect(submission.verdict == .accepted)
        #expect(try Self.said(submission) == Self.said(plain.read()))
    }

    @Test func `may have totals and signatures below the table, which are passed over with a note`() throws {
        let plain = try EditedForm("30058")
        var form = plain
        form.rows.append(["", "", "Tổng cộng", "", "", "123", "", "", "", ""])
        form.rows.append(["", "", "Mỹ Đông, ngày 14 tháng 6 năm 2023", "", "", "", "", "", "", ""])
        form.rows.append(["", "", "", "", "", "CHỦ TỊCH", "", "", "", ""])
        let submission = try form.read()
        #expect(submission.diagnostics.map(\.codeAndCell) == ["FRM17 row 68"])
        #expect(try Self.said(submission) == Self.said(plain.read()))
        #expect(submission.rows == RowCounts(accepted: 50, unchanged: 0, ignored: 20, refused: 0))
    }

    @Test func `answers a warning with an explanation on its row`() throws {
        var form = try EditedForm("30058")
        try form.set("12.T", "Thực hiện trong kỳ", "8400")
        let open = try form.read()
        #expect(open.diagnostics.map(\.isOpen) == [true])
        try form.set("12.T", "Giải trình", "Có người nơi khác đến tham gia")
        let answered = try form.read()
        #expect(answered.findings == ["SUM01 F41"])
        #expect(answered.diagnostics.map(\.answer) == ["Có người nơi khác đến tham gia"])
        #expect(answered.diagnostics.map(\.isOpen) == [false])
        #expect(answered.verdict == .acceptedWithWarnings)
    }

    @Test func `answers no error with an explanation`() throws {
        var form = try EditedForm("30058")
        try form.set("9", "Thực hiện trong kỳ", "hai mươi lăm")
        try form.set("9", "Giải trình", "Số liệu ghi bằng chữ")
        let submission = try form.read()
        #expect(submission.diagnostics.map(\.isOpen) == [true])
        #expect(submission.verdict == .refused)
    }

    @Test func `of another period than the one asked for is refused`() throws {
        let form = try EditedForm("30058")
        #expect(try form.read(expecting: ReportingPeriod("2023-05")).findings == ["FRM12"])
        #expect(try form.read(expecting: ReportingPeriod("2023-06")).findings == [])
    }

    /// What a form says, whatever cell it stands in.
    private static func said(_ submission: DiagnosedSubmission) -> [String] {
        submission.observations.map { "\($0.item) \($0.field) \($0.written)" }.sorted()
            + submission.texts.map { "\($0.item) \($0.field) \($0.text)" }.sorted()
    }
}
