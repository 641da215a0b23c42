/// Looks for words in bytes that come piece by piece.
struct PieceSearch {
    private let words: [UInt8]
    /// The end of the pieces so far, in which the words may have begun.
    private(set) var held: [UInt8] = []

    /// - Parameter words: not empty.
    init(_ words: String) {
        self.words = Array(words.utf8)
    }

    /// Passes on what stands before the words; gives back how many bytes stand behind them, or nil if they have not
    /// come. Linear in the bytes, but for those that begin like the words.
    mutating func take(
        _ bytes: Span<UInt8>, pass: (Span<UInt8>) throws(WorkbookDamage) -> Void
    ) throws(WorkbookDamage) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { unsafe held.append(contentsOf: $0) }
        if let start = place() {
            try pass(held.span.extracting(first: start))
            let rest = held.count - start - words.count
            held = []
            return rest
        }
        let passed = max(held.count - words.count + 1, 0)
        try pass(held.span.extracting(first: passed))
        held.removeFirst(passed)
        return nil
    }

    /// Where the words begin.
    private func place() -> Int? {
        var rest = held[...]
        while let start = rest.firstIndex(where: { $0 == words.first }) {
            rest = rest[start...]
            if rest.starts(with: words) { return start }
            rest = rest.dropFirst()
        }
        return nil
    }
}
