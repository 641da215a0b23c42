import Testing

@testable import CommuneSheets

/// What the sample of a code shows: its findings, and the report as the tool prints it.
struct SampleReport {
    let findings: [Diagnostic]
    let text: String

    private static let style = TextStyle(isColoured: false)

    /// Reads the sample of a code, as its kind of sample needs it.
    init(of code: DiagnosticCode) throws {
        if let damage = CatalogueSample(rawValue: code.rawValue) {
            let report = try damage.report()
            self.init(
                findings: report.files.flatMap(\.findings),
                text: report.text(language: .vietnamese, style: Self.style))
            return
        }
        let catalogue = try BuiltIn.catalogue()
        let set = try #require(try SampleReport.forms(of: code))
        if code == .TGT02 {
            try self.init(consolidating: set, catalogue)
        } else {
            let report = ValidationReport(of: set.submissions, catalogue: catalogue, language: .vietnamese)
            self.init(
                findings: set.submissions.flatMap(\.diagnostics), text: report.text(style: Self.style))
        }
    }

    private init(findings: [Diagnostic], text: String) {
        self.findings = findings
        self.text = text
    }

    /// TGT02 shows only over all units: what `consolidate` prints.
    private init(consolidating set: SubmissionSet, _ catalogue: IndicatorCatalogue) throws {
        let report = try ConsolidationReport(of: set, period: nil, asOf: nil, catalogue: catalogue)
        let validation = ValidationReport(of: set.submissions, catalogue: catalogue, language: .vietnamese)
        self.init(
            findings: set.submissions.flatMap(\.diagnostics) + report.consolidation.findings,
            text: validation.text(style: Self.style, showsEveryFile: false) + "\n"
                + report.closingText(language: .vietnamese, workbook: "TGT02.xlsx", style: Self.style))
    }

    /// The forms that show a code, held against those of earlier periods where it needs them; nil where
    /// no form shows it.
    static func forms(of code: DiagnosticCode) throws -> SubmissionSet? {
        guard let path = path(of: code) else { return nil }
        let catalogue = try BuiltIn.catalogue()
        // FRM12 shows only where another period is asked for.
        let reader = FormReader(
            catalogue: catalogue, expectedPeriod: code == .FRM12 ? ReportingPeriod("2023-05") : nil)
        let forms = try SampleSheets.read(path, by: reader)
        let earlier = try periods(of: code).filter { $0.path != path }.flatMap { folder in
            let reader = FormReader(catalogue: try BuiltIn.catalogue(of: folder.period.year))
            return try SampleSheets.read(folder.path, by: reader).accepted
        }
        if earlier.isEmpty { return forms }
        return forms.checked(
            by: PeriodRules(catalogue: catalogue, history: SubmissionHistory(earlier)), areSettled: false)
    }

    /// The form that shows a code, or a folder of forms where one is not enough; where they are of several
    /// periods, the folder of the last. Nil where none is.
    static func path(of code: DiagnosticCode) -> String? {
        if let last = periods(of: code).last { return last.path }
        return ["\(SampleSheets.diagnosed)/\(code).csv", "\(SampleSheets.diagnosed)/\(code)"]
            .first { SampleSheets.isFolder($0) != nil }
    }

    /// The folders of a code's sample that are named after a period, in the order of time.
    private static func periods(of code: DiagnosticCode) -> [(period: ReportingPeriod, path: String)] {
        SampleSheets.paths(in: "\(SampleSheets.diagnosed)/\(code)").compactMap { path in
            path.split(separator: "/").last.flatMap { ReportingPeriod(String($0)) }.map { ($0, path) }
        }.sorted { $0.period.isKnown(before: $1.period) }
    }

    /// Whether a code has a sample at all.
    static func exists(for code: DiagnosticCode) -> Bool {
        CatalogueSample(rawValue: code.rawValue) != nil || path(of: code) != nil
    }
}

/// The built-in catalogue with one cell changed, for the codes that no form can show.
enum CatalogueSample: String, CaseIterable {
    case CAT01, CAT02, CAT03, CAT04, CAT05, CAT06, CAT07, CAT08, CAT09, CAT10

    /// The file, the key in its first column, the heading, and the new text.
    private var damage: (file: CatalogueFileName, key: String, heading: String, text: String) {
        switch self {
        case .CAT01: (.rules, "R02", "Mã quy tắc", "R01")
        case .CAT02: (.items, "1.1", "Mã cấp trên", "1.9")
        case .CAT03: (.items, "5", "Mã cấp trên", "5.1")
        case .CAT04: (.items, "9", "Mục tiêu từ", "")
        case .CAT05: (.rules, "R01", "Biểu thức", "1 = 1.1 + + 1.3")
        case .CAT06: (.rules, "R01", "Biểu thức", "1 = 1.1 + 1.9")
        case .CAT07: (.items, "5.2", "Mục tiêu từ", "745")
        case .CAT08: (.units, "30058", "Tên tiếng Anh", "")
        case .CAT09: (.rules, "R01", "Mức", "note")
        case .CAT10: (.units, "30058", "Tên", "Xã Mỹ\nĐông")
        }
    }

    func report() throws -> CatalogueReport {
        var rows = try BuiltIn.rows(of: damage.file)
        let column = try #require(rows.first?.firstIndex(of: damage.heading))
        let row = try #require(rows.firstIndex { $0.first == damage.key })
        rows[row][column] = damage.text
        return try BuiltIn.read(with: rows, in: damage.file).report
    }
}
