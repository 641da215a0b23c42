import Testing

@testable import CommuneSheets

/// What a spreadsheet program saves where rows were formatted far below the table.
@Suite struct `Empty rows at the end of a form` {
    /// One more than are read like any others.
    private static let count = 1_001

    private static func tail(_ row: String, _ count: Int, ending: SavedCSV.Ending) -> String {
        (0..<count).map { row + ending.text(ofRow: $0) }.joined()
    }

    private static let saved = SavedCSV.all.filter { $0.quoting == .minimal }

    /// Holds a form with rows below it against the same form without.
    private func expect(
        _ submission: DiagnosedSubmission, like plain: DiagnosedSubmission, andRows count: Int,
        _ comment: Comment
    ) {
        #expect(submission.diagnostics == plain.diagnostics, comment)
        #expect(submission.observations == plain.observations, comment)
        #expect(submission.texts.map(\.text) == plain.texts.map(\.text), comment)
        #expect(submission.encoding == plain.encoding, comment)
        #expect(submission.dialect?.delimiter == plain.dialect?.delimiter, comment)
        #expect(submission.rows.accepted == plain.rows.accepted, comment)
        #expect(submission.rows.refused == plain.rows.refused, comment)
        #expect(submission.rows.ignored == plain.rows.ignored + count, comment)
    }

    @Test(arguments: saved)
    func `change nothing but the number of rows, however they are written`(saved: SavedCSV) throws {
        let text = saved.text(of: try EditedForm("30058").rows)
        let plain = try EditedForm.read(Array(text.utf8))
        for row in ["", "\(saved.delimiter.rawValue)", "   ", ";;;;;;;;;", ",,,,,,,,", " \t|\t "] {
            let tail = Self.tail(row, Self.count, ending: saved.ending)
            // Where empty lines end in CR and LF in turn, two are one.
            let added = Array((text + tail).utf8).physicalLineCount - Array(text.utf8).physicalLineCount
            let submission = try EditedForm.read(Array((text + tail).utf8))
            expect(submission, like: plain, andRows: added, "\(row.debugDescription)")
        }
    }

    @Test(arguments: [1, 20, 200, 1_000, count, 5_000], [1, 7, 8, 9, 10, 30])
    func `are as many and as wide as they come`(count: Int, separators: Int) throws {
        let form = try EditedForm("30058")
        let row = String(repeating: ";", count: separators)
        let tail = Self.tail(row, count, ending: .crlf)
        expect(
            try EditedForm.read(form.bytes + Array(tail.utf8)), like: try EditedForm.read(form.bytes),
            andRows: count, "\(count) rows")
        // The last row often has no line end.
        expect(
            try EditedForm.read(form.bytes + Array((tail + row).utf8)), like: try EditedForm.read(form.bytes),
            andRows: count + 1, "\(count) rows")
    }

    @Test(arguments: Storage.allCases.filter { ![.tcvn3, .vni].contains($0) })
    func `are told in any encoding`(storage: Storage) throws {
        let form = try EditedForm("30058")
        let text = SavedCSV.all[0].text(of: form.rows)
        let tail = Self.tail(";;;;;;;;;", Self.count, ending: .crlf)
        expect(
            try EditedForm.read(storage.bytes(of: text + tail)),
            like: try EditedForm.read(storage.bytes(of: text)), andRows: Self.count, "\(storage)")
    }

    /// Half of such a sign of UTF-16 is a blank, a separator or a line end.
    @Test(
        arguments: [Storage.utf16LittleEndianWithMark, .utf16BigEndianWithMark, .utf8],
        ["†", "※", "⸠", "਼", "x", "0", "\u{A0}", "\""])
    func `are not empty with a sign in them`(storage: Storage, sign: String) throws {
        let rows = try EditedForm("30058").rows
        let text = SavedCSV.all[0].text(of: rows)
        let empty = Self.tail(";;;;;;;;;", Self.count, ending: .crlf)
        let submission = try EditedForm.read(storage.bytes(of: text + empty + "\(sign);;;;;;;;;\r\n"))
        #expect(submission.rows.read == rows.count + Self.count + 1)
        let isTold = submission.diagnostics.flatMap(\.cells).contains {
            $0.place?.row == rows.count + Self.count + 1
        }
        // A no-break space is a blank to a reader.
        #expect(isTold || sign == "\u{A0}")
    }

    @Test func `do not hide a quotation mark that nothing closes`() throws {
        var form = try EditedForm("30058")
        let last = form.rows.count - 1
        let text = SavedCSV.all[0].text(of: form.rows)
        form.rows[last][9] = ""
        let broken = String(SavedCSV.all[0].text(of: form.rows).dropLast()) + "\"ghi chú\r\n"
        for tail in [";;;;;;;;;", ""].map({ Self.tail($0, Self.count, ending: .crlf) }) {
            let submission = try EditedForm.read(Array((broken + tail).utf8))
            #expect(submission.errorCodes.first == .CSV01)
            #expect(submission.rows.read == Array((text + tail).utf8).physicalLineCount)
        }
    }

    @Test(arguments: [";;;;;;;;;", ""])
    func `may be all there is below the header`(row: String) throws {
        var form = try EditedForm("30058")
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        form.rows.removeLast(form.rows.count - header - 1)
        let submission = try EditedForm.read(
            form.bytes + Array(Self.tail(row, Self.count, ending: .lf).utf8))
        let plain = try EditedForm.read(form.bytes)
        #expect(submission.diagnostics == plain.diagnostics)
        #expect(submission.errorCodes.contains(.FRM16))
        #expect(submission.rows.read == header + 1 + Self.count)
    }

    @Test(arguments: [";;;;;;;;;", " ", ""])
    func `may be all there is`(row: String) throws {
        let few = try EditedForm.read(Array(Self.tail(row, 3, ending: .crlf).utf8))
        let many = try EditedForm.read(Array(Self.tail(row, 4_000, ending: .crlf).utf8))
        #expect(many.diagnostics == few.diagnostics)
        #expect(many.rows.read == (few.rows.read == 0 ? 0 : 4_000))
        #expect(many.verdict == .refused)
    }
}
