/// Reads a section of a part that libxlsxwriter writes in few forms, from behind the first words of its opening tag to
/// its end: what has none of these forms is damage, like what is not well-formed.
///
/// The bytes come piece by piece; what is unfinished at the end of a piece waits for the next. Linear in the bytes.
protocol PartSectionReader {
    /// The words that a section begins with: its opening tag without its end.
    static var beginning: String { get }
    /// The part it stands in.
    var part: String { get }
    /// Whether the end of the section was reached.
    var isComplete: Bool { get }
    /// What is unfinished.
    var pending: [UInt8] { get set }
    /// Takes what can be understood by itself, such as a cell.
    mutating func step(_ cursor: inout XMLCursor) throws(XMLCursor.Stop)
}

extension PartSectionReader {
    /// Reads on; gives back how many of the bytes at the end do not belong to the section.
    mutating func read(_ bytes: Span<UInt8>) throws(WorkbookDamage) -> Int {
        var waiting: [UInt8] = []
        swap(&waiting, &pending)
        waiting.reserveCapacity(waiting.count + bytes.count)
        unsafe bytes.withUnsafeBufferPointer { unsafe waiting.append(contentsOf: $0) }
        let rest = try unsafe waiting.span.withUnsafeBytes { bytes throws(WorkbookDamage) in
            unsafe try scan(bytes)
        }
        if isComplete { return waiting.count - rest }
        waiting.removeFirst(rest)
        // Nothing that is whole is longer than a cell's text and formula with every character written out.
        guard waiting.count < 1 << 20 else { throw damage(at: waiting[...]) }
        pending = waiting
        return 0
    }

    /// Takes steps; gives back where the first unfinished one begins.
    private mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(WorkbookDamage) -> Int {
        var done = 0
        while !isComplete {
            var cursor = unsafe XMLCursor(bytes: bytes, place: done)
            do throws(XMLCursor.Stop) {
                try step(&cursor)
            } catch {
                if error == .endOfBytes { break }
                throw damage(at: unsafe Array(bytes[done...].prefix(40))[...])
            }
            done = cursor.place
        }
        return done
    }

    private func damage(at bytes: ArraySlice<UInt8>) -> WorkbookDamage {
        .strangeCell(part: part, cell: String(decoding: bytes.prefix(40), as: UTF8.self))
    }
}
