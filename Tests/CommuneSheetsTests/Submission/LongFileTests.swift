import Foundation
import Testing

@testable import CommuneSheets

/// Files that come in by mistake: another table pasted into the form, one and the same table again and again.
@Suite struct `A file longer than any form` {
    private static let remark = Array("Ghi chú: đã đối chiếu với sổ theo dõi của ấp;;;;;;;;;\r\n".utf8)

    /// A form of 67 rows with more below it.
    private static func form(andBelow rows: [UInt8], times count: Int) throws -> [UInt8] {
        try EditedForm("30058").bytes + (0..<count).flatMap { _ in rows }
    }

    private static func repeated(_ count: Int) throws -> [UInt8] {
        let form = try EditedForm("30058")
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        let items = Array(SavedCSV.all[0].text(of: Array(form.rows[(header + 1)...])).utf8)
        return try Self.form(andBelow: items, times: count)
    }

    @Test(arguments: Language.allCases)
    func `is refused with one error that says how long it is and from where to delete`(
        language: Language
    ) throws {
        let rows = try EditedForm("30058").rows.count
        for bytes in [try Self.form(andBelow: Self.remark, times: 20_000), try Self.repeated(400)] {
            let submission = try EditedForm.read(bytes)
            #expect(submission.diagnostics.map(\.code) == [.FIL09])
            #expect(submission.verdict == .refused)
            #expect(submission.rows == RowCounts(refused: bytes.physicalLineCount))
            let finding = try #require(submission.diagnostics.first)
            #expect(finding.place == CellPlace(line: rows + 1, row: rows + 1))
            let message = finding.message(in: language)
            let digits = String(bytes.physicalLineCount)
            let separator = language == .vietnamese ? "." : ","
            #expect(message.contains("\(digits.prefix(2))\(separator)\(digits.suffix(3))"))
            #expect(message.contains("\(rows + 1)"))
            #expect(message.contains("\(try BuiltIn.catalogue().items.count)"))
            #expect(message.contains("MB") && message.contains("CSV UTF-8"))
        }
    }

    @Test func `has more than 10,000 rows, empty ones at its end not counted`() throws {
        let rows = try EditedForm("30058").rows.count
        let note = Array("x;;;;;;;;;\r\n".utf8)
        let most = try Self.form(andBelow: note, times: 10_000 - rows)
        let empty = Array(String(repeating: ";;;;;;;;;\r\n", count: 30).utf8)
        let submission = try EditedForm.read(most + empty)
        #expect(submission.diagnostics.map(\.code) == [.FRM17])
        #expect(submission.rows.accepted == 50)
        #expect(submission.rows.read == 10_030)
        #expect(try EditedForm.read(most + note).errorCodes == [.FIL09])
        #expect(try EditedForm.read(most + empty + note).errorCodes == [.FIL09])
    }

    @Test func `has more than 2 MiB, empty rows at its end not counted`() throws {
        let row = Array((String(repeating: "x", count: 200_000) + ";;;;;;;;;\r\n").utf8)
        var most = try Self.form(andBelow: row, times: 10)
        most += Array(repeating: 0x78, count: 2_097_152 - most.count - 2) + [0x0D, 0x0A]
        let empty = Array(String(repeating: ";;;;;;;;;\r\n", count: 30).utf8)
        for bytes in [most, most + empty] {
            let submission = try EditedForm.read(bytes)
            #expect(submission.diagnostics.map(\.code) == [.FRM17])
            #expect(submission.rows.read == bytes.physicalLineCount)
        }
        #expect(try EditedForm.read(most + [0x78]).errorCodes == [.FIL09])
        #expect(try EditedForm.read(most + empty + [0x78]).errorCodes == [.FIL09])
    }

    @Test func `loses nothing that stands far below empty rows`() throws {
        let empty = Array(String(repeating: ";;;;;;;;;\r\n", count: 12_000).utf8)
        let bytes = try EditedForm("30058").bytes + empty + Array(";;;;;;;;;.\r\n".utf8)
        let submission = try EditedForm.read(bytes)
        #expect(submission.errorCodes == [.FIL09])
        #expect(submission.rows == RowCounts(refused: bytes.physicalLineCount))
    }

    @Test func `is told without a row to delete from where it shows no table`() throws {
        let bytes = (0..<11_000).flatMap { Array("\($0);một danh sách khác\r\n".utf8) }
        let submission = try EditedForm.read(bytes)
        #expect(submission.errorCodes == [.FIL09])
        #expect(submission.diagnostics.first?.place == nil)
        #expect(submission.rows == RowCounts(refused: 11_000))
    }

    /// What cannot be read at any length is told so; where the beginning is blank, the rest may not be.
    @Test(arguments: [
        ("PK\u{3}\u{4}", DiagnosticCode.FIL02), ("a\u{0}b", .FIL02), ("\r\n", .FIL01), ("x;\r\n", .FIL09),
        ("M\u{3F}\u{3F} đơn vị", .FIL09), ("Chá»‰ tiÃªu;Káº¿ hoáº¡ch nÄƒm;Thá»±c hiá»‡n", .FIL07),
    ])
    func `is first of all a text`(beginning: String, code: DiagnosticCode) throws {
        let bytes = Array(beginning.utf8) + Array(String(repeating: "   \r\n", count: 600_000).utf8)
        let last: [UInt8] = code == .FIL01 ? [] : Array(";.\r\n".utf8)
        #expect(try EditedForm.read(bytes + last).errorCodes == [code])
    }

