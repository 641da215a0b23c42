/// The sender's own form as a workbook: laid out as sent, wrong cells coloured and commented, and before it
/// a list of what to mend first, with links to the cells.
public enum AnnotatedForm {
    /// Writes the workbook, reads it back to its end, and only then puts it in place.
    ///
    /// A file that is no table gets the list alone. Linear in the form and its findings.
    ///
    /// - Parameter replace: whether a file that is there gives way.
    /// - Throws: ``WorkbookWriteFailure``; nothing is left at the target then.
    public static func write(
        _ submission: DiagnosedSubmission, catalogue: IndicatorCatalogue, language: Language,
        to path: String, replace: Bool
    ) throws(WorkbookWriteFailure) {
        let form = MarkedForm(submission, catalogue: catalogue)
        let name = AnnotatedFormNames.sheet(for: submission.source.name, language: language)
        let sent =
            form.isTable && form.rowCount > 0
            ? SentFormSheet(form: form, name: name, language: language) : nil
        let list = FixFirstSheet(
            submission: submission, form: form, sent: sent, catalogue: catalogue, language: language)
        do throws(WorkbookOutputFailure) {
            try WorkbookOutput.write(
                to: path, replace: replace, properties: properties(of: submission, catalogue, language)
            ) { workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: FindingLabels.fixFirst[language]) {
                    sheet throws(WorkbookFailure) in try list.write(to: sheet)
                }
                guard let sent else { return }
                try workbook.addSheet(named: sent.name) { sheet throws(WorkbookFailure) in
                    try sent.write(to: sheet)
                }
            }
        } catch {
            throw WorkbookWriteFailure(error)
        }
    }

    /// The names of the workbooks of several files, in their order and all different: that of the form
    /// with another ending, and a number where two would be the same.
    public static func fileNames(of submissions: [DiagnosedSubmission]) -> [String] {
        AnnotatedFormNames.files(for: submissions.map(\.source.name))
    }

    /// The moment of a form is the first day of its period, so that the same form gives the same bytes.
    private static func properties(
        of submission: DiagnosedSubmission, _ catalogue: IndicatorCatalogue, _ language: Language
    ) -> WorkbookProperties {
        let period = submission.period ?? ReportingPeriod(year: catalogue.identity.year, span: .year)
        let day = CalendarDate(year: period.year, month: period.months.lowerBound, day: 1)
        let seconds = day.map { Moment($0).seconds } ?? 0
        // Workbooks know no time before 1970.
        var properties = WorkbookProperties(created: max(seconds, 86_400))
        let name = CellText.xmlSafe(submission.source.name).text
        properties.title = String(String.UnicodeScalarView(name.unicodeScalars.prefix(100)))
        properties.subject = submission.period?.words(in: language) ?? FindingLabels.fixFirst[language]
        properties.author = catalogue.identity.district[language]
        properties.custom = [("sha256", submission.source.sha256.description)]
        return properties
    }
}
