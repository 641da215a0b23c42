extension UInt8 {
    /// Whether the byte is one of `0` to `9` in ASCII.
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Whether the byte is one of `0` to `9`, `A` to `Z` or `a` to `z` in ASCII.
    var isASCIILetterOrDigit: Bool {
        isASCIIDigit || (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A)
    }

    /// Whether the byte is a character in ASCII that is seen, or a space.
    var isPrintableASCII: Bool { self >= 0x20 && self < 0x7F }

    /// Whether the byte is a space, a tab or a line break.
    var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension ArraySlice<UInt8> {
    /// The bytes without spaces, tabs, line breaks and no-break spaces at both ends.
    var trimmed: ArraySlice<UInt8> {
        var start = startIndex
        var end = endIndex
        while start < end {
            if self[start].isBlank {
                start += 1
            } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
                // A no-break space, U+00A0, in UTF-8.
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if self[end - 1].isBlank {
                end -= 1
            } else if self[end - 1] == 0xA0, end - 1 > start, self[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return self[start..<end]
    }
}
