import Testing

@testable import CommuneSheets

@Suite struct `A form like one read before` {
    /// What officers, and their programs, leave in a figure's cell.
    private static let figures = [
        "", "0", "-", "x", "X", "5", "12", "1234", "1.234", "12.345", "1.234.567", "1.234,5", "1,5", "0,5",
        "0,125", "1,500", "1234,567", "1,23456", "12,", ",5", "1.23.456", "12.34", "007", "-3", "-1.234,5",
        "--5", "+5", "45020", "44998", "36900", "99999999999", "999999999999999", "1234567890123456", "1E+05",
        "98,5%", "1 200", "…", "...", "–", "hoàn thành", "đang thực hiện", "Hoàn thành", "#REF!", "03/13",
        "năm", "1.000.000.000.000", "0,0001", "0,00001", " 5", "5 ", "\u{A0}5",
    ]
    private static let words = [
        "", "Đã đối chiếu với công an huyện", "số ước", "5", "-", "12,5", "?",
        "đã xem xét; chờ duyệt, ký, gửi",
        "a,b,c,d,e,f,g,h,i,j,k", "\"trích\"", " đầu dòng", "cuối dòng ", "và", "hai\ndòng", "tab\tđây", "a|b",
        "ph\u{1B0}\u{323}c", "???", "ngày 14 tháng 6 năm 2023", "Mã đơn vị: 30040", "Đơn vị", "\u{FFFD}",
    ]

    /// Reads forms one after the other by one worker, each of which has to come out as it does alone.
    private func check(
        _ forms: [(name: String, bytes: [UInt8])], expecting period: ReportingPeriod? = nil
    ) throws -> Int {
        let reader = FormReader(catalogue: try BuiltIn.catalogue(), expectedPeriod: period)
        var worker = try FormWorker(reader, keeping: .everything)
        for (name, bytes) in forms {
            let source = try #require(SourceFile(path: name, bytes: bytes))
            let alone = try reader.read(source)
            let after = try worker.read(source)
            #expect(SubmissionText(of: after) == SubmissionText(of: alone), "\(name)")
        }
        return worker.recognisedCount
    }

    @Test func `is read as it would be alone, for every sample twice`() throws {
        let forms = try SampleSheets.paths(in: SampleSheets.june).map {
            ($0.split(separator: "/").last.map { String($0) } ?? "", try SampleSheets.bytes($0))
        }
        #expect(try check(forms + forms) >= forms.count / 2)
    }

