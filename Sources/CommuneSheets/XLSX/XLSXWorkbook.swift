internal import CLibXLSXWriter
internal import Synchronization

/// A workbook being written with libxlsxwriter. Everything is kept in memory until `close()` writes the file, but for
/// the rows of streamed sheets.
///
/// Sheets are written inside closures, which cannot let them escape:
///
///     let workbook = try XLSXWorkbook.begin(path: path, temporaryFolder: folder, properties: …)
///     try workbook.addSheet(named: "Tổng hợp") { sheet throws(WorkbookFailure) in
///         try sheet.write(.text("Xã"), at: CellAddress(row: 0, column: 0))
///     }
///     let intent = try workbook.close()
///     try WorkbookVerification.check(path: path, against: intent)
///
/// Use `WorkbookOutput.write` for all of it at once, which leaves no file unless all went well. One workbook is used
/// by one thread; different workbooks may be written at the same time.
struct XLSXWorkbook: ~Copyable {
    let handle: WorkbookHandle
    let contents: WorkbookContents
    /// The rows of streamed sheets, until the file is written.
    private let rows = StreamedRows()

    /// Begins a workbook. (Not an initialiser: Swift 6.3 refuses one that throws after the owner is complete.)
    /// - Parameters:
    ///   - path: where the file is to be written; an existing file is overwritten in place, so this should be a
    ///     temporary name (see `AtomicOutput`).
    ///   - temporaryFolder: where the library puts its temporary files.
    static func begin(
        path: String, temporaryFolder: String, properties: WorkbookProperties
    ) throws(WorkbookFailure) -> XLSXWorkbook {
        let workbook = XLSXWorkbook(try WorkbookHandle(path: path, temporaryFolder: temporaryFolder))
        try workbook.set(properties)
        return workbook
    }

    private init(_ handle: consuming WorkbookHandle) {
        contents = unsafe WorkbookContents(styles: StyleTable(workbook: handle.pointer))
        self.handle = handle
    }

    /// Adds a sheet after those there are and writes it.
    /// - Parameters:
    ///   - isStreamed: whether its cells come row by row, so that only one row is kept in memory. Charts then draw
    ///     from its cells, without a copy of their own.
    ///   - hasNotes: whether it has notes. A streamed sheet keeps the heights of its rows for them.
    func addSheet(
        named name: String, isStreamed: Bool = false, hasNotes: Bool = true,
        _ body: (borrowing XLSXSheet) throws(WorkbookFailure) -> Void
    ) throws(WorkbookFailure) {
        if let fault = SheetName.fault(in: name) { throw .sheetName(name, fault) }
        let key = SheetName.comparisonKey(name)
        guard !contents.sheetKeys.contains(key) else { throw .sheetName(name, .taken) }
        // The library's own indices are of 16 bits, and -1 is special.
        guard contents.sheets.count < 1000 else { throw .tooMany(.sheets) }
        let pointer = unsafe try handle.addSheet(named: name, isStreamed: isStreamed)
        if isStreamed, let stream = unsafe pointer.pointee.optimize_tmpfile { unsafe rows.add(stream) }
        let sheet = SheetContents(name: name, isStreamed: isStreamed, hasNotes: hasNotes)
        contents.sheetKeys.insert(key)
        contents.sheets.append(sheet)
        contents.sheetInWork = name
        try CLocale.during { () throws(WorkbookFailure) in
            try body(
                unsafe XLSXSheet(workbook: handle.pointer, pointer: pointer, contents: sheet, whole: contents)
            )
        }
        contents.sheetInWork = nil
    }

    /// Writes the file and gives back what it is meant to hold.
    ///
    /// Success does not mean that the file is whole: libxlsxwriter 1.1.4 does not see failing writes to its temporary
    /// files. Compare with `WorkbookVerification` before the file is used.
    consuming func close() throws(WorkbookFailure) -> WorkbookIntent {
        guard !contents.sheets.isEmpty else { throw .noSheets }
        let names = Set(contents.sheets.map(\.name))
        for reference in contents.sheetReferences where !names.contains(reference) {
            throw .noSuchSheet(reference)
        }
        contents.dropWrongChartCaches()
        let intent = contents.intent
        let rows = rows
        rows.hold()
        defer { rows.closeLeft() }
        try handle.close()
        return intent
    }
}
