/// Decodes the encodings of one byte a letter, or two.
enum LegacyDecoding {
    /// The encodings that are tried where a file is not Unicode.
    static let candidates: [TextEncoding] = [.windows1258, .tcvn3, .vni, .windows1252]

    /// The text in UTF-8; nil where a byte stands for nothing in the encoding, or the encoding is not
    /// one of ``candidates``. Linear in the bytes.
    static func decoded(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8]? {
        switch encoding {
        case .windows1258: windows1258(bytes)
        case .tcvn3: singleBytes(bytes) { TCVN3Table.scalar(of: $0) }
        case .vni: vni(bytes)
        case .windows1252:
            // Vietnamese has no eth: it is what the best fit makes of `Đ`.
            singleBytes(bytes) { $0 == 0xD0 ? "Đ" : $0 == 0xF0 ? "đ" : Windows1252Table.scalar(of: $0) }
        case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
        }
    }

    private static func singleBytes(
        _ bytes: [UInt8], _ scalar: (UInt8) -> Unicode.Scalar?
    ) -> [UInt8]? {
        var text = UTF8Text(reserving: bytes.count + bytes.count / 2)
        for byte in bytes {
            guard let scalar = scalar(byte) else { return nil }
            text.append(scalar)
        }
        return text.bytes
    }

    /// Composes each mark with the vowel before it; a mark behind anything else is an error.
    private static func windows1258(_ bytes: [UInt8]) -> [UInt8]? {
        var text = UTF8Text(reserving: bytes.count + bytes.count / 2)
        var pending: Unicode.Scalar?
        for byte in bytes {
            guard let scalar = Windows1258Table.scalar(of: byte) else { return nil }
            if VietnameseLetters.isMark(scalar) {
                guard let letter = pending.flatMap({ VietnameseLetters.composed($0, scalar) }) else {
                    return nil
                }
                pending = letter
            } else {
                if let letter = pending { text.append(letter) }
                pending = scalar
            }
        }
        if let letter = pending { text.append(letter) }
        return text.bytes
    }

    private static func vni(_ bytes: [UInt8]) -> [UInt8]? {
        var text = UTF8Text(reserving: bytes.count + bytes.count / 2)
        var pending: UInt8?
        for byte in bytes {
            if let vowel = pending {
                if let letter = VNITable.scalar(of: vowel, byte) {
                    text.append(letter)
                    pending = nil
                    continue
                }
                guard let letter = VNITable.scalar(of: vowel) else { return nil }
                text.append(letter)
            }
            pending = byte
        }
        if let last = pending {
            guard let letter = VNITable.scalar(of: last) else { return nil }
            text.append(letter)
        }
        return text.bytes
    }
}
