internal import CLibCrypto

/// Computes digests one after the other, of bytes at once or in blocks.
///
/// One for each worker: libcrypto looks the algorithm up behind a lock that all threads share, and does so once
/// for a hasher.
@safe
final class SHA256Hasher {
    private let context: OpaquePointer

    /// Nil where libcrypto fails.
    init?() {
        guard let context = unsafe SHA256Hasher.begun() else { return nil }
        unsafe self.context = context
    }

    private static func begun() -> OpaquePointer? {
        guard let context = unsafe EVP_MD_CTX_new() else { return nil }
        if unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 { return unsafe context }
        unsafe EVP_MD_CTX_free(context)
        return nil
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// The digest of some bytes, when no others were taken before; linear in them. Nil where libcrypto fails.
    func digest(of bytes: UnsafeRawBufferPointer) -> SHA256Digest? {
        guard unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { return nil }
        return finish()
    }

    /// Takes the next bytes; linear in them. False where libcrypto fails.
    func take(_ bytes: ArraySlice<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
    }

    /// The digest of all that was taken, after which others can be taken; nil where libcrypto fails.
    func finish() -> SHA256Digest? {
        var length: UInt32 = 0
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let status = unsafe withUnsafeMutableBytes(of: &words) { output in
            unsafe EVP_DigestFinal_ex(context, output.baseAddress, &length)
        }
        guard status == 1, length == 32, unsafe EVP_DigestInit_ex(context, nil, nil) == 1 else { return nil }
        return SHA256Digest(words: words)
    }
}
