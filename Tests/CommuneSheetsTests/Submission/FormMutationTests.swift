import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `A damaged form` {
    private static let units = ["30058", "30037", "TNMT", "CAH", "BHXH"]
    /// What does most harm in a CSV file.
    private static let harmful = Array(";,\"\r\n\t|0123456789.-xX… \u{A0}\u{FEFF}".utf8)

    private static func mutate(_ bytes: [UInt8], by random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &random)
            let byte = harmful.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(byte, at: place)
            case 2: bytes[place] = byte
            case 3: bytes[place] = UInt8.random(in: 0...255, using: &random)
            default: bytes = mutateLines(bytes, by: &random)
            }
        }
        return bytes
    }

    private static func mutateLines(_ bytes: [UInt8], by random: inout SeededRandom) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let place = Int.random(in: lines.indices, using: &random)
        let other = Int.random(in: lines.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[other], at: place)
        case 2: lines.swapAt(place, other)
        default: lines.insert([], at: place)
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// Coarser damage, as disks, lines and mail do it: bits, blocks and ends of files.
    private static func damage(
        _ bytes: [UInt8], beside other: [UInt8], by random: inout SeededRandom
    ) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let start = Int.random(in: bytes.indices, using: &random)
            let end = min(bytes.count, start + Int.random(in: 1...64, using: &random))
            switch Int.random(in: 0..<9, using: &random) {
            case 0: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 3: bytes.removeSubrange(start...)
            case 4: bytes.removeSubrange(..<start)
            case 5: bytes.replaceSubrange(start..., with: other[min(start, other.count)...])
            case 6: bytes.replaceSubrange(start..<end, with: repeatElement(0, count: end - start))
            case 7: bytes.append(contentsOf: other)
            default:
                let noise = (start..<end).map { _ in UInt8.random(in: 0...255, using: &random) }
                bytes.insert(contentsOf: noise, at: start)
            }
        }
        return bytes
    }

    @Test(arguments: 0..<500)
    func `accounts for every row, and shows figures only where they stand`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let unit = Self.units[seed % Self.units.count]
        try check(Self.mutate(try EditedForm(unit).bytes, by: &random))
    }

    @Test(arguments: 0..<20)
    func `accounts for every row in any encoding and layout`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let forms = try ArrivingForm.all()
        func arrival() throws -> [UInt8] {
            let form = try #require(forms.randomElement(using: &random))
            let storage = try #require(Storage.allCases.randomElement(using: &random))
            let saved = try #require(SavedCSV.all.randomElement(using: &random))
            let writing = try #require(FigureWriting.all.randomElement(using: &random))
            return try Arrival(form: form, storage: storage, saved: saved, writing: writing).bytes()
        }
        for _ in 0..<15 {
            let first = try arrival()
            let other = try arrival()
            try check(
                Bool.random(using: &random)
                    ? Self.damage(first, beside: other, by: &random) : Self.mutate(first, by: &random))
        }
    }

    private func check(_ bytes: [UInt8]) throws {
        let submission = try EditedForm.read(bytes)
        // From here on the text as decoded, which has the lines of the file.
        let text = submission.text
        try checkRows(of: submission, text)
        if submission.verdict != .refused, !submission.diagnostics.contains(where: { $0.code == .FIL06 }) {
            try checkFigures(of: submission, text)
            try checkNothingIsLost(from: submission, text)
        }
        try checkReports(of: submission)
    }

    /// The reports must be able to show whatever was found.
    private func checkReports(of submission: DiagnosedSubmission) throws {
        for language in [Language.vietnamese, .english] {
            let report = ValidationReport(
                of: [submission], catalogue: try BuiltIn.catalogue(), language: language)
            #expect(!report.text(style: TextStyle(isColoured: false)).isEmpty)
            let json = try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any]
            let file = try #require((json?["files"] as? [[String: Any]])?.first)
            let findings = try #require(file["diagnostics"] as? [[String: Any]])
            #expect(findings.count == submission.diagnostics.count)
            let rows = try #require(file["rows"] as? [String: Int])
            let fates = ["accepted", "unchanged", "ignored", "refused"].compactMap { rows[$0] }
            #expect(fates.count == 4 && rows["read"] == fates.reduce(0, +))
        }
    }

    private func checkRows(of submission: DiagnosedSubmission, _ bytes: [UInt8]) throws {
        guard let dialect = submission.dialect else {
            #expect(submission.rows == RowCounts())
            #expect(submission.verdict == .refused && submission.observations.isEmpty)
            for place in submission.diagnostics.compactMap(\.place) {
                #expect((1...max(1, bytes.physicalLineCount)).contains(place.line))
            }
            return
        }
        let lines = PhysicalLines(of: bytes[...]).count
        do throws(StrictCSV.Failure) {
            let strict = try StrictCSV.parse(bytes[...], delimiter: dialect.delimiter.byte)
            #expect(submission.rows.read == strict.rows.count + strict.blankLines)
        } catch {
            // Not CSV: each broken line is a row, and the others may span lines.
            #expect((1...lines).contains(submission.rows.read))
            #expect(submission.verdict == .refused)
        }
        let rows = submission.rows
        #expect(rows.read == rows.accepted + rows.unchanged + rows.ignored + rows.refused)
        #expect(min(rows.accepted, rows.unchanged, rows.ignored, rows.refused) >= 0)
        for place in submission.diagnostics.flatMap({ [$0.place].compactMap { $0 } + $0.related.map(\.place) }
        ) {
            #expect((1...lines).contains(place.line) && (1...max(1, rows.read)).contains(place.row))
            if let column = place.column { #expect((1...bytes.count).contains(column)) }
        }
    }

    /// Every figure, read again from its line by other code.
    private func checkFigures(of submission: DiagnosedSubmission, _ bytes: [UInt8]) throws {
        let delimiter = try #require(submission.dialect?.delimiter.byte)
        let lines = PhysicalLines(of: bytes[...])
        for observation in submission.observations {
            let range = try #require(lines.range(ofLine: observation.place.line))
            let column = try #require(observation.place.column)
            let line =
                (try? StrictCSV.parse(bytes[range], delimiter: delimiter))
                ?? (try? StrictCSV.parse(bytes[range.lowerBound...], delimiter: delimiter))
            let row = try #require(line?.rows.first)
            let cell = row.indices.contains(column - 1) ? row[column - 1] : []
            #expect(String(decoding: cell[...].trimmed, as: UTF8.self) == observation.written)
        }
    }

    /// Where the header is untouched, every cell of a figure column with a digit in it has been read.
    private func checkNothingIsLost(from submission: DiagnosedSubmission, _ bytes: [UInt8]) throws {
        let delimiter = try #require(submission.dialect?.delimiter.byte)
        let rows = try StrictCSV.parse(bytes[...], delimiter: delimiter).rows
        let header = Array(
            "Kế hoạch năm;Thực hiện trong kỳ;Lũy kế từ đầu năm;Cùng kỳ năm trước".utf8)
        guard
            let first = rows.firstIndex(where: {
                Array($0.dropFirst(4).prefix(4).joined(separator: [0x3B])) == header
            })
        else { return }
        let cells = rows[(first + 1)...].flatMap { row in
            (4...7).compactMap { row.indices.contains($0) ? row[$0][...].trimmed : nil }
        }
        let written = submission.observations.map(\.written)
        let hasDigit = { (text: String) in text.utf8.contains(where: \.isASCIIDigit) }
        #expect(
            cells.map { String(decoding: $0, as: UTF8.self) }.filter(hasDigit).sorted()
                == written.filter(hasDigit).sorted())
    }
}
