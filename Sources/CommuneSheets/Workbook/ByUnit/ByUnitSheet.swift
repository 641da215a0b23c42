/// The sheet `Theo đơn vị`: every item and field by unit, with the district's figure as a formula.
struct ByUnitSheet {
    let context: WorkbookContext
    let written: WrittenCells

    /// In characters: the columns that name a row, each unit's, and those behind the units'.
    private static let labelWidths: [Double] = [7, 36, 16, 19]
    static let unitWidth = 11.5
    private static let allTotalWidths: [Double] = [15, 11, 8, 8, 15, 10, 9, 9, 10]

    private var layout: ByUnitLayout { context.byUnit }
    private var totalWidths: [Double] { Array(ByUnitSheet.allTotalWidths.prefix(layout.totals.count)) }

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        guard layout.units.count <= ByUnitLayout.unitLimit else {
            throw .tooManyUnits(layout.units.count, limit: ByUnitLayout.unitLimit)
        }
        try writeTitle(to: sheet)
        try writeHeadings(to: sheet)
        let forms = ByUnitForm.all(context)
        var groups = layout.groups[...]
        for line in layout.lines {
            while let group = groups.first, group.row < line.row {
                try writeGroup(group.group, group.row, to: sheet)
                groups.removeFirst()
            }
            try writeLabels(of: line, to: sheet)
            var cells = try ByUnitLine(line, context: context, on: sheet)
            try cells.write(forms, to: sheet)
            try ByUnitTotals(context: context, line: line).write(to: sheet)
            written.add(forms.count)
        }
        for group in groups { try writeGroup(group.group, group.row, to: sheet) }
        for mark in layout.marks.marks { try UnitMarkRow(context: context, mark: mark).write(to: sheet) }
        try ByUnitMarks(context: context).add(to: sheet)
        try setUp(sheet)
    }

    // MARK: Headings

    private func writeTitle(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        try sheet.write(
            .text(context.words("Số liệu theo đơn vị", "Figures by unit") + context.titleEnding),
            at: CellAddress(row: 0, column: 0), style: SheetStyles.label)
        var reading = SheetStyles.body
        reading.isItalic = true
        let links =
            context.linksEveryFigure
            ? context.words(
                "Bấm vào một số để đến dòng nguồn của số đó.",
                "Click a figure to go to the row it comes from.")
            : context.words(
                "Có quá nhiều số liệu để mỗi số có một liên kết: bấm vào mã đơn vị để đến các dòng nguồn của đơn vị.",
                "There are too many figures for a link each: click a unit's code to go to the rows of its sources."
            )
        try sheet.write(
            .text(
                links
                    + context.words(
                        " Ô gạch chéo: phải có nhưng chưa có. “-”: không phát sinh; “x”: không áp dụng. "
                            + "Tỷ lệ: nền càng đậm càng tốt.",
                        " Hatched: due and not given. “-”: none occurred; “x”: does not apply. "
                            + "Rates: the darker the better.")
                    + (context.consolidation.isDerived
                        ? context.words(
                            " Dấu *: chưa đủ các tháng của kỳ, xem ghi chú của ô.",
                            " An asterisk: not all months of the period, see the cell's note.") : "")),
            at: CellAddress(row: 1, column: 0), style: reading)
    }

    private func writeHeadings(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let language = context.language
        let labels = SheetLabels.byUnitColumns[language]
        let names = layout.units.map { $0.name[language] }
        let totals = SheetLabels.byUnitTotals[language].prefix(layout.totals.count)
        for (offset, unit) in layout.units.enumerated() {
            let address = CellAddress(
                row: ByUnitLayout.codeRow, column: ByUnitLayout.firstUnitColumn + offset)
            let code = CellValue.text(unit.code.text)
            try sheet.write(
                code.linked(to: context.sources.firstCell(of: unit.code)), at: address,
                style: SheetStyles.centred)
        }
        for (column, heading) in (labels + names + totals).enumerated() {
            let address = CellAddress(row: ByUnitLayout.headerRow, column: column)
            try sheet.write(.text(heading), at: address, style: SheetStyles.header)
        }
        try ListSheet.setHeight(
            (labels + names + totals).map { .text($0) },
            ByUnitSheet.labelWidths + names.map { _ in ByUnitSheet.unitWidth } + totalWidths,
            isBold: true, row: ByUnitLayout.headerRow, of: sheet)
    }

    private func writeGroup(
        _ group: IndicatorCatalogue.Group, _ row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        for column in 0...layout.lastColumn {
            let value: CellValue =
                switch column {
                case 0: .text(group.code)
                case 1: .text(group.name[context.language])
                default: .blank
                }
            try sheet.write(value, at: CellAddress(row: row, column: column), style: SheetStyles.group)
        }
    }

    private func writeLabels(
        of line: ByUnitLayout.Line, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let item = line.item
        let labels = [
            item.code.text, item.name[context.language], item.measure?.name[context.language] ?? "",
            context.name(of: line.field),
        ]
        for (column, label) in labels.enumerated() {
            var style = SheetStyles.text
            if column == 1, item.parent != nil { style.indent = 1 }
            try sheet.write(.text(label), at: CellAddress(row: line.row, column: column), style: style)
        }
        var height = RowHeight()
        for (label, width) in zip(labels, ByUnitSheet.labelWidths) { height.take(label, width: width) }
        try sheet.setRow(
            line.row, height: height.points, outlineLevel: item.kind == .input ? 1 : 0)
    }

    // MARK: The sheet as a whole

    private func setUp(_ sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let last = layout.lastUnitColumn
        for (column, width) in ByUnitSheet.labelWidths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        try sheet.setColumns(ByUnitLayout.firstUnitColumn...last, width: ByUnitSheet.unitWidth)
        for (offset, width) in totalWidths.enumerated() {
            try sheet.setColumns((last + 1 + offset)...(last + 1 + offset), width: width)
        }
        try sheet.freezePanes(
            at: CellAddress(row: ByUnitLayout.headerRow + 1, column: ByUnitLayout.firstUnitColumn))
        sheet.putTotalsFirst()
        sheet.setTabColour(SheetStyles.figuresTab)
        let pages = ByUnitPages(
            layout: layout, labelWidth: ByUnitSheet.labelWidths.reduce(0, +),
            totalsWidth: totalWidths.reduce(0, +))
        var page = ListSheet.page(title: SheetLabels.byUnit[context.language])
        page.fitting = nil
        page.scale = pages.scale
        page.goesAcrossFirst = true
        try sheet.setPage(page)
        try sheet.breakPages(beforeColumns: pages.breaks)
        try sheet.repeatRows(ByUnitLayout.codeRow...ByUnitLayout.headerRow)
        try sheet.repeatColumns(0...(ByUnitLayout.firstUnitColumn - 1))
    }
}
