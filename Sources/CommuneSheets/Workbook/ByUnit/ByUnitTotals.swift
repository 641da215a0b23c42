/// The columns behind the units': the district's figure, what it stands on, and whether it is the one
/// that was consolidated.
struct ByUnitTotals {
    let context: WorkbookContext
    let line: ByUnitLayout.Line

    private var layout: ByUnitLayout { context.byUnit }
    private var figure: DistrictFigure { context.consolidation.districtFigure(line.item, line.field) }

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let total = DistrictFormula(layout: layout, catalogue: context.catalogue)
            .text(of: line.item, line.field)
        try writeTotal(total, to: sheet)
        try writeCoverage(to: sheet)
        try writeCheck(of: total, to: sheet)
        try writeInputs(to: sheet)
        if layout.totals.contains(.partial) {
            try sheet.write(
                .number(Double(figure.coverage.partial.count)), at: address(.partial),
                style: SheetStyles.number(NumberFormats.count))
        }
    }

    private func address(_ total: ByUnitLayout.Total) -> CellAddress {
        CellAddress(row: line.row, column: layout.column(total))
    }

    // MARK: The figure

    /// What the consolidation found: a number, a milestone's words, or nothing.
    private var found: FormulaValue {
        if line.item.kind == .milestone {
            let answer = context.consolidation.result(line.item.code)?.districtAnswer
            return .text(answer?.status.words[context.language] ?? "")
        }
        return figure.value.formulaValue
    }

    private func writeTotal(_ formula: String?, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let address = address(.district)
        guard let formula else { return try sheet.write(.blank, at: address, style: SheetStyles.text) }
        var style = SheetStyles.total(NumberFormats.format(of: line.item, figure.value))
        if line.item.kind == .milestone { style.horizontal = .centre }
        style = style.marked(ifPartial: !figure.coverage.partial.isEmpty)
        let summary = context.summaryCell(line.item.code, line.field)
        let value = CellValue.formula(formula, value: found)
        try sheet.write(value.linked(to: summary), at: address, style: style)
    }

    // MARK: The units behind it

    private func writeCoverage(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let formula = CoverageFormula(
            layout: layout, of: line.item, basis: context.catalogue.basis(of: line.item, line.field),
            isForOtherSheet: false)
        let coverage = figure.coverage
        let (answered, missing) = (address(.answered), address(.missing))
        guard let given = formula.answered, let lacking = formula.missing else {
            for total in [ByUnitLayout.Total.coverage, .answered, .missing] {
                try sheet.write(.blank, at: address(total), style: SheetStyles.text)
            }
            return
        }
        try sheet.write(
            .formula(
                "\(answered.name)&\"/\"&(\(answered.name)+\(missing.name))",
                value: .text("\(coverage.answeredCount)/\(coverage.expectedCount)")),
            at: address(.coverage), style: SheetStyles.centred)
        try sheet.write(
            .formula(given, value: .number(Double(coverage.answeredCount))), at: answered,
            style: SheetStyles.number(NumberFormats.count))
        try sheet.write(
            .formula(lacking, value: .number(Double(coverage.missingCount))), at: missing,
            style: SheetStyles.number(NumberFormats.count))
    }

    // MARK: The check

    /// Compares the live total with the consolidation's own figure, which does not change.
    private func writeCheck(of total: String?, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let (stated, check) = (address(.stated), address(.check))
        guard total != nil else {
            try sheet.write(.blank, at: stated, style: SheetStyles.text)
            return try sheet.write(.blank, at: check, style: SheetStyles.text)
        }
        let district = address(.district).name
        let agrees: String
        switch found {
        case .number(let number):
            try sheet.write(
                .number(number), at: stated,
                style: SheetStyles.number(NumberFormats.format(of: line.item, figure.value)))
            // A program's sum is rounded in its sixteenth digit.
            agrees =
                "IF(ISNUMBER(\(district)),"
                + "ABS(\(district)-\(stated.name))<=0.000000001*MAX(1,ABS(\(stated.name))),FALSE)"
        case .text(let text):
            try sheet.write(.text(text), at: stated, style: SheetStyles.centred)
            agrees = text.isEmpty ? "\(district)=\"\"" : "\(district)=\(stated.name)"
        }
        let words = SheetLabels.agreement[context.language]
        try sheet.write(
            .formula("IF(\(agrees),\"\(words.agrees)\",\"\(words.differs)\")", value: .text(words.agrees)),
            at: check, style: SheetStyles.centred)
    }

    // MARK: What it is computed from

    private func writeInputs(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let item = line.item
        for (total, code) in [
            (ByUnitLayout.Total.numerator, item.numerator), (.denominator, item.denominator),
        ] {
            let address = address(total)
            guard let code, item.isComputed, let row = layout.firstRow(code) else {
                try sheet.write(.blank, at: address, style: SheetStyles.text)
                continue
            }
            let target = SheetCell(sheet: layout.sheet, address: CellAddress(row: row, column: 0))
            try sheet.write(
                .linked(.text(code.text), to: target), at: address, style: SheetStyles.centred)
        }
    }
}

extension DistrictResult {
    /// The answer that stands for the whole district: that of the first agency that gave one.
    var districtAnswer: MilestoneAnswer? {
        item.aggregation == .districtOnly ? answers.first { $0.unit.kind == .agency } : nil
    }
}

extension Optional where Wrapped == Ratio {
    /// The stored result of a formula: the number, or the empty text where there is none.
    var formulaValue: FormulaValue {
        flatMap { $0.spreadsheetNumber }.map { .number($0) } ?? .text("")
    }
}
