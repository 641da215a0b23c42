import Testing

@testable import CommuneSheets

/// Few words are thin evidence for an encoding: such a file is read right, or refused as uncertain.
@Suite struct `A form of three rows` {
    /// The words of the header as the form has them, in capitals, and without the columns of words.
    private enum Header: CaseIterable {
        case full, capitals, figuresOnly
    }

    private static let rowsOfAllUnits = Result {
        try SampleSheets.paths(in: SampleSheets.june).flatMap { path -> [(header: [String], row: [String])] in
            let unit = try #require(path.split(separator: "/").last?.split(separator: "-").first)
            let rows = try EditedForm(String(unit)).rows
            let header = try #require(rows.firstIndex { $0.contains("Mã số") })
            return rows[(header + 1)...].map { (rows[header], $0) }
        }
    }

    /// Three rows of any samples below a header, with the unit's code or nothing above it.
    private func rows(_ header: Header, by random: inout SeededRandom) throws -> [[String]] {
        let all = try Self.rowsOfAllUnits.get()
        let names = try #require(all.first).header
        let columns = header == .figuresOnly ? [1, 3, 4, 5, 6, 7] : Array(names.indices)
        let picked = (0..<3).compactMap { _ in all.randomElement(using: &random)?.row }
        let above = Bool.random(using: &random) ? [["Mã đơn vị", "30058"], ["Kỳ báo cáo", "2023-06"]] : []
        let heading = names.map { header == .capitals ? $0.uppercased() : $0 }
        return above + ([heading] + picked).map { row in columns.map { row[$0] } }
    }

    @Test(arguments: Storage.allCases, 0..<8)
    func `is read right or refused as uncertain`(storage: Storage, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var uncertain = 0
        var found: [String] = []
        for turn in 0..<12 {
            let rows = try rows(Header.allCases[turn % Header.allCases.count], by: &random)
            let saved = try #require(SavedCSV.all.randomElement(using: &random))
            let text = saved.text(of: rows)
            let submission = try EditedForm.read(storage.bytes(of: text))
            if submission.errorCodes == [.FIL08] {
                uncertain += 1
                continue
            }
            let name = "\(storage), \(saved.testDescription): \(text)"
            if submission.encoding != storage.encoding || submission.dialect?.delimiter != saved.delimiter {
                found.append(
                    "\(submission.diagnostics.map(\.code)) \(String(describing: submission.encoding)) \(name)"
                )
                continue
            }
            let read = String(decoding: submission.text, as: UTF8.self).filter { $0 != "\u{FEFF}" }
            // Bytes, so that decomposed is not taken for composed. TCVN3 has no capitals with a tone.
            let isSame =
                storage == .tcvn3
                ? Array(read.lowercased().utf8) == Array(text.lowercased().utf8)
                : Array(read.utf8) == Array(text.utf8)
            if !isSame { found.append("text \(name)") }
            let expected = try EditedForm.read(Array(text.utf8))
            if submission.observations != expected.observations
                || submission.diagnostics.map(\.codeAndCell) != expected.diagnostics.map(\.codeAndCell)
            {
                found.append("readings \(name)")
            }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        // Unicode is never uncertain.
        let isOld = [.windows1258, .tcvn3, .vni].contains(storage.encoding)
        #expect(isOld ? uncertain < 6 : uncertain == 0, "\(uncertain) of 12")
    }

    @Test(arguments: Damage.allCases)
    func `is never read where its letters are damaged`(damage: Damage) throws {
        var random = SeededRandom(seed: 7)
        var found: [String] = []
        for turn in 0..<60 {
            let rows = try rows(Header.allCases[turn % Header.allCases.count], by: &random)
            let saved = try #require(SavedCSV.all.randomElement(using: &random))
            let text = saved.text(of: rows)
            let submission = try EditedForm.read(damage.bytes(of: text))
            let codes = submission.diagnostics.map(\.code)
            let isNamed =
                damage.isLoss
                ? submission.errorCodes == [.FIL05] || codes.contains(.FIL06)
                : [.FIL07, .FIL08].contains(submission.errorCodes.first)
            if !isNamed { found.append("\(codes) \(damage), \(saved.testDescription): \(text)") }
            if codes.contains(.FIL06) {
                let expected = try EditedForm.read(Array(text.utf8))
                let same = submission.observations.map(\.value) == expected.observations.map(\.value)
                if !same { found.append("figures \(damage): \(text)") }
            }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
}
