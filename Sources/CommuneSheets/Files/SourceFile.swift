/// A file as received: its name, its bytes, and what identifies them.
public struct SourceFile: Sendable {
    /// The path as it was given.
    public let path: String
    /// The content; empty where only what identifies it was kept (``FormIntake/Keeping``).
    public let bytes: [UInt8]
    /// How many bytes the file has.
    public let byteCount: Int
    public let sha256: SHA256Digest

    /// Nil where the digest cannot be computed.
    public init?(path: String, bytes: [UInt8]) {
        guard let digest = SHA256Digest(of: bytes) else { return nil }
        self.init(path: path, bytes: bytes, byteCount: bytes.count, sha256: digest)
    }

    init(path: String, bytes: [UInt8], byteCount: Int, sha256: SHA256Digest) {
        self.path = path
        self.bytes = bytes
        self.byteCount = byteCount
        self.sha256 = sha256
    }

    /// The last part of the path.
    public var name: String { SourceFile.name(of: path) }

    /// The path without its last part.
    var folder: Substring {
        var path = path
        let length = path.withUTF8 { unsafe $0.lastIndex(of: 0x2F) ?? 0 }
        return path[..<path.utf8.index(path.utf8.startIndex, offsetBy: length)]
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        let bytes = path.utf8
        let end = bytes.lastIndex { $0 != 0x2F }.map { bytes.index(after: $0) } ?? bytes.startIndex
        let start = bytes[..<end].lastIndex(of: 0x2F).map { bytes.index(after: $0) } ?? bytes.startIndex
        return end == bytes.startIndex ? path : String(path[start..<end])
    }

    /// The same file without its content.
    var withoutBytes: SourceFile {
        SourceFile(path: path, bytes: [], byteCount: byteCount, sha256: sha256)
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
}
