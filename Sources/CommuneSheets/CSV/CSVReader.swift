/// Reads a whole CSV file into a table, and says what in it is not CSV.
///
/// Every physical line ends up in exactly one row. A line that is not CSV becomes a broken row with
/// a finding, and reading goes on with the line after it, so that one stray quotation mark hides
/// nothing. Linear in the bytes; a row that nothing closes is looked at up to ``rowLimit`` bytes.
///
/// A quotation mark that is forgotten may be closed by one far below; the rows between are then a
/// cell like any other as far as CSV goes. Who knows what a row looks like can say so.
public struct CSVReader {
    /// The longest row, in bytes: 10 cells of the 32,767 characters that a spreadsheet cell can hold.
    public static let rowLimit = 327_670

    private let bytes: ArraySlice<UInt8>
    private let lines: PhysicalLines
    private let delimiter: CSVDialect.Delimiter
    private var builder: CSVTableBuilder
    private var findings: [Diagnostic] = []
    private let isRow: (ArraySlice<UInt8>) -> Bool

    /// - Parameter isRow: whether a line inside a quoted cell is certainly a row of its own. The cell's
    ///   quotation mark is then one that nothing closes.
    /// - Throws: failures of libcsv itself. What is wrong in the file is in the findings.
    public static func read(
        _ bytes: ArraySlice<UInt8>, dialect: CSVDialect,
        recognising isRow: @escaping (ArraySlice<UInt8>) -> Bool = { _ in false }
    ) throws(CSVFailure) -> (table: CSVTable, findings: [Diagnostic]) {
        let content = bytes.dropFirst(dialect.hasByteOrderMark ? CSVDialect.byteOrderMark.count : 0)
        var reader = CSVReader(content, delimiter: dialect.delimiter, recognising: isRow)
        try reader.readAll(stated: dialect.statedDelimiter)
        return (reader.builder.table, reader.findings)
    }

