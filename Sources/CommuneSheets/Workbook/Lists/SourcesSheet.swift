/// The sheet `Nguồn số liệu`: one row for every figure used, with the file, line and cell it stands in; for
/// a figure of a longer period one for each cell that it was made from, with the period of its form.
struct SourcesSheet {
    let context: WorkbookContext
    let written: WrittenCells

    private static let widths: [Double] = [11, 24, 9, 40, 20, 15, 15, 36, 44, 8, 8]
    /// But for the period, where that is told.
    static var columnCount: Int { widths.count }

    func write(to workbook: borrowing XLSXWorkbook) throws(WorkbookFailure) {
        let widths = SourcesSheet.widths + (isDerived ? [20] : [])
        let list = ListSheet(
            name: SheetLabels.sources[context.language],
            title: context.words(
                "Nguồn của từng số liệu: tệp, dòng và ô mà số liệu được ghi",
                "Where every figure comes from: file, line and cell") + context.titleEnding,
            tableName: context.words("NguonSoLieu", "Sources"),
            headings: SheetLabels.sourceColumns[context.language]
                + (isDerived ? [SheetLabels.sourcePeriod[context.language]] : []),
            widths: widths, tabColour: SheetStyles.evidenceTab, digestColumn: 8,
            rowsPerSheet: context.limits.rows)
        try list.write(to: workbook, count: context.sources.rowCount) {
            range, rows, sheet throws(WorkbookFailure) in
            var writer = try SourceRows(context, range: range, rows: rows, widths: widths, on: sheet)
            for place in context.consolidation.submissions.indices {
                let count = try writer.write(submission: place, to: sheet)
                written.add(count * SourcesSheet.columnCount)
            }
        }
    }

    private var isDerived: Bool { context.consolidation.isDerived }
}

/// Writes the rows of one sheet, submission by submission.
private struct SourceRows {
    private let context: WorkbookContext
    private let range: Range<Int>
    private let rows: ListRows
    private let linksEach: Bool
    private let writtenWidth: Double
    private var texts: SourceTexts
    /// What the observations of the last submission are about, by their places.
    private var subjects: [Subject] = []
    private var last: ObservationList?
    /// The row that comes next, counted from 0 over all sheets.
    private var next = 0

    /// What a row is about; shared, since every form has it.
    private final class Subject {
        let item: SourceTexts.Item?
        let field: SourceTexts.Ready?
        /// The row of its figures on `Theo đơn vị`, from 0.
        let row: Int?

        init(item: SourceTexts.Item?, field: SourceTexts.Ready?, row: Int?) {
            self.item = item
            self.field = field
            self.row = row
        }
    }

    init(
        _ context: WorkbookContext, range: Range<Int>, rows: ListRows, widths: [Double],
        on sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        self.context = context
        self.range = range
        self.rows = rows
        linksEach = context.linksEveryFigure
        writtenWidth = widths[6]
        texts = try SourceTexts(context, widths: widths, on: sheet)
    }

    /// Writes those rows of a submission that are on the sheet; gives back how many. Linear in the submission's
    /// figures.
    ///
    /// - Parameter place: the submission's place in the consolidation.
    mutating func write(
        submission place: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) -> Int {
        let submission = context.consolidation.submissions[place]
        takeSubjects(of: submission.observations)
        let column = context.byUnit.column(submission.unit.code)
        var (isFirst, count) = (true, 0)
        for (index, observation) in submission.observations.enumerated() {
            for part in 0..<context.sources.rowCount(of: observation, index, ofSubmission: place) {
                if range.contains(next) {
                    let isLinked = linksEach || isFirst
                    let target = isLinked ? figure(of: subjects[index], column) : nil
                    try write(
                        observation, part, of: submission, subjects[index], linkedTo: target, to: sheet)
                    count += 1
                }
                isFirst = false
                next += 1
            }
        }
        return count
    }

