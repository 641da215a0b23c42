internal import CLibCrypto

/// The SHA-256 of some bytes, by OpenSSL's libcrypto (which libxlsxwriter brings along).
public struct SHA256Digest: Hashable, Sendable {
    /// The digest's 32 bytes, the first of each eight in the highest place.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Linear in the bytes; nil where libcrypto fails.
    public init?(of bytes: [UInt8]) {
        guard let digest = unsafe bytes.withUnsafeBytes({ unsafe SHA256Digest(of: $0) }) else { return nil }
        self = digest
    }

    /// The same of bytes in memory that is used again.
    init?(of bytes: UnsafeRawBufferPointer) {
        var length: UInt32 = 0
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let status = unsafe withUnsafeMutableBytes(of: &words) { output in
            unsafe EVP_Digest(
                bytes.baseAddress, bytes.count, output.baseAddress, &length, EVP_sha256(), nil)
        }
        guard status == 1, length == 32 else { return nil }
        self.init(words: words)
    }

    /// - Parameter words: as libcrypto leaves the bytes in memory.
    fileprivate init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
    }

    public static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256Digest: CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> shift & 15)
                text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The SHA-256 of bytes that come in blocks.
@safe
struct SHA256Steps: ~Copyable {
    private let context: OpaquePointer

    /// Nil where libcrypto fails.
    init?() {
        guard let context = unsafe SHA256Steps.begun() else { return nil }
        unsafe self.context = context
    }

    private static func begun() -> OpaquePointer? {
        guard let context = unsafe EVP_MD_CTX_new() else { return nil }
        if unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 { return unsafe context }
        unsafe EVP_MD_CTX_free(context)
        return nil
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Takes the next bytes; linear in them. False where libcrypto fails.
    func take(_ bytes: ArraySlice<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
    }

    /// The digest of all that was taken; nil where libcrypto fails.
    consuming func finish() -> SHA256Digest? {
        var length: UInt32 = 0
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let status = unsafe withUnsafeMutableBytes(of: &words) { output in
            unsafe EVP_DigestFinal_ex(context, output.baseAddress, &length)
        }
        return status == 1 && length == 32 ? SHA256Digest(words: words) : nil
    }
}
