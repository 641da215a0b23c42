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
        /// Beside the printed page: whose part an item is, where a heading's formula needs to know.
        static let parent = 12

        /// The column of one of the form's figures.
        static func of(_ field: FormField) -> Int {
            switch field {
            case .plan: plan
            case .current: current
            case .cumulative: cumulative
            case .previousYear: previousYear
            case .explanation, .note: note
            }
        }
    }

    private var item: CatalogueItem { result.item }

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let isPart = item.parent != nil
        let name = nameStyle
        let ordinal = isPart ? "" : item.indicator.map { "\($0)" } ?? ""
        try sheet.write(.text(ordinal), at: cell(0), style: SheetStyles.centred)
        try sheet.write(.text(item.code.text), at: cell(1), style: SheetStyles.centred)
        try sheet.write(.text(item.name[context.language]), at: cell(2), style: name)
        try sheet.write(.text(measure), at: cell(3), style: SheetStyles.centred)
        try writePlan(to: sheet)
        try writeFigure(.current, to: sheet)
        try writeFigure(.cumulative, to: sheet)
        try writeShare(of: .plan, Column.ofPlan, to: sheet)
        try writeFigure(.previousYear, to: sheet)
        try writeShare(of: .previousYear, Column.ofPreviousYear, to: sheet)
        try writeVerdict(to: sheet)
        let note = SummaryNotes(result: result, context: context, row: row).cell
        try sheet.write(note, at: cell(Column.note), style: SheetStyles.text)
        if let parent = item.parent, result.verdict != nil,
            context.summary.parts(of: parent)?.areMarked == true
        {
            try sheet.write(.text(parent.text), at: cell(Column.parent), style: SheetStyles.centred)
        }
        var height = RowHeight()
        height.take(
            item.name[context.language], width: SummarySheet.widths[2] - Double(2 * name.indent),
            isBold: name.isBold)
        height.take(measure, width: SummarySheet.widths[3])
        height.take(planWords, width: SummarySheet.widths[Column.plan])
        height.take(note, width: SummarySheet.widths[Column.note])
        try sheet.setRow(row, height: height.points, outlineLevel: isPart ? 1 : 0)
    }

    private func cell(_ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

    /// Parts are indented under their indicator, and parts of parts under those.
    private var nameStyle: CellStyle {
        var style = SheetStyles.text
        var parent = item.parent
        while let code = parent, style.indent < 15 {
            style.indent += 1
            parent = context.catalogue.item(code)?.parent
        }
        style.isBold = item.parent == nil && item.indicator != nil
        return style
    }

    /// Where every unit must reach the target, units are counted.
    private var measure: String {
        if item.target?.scope == .eachUnit { return context.words("đơn vị đạt", "units meeting") }
        return item.measure?.name[context.language] ?? ""
    }

    // MARK: Figures

    /// The plan of a change is said in words: a fall by 5 % is no figure to be reached.
    private var planWords: String {
        item.kind == .change ? item.target?.words(of: item, in: context.language) ?? "" : ""
    }

    private func writePlan(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        guard let number = result.figure(.plan).value?.spreadsheetNumber else {
            return try sheet.write(.text(planWords), at: cell(Column.plan), style: SheetStyles.centred)
        }
        let format = item.target.map { NumberFormats.plan($0, context.language) } ?? NumberFormats.count
        try sheet.write(
            CellValue.number(number).linked(to: context.targetCell(item.code)), at: cell(Column.plan),
            style: SheetStyles.number(format))
    }

    /// A figure of `Theo đơn vị`, which leads there.
    private func writeFigure(_ field: FormField, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let address = cell(Column.of(field))
        guard let total = context.byUnit.cell(item.code, field, .district) else {
            return try sheet.write(.blank, at: address, style: SheetStyles.text)
        }
        if item.kind == .milestone {
            guard field == .current, item.aggregation == .districtOnly else {
                return try sheet.write(.blank, at: address, style: SheetStyles.text)
            }
            let answer = result.districtAnswer?.status.words[context.language] ?? ""
            return try sheet.write(
                CellValue.formula(total.reference, value: .text(answer)).linked(
                    to: context.unitsCell(item, field)), at: address,
                style: SheetStyles.centred
                    .marked(ifPartial: !result.figure(.current).coverage.partial.isEmpty))
        }
        let figure = result.figure(field)
        let isPartial = !figure.coverage.partial.isEmpty
        guard item.takesFigures, figure.absence != .notDefined else {
            return try sheet.write(.blank, at: address, style: SheetStyles.text)
        }
        try sheet.write(
            CellValue.formula(total.reference, value: figure.value.formulaValue)
                .linked(to: context.unitsCell(item, field)),
            at: address,
            style: SheetStyles.number(NumberFormats.format(of: item, figure.value))
                .marked(ifPartial: isPartial))
    }

    /// The judged value against the plan, or the period against the same one last year, in per cent.
    ///
    /// A change is a comparison already, and less than the plan is no arrears where lower is better.
    private func writeShare(
        of base: FormField, _ column: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let field = base == .plan ? result.judgedField : .current
        guard item.takesFigures, item.kind != .change, base != .plan || item.direction != .lower,
            result.figure(base).absence != .notDefined,
            result.figure(field).absence != .notDefined,
            base == .plan || !result.comparesOtherMonths
        else { return try sheet.write(.blank, at: cell(column), style: SheetStyles.text) }
        let top = cell(Column.of(field)).name
        let bottom = cell(Column.of(base)).name
        var share = "IF(\(bottom)=0,\"\",100*\(top)/\(bottom))"
        if base == .previousYear, let differing = context.differingUnits(item) {
            share = "IF(\(differing)>0,\"\",\(share))"
        }
        let cell = CellValue.formula(
            "IF(COUNT(\(top),\(bottom))<2,\"\",\(share))", value: result.share(of: base).formulaValue)
        // The base of the plan's share is a figure beside it; the figure itself has sources.
        let source = base == .plan ? field : base
        try sheet.write(
            cell.linked(to: context.unitsCell(item, source)), at: self.cell(column),
            style: SheetStyles.number(NumberFormats.percent)
                .marked(ifPartial: !result.figure(field).coverage.partial.isEmpty))
    }

    private func writeVerdict(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let words = result.verdict?.words[context.language] ?? ""
        let formula = VerdictFormula(result: result, context: context, row: row).text
        try sheet.write(
            formula.map { .formula($0, value: .text(words)) } ?? .text(words), at: cell(Column.verdict),
            style: SheetStyles.centred)
    }
}

extension DistrictResult {
    /// Whether this year's and last year's figure are of the same units and, of each, of the same months.
    var isComparableWithPreviousYear: Bool { comparesSameUnits && !comparesOtherMonths }

    var comparesSameUnits: Bool {
        figure(.current).coverage.answered == figure(.previousYear).coverage.answered
    }

    /// Whether some unit's figures of this and of last year lack different months.
    var comparesOtherMonths: Bool {
        figure(.current).value != nil && figure(.previousYear).value != nil
            && figure(.current).coverage.partial != figure(.previousYear).coverage.partial
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
