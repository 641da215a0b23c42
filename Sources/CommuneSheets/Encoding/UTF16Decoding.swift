/// Decodes UTF-16, Excel's "Unicode Text".
enum UTF16Decoding {
    /// The text in UTF-8, its mark included where there is one; nil where the bytes are no UTF-16.
    ///
    /// Linear in the bytes.
    static func decoded(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let high = encoding == .utf16BigEndian ? 0 : 1
        var text = UTF8Text(reserving: bytes.count)
        var lead: UInt32?
        for index in stride(from: 0, to: bytes.count, by: 2) {
            let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
            if let first = lead {
                guard (0xDC00...0xDFFF).contains(unit),
                    let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
                else { return nil }
                text.append(scalar)
                lead = nil
            } else if (0xD800...0xDBFF).contains(unit) {
                lead = unit
            } else {
                guard let scalar = Unicode.Scalar(unit) else { return nil }
                text.append(scalar)
            }
        }
        return lead == nil ? text.bytes : nil
    }

    /// The order of bytes that the mark at the start says; nil where there is none.
    static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return nil
    }

    /// The order of bytes in a file without mark that holds zeros: ASCII has them as every second
    /// byte, and a table's delimiters and line breaks are ASCII. Nil where they are on both sides.
    static func unmarked(_ bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(4096)
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in sample.enumerated() where byte == 0 {
            if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // A letter such as U+0100 has its zero on the other side, rarely.
        if zeros.odd * 8 > sample.count, zeros.even * 10 < zeros.odd { return .utf16LittleEndian }
        if zeros.even * 8 > sample.count, zeros.odd * 10 < zeros.even { return .utf16BigEndian }
        return nil
    }
}
