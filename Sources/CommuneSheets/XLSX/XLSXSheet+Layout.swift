internal import CLibXLSXWriter

extension XLSXSheet {
    /// Sets up columns (counted from 0), each once.
    /// - Parameters:
    ///   - width: in characters of the default font, 0 to 255; nil is the default, 8.43.
    ///   - style: for cells that are not written.
    ///   - outlineLevel: 0 to 7; columns of a level above 0 can be folded away.
    func setColumns(
        _ columns: ClosedRange<Int>, width: Double? = nil, style: CellStyle = .plain, outlineLevel: Int = 0,
        isHidden: Bool = false
    ) throws(WorkbookFailure) {
        let range = CellRange(rows: 0...0, columns: columns)
        guard range.isInSheet else { throw .outOfBounds(range) }
        if let width, !(0...255).contains(width) { throw .measure("column width") }
        guard (0...7).contains(outlineLevel) else { throw .measure("outline level") }
        // Columns set twice would overlap in the file, which Excel takes for damage.
        guard contents.columns.isDisjoint(with: columns) else { throw .overlap(range) }
        contents.columns.formUnion(columns)
        var options = lxw_row_col_options(
            hidden: isHidden ? 1 : 0, level: UInt8(truncatingIfNeeded: outlineLevel), collapsed: 0)
        let format = unsafe try whole.styles.format(for: style)
        try unsafe requireSuccess(
            worksheet_set_column_opt(
                pointer, range.first.lxwColumn, range.last.lxwColumn, width ?? 8.43, format, &options))
        contents.count(.columnSetting)
    }

    /// Sets up a row (counted from 0), once.
    /// - Parameters:
    ///   - height: in points, above 0 and at most 409.5; nil is the default, 15.
    ///   - outlineLevel: 0 to 7; rows of a level above 0 can be folded away.
    func setRow(
        _ row: Int, height: Double? = nil, outlineLevel: Int = 0, isHidden: Bool = false
    ) throws(WorkbookFailure) {
        let cell = CellAddress(row: row, column: 0)
        guard cell.isInSheet else { throw .outOfBounds(CellRange(cell)) }
        if let height, !(height > 0 && height <= 409.5) { throw .measure("row height") }
        guard (0...7).contains(outlineLevel) else { throw .measure("outline level") }
        try contents.takeRow(row)
        if contents.isStreamed, contents.hasNotes, let height {
            try unsafe requireSuccess(commune_sheets_keep_row_height(pointer, cell.lxwRow, height))
        }
        var options = lxw_row_col_options(
            hidden: isHidden ? 1 : 0, level: UInt8(truncatingIfNeeded: outlineLevel), collapsed: 0)
        try unsafe requireSuccess(worksheet_set_row_opt(pointer, cell.lxwRow, height ?? 15, nil, &options))
    }

    /// Puts the buttons that fold rows and columns above and left of what they fold, where the totals are.
    func putTotalsFirst() {
        unsafe worksheet_outline_settings(pointer, 1, 0, 0, 0)
    }

    /// Keeps the rows above `cell` and the columns left of it in view.
    func freezePanes(at cell: CellAddress) throws(WorkbookFailure) {
        guard cell.isInSheet, cell != CellAddress(row: 0, column: 0) else {
            throw .outOfBounds(CellRange(cell))
        }
        unsafe worksheet_freeze_panes(pointer, cell.lxwRow, cell.lxwColumn)
    }

    /// Puts filter buttons on the first row of a range; once a sheet. (A table brings its own.)
    func addFilter(to range: CellRange) throws(WorkbookFailure) {
        guard range.isInSheet, !contents.hasFilter else { throw .outOfBounds(range) }
        guard !contents.tables.contains(where: { $0.overlaps(range) }) else { throw .overlap(range) }
        try unsafe requireSuccess(
            worksheet_autofilter(
                pointer, range.first.lxwRow, range.first.lxwColumn, range.last.lxwRow, range.last.lxwColumn))
        contents.hasFilter = true
        contents.tables.append(range)
        contents.count(.filter)
        whole.elements[.definedName, default: 0] += 1
    }

    /// Leaves out the signs that Excel puts on figures written as text; once a sheet.
    func allowFiguresAsText(in range: CellRange) throws(WorkbookFailure) {
        guard range.isInSheet else { throw .outOfBounds(range) }
        let cells = range.first.name + ":" + range.last.name
        try unsafe requireSuccess(
            worksheet_ignore_errors(
                pointer, UInt8(truncatingIfNeeded: LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), cells))
    }

    /// Colours the sheet's tab.
    func setTabColour(_ colour: Colour) {
        unsafe worksheet_set_tab_color(pointer, colour.lxw)
    }

    /// Leaves out the lines between cells, on the screen and on paper.
    func hideGridlines() {
        unsafe worksheet_gridlines(pointer, UInt8(truncatingIfNeeded: LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    /// Makes this the sheet that is shown when the workbook is opened; otherwise it is the first.
    func activate() {
        unsafe worksheet_activate(pointer)
    }

    /// Keeps the sheet out of sight; programs offer to show it again. Not the first, which is shown when the workbook
    /// is opened.
    func hide() throws(WorkbookFailure) {
        guard whole.sheets.first !== contents else { throw .hidesFirstSheet }
        unsafe worksheet_hide(pointer)
    }

    /// Protects the sheet, without a password, against changes by mistake: only cells with an unlocked style can be
    /// changed.
    /// - Parameters:
    ///   - allowsArranging: keeps sorting, filters and the widths of columns and heights of rows usable.
    ///   - allowsFormatting: keeps the looks of cells changeable, as where a program has made a date of a figure.
    func protect(allowsArranging: Bool = true, allowsFormatting: Bool = false) {
        var options = lxw_protection()
        if allowsArranging {
            options.format_columns = 1
            options.format_rows = 1
            options.sort = 1
            options.autofilter = 1
        }
        if allowsFormatting { options.format_cells = 1 }
        unsafe worksheet_protect(pointer, nil, &options)
    }
}
