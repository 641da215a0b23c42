internal import Glibc

/// A regular file that is open for reading, and of which the system is asked to have its bytes at hand.
///
/// Opened some time before it is read, so that reading ahead goes on while other files are parsed.
final class OpenedFile: Sendable {
    let path: String
    private let descriptor: Int32
    /// In bytes.
    let size: Int

    /// - Throws: why the file cannot be read; a file above ``SourceFile/sizeLimit`` is not.
    init(_ path: String) throws(InputFailure) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw InputFailure(path, number: errno) }
        self.path = path
        self.descriptor = descriptor
        size = try OpenedFile.size(of: descriptor, path)
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_WILLNEED)
    }

    deinit { close(descriptor) }

    private static func size(of descriptor: Int32, _ path: String) throws(InputFailure) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            // The initialiser has not ended, so nothing else closes it.
            let failure = InputFailure(path, number: errno)
            close(descriptor)
            throw failure
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw InputFailure(path: path, reason: .notAFile)
        }
        guard status.st_size <= SourceFile.sizeLimit else {
            close(descriptor)
            throw InputFailure(path: path, reason: .tooLarge)
        }
        return Int(status.st_size)
    }

    /// All its bytes.
    func read() throws(InputFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        let result: Result<Int, InputFailure> = unsafe bytes.withUnsafeMutableBytes { buffer in
            Result { () throws(InputFailure) in unsafe try read(into: buffer) }
        }
        bytes.removeLast(size - (try result.get()))
        return bytes
    }

    /// Hands all its bytes to `body` in blocks; each is full but for the last. Memory of one block.
    ///
    /// - Parameter blockSize: in bytes.
    func read(
        inBlocksOf blockSize: Int, _ body: (ArraySlice<UInt8>) throws(InputFailure) -> Void
    ) throws(InputFailure) {
        var block = [UInt8](repeating: 0, count: blockSize)
        var rest = size
        while rest > 0 {
            let wanted = min(rest, blockSize)
            let result: Result<Int, InputFailure> = unsafe block.withUnsafeMutableBytes { buffer in
                Result { () throws(InputFailure) in
                    unsafe try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
                }
            }
            let count = try result.get()
            try body(block[..<count])
            if count < wanted { return }
            rest -= count
        }
    }

    /// Reads bytes until the buffer or the file ends; answers how many.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFailure) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = unsafe Glibc.read(
                descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            if count < 0 {
                if errno == EINTR { continue }
                throw InputFailure(path, number: errno)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}

extension SourceFile {
    /// Reads a file from its first byte to its last.
    public static func read(_ path: String) throws(InputFailure) -> SourceFile {
        try OpenedFile(path).source()
    }
}

extension OpenedFile {
    /// The file with all its bytes.
    func source() throws(InputFailure) -> SourceFile {
        guard let file = SourceFile(path: path, bytes: try read()) else {
            throw InputFailure(path: path, reason: .system(ENOMEM))
        }
        return file
    }
}

extension InputFailure {
    /// - Parameter number: the system's error number.
    init(_ path: String, number: Int32) {
        let reason: Reason =
            switch number {
            case ENOENT, ENOTDIR: .notFound
            case EACCES, EPERM: .notPermitted
            case EISDIR: .notAFile
            default: .system(number)
            }
        self.init(path: path, reason: reason)
    }
}
