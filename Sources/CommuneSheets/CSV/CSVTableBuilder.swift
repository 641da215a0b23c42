/// Collects what the parser hands over, one row under way at a time.
struct CSVTableBuilder {
    private(set) var table: CSVTable
    private var pendingCells = 0
    private var textStart = 0
    /// Whether the current row has ended since ``begin(line:)``.
    private(set) var hasEndedRow = false
    private var rowLine = 1

    init(delimiter: CSVDialect.Delimiter) {
        table = CSVTable(delimiter: delimiter)
    }

    /// Says on which physical line the next row begins, from 1.
    mutating func begin(line: Int) {
        rowLine = line
        hasEndedRow = false
    }

    mutating func takeCell(_ bytes: UnsafeRawBufferPointer) {
        unsafe table.text.append(contentsOf: bytes)
        table.cellEnds.append(table.text.count)
        pendingCells += 1
    }

    mutating func endRow() {
        append(.record, line: rowLine, lineCount: 1)
        hasEndedRow = true
    }

    mutating func appendBlank(line: Int) {
        append(.blank, line: line, lineCount: 1)
    }

    /// Takes a line `sep=;`, as written, as one cell.
    mutating func appendSeparatorLine(text: UnsafeRawBufferPointer) {
        unsafe takeCell(text)
        append(.separatorLine, line: 1, lineCount: 1)
    }

    /// Takes back the row that has just ended, which turned out to be none.
    mutating func removeLastRow() {
        guard let row = table.rows.popLast() else { return }
        table.cellEnds.removeLast(table.cellEnds.count - row.firstCell)
        table.text.removeLast(table.text.count - row.textStart)
        textStart = row.textStart
        pendingCells = 0
    }

    /// Drops the cells of the row under way and keeps its first line, as written, as one cell.
    mutating func appendBroken(line: Int, text: UnsafeRawBufferPointer) {
        table.cellEnds.removeLast(pendingCells)
        table.text.removeLast(table.text.count - textStart)
        pendingCells = 0
        unsafe takeCell(text)
        append(.broken, line: line, lineCount: 1)
    }

    /// Sets how many physical lines the last row takes up.
    mutating func closeLastRow(onLine line: Int) {
        guard let last = table.rows.indices.last else { return }
        table.rows[last].lineCount = line - table.rows[last].line + 1
    }

    private mutating func append(_ kind: CSVTable.Row.Kind, line: Int, lineCount: Int) {
        table.rows.append(
            CSVTable.Row(
                kind: kind, line: line, lineCount: lineCount,
                firstCell: table.cellEnds.count - pendingCells, textStart: textStart,
                cellCount: pendingCells))
        pendingCells = 0
        textStart = table.text.count
    }
}
