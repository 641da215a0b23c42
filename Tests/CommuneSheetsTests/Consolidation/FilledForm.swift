import Testing

@testable import CommuneSheets

/// Blank forms as `BlankForm` writes them, filled in as a unit would, and read as any other file.
struct FilledForm {
    /// Item code → column → text.
    typealias Cells = [String: [FormField: String]]

    let unit: UnitCode
    let period: String
    let cells: Cells

    /// A form of June 2023, in which the items of a month are due.
    init(_ unit: UnitCode, _ cells: Cells) {
        self.init(unit, "2023-06", cells)
    }

    init(_ unit: UnitCode, _ period: String, _ cells: Cells) {
        self.unit = unit
        self.period = period
        self.cells = cells
    }

    func submission(_ catalogue: IndicatorCatalogue) throws -> DiagnosedSubmission {
        let unit = try #require(catalogue.unit(unit))
        let form = BlankForm(
            unit: unit, period: try #require(ReportingPeriod(period)), catalogue: catalogue)
        var rows = try StrictCSV.parse(form.csv[...], delimiter: 0x3B).rows.map { row in
            row.map { String(decoding: $0, as: UTF8.self) }
        }
        let header = try #require(rows.firstIndex { $0.contains("Mã số") })
        for (code, fields) in cells {
            let codeColumn = try #require(rows[header].firstIndex(of: "Mã số"))
            let row = try #require(
                rows.indices.first { $0 > header && rows[$0][codeColumn] == code },
                "\(unit.code) has no row \(code)")
            for (field, text) in fields {
                rows[row][try #require(rows[header].firstIndex(of: Self.heading(field)))] = text
            }
        }
        let source = try #require(
            SourceFile(
                path: "/forms/\(unit.fileStem).csv", bytes: CSVText(rows: rows, delimiter: .semicolon).bytes
            ))
        return try FormReader(catalogue: catalogue).read(source)
    }

    /// The submission without errors; the errors are recorded where there are any.
    func accepted(_ catalogue: IndicatorCatalogue) throws -> AcceptedSubmission {
        let submission = try submission(catalogue)
        let errors = submission.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(unit)")
        return try #require(AcceptedSubmission(submission))
    }

    private static func heading(_ field: FormField) -> String {
        switch field {
        case .plan: "Kế hoạch năm"
        case .current: "Thực hiện trong kỳ"
        case .cumulative: "Lũy kế từ đầu năm"
        case .previousYear: "Cùng kỳ năm trước"
        case .explanation: "Giải trình"
        case .note: "Ghi chú"
        }
    }
}

/// Consolidations of filled forms.
enum Consolidated {
    static let communes: [UnitCode] = [
        "30037", "30040", "30043", "30046", "30049", "30052", "30055", "30058", "30061", "30064", "30067",
        "30070", "30073",
    ]

    static func forms(_ forms: [FilledForm], period: String = "2023-06") throws -> Consolidation {
        let catalogue = try BuiltIn.catalogue()
        return Consolidation(
            of: try forms.map { try $0.accepted(catalogue) },
            period: try #require(ReportingPeriod(period)), catalogue: catalogue)
    }

    /// One item over the communes in their order; nil leaves the cell empty, and more texts than
    /// communes cannot be.
    static func current(
        _ item: String, _ texts: [String?], period: String = "2023-06"
    ) throws -> Consolidation {
        try forms(
            zip(communes, texts).map { unit, text in
                FilledForm(unit, period, [item: [.current: text ?? ""], "NV.1": [.current: "hoàn thành"]])
            }, period: period)
    }

    /// Every figure, coverage and verdict as text, to compare consolidations as wholes.
    static func snapshot(_ consolidation: Consolidation) -> [String] {
        consolidation.results.flatMap { result in
            FormField.figures.map { field in
                let figure = result.figure(field)
                let value = figure.value.map { "\($0.numerator)/\($0.denominator)" } ?? "none"
                return "\(result.item.code) \(field) \(value) \(figure.absence.map { "\($0)" } ?? "") "
                    + "\(figure.coverage.answered) \(figure.coverage.missing) "
                    + "\(result.verdict.map { "\($0)" } ?? "") \(result.answers.count)"
            }
        }
    }
}

extension Consolidation {
    /// The exact value of an item, in lowest terms.
    func value(_ code: IndicatorCode, _ field: FormField = .current) -> Ratio? {
        result(code)?.figure(field).value?.multiplied(by: .of("1"))
    }

    func absence(_ code: IndicatorCode, _ field: FormField = .current) -> DistrictFigure.Absence? {
        result(code)?.figure(field).absence
    }

    func coverage(_ code: IndicatorCode, _ field: FormField = .current) -> Coverage? {
        result(code)?.figure(field).coverage
    }
}

extension Ratio {
    /// `dividend` ÷ `divisor` as decimals in text; traps where the test itself is wrong.
    static func of(_ dividend: String, over divisor: String = "1") -> Ratio {
        guard let ratio = Ratio(Quantity.of(dividend), dividedBy: .of(divisor)) else {
            preconditionFailure("\(dividend) / \(divisor)")
        }
        return ratio
    }
}
