/// The rules for text in a workbook.
enum CellText {
    /// Why a text cannot be written.
    enum Fault: Hashable {
        /// A character XML 1.0 cannot hold: a control character other than tab, line feed and carriage return, or
        /// U+FFFE, U+FFFF. `xmlSafe` replaces them, for a caller who may.
        case forbiddenCharacter(Unicode.Scalar)
        /// Longer than `limit` UTF-16 code units (or bytes, where the library counts those).
        case tooLong(limit: Int)
        /// Nothing where something is needed.
        case empty
    }

    /// The most a cell holds, in UTF-16 code units.
    static let cellLimit = 32_767

    static func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The fault of `text` if there is one. `limit` is in UTF-16 code units.
    static func fault(in text: String, limit: Int = cellLimit) -> Fault? {
        if mayHoldForbidden(text) {
            for scalar in text.unicodeScalars where !isAllowedInXML(scalar) {
                return .forbiddenCharacter(scalar)
            }
        }
        return isLonger(text, than: limit) ? .tooLong(limit: limit) : nil
    }

    /// Whether a text has more than so many UTF-16 code units.
    static func isLonger(_ text: String, than limit: Int) -> Bool {
        // No code unit takes less than a byte of UTF-8.
        text.utf8.count > limit && text.utf16.count > limit
    }

    /// Whether a text has bytes that a forbidden character begins with, so that it must be looked at.
    private static func mayHoldForbidden(_ text: String) -> Bool {
        // U+FFFE and U+FFFF begin with EF BF.
        text.utf8.contains { $0 < 0x20 || $0 == 0xEF }
    }

    /// `text` with each character XML cannot hold replaced by U+FFFD, and how many there were.
    static func xmlSafe(_ text: String) -> (text: String, replaced: Int) {
        guard mayHoldForbidden(text) else { return (text, 0) }
        var replaced = 0
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isAllowedInXML(scalar) {
                result.append(scalar)
            } else {
                result.append("\u{FFFD}")
                replaced += 1
            }
        }
        return (replaced == 0 ? text : String(result), replaced)
    }

    /// The form in which a workbook holds `text`: a carriage return as `_x000D_`, and a `_` that would begin such a
    /// sequence by chance as `_x005F_`, so that `_x0041_` does not come back as `A`. (libxlsxwriter does the first
    /// but not the second.)
    static func encoded(_ text: String) -> String {
        let carriageReturn = UInt8(ascii: "\r")
        let underscore = UInt8(ascii: "_")
        guard text.utf8.contains(where: { $0 == underscore || $0 == carriageReturn }) else { return text }
        var result: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == carriageReturn {
                result.append(contentsOf: "_x000D_".utf8)
                continue
            }
            result.append(byte)
            // The closing `_` may be that of an encoded carriage return.
            let ahead = Array(rest.prefix(6))
            if byte == underscore, encodedUnit(ahead) != nil,
                ahead.last == underscore || ahead.last == carriageReturn
            {
                result.append(contentsOf: "x005F_".utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes a reader makes of what `encoded` wrote.
    static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(bytes)[...]
        while let byte = rest.popFirst() {
            let ahead = byte == UInt8(ascii: "_") ? Array(rest.prefix(6)) : []
            if ahead.last == UInt8(ascii: "_"), let unit = encodedUnit(ahead),
                let scalar = Unicode.Scalar(unit)
            {
                result.append(contentsOf: Character(scalar).utf8)
                rest = rest.dropFirst(6)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// The value of the four hexadecimal digits in `xHHHH` and one more byte.
    private static func encodedUnit(_ bytes: [UInt8]) -> UInt16? {
        guard bytes.count == 6, bytes.first == UInt8(ascii: "x") else { return nil }
        let digits = bytes.dropFirst().prefix(4)
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
