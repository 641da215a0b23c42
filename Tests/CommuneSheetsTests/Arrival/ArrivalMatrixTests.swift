import Testing

@testable import CommuneSheets

@Suite struct `One and the same form` {
    /// Where an arrival says something else than its source; the first few of them, by name.
    private func differences(_ arrivals: [Arrival], from source: DiagnosedSubmission) throws -> [String] {
        var found: [String] = []
        let submissions = try arrivals.map { try $0.read() }
        for ((arrival, submission), reported) in zip(
            zip(arrivals, submissions), try ReportedFile.all(of: submissions))
        {
            func compare(_ what: String, _ isSame: Bool, _ was: @autoclosure () -> Any) {
                if !isSame { found.append("\(arrival.testDescription): \(what) \(was())") }
            }
            let expected = ReportedFile(expectedOf: arrival, read: source)
            compare("report", reported == expected, reported)
            // That spaces were taken out of figures is a note of its own.
            let findings = submission.diagnostics
                .filter { !(arrival.isSpaced && $0.code == .NUM12 && $0.severity == .note) }
                .map(\.codeAndCell)
            compare("findings", findings == source.diagnostics.map(\.codeAndCell), findings)
            compare("rows", submission.rows == source.rows, submission.rows)
            let figures = source.observations.map { arrival.written($0) }.sorted(by: Arrival.isAbove)
            let observations = submission.observations.sorted(by: Arrival.isAbove)
            compare(
                "observations", observations == figures,
                zip(observations, figures).first { $0 != $1 }.map { ["\($0)", "\($1)"] } ?? [])
            compare(
                "texts",
                arrival.comparable(submission.texts) == arrival.comparable(source.texts),
                submission.texts.count)
        }
        return Array(found.prefix(20))
    }

    private func expectSame(_ arrivals: [Arrival], as form: ArrivingForm) throws {
        let found = try differences(arrivals, from: source(form))
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    private func source(_ form: ArrivingForm) throws -> DiagnosedSubmission {
        try EditedForm.read(CSVText(rows: form.rows, delimiter: .semicolon).bytes, name: form.fileName)
    }

    /// The yardstick itself: what it reads is what stands in the cells.
    @Test func `is read as it was filled in`() throws {
        for form in try ArrivingForm.all() {
            let read = try source(form)
            let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
            let code = try #require(form.rows[header].firstIndex(of: "Mã số"))
            var expected: [String] = []
            for row in form.rows[(header + 1)...] {
                for field in FormField.figures {
                    let column = try #require(form.rows[header].firstIndex(of: Arrival.heading(of: field)))
                    if !row[column].isEmpty { expected.append("\(row[code]) \(field) \(row[column])") }
                }
            }
            let observations = read.observations.filter { $0.value != .missing }
            #expect(
                observations.map { "\($0.item) \($0.field) \($0.valueAsFilledIn)" } == expected, "\(form)")
        }
    }

    /// Every encoding with every delimiter, line ending and way of writing figures, every other one of
    /// them in quotation marks: 768 files.
    @Test(arguments: Storage.allCases, FigureWriting.all)
    func `of codes and figures says the same in every way it can arrive`(
        storage: Storage, writing: FigureWriting
    ) throws {
        let form = try #require(ArrivingForm.all().last)
        let arrivals = Arrival.pairs(of: form, storage).map {
            Arrival(form: form, storage: storage, saved: $0.saved, writing: writing)
        }
        try expectSame(arrivals, as: form)
    }

    /// Every encoding with every pair of the rest.
    @Test(arguments: Storage.allCases)
    func `of a commune says the same in every encoding and layout`(storage: Storage) throws {
        let form = try ArrivingForm.commune()
        try expectSame(Arrival.pairs(of: form, storage), as: form)
    }

    @Test(arguments: Storage.allCases, [1, 2, 3, 4, 5])
    func `of many words or few says the same`(storage: Storage, index: Int) throws {
        let form = try ArrivingForm.all()[index]
        let arrivals = Arrival.pairs(of: form, storage).enumerated().filter { $0.offset % 5 == index % 5 }
            .map(\.element)
        try expectSame(arrivals, as: form)
    }

    @Test(
        arguments: [Storage.utf8, .utf8WithMark, .utf16LittleEndianWithMark, .decomposed])
    func `with spaces between thousands says the same`(storage: Storage) throws {
        try checkSpaced(storage, FigureWriting.spaced)
    }

    /// The old code pages have the no-break space, and no narrow one.
    @Test(
        arguments: [Storage.windows1258, .tcvn3, .vni])
    func `with no-break spaces between thousands says the same in the old encodings`(
        storage: Storage
    ) throws {
        try checkSpaced(storage, FigureWriting.spaced.filter { $0.thousandsSign == "\u{A0}" })
    }

    @Test func `gives its figures in the order of the rows`() throws {
        for form in try ArrivingForm.all() {
            for writing in FigureWriting.all {
                let submission = try Arrival(
                    form: form, storage: .utf8, saved: SavedCSV.all[0], writing: writing
                ).read()
                #expect(
                    submission.observations == submission.observations.sorted(by: Arrival.isAbove),
                    "\(form.title) \(writing.testDescription)")
            }
        }
    }

    private func checkSpaced(_ storage: Storage, _ writings: [FigureWriting]) throws {
        for form in try ArrivingForm.all() {
            let arrivals = writings.map { writing in
                Arrival(form: form, storage: storage, saved: SavedCSV.all[0], writing: writing)
            }
            try expectSame(arrivals, as: form)
        }
    }
}

extension Arrival {
    /// Every delimiter with every line ending; quoting and the way of writing figures go round, so that
    /// each meets every delimiter and every line ending.
    fileprivate static func pairs(of form: ArrivingForm, _ storage: Storage) -> [Arrival] {
        CSVDialect.Delimiter.allCases.enumerated().flatMap { row, delimiter in
            SavedCSV.Ending.allCases.enumerated().map { column, ending in
                let turn = row + column
                return Arrival(
                    form: form, storage: storage,
                    saved: SavedCSV(
                        delimiter: delimiter, ending: ending,
                        quoting: (turn + column / 2) % 2 == 0 ? .minimal : .all),
                    writing: FigureWriting.all[turn % 4])
            }
        }
    }

    fileprivate var isSpaced: Bool {
        FigureWriting.spaced.contains { $0.thousandsSign == writing.thousandsSign }
    }

    fileprivate static func isAbove(_ first: Observation, _ second: Observation) -> Bool {
        (first.place.row, first.place.column ?? 0) < (second.place.row, second.place.column ?? 0)
    }

    /// The source's observation as this arrival has to show it.
    fileprivate func written(_ observation: Observation) -> Observation {
        Observation(
            item: observation.item, field: observation.field, value: observation.value,
            written: writing.figure(observation.written) ?? observation.written, place: observation.place)
    }

    /// Words as they can be compared byte by byte: TCVN3 has no capitals with a tone.
    fileprivate func comparable(_ texts: [RowText]) -> [[UInt8]] {
        texts.map { Array((storage == .tcvn3 ? $0.text.lowercased() : $0.text).utf8) }
    }
}

extension Observation {
    /// The value as the sample forms write it: decimal comma, nothing between thousands.
    fileprivate var valueAsFilledIn: String {
        switch value {
        case .missing: ""
        case .noneOccurred: "-"
        case .notApplicable: "x"
        case .figure(let quantity): quantity.description.map { $0 == "." ? "," : String($0) }.joined()
        case .status(let status): status.words.vietnamese
        }
    }
}
