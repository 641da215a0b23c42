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

    @Test(arguments: 0..<500)
    func `accounts for every row, and shows figures only where they stand`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let unit = Self.units[seed % Self.units.count]
        let bytes = Self.mutate(try EditedForm(unit).bytes, by: &random)
        let submission = try EditedForm.read(bytes)
        try checkRows(of: submission, bytes)
        if submission.verdict != .refused {
            try checkFigures(of: submission, bytes)
            try checkNothingIsLost(from: submission, bytes)
        }
        // The report must be able to show whatever was found.
        let report = ValidationReport(
            of: [submission], catalogue: try BuiltIn.catalogue(), language: .vietnamese)
        #expect(!report.text(style: TextStyle(isColoured: false)).isEmpty)
        #expect(try !report.json().isEmpty)
    }

    private func checkRows(of submission: DiagnosedSubmission, _ bytes: [UInt8]) throws {
        guard let dialect = submission.dialect else {
            #expect(submission.rows == RowCounts())
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
        for finding in submission.diagnostics {
            guard let place = finding.place else { continue }
            #expect((1...lines).contains(place.line) && (1...rows.read).contains(place.row))
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
