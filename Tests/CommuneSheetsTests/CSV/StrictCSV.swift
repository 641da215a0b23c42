/// RFC 4180 to the letter, one byte at a time: the yardstick for the reader.
///
/// LF, CR and CR LF end a row; an empty line is no row; nothing is forgiven. Checked itself against
/// the `strict_rfc4180` results of the public corpora.
struct StrictCSV {
    private(set) var rows: [[[UInt8]]] = []
    private(set) var blankLines = 0

    struct Failure: Error, Equatable {
        enum Kind: Equatable {
            case unescapedQuote, textAfterQuote, unterminatedQuote
        }
        let kind: Kind
        /// The physical line, from 1; for an unterminated quote the line on which it opened.
        let line: Int
    }

    private enum State {
        case rowStart, cellStart, plain, quoted, quoteSeen
    }

    private let delimiter: UInt8
    private var state = State.rowStart
    private var row: [[UInt8]] = []
    private var cell: [UInt8] = []
    private var line = 1
    private var openedOnLine = 1

    static func parse(_ bytes: ArraySlice<UInt8>, delimiter: UInt8) throws(Failure) -> StrictCSV {
        var parser = StrictCSV(delimiter: delimiter)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rest = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes
        while let byte = rest.popFirst() {
            let isPair = byte == 0x0D && rest.first == 0x0A
            if parser.state == .quoted {
                parser.takeQuoted(byte, isPair: isPair)
            } else if byte == 0x0A || byte == 0x0D {
                if isPair { rest = rest.dropFirst() }
                parser.endLine()
            } else {
                try parser.take(byte)
            }
        }
        switch parser.state {
        case .quoted: throw Failure(kind: .unterminatedQuote, line: parser.openedOnLine)
        case .rowStart: break
        case .cellStart, .plain, .quoteSeen: parser.endLine()
        }
        return parser
    }

    private init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    private mutating func takeQuoted(_ byte: UInt8, isPair: Bool) {
        if byte == 0x22 {
            state = .quoteSeen
        } else {
            if byte == 0x0A || (byte == 0x0D && !isPair) { line += 1 }
            cell.append(byte)
        }
    }

    private mutating func take(_ byte: UInt8) throws(Failure) {
        switch (state, byte) {
        case (_, delimiter):
            endCell()
            state = .cellStart
        case (.rowStart, 0x22), (.cellStart, 0x22):
            state = .quoted
            openedOnLine = line
        case (.quoteSeen, 0x22):
            cell.append(0x22)
            state = .quoted
        case (.plain, 0x22): throw Failure(kind: .unescapedQuote, line: line)
        case (.quoteSeen, _): throw Failure(kind: .textAfterQuote, line: line)
        default:
            cell.append(byte)
            state = .plain
        }
    }

    private mutating func endCell() {
        row.append(cell)
        cell = []
    }

    private mutating func endLine() {
        line += 1
        if state == .rowStart {
            blankLines += 1
            return
        }
        endCell()
        rows.append(row)
        row = []
        state = .rowStart
    }
}
