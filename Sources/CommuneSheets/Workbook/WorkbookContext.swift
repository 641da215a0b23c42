/// What every sheet of the consolidated workbook needs to know: the report, and where things stand on
/// the other sheets.
struct WorkbookContext {
    let report: ConsolidationReport
    let language: Language
    let summary: SummaryLayout
    let byUnit: ByUnitLayout
    let sources: SourcesLayout
    let limits: SheetLimits
    /// Whether `Theo đơn vị` and `Nguồn số liệu` can link each figure: a sheet holds no more links than
    /// the format allows. Otherwise they link unit by unit.
    let linksEveryFigure: Bool
    /// The first row of each unit that reports on `Tình hình nộp`, from 0.
    private let completenessRows: [Int]

    /// Linear in the figures used.
    init(_ report: ConsolidationReport, language: Language, limits: SheetLimits = SheetLimits()) {
        self.limits = limits
        self.report = report
        self.language = language
        summary = SummaryLayout(report.consolidation, sheet: SheetLabels.summary[language])
        byUnit = ByUnitLayout(report.consolidation, sheet: SheetLabels.byUnit[language])
        sources = SourcesLayout(
            report.consolidation, sheet: SheetLabels.sources[language], rowsPerSheet: limits.rows)
        let computed = byUnit.lines.count { $0.item.isComputed }
        // Figures, computed figures, headings, and what the totals link to.
        let links = sources.rowCount + byUnit.units.count * (computed + 1) + byUnit.lines.count * 3
        linksEveryFigure = links <= limits.links
        var row = CompletenessSheet.headerRow + 1
        completenessRows = report.completeness.units.map { unit in
            defer { row += max(1, unit.submissions.count) }
            return row
        }
    }

    var consolidation: Consolidation { report.consolidation }
    var catalogue: IndicatorCatalogue { report.consolidation.catalogue }
    var period: ReportingPeriod { report.consolidation.period }

    /// What a column of the form is called.
    func name(of field: FormField) -> String {
        catalogue.columns[FormColumn(field)]?.name[language] ?? field.rawValue
    }

    func words<Words>(_ vietnamese: Words, _ english: Words) -> Words {
        language == .vietnamese ? vietnamese : english
    }

    /// Whose figures and of when, behind a sheet's title.
    var titleEnding: String {
        " · \(catalogue.identity.district[language]), \(period.words(in: language))"
    }

    func cellText(_ text: String) -> CellValue { .text(fromFile: text) }
}

extension WorkbookContext {
    /// How many units have given an item's figure of this year or of last year, and not the other, as a
    /// formula for another sheet than `Theo đơn vị`; nil where nothing is counted.
    func differingUnits(_ item: CatalogueItem) -> String? {
        func coverage(_ field: FormField) -> CoverageFormula {
            CoverageFormula(
                layout: byUnit, of: item, basis: catalogue.basis(of: item, field), isForOtherSheet: true)
        }
        return coverage(.current).differing(from: coverage(.previousYear))
    }
}

// MARK: - Where links lead

extension WorkbookContext {
    /// Where a figure of the district stands on `Tổng hợp`; nil for inputs, which are not on it.
    func summaryCell(_ code: IndicatorCode, _ field: FormField) -> SheetCell? {
        summary.cell(code, SummaryRow.Column.of(field))
    }

    /// Where the units' figures of an item begin on `Theo đơn vị`, so that they are in view: the first
    /// one that is there, or else the total.
    func unitsCell(_ item: CatalogueItem, _ field: FormField) -> SheetCell? {
        let inputs = catalogue.inputs(of: item, field)
        let first = catalogue.basis(of: item, field).units.first { unit in
            !inputs.isEmpty
                && inputs.allSatisfy {
                    consolidation.figures(of: unit.code)?.observation($0.code, $0.field)?.value.isReported
                        == true
                }
        }
        let cell = first.flatMap { byUnit.cell(item.code, field, $0.code) }
        return cell.map { SheetCell(sheet: byUnit.sheet, address: $0) }
            ?? byUnit.cell(item.code, field, .district)
    }

    /// An item's target on `Danh mục`.
    func targetCell(_ code: IndicatorCode) -> SheetCell? {
        catalogue.position(of: code).map { position in
            SheetCell(
                sheet: SheetLabels.catalogue[language],
                address: CellAddress(
                    row: ListSheet.headerRow + 1 + position, column: CatalogueSheet.targetColumn))
        }
    }

    /// A unit's first row on `Tình hình nộp`.
    ///
    /// - Parameter unit: its place among the units that report, from 0.
    func completenessCell(ofUnit unit: Int) -> SheetCell {
        let row = completenessRows.indices.contains(unit) ? completenessRows[unit] : 0
        return SheetCell(
            sheet: SheetLabels.completeness[language], address: CellAddress(row: row, column: 0))
    }
}

/// What one sheet holds at most; the format's limits, but for tests.
struct SheetLimits {
    /// Rows of a list, below its title and headings.
    var rows = ListSheet.rowsPerSheet
    var links = XLSXSheet.linkLimit
}
