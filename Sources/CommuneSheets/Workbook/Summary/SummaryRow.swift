/// One item's row on `Tổng hợp`.
struct SummaryRow {
    let result: DistrictResult
    let context: WorkbookContext
    /// From 0.
    let row: Int

    /// The columns that hold figures, from 0.
    enum Column {
        static let plan = 4
        static let current = 5
        static let cumulative = 6
        static let ofPlan = 7
        static let previousYear = 8
        static let ofPreviousYear = 9
        static let verdict = 10
        static let note = 11
    }

    private var item: CatalogueItem { result.item }

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let isPart = item.parent != nil
        var name = SheetStyles.text
        name.indent = isPart ? 1 : 0
        name.isBold = !isPart && item.indicator != nil
        let ordinal = isPart ? "" : item.indicator.map { "\($0)" } ?? ""
        try sheet.write(.text(ordinal), at: cell(0), style: SheetStyles.centred)
        try sheet.write(.text(item.code.text), at: cell(1), style: SheetStyles.centred)
        try sheet.write(.text(item.name[context.language]), at: cell(2), style: name)
        try sheet.write(.text(measure), at: cell(3), style: SheetStyles.centred)
        try writePlan(to: sheet)
        try writeFigure(.current, Column.current, to: sheet)
        try writeFigure(.cumulative, Column.cumulative, to: sheet)
        try writeShare(of: .plan, Column.ofPlan, to: sheet)
        try writeFigure(.previousYear, Column.previousYear, to: sheet)
        try writeShare(of: .previousYear, Column.ofPreviousYear, to: sheet)
        try sheet.write(
            .text(result.verdict?.words[context.language] ?? ""), at: cell(Column.verdict),
            style: SheetStyles.centred)
        let note = context.cellText(SummaryNotes(result: result, context: context).text)
        try sheet.write(note, at: cell(Column.note), style: SheetStyles.text)
        var height = RowHeight()
        height.take(
            item.name[context.language], width: SummarySheet.widths[2] - Double(2 * name.indent),
            isBold: name.isBold)
        height.take(measure, width: SummarySheet.widths[3])
        height.take(planWords, width: SummarySheet.widths[Column.plan])
        height.take(note, width: SummarySheet.widths[Column.note])
        if let points = height.points { try sheet.setRow(row, height: points) }
    }

    private func cell(_ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

    /// Where every unit must reach the target, units are counted.
    private var measure: String {
        if item.target?.scope == .eachUnit { return context.words("đơn vị đạt", "units meeting") }
        return item.measure?.name[context.language] ?? ""
    }

    // MARK: Figures

    /// The plan of a change is said in words: a fall by 5 % is no figure to be reached.
    private var planWords: String { item.kind == .change ? item.target?.text ?? "" : "" }

    private func writePlan(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        if let number = result.figure(.plan).value?.spreadsheetNumber {
            try sheet.write(
                .number(number), at: cell(Column.plan),
                style: SheetStyles.number(NumberFormats.format(of: item, result.figure(.plan).value)))
        } else {
            try sheet.write(.text(planWords), at: cell(Column.plan), style: SheetStyles.centred)
        }
    }

    private func writeFigure(
        _ field: FormField, _ column: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        if item.kind == .milestone, field == .current {
            let answer = result.answers.first { $0.unit.kind == .agency && item.aggregation == .districtOnly }
            return try sheet.write(
                .text(answer?.status.words[context.language] ?? ""), at: cell(column),
                style: SheetStyles.centred)
        }
        let figure = result.figure(field)
        guard item.takesFigures, figure.absence != .notDefined,
            let reference = context.byUnit.districtReference(item.code, field)
        else { return try sheet.write(.blank, at: cell(column), style: SheetStyles.text) }
        try sheet.write(
            .formula(reference, value: figure.value.formulaValue), at: cell(column),
            style: SheetStyles.number(NumberFormats.format(of: item, figure.value)))
    }

    /// The judged value against the plan, or the period against the same one last year, in per cent.
    ///
    /// A change is a comparison already.
    private func writeShare(
        of base: FormField, _ column: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let field = base == .plan ? result.judgedField : .current
        guard item.takesFigures, item.kind != .change, result.isShareTold(of: base),
            result.figure(base).absence != .notDefined,
            result.figure(field).absence != .notDefined
        else { return try sheet.write(.blank, at: cell(column), style: SheetStyles.text) }
        let top = cell(field == .cumulative ? Column.cumulative : Column.current).name
        let bottom = cell(base == .plan ? Column.plan : Column.previousYear).name
        let formula = "IF(COUNT(\(top),\(bottom))<2,\"\",IF(\(bottom)=0,\"\",100*\(top)/\(bottom)))"
        try sheet.write(
            .formula(formula, value: result.share(of: base).formulaValue), at: cell(column),
            style: SheetStyles.number(NumberFormats.percent))
    }
}

extension DistrictResult {
    /// Whether this year's and last year's figure are of the same units.
    var isComparableWithPreviousYear: Bool {
        figure(.current).coverage.answered == figure(.previousYear).coverage.answered
    }

    /// Whether a percentage tells what it seems to: less than the plan is no arrears where lower is
    /// better, and figures of different units do not compare.
    func isShareTold(of base: FormField) -> Bool {
        base == .plan ? item.direction != .lower : isComparableWithPreviousYear
    }

    /// The judged value as a percentage of the plan, or the period's as a percentage of last year's;
    /// nil where either is missing or the base is zero.
    public func share(of base: FormField) -> Ratio? {
        let figure = base == .plan ? judged : figure(.current)
        guard isShareTold(of: base), let value = figure.value, let whole = self.figure(base).value else {
            return nil
        }
        return value.divided(by: whole)?.multiplied(by: Ratio(.hundred))
    }
}
