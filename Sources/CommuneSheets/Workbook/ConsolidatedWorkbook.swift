/// Writes the consolidated workbook of a period (contract, section 6).
///
/// The same inputs and catalogue give the same bytes: the only moment in it is the report's own.
public enum ConsolidatedWorkbook {
    /// Refuses a catalogue of more units than a workbook can hold, so that no form need be read for it.
    ///
    /// - Throws: ``WorkbookWriteFailure`` with the cause `tooManyUnits`.
    public static func checkSize(of catalogue: IndicatorCatalogue) throws(WorkbookWriteFailure) {
        let count = catalogue.reportingUnits.count
        guard count <= ByUnitLayout.unitLimit else {
            throw WorkbookWriteFailure(.workbook(.tooManyUnits(count, limit: ByUnitLayout.unitLimit)))
        }
    }

    /// Writes all seven sheets, reads the file back to its end, and only then puts it in place.
    ///
    /// - Parameters:
    ///   - replace: whether a file that is there gives way.
    ///   - progress: called now and then with how far the work has come.
    /// - Throws: ``WorkbookWriteFailure``; nothing is left at the target then.
    public static func write(
        _ report: ConsolidationReport, language: Language, to path: String, replace: Bool,
        progress: @escaping @Sendable (WorkbookProgress) -> Void = { _ in }
    ) throws(WorkbookWriteFailure) {
        try write(
            report, language: language, to: path, replace: replace, limits: SheetLimits(), progress: progress)
    }

    /// The same within limits of one's own.
    static func write(
        _ report: ConsolidationReport, language: Language, to path: String, replace: Bool,
        limits: SheetLimits, progress: @escaping @Sendable (WorkbookProgress) -> Void = { _ in }
    ) throws(WorkbookWriteFailure) {
        try checkSize(of: report.consolidation.catalogue)
        let context = WorkbookContext(report, language: language, limits: limits)
        do throws(WorkbookOutputFailure) {
            try WorkbookOutput.write(
                to: path, replace: replace, properties: properties(of: context), progress: progress
            ) { workbook throws(WorkbookFailure) in
                try fill(workbook, context, WrittenCells(of: cellCount(of: context), progress))
            }
        } catch {
            throw WorkbookWriteFailure(error)
        }
    }

    /// The cells of the two sheets that grow with the units.
    private static func cellCount(of context: WorkbookContext) -> Int {
        context.byUnit.lines.count * context.byUnit.units.count
            + context.sources.rowCount * SourcesSheet.columnCount
    }

    private static func fill(
        _ workbook: borrowing XLSXWorkbook, _ context: WorkbookContext, _ written: WrittenCells
    ) throws(WorkbookFailure) {
        let language = context.language
        try workbook.addSheet(named: SheetLabels.summary[language]) { sheet throws(WorkbookFailure) in
            try SummarySheet(context: context).write(to: sheet)
        }
        try workbook.addSheet(named: SheetLabels.byUnit[language], isStreamed: true) {
            sheet throws(WorkbookFailure) in
            try ByUnitSheet(context: context, written: written).write(to: sheet)
        }
        try workbook.addSheet(named: SheetLabels.charts[language]) { sheet throws(WorkbookFailure) in
            try ChartsSheet(context: context).write(to: sheet)
        }
        try CompletenessSheet(context: context).write(to: workbook)
        try FindingsSheet(context: context).write(to: workbook)
        try SourcesSheet(context: context, written: written).write(to: workbook)
        try CatalogueSheet(context: context).write(to: workbook)
        try DistrictNames(context: context).define(in: workbook)
    }

    private static func properties(of context: WorkbookContext) -> WorkbookProperties {
        var properties = WorkbookProperties(created: context.report.asOf.seconds)
        let identity = context.catalogue.identity
        properties.title = identity.title[context.language]
        properties.subject = context.period.words(in: context.language)
        properties.author = identity.district[context.language]
        properties.custom = [
            ("catalogue", identity.id), ("catalogue-version", context.catalogue.version.description),
            ("period", context.period.description), ("inputs", "\(context.report.files.count)"),
        ]
        if let digest = context.report.inputsDigest {
            properties.custom.append(("inputs-sha256", digest.description))
        }
        if let ledger = context.report.ledger {
            properties.custom.append(("ledger-transaction", "\(ledger.transaction)"))
        }
        return properties
    }
}
