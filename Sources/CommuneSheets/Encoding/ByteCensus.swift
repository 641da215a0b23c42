/// How often each byte occurs in a file: one pass that says which closer looks it needs.
struct ByteCensus {
    private let counts: [Int]
    private let total: Int

    /// Linear in the bytes.
    init(of bytes: [UInt8]) {
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] &+= 1 }
        self.counts = counts
        total = bytes.count
    }

    subscript(byte: UInt8) -> Int { counts[Int(byte)] }

    private func sum(_ bytes: ClosedRange<UInt8>) -> Int {
        bytes.reduce(into: 0) { $0 += counts[Int($1)] }
    }

    /// Whether there is nothing but blanks, the marks at the start of the file set aside.
    func isBlank(exceptFirst marks: Int) -> Bool {
        self[0x20] + sum(0x09...0x0D) == total - marks
    }

    var isASCII: Bool { sum(0x80...0xFF) == 0 }

    /// Whether there are control characters other than tab, line feed, form feed, carriage return.
    var hasControls: Bool {
        sum(0x00...0x08) + self[0x0B] + sum(0x0E...0x1F) + self[0x7F] > 0
    }

    // MARK: In valid UTF-8

    /// Whether there are marks as decomposed letters have them, U+0300 to U+033F.
    var hasCombiningMarks: Bool { self[0xCC] > 0 }

    /// Whether so many letters may have become `?` or U+FFFD that the file counts as damaged.
    ///
    /// A word has at most three letters with marks, so this asks no more than ``TextEvidence/isLossy``.
    var mayBeLossy: Bool {
        let lost = self[0x3F] + self[0xBD]
        return (self[0x3F] > 0 || self[0xEF] > 0) && lost * 9 >= sum(0xC2...0xF4) - self[0xCC]
    }

    /// Whether the letters are those of the code pages of Windows, and hardly any is one that only
    /// Vietnamese uses (U+1000 to U+1FFF): as text looks that was opened wrongly.
    var mayBeMisread: Bool {
        self[0xC2] + self[0xC3] > 8 * self[0xE1]
    }
}