    @Test(arguments: [DiagnosticCode.FIL02, .FIL03, .FIL07])
    func `has the error of its encoding`(code: DiagnosticCode) throws {
        let sample = try SampleSheets.bytes("\(SampleSheets.diagnosed)/\(code).csv")
        let rows = Array(String(repeating: "x;;;;;;;;;\r\n", count: 11_000).utf8)
        #expect(try EditedForm.read(sample + rows).errorCodes == [code])
    }
}

@Suite struct `A large file read in blocks` {
    /// Files above the size that is read at once, 1 MiB.
    private enum Kind: String, CaseIterable {
        case emptyRows, emptyRowsUTF16, emptyLines, wideRows, remarks, remarksUTF16, stray, noTable, workbook
        case blank, oneLine, cutShort, wrongBytes, upToTheLimit, windows1258

        func bytes() throws -> [UInt8] {
            let form = try EditedForm("30058")
            let text = SavedCSV.all[0].text(of: form.rows)
            func many(_ row: String, _ count: Int) -> String { String(repeating: row, count: count) }
            let remark = "Ghi chú: đã đối chiếu với sổ theo dõi;;;;;;;;;\r\n"
            switch self {
            case .emptyRows: return form.bytes + Array(many(";;;;;;;;\r\n", 120_000).utf8)
            case .emptyRowsUTF16:
                return try Storage.utf16LittleEndianWithMark.bytes(of: text + many(";;;;;;;;;\r\n", 60_000))
            case .emptyLines: return form.bytes + Array(many("\r\n", 600_000).utf8)
            case .wideRows:
                let wide = form.rows.map { $0 + Array(repeating: "", count: 16_374) }
                return CSVText(rows: wide, delimiter: .semicolon).bytes
            case .remarks: return form.bytes + Array(many(remark, 40_000).utf8)
            case .remarksUTF16:
                return try Storage.utf16BigEndianWithMark.bytes(of: text + many(remark, 12_000))
            case .stray: return form.bytes + Array((many(";;;;;;;;;\r\n", 250_000) + ".").utf8)
            case .noTable: return Array(many("một;danh;sách\r\n", 120_000).utf8)
            case .workbook: return [0x50, 0x4B, 0x03, 0x04] + (0..<1_500_000).map { UInt8($0 % 251) }
            case .blank: return Array(many("  \r\n", 400_000).utf8)
            case .oneLine: return Array(many("ệ", 900_000).utf8)
            case .cutShort:
                let whole = try Storage.utf16LittleEndianWithMark.bytes(of: text + many(";;;\r\n", 150_000))
                return whole.dropLast()
            case .wrongBytes:
                let sample = try SampleSheets.bytes("\(SampleSheets.diagnosed)/FIL03.csv")
                return sample + Array(many("x;;;;;\r\n", 150_000).utf8)
            case .upToTheLimit:
                return form.bytes + Array(many(many("x", 200_000) + ";;;;;;;;;\r\n", 10).utf8)
            case .windows1258:
                return try Storage.windows1258.bytes(of: text + many(";;;;;;;;;\r\n", 110_000))
            }
        }
    }

    @Test(arguments: Kind.allCases.map(\.rawValue))
    func `gives what it gives when read at once`(kind: String) async throws {
        let bytes = try #require(Kind(rawValue: kind)).bytes()
        #expect(bytes.count > 1_048_576)
        let folder = FileManager.default.temporaryDirectory.appending(path: "long-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "30058-bieu.csv").path
        try Data(bytes).write(to: URL(filePath: path))
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        let whole = try reader.read(#require(SourceFile(path: path, bytes: bytes)))
        for keeping in [FormIntake.Keeping.everything, .figures, .findings] {
            let set = try await FormIntake.read([path], by: reader, keeping: keeping)
            let read = try #require(set.submissions.first)
            #expect(read.diagnostics == whole.diagnostics)
            #expect(read.rows == whole.rows)
            #expect(read.verdict == whole.verdict)
            #expect(read.encoding == whole.encoding)
            #expect(read.dialect == whole.dialect)
            #expect(read.unit?.code == whole.unit?.code)
            #expect(read.period == whole.period)
            #expect(read.source.sha256 == SHA256Digest(of: bytes))
            #expect(read.source.byteCount == bytes.count)
            if keeping != .findings { #expect(read.observations == whole.observations) }
            #expect(keeping == .everything ? read.source.bytes == bytes : read.source.bytes.isEmpty)
        }
        // What is empty does not keep a form from being read.
        let isForm = ["emptyRows", "emptyRowsUTF16", "emptyLines", "wideRows", "windows1258"].contains(kind)
        #expect(!isForm || (whole.verdict != .refused && whole.rows.accepted == 50))
    }
}
