import Foundation
import Testing

@testable import CommuneSheets

/// A slip of the hand in one cell, and what it was made of.
struct TypedSlip: Sendable, CustomTestStringConvertible {
    let unit: String
    let item: String
    let column: String
    let typed: String
    /// `SUM01 F17`: the finding that must name the slip.
    let finding: String
    let meant: String
    let slip: CellCorrection.Slip

    var testDescription: String { "\(item) \(typed) for \(meant)" }

    private static let current = "Thực hiện trong kỳ"
    private static let toDate = "Lũy kế từ đầu năm"

    /// Mỹ Đông: 5 = 5.1 + 5.2 is 251,9 = 247,7 + 4,2, and to date 5511,4 = 5487,9 + 23,5; 7680 of 8307
    /// are insured, 92,45 %. The Statistics office: 1178350 = 452180 + 146720 + 579450. The police: 16
    /// cases after 17, -5,88 %.
    static let all: [TypedSlip] = [
        .init("30058", "5", current, "521,9", "SUM01 F17", "251,9", .swappedDigits),
        .init("30058", "5.1", current, "274,7", "SUM01 F17", "247,7", .swappedDigits),
        .init("30058", "5.2", toDate, "2,35", "SUM01 G17", "23,5", .tenfold),
        .init("30058", "5.1", current, "2477", "SUM01 F17", "247,7", .tenfold),
        .init("30058", "5.1", current, "24,77", "SUM01 F17", "247,7", .tenfold),
        .init("30058", "5.1", current, "247700", "SUM01 F17", "247,7", .thousandfold),
        .init("30058", "12", current, "925", "SUM02 F40", "92,5", .tenfold),
        .init("CAH", "24.1", current, "5,88", "SUM02 F13", "-5,88", .sign),
        .init("CCTK", "1.2", current, "164720", "SUM01 F12", "146720", .swappedDigits),
        .init("CCTK", "1.3", current, "5794500", "SUM01 F12", "579450", .tenfold),
        .init("CCTK", "1", current, "1178,35", "SUM01 F12", "1178350", .thousandfold),
        .init("CCTK", "1.1", "Kế hoạch năm", "5363", "SUM01 E12", "5363000", .thousandfold),
    ]

    private init(
        _ unit: String, _ item: String, _ column: String, _ typed: String, _ finding: String,
        _ meant: String, _ slip: CellCorrection.Slip
    ) {
        (self.unit, self.item, self.column, self.typed) = (unit, item, column, typed)
        (self.finding, self.meant, self.slip) = (finding, meant, slip)
    }
}

@Suite struct `A correction` {
    private let current = "Thực hiện trong kỳ"

    /// Too many slips would bring one figure below another: 247,7 for 24,77, or 11,9 for 119.
    @Test(arguments: [("5.1", "24,77", "SUM01 F21"), ("5.1", "247700", "SUM03 G18")])
    func `is not offered where one figure is merely above another`(
        item: String, typed: String, finding: String
    ) throws {
        var form = try EditedForm("30058")
        try form.set(item, current, typed)
        let found = try #require(try form.read().diagnostics.first { $0.codeAndCell == finding })
        #expect(found.correction == nil)
    }

    @Test(arguments: TypedSlip.all)
    func `names the one slip that explains why figures do not agree`(slip: TypedSlip) throws {
        var form = try EditedForm(slip.unit)
        try form.set(slip.item, slip.column, slip.typed)
        let findings = try form.read().diagnostics
        let finding = try #require(findings.first { $0.codeAndCell == slip.finding }, "\(findings)")
        let correction = try #require(finding.correction)
        #expect(correction.indicator.text == slip.item)
        #expect(correction.value == slip.typed)
        #expect(correction.suggestion == slip.meant)
        #expect(correction.slip == slip.slip)
    }

    @Test(
        arguments: [
            // Nothing but a digit of another kind explains it.
            ("30058", ["5": "250"], "SUM01 F17"),
            // 30 workers abroad of 25: 3 of 25 can be, and 30 of 52.
            ("30058", ["9.1": "30"], "SUM01 F27"),
            // 247,7 + 11,2 is 258,9, and 274,7 + 11,2 is 285,9.
            ("30058", ["5": "285,9", "5.2": "11,2"], "SUM01 F17"),
            // 247,7 would be less than the contracted 300.
            ("30058", ["5.1": "2477", "6": "300"], "SUM01 F17"),
            // There is no tenth of a person.
            ("30058", ["12": "9,2", "12.T": "7685"], "SUM02 F40"),
        ] as [(String, [String: String], String)])
    func `is not offered where none or several fit, or another relation would break`(
        unit: String, cells: [String: String], finding: String
    ) throws {
        var form = try EditedForm(unit)
        for (item, text) in cells { try form.set(item, current, text) }
        let found = try #require(try form.read().diagnostics.first { $0.codeAndCell == finding })
        #expect(found.correction == nil)
    }