    /// Finds what the rows of a submission are about, where that is not as in the one before.
    private mutating func takeSubjects(of observations: ObservationList) {
        if let last, last.isAlike(observations) { return }
        last = observations
        subjects = observations.indices.map { place in
            let subject = observations.subject(at: place)
            return Subject(
                item: texts.item(subject.code), field: texts.field(subject.field),
                row: context.byUnit.row(subject.code, subject.field))
        }
    }

    /// The place of a figure on `Theo đơn vị`.
    private func figure(of subject: Subject, _ column: Int?) -> SheetCell? {
        guard let row = subject.row, let column else { return nil }
        return SheetCell(sheet: context.byUnit.sheet, address: CellAddress(row: row, column: column))
    }

    private mutating func write(
        _ observation: Observation, _ part: Int, of submission: AcceptedSubmission, _ subject: Subject,
        linkedTo target: SheetCell?, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let source = source(of: observation, in: submission, part: part)
        let file = try texts.file(source, of: submission.unit, on: sheet)
        let cell = try texts.cell(source.place, on: sheet)
        let row = rows.row(next)
        var height = RowHeight()
        func write(_ ready: SourceTexts.Ready?, _ column: Int) throws(WorkbookFailure) {
            guard let ready else { return }
            try sheet.write(ready.text, at: CellAddress(row: row, column: column), format: rows.text)
            height.take(lineCount: ready.lineCount)
        }
        try write(file.unitCode, 0)
        try write(file.unitName, 1)
        try write(subject.item?.code, 2)
        try write(subject.item?.name, 3)
        try write(subject.field, 4)
        let value = try writeValue(source.value, linkedTo: target, row: row, to: sheet)
        height.take(value, width: writtenWidth)
        let written = context.cellText(source.written)
        try sheet.write(written, at: CellAddress(row: row, column: 6), format: rows.text)
        height.take(written, width: writtenWidth)
        try write(file.name, 7)
        try sheet.write(file.digest, at: CellAddress(row: row, column: 8), format: rows.digest)
        try sheet.write(
            .number(Double(source.place.line)), at: CellAddress(row: row, column: 9), format: rows.number)
        try write(cell, 10)
        if let period = file.period {
            try sheet.write(.text(period.text), at: CellAddress(row: row, column: 11), format: rows.text)
            height.take(lineCount: period.lineCount)
        }
        try rows.set(height, row: next, of: sheet)
    }

    /// Writes a figure or an answer, which leads back to its place on `Theo đơn vị`.
    private func writeValue(
        _ reported: ReportedValue, linkedTo target: SheetCell?, row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) -> CellValue {
        let value = try value(of: reported)
        let address = CellAddress(row: row, column: SourcesLayout.valueColumn)
        let isNumber = if case .number = value { true } else { false }
        guard let target else {
            try sheet.write(value, at: address, format: isNumber ? rows.number : rows.text)
            return value
        }
        let format = isNumber ? rows.linkedNumber : rows.link
        try unsafe sheet.link(address, to: target, format: format.pointer)
        try sheet.write(value, at: address, format: format)
        return value
    }

    /// The cell of a form that a row is about.
    private func source(
        of observation: Observation, in submission: AcceptedSubmission, part: Int
    ) -> FigurePart {
        if let parts = observation.derivation?.parts, parts.indices.contains(part) { return parts[part] }
        return FigurePart(
            period: submission.period, path: submission.path, sha256: submission.sha256,
            value: observation.value, written: observation.written, place: observation.place)
    }

    private func value(of value: ReportedValue) throws(WorkbookFailure) -> CellValue {
        switch value {
        case .figure(let quantity):
            guard let number = quantity.spreadsheetNumber else { throw .notFinite }
            return .number(number)
        case .noneOccurred: return .number(0)
        case .status(let status): return .text(status.words[context.language])
        case .missing, .notApplicable: return .blank
        }
    }
}

extension FigurePart {
    /// The last part of the path: a workbook does not depend on where the files lay.
    var fileName: String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }
}
