/// The name of an XML element, of which no text is made: a workbook has millions.
struct ElementName: Hashable, ExpressibleByStringLiteral {
    /// The first 24 bytes.
    private var bytes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private var count = 0

    /// - Parameter name: ends with a zero.
    init(_ name: UnsafePointer<CChar>) {
        var next = unsafe name
        while unsafe next.pointee != 0 {
            append(UInt8(bitPattern: unsafe next.pointee))
            unsafe next += 1
        }
    }

    init(_ name: String) {
        for byte in name.utf8 { append(byte) }
    }

    init(stringLiteral name: String) {
        self.init(name)
    }

    private mutating func append(_ byte: UInt8) {
        let shifted = UInt64(byte) << (UInt64(count & 7) &* 8)
        switch count {
        case 0..<8: bytes.0 |= shifted
        case 8..<16: bytes.1 |= shifted
        case 16..<24: bytes.2 |= shifted
        default: break
        }
        count &+= 1
    }

    /// The name; without what is behind its first 24 bytes.
    var text: String {
        var letters: [UInt8] = []
        for word in [bytes.0, bytes.1, bytes.2] {
            for place in 0..<8 where letters.count < count {
                letters.append(UInt8(truncatingIfNeeded: word >> (UInt64(place) &* 8)))
            }
        }
        return String(decoding: letters.prefix(count), as: UTF8.self)
    }

    static func == (left: ElementName, right: ElementName) -> Bool {
        left.bytes == right.bytes && left.count == right.count
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(bytes.0)
        hasher.combine(bytes.1)
        hasher.combine(count)
    }
}