    @Test func `is not offered where both cells may have been meant`() throws {
        let sample = try SampleSheets.bytes("\(SampleSheets.diagnosed)/SUM04.csv")
        let finding = try #require(try EditedForm.read(sample).diagnostics.first { $0.code == .SUM04 })
        #expect(finding.correction == nil)
    }

    @Test func `is written so that the form reads it as it is meant`() throws {
        // 1,234 could be 1234.
        var form = try EditedForm("30058")
        try form.set("5", current, "248,9340")
        try form.set("5.2", current, "1234")
        try form.set("5.2", "Lũy kế từ đầu năm", "23,5")
        let findings = try form.read().diagnostics
        let finding = try #require(findings.first { $0.codeAndCell == "SUM01 F17" }, "\(findings)")
        #expect(finding.correction?.suggestion == "1,2340")
    }

    @Test(arguments: [Quantity(.max), Quantity(.min), Quantity(.max - 1), .of("0.000000000000000001"), .zero])
    func `is never a figure out of range`(extreme: Quantity) {
        for (_, meant) in extreme.slips {
            #expect(meant != extreme)
            #expect(meant.scale <= Quantity.maximumScale)
        }
    }

    @Test(arguments: SampleSheets.paths(in: SampleSheets.june))
    func `stands in no form without errors`(path: String) throws {
        let submission = try EditedForm.read(SampleSheets.bytes(path))
        #expect(submission.diagnostics.allSatisfy { $0.correction == nil && $0.severity != .error })
    }

    /// One digit of a figure struck, exchanged or moved: what a correction says, done in the file, makes
    /// its finding go away and brings no other.
    @Test(arguments: 0..<150)
    func `made in the file leaves nothing of its finding`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var form = try EditedForm(["30058", "CCTK", "CAH", "30037", "GDDT"][seed % 5])
        let figures = form.rows.indices.dropFirst(10).flatMap { row in
            (4...7).filter { Int(form.rows[row][$0].filter(\.isNumber)) != nil }.map { (row, $0) }
        }
        let (row, column) = try #require(figures.randomElement(using: &random))
        form.rows[row][column] = Self.slipped(form.rows[row][column], by: &random)
        let before = try form.read()
        for finding in before.diagnostics {
            guard let correction = finding.correction, let cell = correction.place.column else { continue }
            var corrected = form
            #expect(corrected.rows[correction.place.row - 1][cell - 1] == correction.value)
            corrected.rows[correction.place.row - 1][cell - 1] = correction.suggestion
            let after = try corrected.read().diagnostics.map(\.codeAndCell)
            #expect(!after.contains(finding.codeAndCell))
            #expect(Set(after).subtracting(before.diagnostics.map(\.codeAndCell)) == [])
        }
    }

    private static func slipped(_ text: String, by random: inout SeededRandom) -> String {
        var digits = Array(text)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return text + "0"
        case 1: return text + "000"
        case 2: return "-" + text
        default:
            guard digits.count > 1 else { return text + "0" }
            let place = Int.random(in: 0..<(digits.count - 1), using: &random)
            digits.swapAt(place, place + 1)
            return String(digits)
        }
    }
}

@Suite struct `What was meant where a figure was typed` {
    @Test(arguments: [
        ("1520", ["5120", "1250", "1502", "152", "15200", "1.52", "1520000", "-1520"]),
        // No whole number begins with a zero; nothing is exchanged across the decimal sign.
        ("10", ["1", "100", "0.01", "10000", "-10"]),
        ("12.3", ["21.3", "1.23", "123", "0.0123", "12300", "-12.3"]),
        ("0.05", ["0.50", "0.005", "0.00005", "50", "-0.05"]),
        ("0", []),
    ])
    func `is one slip away`(typed: String, meant: [String]) {
        #expect(Quantity.of(typed).slips.map(\.meant) == meant.map { Quantity.of($0) })
    }
}
