extension ValidationReport {
    /// The machine-readable report (contract, section 5): UTF-8, sorted keys, one value a line.
    ///
    /// - Throws: where the encoder fails, which it does for no report.
    public func json() throws -> String {
        try JSONText.of(JSONReport(self))
    }
}

/// The report's shape. Fields that do not apply are absent.
private struct JSONReport: Encodable {
    let version = 1
    let catalogue: String
    let language: String
    let files: [File]
    let summary: Summary

    init(_ report: ValidationReport) {
        catalogue = report.catalogue.identity.id
        language = report.language.rawValue
        files = report.submissions.map { File($0, language: report.language) }
        summary = Summary(report.summary)
    }

    struct File: Encodable {
        let path: String
        let sha256: String
        let bytes: Int
        let encoding: String?
        let byteOrderMark: Bool?
        let delimiter: String?
        let lineEnding: String?
        let numberStyle: String?
        let unit: Unit?
        let period: String?
        let verdict: String
        let rows: Rows
        let diagnostics: [Finding]
        let rules: Rules

        init(_ submission: DiagnosedSubmission, language: Language) {
            path = submission.source.path
            sha256 = submission.source.sha256.description
            bytes = submission.source.byteCount
            encoding = submission.encoding?.rawValue
            byteOrderMark = submission.dialect?.hasByteOrderMark
            delimiter = submission.dialect?.delimiter.rawValue
            lineEnding = submission.dialect?.lineEnding.rawValue
            numberStyle = submission.numberStyle?.rawValue
            unit = submission.unit.map { Unit(code: $0.code.text, name: $0.name.vietnamese) }
            period = submission.period?.description
            verdict = submission.verdict.rawValue
            rows = Rows(submission.rows)
            diagnostics = submission.diagnostics.map { Finding($0, language: language) }
            rules = Rules(submission.rules)
        }
    }

    struct Unit: Encodable {
        let code: String
        let name: String
    }

    struct Rows: Encodable {
        let read: Int
        let accepted: Int
        let unchanged: Int
        let ignored: Int
        let refused: Int

        init(_ rows: RowCounts) {
            read = rows.read
            accepted = rows.accepted
            unchanged = rows.unchanged
            ignored = rows.ignored
            refused = rows.refused
        }
    }

    struct Rules: Encodable {
        let passed: Int
        let failed: Int
        let notEvaluated: Int

        init(_ rules: RuleCounts) {
            passed = rules.passed
            failed = rules.failed
            notEvaluated = rules.notEvaluated
        }
    }

    struct Finding: Encodable {
        let code: String
        let severity: String
        let line: Int?
        let row: Int?
        let column: Int?
        let cell: String?
        let indicator: String?
        let field: String?
        let value: String?
        let expected: String?
        let difference: String?
        let message: String
        let suggestion: String?
        let explanation: String?
        /// The finding at every cell that it is about, each in full; absent where there is one.
        let cells: [Finding]?
        /// The other cells that the finding is about, then those that only belong to it.
        let related: [Related]?
        let correction: Correction?

        init(_ diagnostic: Diagnostic, language: Language) {
            code = diagnostic.code.rawValue
            severity = diagnostic.severity.rawValue
            line = diagnostic.place?.line
            row = diagnostic.place?.row
            column = diagnostic.place?.column
            cell = diagnostic.place?.cell
            indicator = diagnostic.indicator?.text
            field = diagnostic.field?.rawValue
            value = diagnostic.value
            expected = diagnostic.expected
            difference = diagnostic.difference
            message = diagnostic.message(in: language)
            suggestion = diagnostic.suggestion
            explanation = diagnostic.answer
            cells =
                diagnostic.alike.isEmpty
                ? nil : diagnostic.cells.map { Finding($0, language: language) }
            let cells =
                diagnostic.alike.compactMap { Related($0.place, $0.value) }
                + diagnostic.related.compactMap { Related($0.place, $0.value) }
            related = cells.isEmpty ? nil : cells
            correction = diagnostic.correction.map { Correction($0) }
        }
    }

    /// The one change of one cell that would make the figures agree.
    struct Correction: Encodable {
        let cell: String?
        let line: Int
        let row: Int
        let column: Int?
        let indicator: String
        let field: String
        let value: String
        let suggestion: String
        let slip: String

        init(_ correction: CellCorrection) {
            cell = correction.place.cell
            line = correction.place.line
            row = correction.place.row
            column = correction.place.column
            indicator = correction.indicator.text
            field = correction.field.rawValue
            value = correction.value
            suggestion = correction.suggestion
            slip = correction.slip.rawValue
        }
    }

    /// Another cell of a finding: one that it is about too, or one that only belongs to it.
    struct Related: Encodable {
        let cell: String
        let value: String

        init?(_ place: CellPlace?, _ value: String?) {
            guard let cell = place?.cell else { return nil }
            self.cell = cell
            self.value = value ?? ""
        }
    }

    struct Summary: Encodable {
        let files: Int
        let accepted: Int
        let refused: Int
        let errors: Int
        let warnings: Int
        let notes: Int

        init(_ summary: ValidationReport.Summary) {
            files = summary.files
            accepted = summary.accepted
            refused = summary.refused
            errors = summary.errors
            warnings = summary.warnings
            notes = summary.notes
        }
    }
}
