import Testing

@testable import CommuneSheets

@Suite struct `A form whose letters were damaged on the way` {
    /// The encoding in which the damaged file itself is.
    private func encoding(_ damage: Damage) -> TextEncoding {
        switch damage {
        case .westernBestFit: .windows1252
        case .vietnameseWithoutMarks: .windows1258
        default: .utf8
        }
    }

    private func read(_ damage: Damage, _ saved: SavedCSV, _ form: ArrivingForm) throws -> DiagnosedSubmission
    {
        try EditedForm.read(damage.bytes(of: saved.text(of: form.rows)), name: form.fileName)
    }

    /// A quarter of all layouts, in which every delimiter, line ending and quoting occurs.
    private static let layouts = SavedCSV.all.enumerated()
        .filter { ($0.offset / 8 + $0.offset) % 4 == 0 }.map(\.element)

    @Test(arguments: Damage.allCases.filter(\.isLoss))
    func `to question marks is refused, or read by its codes with a warning`(damage: Damage) throws {
        for form in try ArrivingForm.all() {
            let source = try EditedForm.read(
                CSVText(rows: form.rows, delimiter: .semicolon).bytes, name: form.fileName)
            for saved in Self.layouts {
                let submission = try read(damage, saved, form)
                let name: Comment = "\(form), \(damage), \(saved.testDescription)"
                #expect(submission.encoding == encoding(damage), name)
                #expect(submission.dialect?.delimiter == saved.delimiter, name)
                #expect(submission.dialect?.lineEnding.rawValue == saved.ending.rawValue, name)
                #expect(submission.dialect?.hasByteOrderMark == false, name)
                let codes = submission.diagnostics.map(\.code)
                if submission.errorCodes == [.FIL05] {
                    #expect(submission.observations.isEmpty && codes == [.FIL05], name)
                } else {
                    #expect(codes.filter { $0 == .FIL06 }.count == 1, name)
                    #expect(codes.filter { $0 != .FIL06 } == source.diagnostics.map(\.code), name)
                    #expect(submission.unit == source.unit && submission.period == source.period, name)
                    #expect(submission.observations.map(\.item) == source.observations.map(\.item), name)
                    #expect(submission.observations.map(\.field) == source.observations.map(\.field), name)
                    #expect(submission.observations.map(\.value) == source.observations.map(\.value), name)
                }
            }
        }
    }

    @Test func `from UTF-8 by opening it as windows-1258 is refused, and named`() throws {
        for form in try ArrivingForm.all() {
            for saved in Self.layouts {
                let submission = try read(.utf8MisreadAsVietnamese, saved, form)
                #expect(submission.verdict == .refused && submission.observations.isEmpty, "\(form)")
                #expect(submission.errorCodes == [.FIL07], "\(form)")
            }
        }
    }

    @Test(arguments: Damage.allCases.filter { !$0.isLoss })
    func `by opening it in the wrong encoding is refused, and that encoding is named`(damage: Damage) throws {
        for form in try ArrivingForm.all() {
            for saved in Self.layouts {
                let submission = try read(damage, saved, form)
                let name: Comment = "\(form), \(damage), \(saved.testDescription)"
                #expect(submission.errorCodes == [.FIL07], name)
                #expect(submission.observations.isEmpty && submission.rows == RowCounts(), name)
                let originals = submission.diagnostics.compactMap { finding -> TextEncoding? in
                    if case .openedInWrongEncoding(let original) = finding.problem { original } else { nil }
                }
                #expect(originals == [damage.original], name)
            }
        }
    }

    /// A form of which the codes say everything is not sent back for its words.
    @Test(arguments: Damage.allCases.filter { $0.isLoss && $0 != .replacementCharacters })
    func `to question marks is accepted with a warning where it is complete`(damage: Damage) throws {
        for form in try ArrivingForm.all().dropLast() {
            let submission = try read(damage, SavedCSV.all[0], form)
            #expect(submission.verdict == .acceptedWithWarnings, "\(form), \(damage)")
        }
    }
}