    @Test(arguments: 0..<60)
    func `is read as it would be alone, whatever its figures and words are`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let unit = try #require(
            ["30058", "30037", "30064", "TNMT", "CAH", "BHXH"].randomElement(using: &random))
        let sample = try EditedForm(unit)
        var forms = [(sample.name, sample.bytes)]
        for _ in 0..<12 {
            var form = sample
            for _ in 0..<Int.random(in: 1...3, using: &random) { Self.change(&form, by: &random) }
            forms.append((sample.name, form.bytes))
        }
        _ = try check(forms)
    }

    /// Changes a cell below the names of the columns, or now and then any cell.
    private static func change(_ form: inout EditedForm, by random: inout SeededRandom) {
        let header = form.rows.firstIndex { $0.contains("Mã số") } ?? 0
        let isAnywhere = Int.random(in: 0..<8, using: &random) == 0
        let row = Int.random(
            in: isAnywhere ? 0..<form.rows.count : header + 1..<form.rows.count, using: &random)
        let column = Int.random(in: isAnywhere ? 0..<10 : 4..<10, using: &random)
        guard form.rows[row].indices.contains(column) else { return }
        let texts = column < 8 ? figures : words
        form.rows[row][column] = texts.randomElement(using: &random) ?? ""
    }

    @Test(arguments: 0..<40)
    func `is read as it would be alone, whatever befell its bytes`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let sample = try EditedForm("30058")
        let harmful = Array(";,\"\r\n\t|0123456789.-xX \u{A0}\u{FEFF}".utf8)
        var forms = [(sample.name, sample.bytes)]
        for _ in 0..<12 {
            var bytes = sample.bytes
            let place = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(harmful.randomElement(using: &random) ?? 0, at: place)
            default: bytes[place] = harmful.randomElement(using: &random) ?? 0
            }
            forms.append((sample.name, bytes))
        }
        _ = try check(forms)
    }

    @Test(arguments: [1, 2, 5, 40])
    func `comes out the same by any number of workers`(workers: Int) async throws {
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        let folders = [SampleSheets.june, SampleSheets.diagnosed].map { SampleSheets.location(of: $0) }
        let one = try await FormIntake.read(folders, by: reader, periods: .ofNone, workers: 1)
        let many = try await FormIntake.read(folders, by: reader, periods: .ofNone, workers: workers)
        #expect(one.submissions.count > 100)
        #expect(many.submissions.map(SubmissionText.init) == one.submissions.map(SubmissionText.init))
    }

    @Test(arguments: [FormIntake.Keeping.figures, .findings])
    func `keeps of a clean form what is asked for, and of others everything`(
        keeping: FormIntake.Keeping
    ) async throws {
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        let folder = SampleSheets.location(of: SampleSheets.june)
        let all = try await FormIntake.read([folder], by: reader)
        let kept = try await FormIntake.read([folder], by: reader, keeping: keeping)
        #expect(kept.submissions.count == all.submissions.count)
        for (kept, whole) in zip(kept.submissions, all.submissions) {
            #expect(kept.verdict == whole.verdict)
            #expect(kept.source.sha256 == whole.source.sha256)
            #expect(kept.source.byteCount == whole.source.bytes.count)
            if whole.diagnostics.isEmpty {
                #expect(kept.source.bytes.isEmpty)
                #expect(kept.observations == (keeping == .figures ? whole.observations : []))
                #expect((AcceptedSubmission(kept) != nil) == (keeping == .figures))
            } else {
                #expect(SubmissionText(of: kept) == SubmissionText(of: whole))
            }
        }
    }

    @Test func `is recognised with figures of its own`() throws {
        let sample = try EditedForm("30058")
        var other = sample
        try other.set("9", "Thực hiện trong kỳ", "27")
        #expect(try check([(sample.name, sample.bytes), (sample.name, other.bytes)]) == 1)
    }

    @Test func `is recognised after any number of forms that have to be read thoroughly`() throws {
        let sample = try EditedForm("30058")
        var thorough = sample
        // Thousands with one dot wait for what the rest of the form shows.
        try thorough.set("2.T", "Thực hiện trong kỳ", "112.850")
        let others = Array(repeating: (thorough.name, thorough.bytes), count: 70)
        let count = try check([(sample.name, sample.bytes)] + others + [(sample.name, sample.bytes)])
        #expect(count >= 1)
    }

    @Test(arguments: ["30058-2023-05.csv", "thang-5-2023.csv", "30040-xa.csv"])
    func `is not recognised under a name that contradicts it`(name: String) throws {
        let sample = try EditedForm("30058")
        _ = try check([(sample.name, sample.bytes), (name, sample.bytes)])
    }

    @Test(arguments: ["2023-06", "2023-05"])
    func `is of another period than asked for, though it is like one of that period`(expected: String) throws
    {
        let june = try EditedForm("30058")
        var may = june
        try may.setHeading("Kỳ báo cáo", ["Kỳ báo cáo", "2023-05", "tháng 5 năm 2023"])
        try may.setHeading("Hạn gửi", ["Hạn gửi", "16/05/2023"])
        let forms = [(june.name, june.bytes), (may.name, may.bytes), (june.name, june.bytes)]
        _ = try check(forms)
        _ = try check(forms + forms, expecting: ReportingPeriod(expected))
    }

    @Test(arguments: [
        "Kỳ báo cáo: 2023-05", "Mã đơn vị: 30040", "Mã đơn vị", "Reporting period: 2023-Q2", "Đã đối chiếu",
    ])
    func `has notes before its codes, which may be labels`(note: String) throws {
        var first = try EditedForm("30058")
        first.reorder([9, 1, 2, 3, 4, 5, 6, 7, 8, 0])
        var second = first
        let row = try #require(second.rows.firstIndex { $0.contains("9.1") })
        second.rows[row][0] = note
        _ = try check([(first.name, first.bytes), (second.name, second.bytes)])
    }

    @Test(arguments: ["\u{202F}5", "\u{2003}12,5", "\u{3000}5", "５", "“5”", "5", "-3", "(5)"])
    func `has a figure where words belong`(text: String) throws {
        let sample = try EditedForm("30058")
        var other = sample
        try other.set("9", "Giải trình", text)
        _ = try check([(sample.name, sample.bytes), (sample.name, other.bytes)])
    }

    @Test func `is another unit's only with that unit's own name`() throws {
        let sample = try EditedForm("30058")
        var contradictory = sample
        try contradictory.setHeading("Mã đơn vị", ["Mã đơn vị", "30061"])
        var other = contradictory
        try other.setHeading("Đơn vị", ["Đơn vị", "Xã Mỹ Hòa"])
        _ = try check([(sample.name, sample.bytes), ("a.csv", contradictory.bytes), ("b.csv", other.bytes)])
    }
}

/// Everything that is known of a submission, as text.
private struct SubmissionText: Equatable {
    let parts: [String]

    init(of submission: DiagnosedSubmission) {
        parts =
            [
                "\(submission.source.path) \(submission.source.sha256) \(submission.source.byteCount)",
                "\(submission.source.bytes.count) \(submission.text == submission.source.bytes)",
                "\(String(describing: submission.dialect)) \(String(describing: submission.encoding))",
                "\(String(describing: submission.numberStyle)) \(String(describing: submission.unit))",
                "\(String(describing: submission.period)) \(submission.verdict)",
                "\(submission.rows) \(submission.rules)",
            ]
            + submission.observations.map { "\($0)" } + submission.texts.map { "\($0)" }
            + submission.diagnostics.map { "\($0)" }
    }
}
