extension ValidationReport {
    /// The findings as a table for a spreadsheet program, one row a cell concerned: UTF-8 with mark, `;`,
    /// CRLF. No text in it runs as a formula. Linear in the cells concerned.
    public func csv() -> [UInt8] {
        var rows = [CSVReport.headings[language]]
        for submission in submissions {
            for finding in submission.diagnostics {
                rows += finding.cells.map { row($0, in: submission) }
            }
        }
        return CSVText(rows: rows, delimiter: .semicolon).bytes
    }

    private func row(_ finding: Diagnostic, in submission: DiagnosedSubmission) -> [String] {
        let file = [
            submission.source.path, submission.unit?.code.text, submission.unit?.name[language],
            submission.period?.description,
        ]
        let place: [String?] = [
            finding.severity.words[language], finding.code.rawValue, finding.place.map { "\($0.line)" },
            finding.place?.cell, finding.indicator?.text,
            finding.indicator.flatMap { catalogue.item($0)?.name[language] },
            finding.field.map { catalogue.name(of: $0, in: language) }, finding.value,
        ]
        let advice: [String?] = [
            finding.message(in: language), finding.suggestion,
            finding.correction.map { "\($0.place.cell ?? ""): \($0.suggestion)" }, finding.expected,
            finding.difference,
            finding.related.compactMap { cell in cell.place.cell.map { "\($0)=\(cell.value)" } }
                .joined(separator: "; "), finding.answer,
        ]
        return (file + place + advice).map { ($0 ?? "").inertInSpreadsheet }
    }
}

/// The columns of the report for spreadsheet programs.
private enum CSVReport {
    static let headings = Bilingual(
        vietnamese: [
            "Tệp", "Mã đơn vị", "Đơn vị", "Kỳ báo cáo", "Mức", "Mã", "Dòng", "Ô", "Mã số", "Chỉ tiêu", "Cột",
            "Giá trị", "Nội dung", "Cần ghi", "Có thể sửa", "Theo các ô khác", "Chênh lệch", "Ô liên quan",
            "Giải trình",
        ],
        english: [
            "File", "Unit code", "Unit", "Period", "Severity", "Code", "Line", "Cell", "Item", "Item name",
            "Field", "Value", "Message", "Suggestion", "Correction", "Expected", "Difference", "Related",
            "Explanation",
        ])
}

extension IndicatorCatalogue {
    /// What a column of the form is called.
    func name(of field: FormField, in language: Language) -> String {
        columns[FormColumn(field)]?.name[language] ?? field.rawValue
    }
}