    private init(
        _ bytes: ArraySlice<UInt8>, delimiter: CSVDialect.Delimiter,
        recognising isRow: @escaping (ArraySlice<UInt8>) -> Bool
    ) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.isRow = isRow
        lines = PhysicalLines(of: bytes)
        builder = CSVTableBuilder(delimiter: delimiter)
    }

    private mutating func readAll(stated: String?) throws(CSVFailure) {
        var line = 1
        if let stated {
            takeSeparatorLine(stated)
            line = 2
        }
        while line <= lines.count {
            line = try readRun(from: line)
        }
    }

    /// The line is no row of the sheet, so what is wrong with it has no place there.
    private mutating func takeSeparatorLine(_ stated: String) {
        let text = self.text(ofLine: 1)
        unsafe text.withUnsafeBytes { unsafe builder.appendSeparatorLine(text: $0) }
        if stated != delimiter.rawValue {
            findings.append(
                Diagnostic(
                    .separatorLineContradicts(stated: stated, found: delimiter.rawValue),
                    value: String(decoding: text.prefix(200), as: UTF8.self)))
        }
    }

    /// Reads rows until the end, or until a row is not CSV; answers the line to go on with.
    private mutating func readRun(from firstLine: Int) throws(CSVFailure) -> Int {
        let parser = try LibCSVParser(delimiter: delimiter.byte)
        var line = firstLine
        var rowStart = firstLine
        var holdsRow = false
        builder.begin(line: rowStart)
        while let range = lines.range(ofLine: line) {
            let rowBytes = range.upperBound - (lines.range(ofLine: rowStart)?.lowerBound ?? 0)
            if rowBytes > CSVReader.rowLimit {
                return rowStart == line
                    ? breakRow(at: line, .rowTooLong(limit: CSVReader.rowLimit))
                    : breakRow(at: rowStart, unclosedQuote(on: rowStart, to: lineOfNextQuote(from: line)))
            }
            switch try feed(range, to: parser) {
            case .malformed:
                return breakRow(
                    at: rowStart, rowStart == line ? .strayQuote : unclosedQuote(on: rowStart, to: line))
            case .accepted: break
            }
            holdsRow = holdsRow || (line > rowStart && isRow(CSVReader.untilQuote(bytes[range])))
            if builder.hasEndedRow {
                if holdsRow {
                    builder.removeLastRow()
                    return breakRow(at: rowStart, unclosedQuote(on: rowStart, to: line))
                }
                builder.closeLastRow(onLine: line)
            } else if parser.isBetweenRows {
                builder.appendBlank(line: line)
            } else {
                line += 1
                continue
            }
            line += 1
            rowStart = line
            builder.begin(line: rowStart)
        }
        return try finish(parser, rowStart: rowStart, end: line, holdsRow: holdsRow)
    }

    private mutating func finish(
        _ parser: borrowing LibCSVParser, rowStart: Int, end: Int, holdsRow: Bool
    ) throws(CSVFailure) -> Int {
        switch try parser.finish(into: &builder) {
        case .malformed:
            return breakRow(at: rowStart, unclosedQuote(on: rowStart, to: end - 1))
        case .accepted:
            if builder.hasEndedRow, holdsRow {
                builder.removeLastRow()
                return breakRow(at: rowStart, unclosedQuote(on: rowStart, to: end - 1))
            }
            if builder.hasEndedRow { builder.closeLastRow(onLine: end - 1) }
            return end
        }
    }

    // MARK: Quotation marks that nothing closes

    /// - Parameter lastLine: the last line that would be drawn into the cell.
    private func unclosedQuote(on line: Int, to lastLine: Int) -> Problem {
        let swallowed = lastLine > line ? line + 1...lastLine : nil
        let rows = swallowed?.count { line in
            lines.range(ofLine: line).map { !bytes[$0].allSatisfy(\.isBlank) } ?? false
        }
        return .unclosedQuote(rows: rows ?? 0)
    }

    /// The line on which a cell that is open at the start of `line` would be closed, or the last line.
    /// Linear in all for a file: a line that opens such a cell is also one that closes it.
    private func lineOfNextQuote(from line: Int) -> Int {
        var line = line
        while line < lines.count, let range = lines.range(ofLine: line),
            CSVReader.untilQuote(bytes[range]).endIndex == range.upperBound
        {
            line += 1
        }
        return line
    }

    /// What of a line that begins inside a quoted cell is in that cell: all up to the first quotation
    /// mark that is not doubled.
    private static func untilQuote(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var index = line.startIndex
        while index < line.endIndex {
            if line[index] == 0x22 {
                guard index + 1 < line.endIndex, line[index + 1] == 0x22 else { return line[..<index] }
                index += 1
            }
            index += 1
        }
        return line
    }

    private mutating func feed(
        _ range: Range<Int>, to parser: borrowing LibCSVParser
    ) throws(CSVFailure) -> LibCSVParser.Outcome {
        let line = bytes[range]
        // `withUnsafeBytes` does not carry typed errors through, so the result travels as a value.
        let result: Result<LibCSVParser.Outcome, CSVFailure> = unsafe line.withUnsafeBytes { buffer in
            do throws(CSVFailure) {
                return .success(unsafe try parser.parse(buffer, into: &builder))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Records the line as broken and answers the line after it.
    private mutating func breakRow(at line: Int, _ problem: Problem) -> Int {
        let text = self.text(ofLine: line)
        unsafe text.withUnsafeBytes { unsafe builder.appendBroken(line: line, text: $0) }
        let place = builder.table.place(row: builder.table.rows.count - 1)
        findings.append(
            Diagnostic(problem, at: place, value: String(decoding: text.prefix(200), as: UTF8.self)))
        return line + 1
    }

    /// A line as written, without its ending, up to the longest row.
    private func text(ofLine line: Int) -> [UInt8] {
        let written = lines.range(ofLine: line).map { bytes[$0] } ?? []
        return written.prefix(CSVReader.rowLimit).filter { $0 != 0x0A && $0 != 0x0D }
    }
}
