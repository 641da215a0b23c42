internal import CLibXLSXWriter

extension XLSXSheet {
    /// Begins a new page above each of these rows (counted from 0, above 0), in growing order; once a sheet.
    ///
    /// Spreadsheet programs pass over breaks where the page is fitted to a number of pages.
    func breakPages(beforeRows rows: [Int]) throws(WorkbookFailure) {
        try checkBreaks(rows.map { CellAddress(row: $0, column: 0) }, rows)
        if rows.isEmpty { return }
        // The library finds the end of the list by a zero and keeps a copy.
        var breaks = rows.map { CellAddress(row: $0, column: 0).lxwRow } + [0]
        try unsafe requireSuccess(worksheet_set_h_pagebreaks(pointer, &breaks))
        contents.elements[.pageBreak, default: 0] += rows.count
    }

    /// Begins a new page left of each of these columns, likewise.
    func breakPages(beforeColumns columns: [Int]) throws(WorkbookFailure) {
        try checkBreaks(columns.map { CellAddress(row: 0, column: $0) }, columns)
        if columns.isEmpty { return }
        var breaks = columns.map { CellAddress(row: 0, column: $0).lxwColumn } + [0]
        try unsafe requireSuccess(worksheet_set_v_pagebreaks(pointer, &breaks))
        contents.elements[.pageBreak, default: 0] += columns.count
    }

    private func checkBreaks(_ cells: [CellAddress], _ places: [Int]) throws(WorkbookFailure) {
        // The format's own limit.
        guard places.count <= 1_023 else { throw .tooMany(.pageBreaks) }
        var previous = 0
        for (cell, place) in zip(cells, places) {
            guard cell.isInSheet, place > previous else { throw .outOfBounds(CellRange(cell)) }
            previous = place
        }
    }
}
