internal import CLibCSV

/// The one owner of a libcsv parser (`csv_init` … `csv_free`).
///
/// libcsv 3.0.3 reports no positions, so the caller feeds it one physical line at a time. Both
/// strict flags are set: with one alone an unclosed quotation mark swallows the rest of a file
/// without a word. Blanks are left as they are written.
@safe
struct LibCSVParser: ~Copyable {
    private let parser: UnsafeMutablePointer<csv_parser>

    /// - Throws: ``CSVFailure/outOfMemory`` where libcsv cannot be set up.
    init(delimiter: UInt8) throws(CSVFailure) {
        unsafe parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
        let options = UInt8(CSV_STRICT | CSV_STRICT_FINI)
        guard unsafe csv_init(parser, options) == 0 else {
            unsafe parser.deallocate()
            throw .outOfMemory
        }
        unsafe csv_set_delim(parser, delimiter)
        unsafe csv_set_space_func(parser) { _ in 0 }
        unsafe csv_set_blk_size(parser, 4096)
    }

    deinit {
        unsafe csv_free(parser)
        unsafe parser.deallocate()
    }

    /// What libcsv said of the bytes it was fed.
    enum Outcome {
        case accepted
        /// Not CSV. The parser must not be used any more: `csv_fini` would submit the broken cell.
        case malformed
    }

    /// Parses bytes that end with a physical line, and hands cells and row ends to `builder`.
    func parse(
        _ bytes: UnsafeRawBufferPointer, into builder: inout CSVTableBuilder
    ) throws(CSVFailure) -> Outcome {
        let count = unsafe withUnsafeMutablePointer(to: &builder) { context in
            unsafe csv_parse(
                parser, bytes.baseAddress, bytes.count, receiveCell, receiveRowEnd, context)
        }
        return try outcome(isComplete: count == bytes.count)
    }

    /// Ends the file: submits the last row where no line end follows it.
    func finish(into builder: inout CSVTableBuilder) throws(CSVFailure) -> Outcome {
        let status = unsafe withUnsafeMutablePointer(to: &builder) { context in
            unsafe csv_fini(parser, receiveCell, receiveRowEnd, context)
        }
        return try outcome(isComplete: status == 0)
    }

    /// Whether no row is under way.
    var isBetweenRows: Bool { unsafe parser.pointee.pstate == 0 }

    private func outcome(isComplete: Bool) throws(CSVFailure) -> Outcome {
        if isComplete { return .accepted }
        switch unsafe csv_error(parser) {
        case CSV_EPARSE: return .malformed
        case CSV_ENOMEM: throw .outOfMemory
        case CSV_ETOOBIG: throw .tooLarge
        default: throw .unknown(code: unsafe csv_error(parser))
        }
    }
}

/// A failure of libcsv itself, as opposed to what stands in a file.
public enum CSVFailure: Error, Hashable {
    case outOfMemory
    case tooLarge
    case unknown(code: Int32)
}

// Free functions: closures would be checked for isolation at every call.

private func receiveCell(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?)
{
    guard let builder = unsafe context?.assumingMemoryBound(to: CSVTableBuilder.self) else { return }
    unsafe builder.pointee.takeCell(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
}

private func receiveRowEnd(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
    guard let builder = unsafe context?.assumingMemoryBound(to: CSVTableBuilder.self) else { return }
    unsafe builder.pointee.endRow()
}
