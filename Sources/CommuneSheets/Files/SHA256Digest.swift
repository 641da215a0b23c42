/// The SHA-256 of some bytes, by OpenSSL's libcrypto (which libxlsxwriter brings along).
public struct SHA256Digest: Hashable, Sendable {
    /// The digest's 32 bytes, the first of each eight in the highest place.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Linear in the bytes; nil where libcrypto fails.
    public init?(of bytes: [UInt8]) {
        guard let hasher = SHA256Hasher(),
            let digest = unsafe bytes.withUnsafeBytes({ unsafe hasher.digest(of: $0) })
        else { return nil }
        self = digest
    }

    /// - Parameter words: as libcrypto leaves the bytes in memory.
    init(words: (UInt64, UInt64, UInt64, UInt64)) {
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
