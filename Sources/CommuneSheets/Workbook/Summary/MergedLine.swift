/// A text over several columns of `Tổng hợp`, wrapped where it is longer than they are wide.
struct MergedLine {
    let columns: ClosedRange<Int>
    let text: String
    let style: CellStyle

    init(_ columns: ClosedRange<Int>, _ text: String, _ style: CellStyle) {
        self.columns = columns
        self.text = text
        var wrapped = style
        wrapped.wrapsText = true
        self.style = wrapped
    }

    /// Points that the text needs; nil where one line is enough. Linear in the text.
    private var points: Double? {
        var height = RowHeight(size: style.fontSize ?? 12)
        height.take(text, width: SummarySheet.widths[columns].reduce(0, +), isBold: style.isBold)
        return height.points
    }

    /// Writes lines beside each other into a row that is as high as the longest needs.
    ///
    /// - Parameters:
    ///   - row: from 0.
    ///   - least: the row's height in points where every text is one line; nil for the program's own.
    static func write(
        _ lines: [MergedLine], row: Int, least: Double? = nil, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        for line in lines {
            try sheet.merge(
                CellRange(rows: row...row, columns: line.columns), .text(line.text), style: line.style)
        }
        let needed = lines.compactMap(\.points) + [least].compactMap { $0 }
        if let height = needed.max() { try sheet.setRow(row, height: height) }
    }
}
