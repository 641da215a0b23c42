extension UInt8 {
    /// Whether the byte is one of `0` to `9` in ASCII.
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Whether the byte is a space, a tab or a line break.
    var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension ArraySlice<UInt8> {
    /// The bytes without spaces, tabs, line breaks and no-break spaces at both ends.
    var trimmed: ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first {
            if first.isBlank {
                rest = rest.dropFirst()
            } else if rest.starts(with: Self.noBreakSpace) {
                rest = rest.dropFirst(Self.noBreakSpace.count)
            } else {
                break
            }
        }
        while let last = rest.last {
            if last.isBlank {
                rest = rest.dropLast()
            } else if rest.suffix(Self.noBreakSpace.count).elementsEqual(Self.noBreakSpace) {
                rest = rest.dropLast(Self.noBreakSpace.count)
            } else {
                break
            }
        }
        return rest
    }

    /// U+00A0 in UTF-8.
    private static var noBreakSpace: [UInt8] { [0xC2, 0xA0] }
}
