/// The blank form as a workbook: the same rows as its CSV file, with everything locked but what the unit fills in,
/// drop-down lists, checks of what is typed, and rates and sub-totals that compute themselves.
///
/// Saved as "CSV UTF-8", the first sheet is a form that `validate` reads as any other.
public enum FormWorkbook {
    /// - Parameter replace: whether a file that is there gives way.
    /// - Throws: ``WorkbookWriteFailure``; nothing is left at the target then.
    public static func write(
        _ form: BlankForm, to path: String, replace: Bool
    ) throws(WorkbookWriteFailure) {
        let day = CalendarDate(year: form.period.year, month: form.period.months.lowerBound, day: 1)
        var properties = WorkbookProperties(created: Moment(day ?? .epoch).seconds)
        let identity = form.catalogue.identity
        properties.title = "\(form.unit.name[form.language]), \(form.period.words(in: form.language))"
        properties.subject =
            form.language == .vietnamese ? identity.formName : identity.title.english
        properties.author = identity.district[form.language]
        properties.custom = [
            ("catalogue", identity.id), ("catalogue-version", form.catalogue.version.description),
            ("unit", form.unit.code.text), ("period", form.period.description),
        ]
        let cells = FormCells(form)
        do throws(WorkbookOutputFailure) {
            try WorkbookOutput.write(
                to: path, replace: replace, properties: properties
            ) { workbook throws(WorkbookFailure) in
                let name = "\(form.language == .vietnamese ? "Biểu" : "Form") \(form.unit.code)"
                // Programs save the sheet that is shown as CSV: the form stands first.
                try workbook.addSheet(named: name) { sheet throws(WorkbookFailure) in
                    try FormSheet(cells: cells).write(to: sheet)
                }
                guard cells.holdsStatus else { return }
                try workbook.addSheet(named: StatusChoices.sheetName(form.language)) {
                    sheet throws(WorkbookFailure) in
                    try StatusChoices.write(form.language, to: sheet)
                }
            }
        } catch {
            throw WorkbookWriteFailure(error)
        }
    }
}
