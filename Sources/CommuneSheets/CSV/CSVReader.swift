/// Reads a whole CSV file into a table, and says what in it is not CSV.
///
/// Every physical line ends up in exactly one row. A line that is not CSV becomes a broken row with
/// a finding, and reading goes on with the line after it, so that one stray quotation mark hides
/// nothing. Linear in the bytes; a row that nothing closes is looked at up to ``rowLimit`` bytes.
public struct CSVReader {
    /// The longest row, in bytes: 10 cells of the 32,767 characters that a spreadsheet cell can hold.
    public static let rowLimit = 327_670

    private let bytes: ArraySlice<UInt8>
    private let lines: PhysicalLines
    private let delimiter: CSVDialect.Delimiter
    private var builder: CSVTableBuilder
    private var findings: [Diagnostic] = []

    /// - Throws: failures of libcsv itself. What is wrong in the file is in the findings.
    public static func read(
        _ bytes: ArraySlice<UInt8>, dialect: CSVDialect
    ) throws(CSVFailure) -> (table: CSVTable, findings: [Diagnostic]) {
        let content = bytes.dropFirst(dialect.hasByteOrderMark ? CSVDialect.byteOrderMark.count : 0)
        var reader = CSVReader(content, delimiter: dialect.delimiter)
        try reader.readAll()
        return (reader.builder.table, reader.findings)
    }

    private init(_ bytes: ArraySlice<UInt8>, delimiter: CSVDialect.Delimiter) {
        self.bytes = bytes
        self.delimiter = delimiter
        lines = PhysicalLines(of: bytes)
        builder = CSVTableBuilder(delimiter: delimiter)
    }

    private mutating func readAll() throws(CSVFailure) {
        var line = 1
        while line <= lines.count {
            line = try readRun(from: line)
        }
    }

    /// Reads rows until the end, or until a row is not CSV; answers the line to go on with.
    private mutating func readRun(from firstLine: Int) throws(CSVFailure) -> Int {
        let parser = try LibCSVParser(delimiter: delimiter.byte)
        var line = firstLine
        var rowStart = firstLine
        builder.begin(line: rowStart)
        while let range = lines.range(ofLine: line) {
            let rowBytes = range.upperBound - (lines.range(ofLine: rowStart)?.lowerBound ?? 0)
            if rowBytes > CSVReader.rowLimit {
                return rowStart == line
                    ? breakRow(at: line, .rowTooLong(limit: CSVReader.rowLimit))
                    : breakRow(at: rowStart, .unclosedQuote(lines: line - rowStart))
            }
            switch try feed(range, to: parser) {
            case .malformed:
                return breakRow(
                    at: rowStart, rowStart == line ? .strayQuote : .unclosedQuote(lines: line - rowStart))
            case .accepted: break
            }
            if builder.hasEndedRow {
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
        return try finish(parser, rowStart: rowStart, end: line)
    }

    private mutating func finish(
        _ parser: borrowing LibCSVParser, rowStart: Int, end: Int
    ) throws(CSVFailure) -> Int {
        switch try parser.finish(into: &builder) {
        case .malformed:
            return breakRow(at: rowStart, .unclosedQuote(lines: end - rowStart - 1))
        case .accepted:
            if builder.hasEndedRow { builder.closeLastRow(onLine: end - 1) }
            return end
        }
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
        let written = lines.range(ofLine: line).map { bytes[$0] } ?? []
        let text = written.prefix(CSVReader.rowLimit).filter { $0 != 0x0A && $0 != 0x0D }
        unsafe text.withUnsafeBytes { unsafe builder.appendBroken(line: line, text: $0) }
        let row = builder.table.rows.count
        findings.append(
            Diagnostic(
                problem, at: CellPlace(line: line, row: row),
                value: String(decoding: text.prefix(200), as: UTF8.self)))
        return line + 1
    }
}
