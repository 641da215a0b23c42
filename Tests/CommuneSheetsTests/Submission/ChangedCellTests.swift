import Testing

@testable import CommuneSheets

/// What a spreadsheet program makes of a cell (`domain/excel_damage.csv`), row by row.
struct ChangedCell: CustomTestStringConvertible, Sendable {
    /// The column `original`, by which the row is found.
    let original: String
    /// The texts that arrive instead.
    let texts: [String]
    /// What was most likely meant, in the form's own notation; empty where it is gone for good.
    let likely: [String]

    /// The finding that names the damage, where one alone is right; nil leaves it open.
    let code: DiagnosticCode?

    var testDescription: String { original }

    init(
        _ original: String, arrivesAs texts: [String], meaning likely: [String],
        named code: DiagnosticCode? = nil
    ) {
        self.original = original
        self.texts = texts
        self.likely = likely
        self.code = code
    }

    /// Every row of the table, in its order.
    static let all = [
        // Month first, and day first.
        ChangedCell(
            "03/13", arrivesAs: ["13-Mar", "13/03/2023", "3/13/2023"], meaning: ["3/13"], named: .NUM13),
        ChangedCell("03/13", arrivesAs: ["03/13", "Mar-13", "01/03/2013"], meaning: ["3/13"]),
        ChangedCell(
            "04/04", arrivesAs: ["04/04/2026", "4/4/2026", "4-Apr", "04-Apr", "04-Thg4", "4-thg 4"],
            meaning: ["4/4"], named: .NUM13),
        ChangedCell("19/19", arrivesAs: ["19/19"], meaning: ["19/19"]),
        ChangedCell(
            "12/19", arrivesAs: ["12/19", "12/19/2026", "19-Dec", "Dec-19"], meaning: ["12/19"]),
        ChangedCell(
            "1/19 ... 12/19",
            arrivesAs: (1...12).map { "\($0)/19/2026" } + ["19-Jan", "19-Dec", "13/19", "14/19", "19/19"],
            meaning: (1...19).map { "\($0)/19" }),
        ChangedCell("27/27", arrivesAs: ["27/27"], meaning: ["27/27"]),
        ChangedCell(
            "5-10", arrivesAs: ["10-May", "5-Oct", "05/10/2023", "10/05/2023", "10-Thg5", "5-10"],
            meaning: ["5-10", "10-5"]),
        ChangedCell("5-10%", arrivesAs: ["5-10%"], meaning: ["5-10%"]),
        ChangedCell("683.083", arrivesAs: ["683,083"], meaning: ["683083"]),
        ChangedCell(
            "683083", arrivesAs: ["6.83E+05", "6.83E+5", "6,83E+05", "6,83E+5", "7E+05"], meaning: [],
            named: .NUM14),
        ChangedCell(
            "any number in a narrow column", arrivesAs: ["###", "####", "########"], meaning: [],
            named: .NUM15),
        ChangedCell(
            "formula",
            arrivesAs: ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"], meaning: [],
            named: .NUM16),
        ChangedCell("'0123", arrivesAs: ["'0123", "’0123"], meaning: ["123"]),
        ChangedCell(
            "30037 (unit code)", arrivesAs: ["'30037", "30037.0E0", "3.0037E+04"], meaning: ["30037"]),
        ChangedCell(
            "Tháng 3 / Mar", arrivesAs: ["13-Thg3", "Mar-13", "13 thg 3", "Thg3-13", "13-thg 3"],
            meaning: ["3/13", "13/3"]),
    ]

    /// The dates above as the numbers of days that a cell set to "General" shows.
    static let serials = ["44998", "41334", "46116", "45204", "45056"]
}

@Suite struct `A cell that a spreadsheet program changed` {
    private static let table = "domain/excel_damage.csv"

    /// Cells of several measures and fields: hectares, persons, a count of one, tonnes.
    private static let cells: [(item: String, field: FormField)] = [
        ("5.1", .current), ("12.T", .current), ("15", .current), ("19.T", .cumulative), ("9", .previousYear),
        ("3", .plan),
    ]

    @Test(.enabled(if: SharedMaterial.has(table), "needs ../shared/domain"))
    func `is one of the domain's table, of which every row is here`() throws {
        let originals = try SharedMaterial.records(Self.table).map { $0["original"] }
        #expect(originals == ChangedCell.all.map(\.original))
    }

    private struct Reading {
        let submission: DiagnosedSubmission
        let place: CellPlace?

        var codesThere: [DiagnosticCode] {
            submission.diagnostics.filter { $0.severity == .error && $0.place == place }.map(\.code)
        }

        /// Whether an error stands at the very cell.
        var isRefusedThere: Bool {
            submission.verdict == .refused
                && submission.diagnostics.contains {
                    $0.severity == .error && $0.place == place && place != nil
                }
        }
    }

