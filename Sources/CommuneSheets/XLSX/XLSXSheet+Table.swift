internal import CLibXLSXWriter

/// A column of a table: its header, which is a cell of the sheet and the column's name in formulas.
struct TableColumn: Hashable {
    /// Not empty, at most 255 UTF-16 code units on one line, no other column's apart from case.
    var header: String
    var style = CellStyle.plain

    init(_ header: String, style: CellStyle = .plain) {
        self.header = header
        self.style = style
    }
}

extension XLSXSheet {
    /// Makes a range a table and writes its header cells; the cells below are written as any others.
    /// - Parameters:
    ///   - range: the header row and at least one row below it; it meets no other table, merge or filter.
    ///   - name: unlike every table's and defined name of the workbook.
    ///   - columns: one for each column of the range.
    ///   - shade: the number of a "medium" table style, 1 to 28; nil for no style.
    func addTable(
        _ range: CellRange, named name: String, columns: [TableColumn], shade: Int? = 2,
        hasFilter: Bool = true
    ) throws(WorkbookFailure) {
        guard range.isInSheet, range.rows.count >= 2, range.columns.count == columns.count else {
            throw .outOfBounds(range)
        }
        guard !(contents.tables + contents.merges).contains(where: { $0.overlaps(range) }) else {
            throw .overlap(range)
        }
        guard DefinedName.isAllowed(name) else { throw .name(name) }
        if let shade, !(1...28).contains(shade) { throw .measure("table style") }
        let headers = try checkedHeaders(columns, in: range)
        try whole.claimName(name)

        var strings = CStrings()
        var options = unsafe lxw_table_options()
        unsafe options.name = try strings.copy(name)
        unsafe options.no_autofilter = hasFilter ? 0 : 1
        unsafe options.style_type = UInt8(
            truncatingIfNeeded: (shade == nil ? LXW_TABLE_STYLE_TYPE_LIGHT : LXW_TABLE_STYLE_TYPE_MEDIUM)
                .rawValue)
        unsafe options.style_type_number = UInt8(truncatingIfNeeded: shade ?? 0)
        var records: [lxw_table_column] = unsafe []
        for (header, column) in zip(headers, columns) {
            var record = unsafe lxw_table_column()
            unsafe record.header = try strings.copy(header)
            unsafe record.header_format = try whole.styles.format(for: column.style)
            unsafe records.append(record)
        }
        try unsafe requireSuccess(add(&records, &options, at: range))

        whole.elements[.table, default: 0] += 1
        whole.elements[.tableColumn, default: 0] += columns.count
        contents.count(.tableReference)
        contents.tables.append(range)
        for (address, column) in zip(range.cells, columns) {
            if contents.isStreamed {
                try write(shared(column.header), at: address, format: format(for: column.style))
                continue
            }
            try contents.take(address)
            contents.cells.add(.text(CellTally.digest(of: column.header)), at: address)
        }
    }

    /// The headers as the workbook holds them.
    private func checkedHeaders(_ columns: [TableColumn], in range: CellRange) throws(WorkbookFailure)
        -> [String]
    {
        var keys: Set<String> = []
        var headers: [String] = []
        for (address, column) in zip(range.cells, columns) {
            guard contents.isFree(address) else { throw .cellTaken(address) }
            let header = column.header
            if header.isEmpty { throw .text(.tableHeader, .empty) }
            if let fault = CellText.fault(in: header, limit: 255) { throw .text(.tableHeader, fault) }
            if let control = header.unicodeScalars.first(where: { $0.properties.generalCategory == .control })
            {
                throw .text(.tableHeader, .forbiddenCharacter(control))
            }
            guard keys.insert(SheetName.comparisonKey(header)).inserted else { throw .name(header) }
            let encoded = CellText.encoded(header)
            if encoded.utf16.count > 255 { throw .text(.tableHeader, .tooLong(limit: 255)) }
            headers.append(encoded)
        }
        return headers
    }

    /// Calls the library, which wants an array of pointers that ends in a null pointer and copies what they lead to.
    private func add(
        _ records: inout [lxw_table_column], _ options: inout lxw_table_options, at range: CellRange
    ) -> lxw_error {
        unsafe records.withUnsafeMutableBufferPointer { records in
            var pointers = unsafe records.indices.map { unsafe records.baseAddress?.advanced(by: $0) }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeMutableBufferPointer { pointers in
                unsafe options.columns = pointers.baseAddress
                defer { unsafe options.columns = nil }
                let add =
                    unsafe contents.isStreamed
                    ? commune_sheets_add_streamed_table : worksheet_add_table
                return unsafe add(
                    pointer, range.first.lxwRow, range.first.lxwColumn, range.last.lxwRow,
                    range.last.lxwColumn, &options)
            }
        }
    }
}
