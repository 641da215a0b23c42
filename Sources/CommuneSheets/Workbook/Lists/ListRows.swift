/// Writes the rows of a list, in looks that were found once for all of them.
struct ListRows {
    /// In characters, one a column.
    private let widths: [Double]
    /// The column of the files' digests, from 0.
    private let digestColumn: Int?
    /// The row of the sheet that the list's row 0 has, or would have on an earlier sheet.
    private let top: Int
    let text: CellFormat
    let number: CellFormat
    let link: CellFormat
    let linkedNumber: CellFormat
    let digest: CellFormat

    /// - Parameter top: the row of the sheet (from 0) that the list's row 0 has; below 0 where that stands on an
    ///   earlier sheet.
    init(
        top: Int, widths: [Double], digestColumn: Int?, on sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        self.widths = widths
        self.digestColumn = digestColumn
        self.top = top
        text = try sheet.format(for: SheetStyles.text)
        number = try sheet.format(for: SheetStyles.number("General"))
        link = try sheet.format(for: SheetStyles.link)
        linkedNumber = try sheet.format(for: SheetStyles.linkedNumber)
        digest = try sheet.format(for: SheetStyles.digest)
    }

    /// The sheet's row of a row of the list, both from 0.
    func row(_ row: Int) -> Int { top + row }

    /// Writes a row and makes it as high as its texts need.
    func write(
        _ values: [CellValue], row: Int, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        var height = RowHeight()
        for (column, value) in values.enumerated() {
            let isDigest = column == digestColumn
            try sheet.write(
                value, at: CellAddress(row: top + row, column: column),
                format: isDigest ? digest : format(of: value))
            if !isDigest, widths.indices.contains(column) { height.take(value, width: widths[column]) }
        }
        try set(height, row: row, of: sheet)
    }

    /// Makes a row as high as its texts need.
    func set(_ height: RowHeight, row: Int, of sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        if let points = height.points { try sheet.setRow(top + row, height: points) }
    }

    private func format(of value: CellValue) -> CellFormat {
        switch value {
        case .number, .formula(_, value: .number): number
        case .linked(.number, _), .linked(.formula(_, value: .number), _): linkedNumber
        case .linked: link
        case .text, .blank, .formula: text
        }
    }
}
