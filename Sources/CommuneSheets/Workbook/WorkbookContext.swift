/// What every sheet of the consolidated workbook needs to know.
struct WorkbookContext {
    let report: ConsolidationReport
    let language: Language
    let byUnit: ByUnitLayout

    init(_ report: ConsolidationReport, language: Language) {
        self.report = report
        self.language = language
        byUnit = ByUnitLayout(report.consolidation, sheet: SheetLabels.byUnit[language])
    }

    var consolidation: Consolidation { report.consolidation }
    var catalogue: IndicatorCatalogue { report.consolidation.catalogue }
    var period: ReportingPeriod { report.consolidation.period }

    /// What a column of the form is called.
    func name(of field: FormField) -> String {
        catalogue.columns[FormColumn(field)]?.name[language] ?? field.rawValue
    }

    func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    func cellText(_ text: String) -> CellValue { .text(fromFile: text) }
}
