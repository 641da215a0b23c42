extension CSVDialect {
    static let byteOrderMark = FileText.byteOrderMark

    /// Finds the dialect from the whole file; linear in its bytes.
    ///
    /// The delimiter is the candidate that the most lines use equally often: a table's rows have the
    /// same number of cells, while commas within sentences and figures come as they come. A line
    /// `sep=;` decides where the rows bear it out: its separator is used at least half as evenly as the
    /// best one. Otherwise the rows decide, and ``CSVReader`` says that the line contradicts them.
    public init(detectedIn bytes: ArraySlice<UInt8>) {
        let hasMark = bytes.starts(with: CSVDialect.byteOrderMark)
        let content = bytes.dropFirst(hasMark ? CSVDialect.byteOrderMark.count : 0)
        var counts = LineCounts(of: content, quotesSpanLines: true)
        // A quotation mark that nothing closes would hide every line after it.
        if counts.endsQuoted { counts = LineCounts(of: content, quotesSpanLines: false) }
        let stated = SeparatorLine(firstLineOf: content)
        self.init(
            delimiter: counts.delimiter(stated: stated?.delimiter), lineEnding: counts.lineEnding,
            hasByteOrderMark: hasMark, statedDelimiter: stated?.sign)
    }
}

/// Counts, for every candidate, how many lines hold it how often outside quotation marks.
private struct LineCounts {
    private let quotesSpanLines: Bool
    private var isQuoted = false
    private var hasJustClosed = false
    private var onThisLine = [Int](repeating: 0, count: CSVDialect.Delimiter.allCases.count)
    /// For each candidate: number of occurrences on a line → number of such lines.
    private var lines = [[Int: Int]](repeating: [:], count: CSVDialect.Delimiter.allCases.count)
    private var previous: UInt8 = 0x0A
    private var lineFeeds = 0
    private var pairs = 0
    private var loneReturns = 0

    init(of bytes: ArraySlice<UInt8>, quotesSpanLines: Bool) {
        self.quotesSpanLines = quotesSpanLines
        for byte in bytes { take(byte) }
        if previous == 0x0D, !bytes.isEmpty { loneReturns += 1 }
        endsQuoted = isQuoted
        isQuoted = false
        endLine()
    }

    /// Whether a quotation mark was still open at the end.
    private(set) var endsQuoted = false

    private mutating func take(_ byte: UInt8) {
        if previous == 0x0D, byte != 0x0A { loneReturns += 1 }
        switch byte {
        case 0x22:
            // Only the first character of a cell opens a quoted one; a second mark goes on with it.
            let isDoubled = hasJustClosed && previous == 0x22
            hasJustClosed = isQuoted
            if isQuoted || isDoubled || LineCounts.endsCell(previous) { isQuoted.toggle() }
        case 0x0A:
            if previous == 0x0D { pairs += 1 } else { lineFeeds += 1 }
            endLine()
        case 0x0D: endLine()
        case 0x3B: count(0)
        case 0x2C: count(1)
        case 0x09: count(2)
        case 0x7C: count(3)
        default: break
        }
        previous = byte
    }

    private static func endsCell(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == 0x3B || byte == 0x2C || byte == 0x09 || byte == 0x7C
    }

    private mutating func count(_ candidate: Int) {
        if !isQuoted { onThisLine[candidate] += 1 }
    }

    private mutating func endLine() {
        if isQuoted, quotesSpanLines { return }
        isQuoted = false
        for candidate in onThisLine.indices where onThisLine[candidate] > 0 {
            lines[candidate][onThisLine[candidate], default: 0] += 1
            onThisLine[candidate] = 0
        }
    }

    /// How much speaks for a candidate that so many lines use `count` times. One line with many of it,
    /// as a list within a cell, must not outweigh a few rows that agree.
    private static func score(count: Int, lines: Int) -> Int {
        count * lines * min(lines, 4) * min(lines, 4)
    }

    /// The delimiter that most lines use alike, or the stated one where they use that nearly as much.
    func delimiter(stated: CSVDialect.Delimiter?) -> CSVDialect.Delimiter {
        var best = CSVDialect.Delimiter.semicolon
        var bestScore = 0
        var statedScore = 0
        for (candidate, delimiter) in CSVDialect.Delimiter.allCases.enumerated() {
            let score = lines[candidate].map { LineCounts.score(count: $0.key, lines: $0.value) }.max() ?? 0
            if delimiter == stated { statedScore = score }
            if score > bestScore {
                best = delimiter
                bestScore = score
            }
        }
        return statedScore * 2 >= bestScore ? stated ?? best : best
    }

    var lineEnding: CSVDialect.LineEnding {
        switch (lineFeeds > 0, pairs > 0, loneReturns > 0) {
        case (_, false, false): .lf
        case (false, true, false): .crlf
        case (false, false, true): .cr
        default: .mixed
        }
    }
}
