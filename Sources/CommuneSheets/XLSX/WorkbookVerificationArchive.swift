internal import CMinizip

/// The owner of an archive opened for reading with minizip.
@safe
struct ZIPReader: ~Copyable {
    private let file: UnsafeMutableRawPointer
    private let bytes: ReadBytes

    /// - Parameter progress: told now and then how much of all parts is read.
    init(
        path: String, progress: @escaping @Sendable (WorkbookProgress) -> Void = { _ in }
    ) throws(WorkbookDamage) {
        guard let file = unsafe unzOpen64(path) else { throw .notAnArchive(code: 0) }
        unsafe self.file = unsafe file
        bytes = ReadBytes(progress)
    }

    deinit {
        unsafe unzClose(file)  // Opened for reading: closing cannot lose anything.
    }

    /// The names of all parts, in order; each occurs once. Adds up their lengths too.
    func partNames() throws(WorkbookDamage) -> [String] {
        var information = unz_global_info64()
        var code = unsafe unzGetGlobalInfo64(file, &information)
        guard code == UNZ_OK else { throw .notAnArchive(code: code) }
        var names: [String] = []
        var seen: Set<String> = []
        code = unsafe unzGoToFirstFile(file)
        while code == UNZ_OK {
            let (name, length) = try currentPart()
            bytes.total += length
            guard seen.insert(name).inserted else { throw .unreadable(part: name, code: UNZ_BADZIPFILE) }
            names.append(name)
            code = unsafe unzGoToNextFile(file)
        }
        guard code == UNZ_END_OF_LIST_OF_FILE, UInt64(names.count) == UInt64(information.number_entry) else {
            throw .notAnArchive(code: code)
        }
        bytes.add(0)
        return names
    }

    /// Reads a part to its end and gives its bytes to `consume` piece by piece; checks its length and checksum.
    func read(_ part: String, _ consume: (Span<UInt8>) throws(WorkbookDamage) -> Void) throws(WorkbookDamage)
    {
        var code = unsafe unzLocateFile(file, part, 1)
        guard code == UNZ_OK else { throw .missing(part: part, namedIn: "") }
        var information = unz_file_info64()
        code = unsafe unzGetCurrentFileInfo64(file, &information, nil, 0, nil, 0, nil, 0)
        guard code == UNZ_OK else { throw .unreadable(part: part, code: code) }
        code = unsafe unzOpenCurrentFile(file)
        guard code == UNZ_OK else { throw .unreadable(part: part, code: code) }

        var failure: WorkbookDamage?
        var length: UInt64 = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while failure == nil {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe unzReadCurrentFile(file, bytes.baseAddress, UInt32(truncatingIfNeeded: bytes.count))
            }
            guard count > 0 else {
                if count < 0 { failure = .unreadable(part: part, code: count) }
                break
            }
            length += UInt64(UInt32(count))
            bytes.add(Int(count))
            do throws(WorkbookDamage) {
                try consume(buffer.span.extracting(first: Int(count)))
            } catch {
                failure = error
            }
        }
        // The checksum is compared here, when all was read.
        code = unsafe unzCloseCurrentFile(file)
        if let failure { throw failure }
        guard code == UNZ_OK else { throw .unreadable(part: part, code: code) }
        guard length == information.uncompressed_size else { throw .unreadable(part: part, code: UNZ_ERRNO) }
    }

    /// The name of a part and how long it says it is, unpacked.
    private func currentPart() throws(WorkbookDamage) -> (name: String, length: Int) {
        var bytes = [CChar](repeating: 0, count: 1024)
        var information = unz_file_info64()
        let code = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            unsafe unzGetCurrentFileInfo64(
                file, &information, buffer.baseAddress, UInt(buffer.count), nil, 0, nil, 0)
        }
        guard code == UNZ_OK, information.size_filename < 1024 else { throw .notAnArchive(code: code) }
        let name = bytes.prefix(Int(information.size_filename)).map { UInt8(bitPattern: $0) }
        // A damaged file may say anything.
        let length = Int(clamping: min(UInt64(information.uncompressed_size), 1 << 40))
        return (String(decoding: name, as: UTF8.self), length)
    }
}

/// Counts the bytes read back and tells of them, piece by piece.
private final class ReadBytes {
    var total = 0
    private let tell: @Sendable (WorkbookProgress) -> Void
    private var count = 0

    init(_ tell: @escaping @Sendable (WorkbookProgress) -> Void) {
        self.tell = tell
    }

    func add(_ bytes: Int) {
        count += bytes
        tell(.checking(bytes: min(count, total), of: total))
    }
}

/// minizip's error code for input and output, a macro that Swift does not import.
private let UNZ_ERRNO: Int32 = -1