    private func read(
        _ text: String, item: String, field: FormField, _ writing: FigureWriting
    ) throws -> Reading {
        let form = try #require(ArrivingForm.all().last)
        var rows = Arrival(form: form, storage: .utf8, saved: SavedCSV.all[0], writing: writing).rows
        let header = try #require(rows.firstIndex { $0.contains("Mã số") })
        let column = try #require(rows[header].firstIndex(of: Arrival.heading(of: field)))
        let row = try #require(rows.firstIndex { $0.first == item })
        rows[row][column] = text
        let bytes = Array(SavedCSV.all[0].text(of: rows).utf8)
        let submission = try EditedForm.read(bytes, name: form.fileName)
        return Reading(
            submission: submission, place: CellPlace(line: row + 1, row: row + 1, column: column + 1))
    }

    @Test(arguments: ChangedCell.all, [FigureWriting.comma, .point])
    func `is read right, or refused at that very cell`(
        damage: ChangedCell, writing: FigureWriting
    ) throws {
        for text in damage.texts {
            for (item, field) in Self.cells {
                let reading = try read(text, item: item, field: field, writing)
                if reading.isRefusedThere {
                    let codes = reading.codesThere
                    #expect(
                        damage.code.map { codes == [$0] } ?? true, "\(text) in \(item) \(field): \(codes)")
                    continue
                }
                let value = reading.submission.observations.first { $0.place == reading.place }?.value
                // A fraction or a range is no figure: only a whole number can be right.
                let right = damage.likely.compactMap { Int64($0) }.map { ReportedValue.figure(Quantity($0)) }
                #expect(
                    value.map { right.contains($0) } == true,
                    "\(text) in \(item) \(field): \(String(describing: value))")
            }
        }
    }

    @Test(arguments: ChangedCell.serials)
    func `to a number of days is refused or doubted at that very cell`(text: String) throws {
        for (item, field) in Self.cells {
            let reading = try read(text, item: item, field: field, .comma)
            let isTold =
                reading.isRefusedThere
                || reading.submission.diagnostics.flatMap(\.cells).contains {
                    $0.code == .NUM18 && $0.place == reading.place
                }
            #expect(isTold, "\(text) in \(item) \(field)")
        }
    }

    /// `5.1` among the codes is the fifth of January, or the first of May.
    @Test(arguments: [
        (
            "5.1",
            ["5-Jan", "1-May", "05/01/2023", "01/05/2023", "5/1/2023", "05-Thg1", "44931", "45047", "5,1"]
        ),
        ("9.1", ["9-Jan", "1-Sep", "09/01/2023", "01/09/2023", "09-Thg1", "44935", "45170", "9,1", "9.10"]),
        ("10.1", ["10-Jan", "1-Oct", "10/01/2023", "01-Thg10", "45200", "10,1", "10.10", "10.100"]),
        ("11.2", ["11-Feb", "2-Nov", "11/02/2023", "02/11/2023", "11,2", "11.20"]),
        ("5", ["5.0", "5,0", "5,00", "'5", "05", "5-thg 1", "#REF!", "####"]),
    ])
    func `in the column of codes is read right, or refused at that very cell`(
        code: String, texts: [String]
    ) throws {
        let source = try EditedForm("30058")
        let expected = try source.read()
        for isNamed in [true, false] {
            for text in texts {
                var form = source
                let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
                let column = try #require(form.rows[header].firstIndex(of: "Mã số"))
                let row = try #require(form.rows.firstIndex { $0[column] == code && $0 != form.rows[0] })
                if !isNamed { form.rows[row][column + 1] = "" }
                form.rows[row][column] = text
                let submission = try form.read()
                let isRefusedThere = submission.diagnostics.contains {
                    $0.severity == .error && $0.place?.row == row + 1
                }
                let isRight =
                    submission.verdict != .refused
                    && submission.observations.map(\.item) == expected.observations.map(\.item)
                    && submission.observations.map(\.value) == expected.observations.map(\.value)
                #expect(
                    isRefusedThere || isRight,
                    "\(text), \(isNamed ? "with" : "without") its name: \(submission.findings)")
            }
        }
    }

    @Test(arguments: [
        "30058", "'30058", "30058,0", "30058.0", "30.058", "30,058", "3.0058E+04", "3,0058E+04", "####", "58",
    ])
    func `that holds the unit's code is read right, or refused`(text: String) throws {
        var form = try EditedForm("30058")
        try form.setHeading("Mã đơn vị", ["Mã đơn vị", text])
        let submission = try EditedForm.read(form.bytes)
        #expect(submission.verdict == .refused || submission.unit?.code == "30058")
        if submission.verdict == .refused {
            #expect(submission.diagnostics.contains { $0.severity == .error && $0.place?.cell == "B2" })
        }
    }
}
