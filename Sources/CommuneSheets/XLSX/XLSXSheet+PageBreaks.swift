internal import CLibXLSXWriter

extension XLSXSheet {
    /// Begins a new page at each of these rows (counted from 0, above 0), in growing order; once a sheet.
    ///
    /// Spreadsheet programs pass over breaks where the page is fitted to a number of pages.
    func setRowBreaks(_ rows: [Int]) throws(WorkbookFailure) {
        // The format's own limit.
        guard rows.count <= 1_023 else { throw .measure("page breaks") }
        var previous = 0
        for row in rows {
            let cell = CellAddress(row: row, column: 0)
            guard cell.isInSheet, row > previous else { throw .outOfBounds(CellRange(cell)) }
            previous = row
        }
        if rows.isEmpty { return }
        // The library finds the end of the list by a zero and keeps a copy.
        var breaks = rows.map { CellAddress(row: $0, column: 0).lxwRow } + [0]
        try unsafe requireSuccess(worksheet_set_h_pagebreaks(pointer, &breaks))
        contents.elements[.pageBreak] = rows.count
    }

    /// Prints the sheet at a part of its size, 10 to 400 per cent; in place of fitting it to pages.
    func setPrintScale(_ percent: Int) throws(WorkbookFailure) {
        guard (10...400).contains(percent) else { throw .measure("print scale") }
        unsafe worksheet_set_print_scale(pointer, UInt16(truncatingIfNeeded: percent))
    }

    /// Prints in the middle between the left and the right margin.
    func centreOnPages() {
        unsafe worksheet_center_horizontally(pointer)
    }
}
