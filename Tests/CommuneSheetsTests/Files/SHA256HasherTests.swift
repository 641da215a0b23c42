import Testing

@testable import CommuneSheets

@Suite struct `The digest of bytes` {
    /// The examples of FIPS 180-4: one block, two blocks, a million times the letter a.
    @Test(arguments: [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        ("aaaaaaaaaa", 100_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func `is the one published, in blocks, at once, and of a hasher used again`(
        block: String, count: Int, digest: String
    ) {
        let bytes = Array(block.utf8)
        guard let hasher = SHA256Hasher() else {
            Issue.record("libcrypto gives none")
            return
        }
        for _ in 1...2 {
            var areTaken = true
            for _ in 0..<count { areTaken = hasher.take(bytes[...]) && areTaken }
            #expect(areTaken)
            #expect(hasher.finish()?.description == digest)
        }
        let whole = Array([[UInt8]](repeating: bytes, count: count).joined())
        #expect(unsafe whole.withUnsafeBytes { unsafe hasher.digest(of: $0) }?.description == digest)
        #expect(SHA256Digest(of: whole)?.description == digest)
    }
}
