extension CSVDialect {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Finds the dialect from the whole file, in one pass; linear in its bytes.
    ///
    /// The delimiter is the candidate that the most lines use equally often: a table's rows have the
    /// same number of cells, while commas within sentences and figures come as they come.
    public init(detectedIn bytes: ArraySlice<UInt8>) {
        var counts = LineCounts()
        for byte in bytes { counts.take(byte) }
        counts.endOfFile()
        self.init(
            delimiter: counts.bestDelimiter, lineEnding: counts.lineEnding,
            hasByteOrderMark: bytes.starts(with: CSVDialect.byteOrderMark))
    }
}

/// Counts, for every candidate, how many lines hold it how often outside quotation marks.
private struct LineCounts {
    private var isQuoted = false
    private var onThisLine = [Int](repeating: 0, count: CSVDialect.Delimiter.allCases.count)
    /// For each candidate: number of occurrences on a line → number of such lines.
    private var lines = [[Int: Int]](repeating: [:], count: CSVDialect.Delimiter.allCases.count)
    private var previous: UInt8 = 0
    private var lineFeeds = 0
    private var pairs = 0
    private var loneReturns = 0

    mutating func take(_ byte: UInt8) {
        if previous == 0x0D, byte != 0x0A { loneReturns += 1 }
        switch byte {
        case 0x22: isQuoted.toggle()
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

    mutating func endOfFile() {
        if previous == 0x0D { loneReturns += 1 }
        endLine()
    }

    private mutating func count(_ candidate: Int) {
        if !isQuoted { onThisLine[candidate] += 1 }
    }

    /// Quotation marks count within a line only, so that a stray one hides nothing after it. A cell
    /// with line breaks is miscounted, which does not outweigh the other lines.
    private mutating func endLine() {
        isQuoted = false
        for candidate in onThisLine.indices where onThisLine[candidate] > 0 {
            lines[candidate][onThisLine[candidate], default: 0] += 1
            onThisLine[candidate] = 0
        }
    }

    var bestDelimiter: CSVDialect.Delimiter {
        var best = CSVDialect.Delimiter.semicolon
        var bestScore = 0
        for (candidate, delimiter) in CSVDialect.Delimiter.allCases.enumerated() {
            let score = lines[candidate].map { $0.key * $0.value }.max() ?? 0
            if score > bestScore {
                best = delimiter
                bestScore = score
            }
        }
        return best
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
