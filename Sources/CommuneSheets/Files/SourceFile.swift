internal import Glibc

/// A file as received: its name, its bytes, and what identifies them.
public struct SourceFile: Sendable {
    /// The path as it was given.
    public let path: String
    public let bytes: [UInt8]
    public let sha256: SHA256Digest

    /// Nil where the digest cannot be computed.
    public init?(path: String, bytes: [UInt8]) {
        guard let digest = SHA256Digest(of: bytes) else { return nil }
        self.path = path
        self.bytes = bytes
        self.sha256 = digest
    }

    /// The last part of the path.
    public var name: String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }
}

/// A file or folder that cannot be opened or read.
public struct InputFailure: Error, Hashable {
    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// Why it cannot be read.
    public enum Reason: Hashable, Sendable {
        case notFound
        case notPermitted
        /// A folder where a file was expected, or something that is neither.
        case notAFile
        /// Larger than ``SourceFile/sizeLimit`` bytes.
        case tooLarge
        /// The system's own error number.
        case system(Int32)
    }
}

extension SourceFile {
    /// The largest file that is read: 256 MiB, thousands of times a form.
    public static let sizeLimit = 256 * 1024 * 1024

    /// Reads a file from its first byte to its last.
    public static func read(_ path: String) throws(InputFailure) -> SourceFile {
        let bytes = try FileContents.read(path)
        guard let file = SourceFile(path: path, bytes: bytes) else {
            throw InputFailure(path: path, reason: .system(ENOMEM))
        }
        return file
    }
}

/// Reads the bytes of files.
enum FileContents {
    static func read(_ path: String) throws(InputFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw InputFailure(path: path, reason: .notAFile)
        }
        guard status.st_size <= SourceFile.sizeLimit else {
            throw InputFailure(path: path, reason: .tooLarge)
        }
        return try readAll(descriptor, path: path, expecting: Int(status.st_size))
    }

    private static func readAll(
        _ descriptor: Int32, path: String, expecting size: Int
    ) throws(InputFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(path, errno)
            }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(size - filled)
        return bytes
    }

    static func failure(_ path: String, _ number: Int32) -> InputFailure {
        let reason: InputFailure.Reason =
            switch number {
            case ENOENT, ENOTDIR: .notFound
            case EACCES, EPERM: .notPermitted
            case EISDIR: .notAFile
            default: .system(number)
            }
        return InputFailure(path: path, reason: reason)
    }
}
