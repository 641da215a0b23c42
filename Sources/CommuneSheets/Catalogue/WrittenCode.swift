/// A unit's code as a spreadsheet program may have left it, with the traces taken off.
///
/// Codes of digits are numbers to such a program: it groups them (`30.058`), gives them a decimal zero
/// (`30058,0`), or drops their leading zeros; as text they may keep an apostrophe in front.
struct WrittenCode: Hashable, Sendable {
    let text: String

    /// Linear in the text.
    init(_ written: String) {
        var view = String.UnicodeScalarView()
        for scalar in written.unicodeScalars { view.append(WrittenCode.halfWidth(scalar)) }
        let code = String(
            String(view).unicodeScalars.trimming { $0.properties.isWhitespace }
                .drop { $0.properties.isWhitespace || $0 == "'" || $0 == "’" || $0 == "‘" })
        text = WrittenCode.digits(ofFigure: code) ?? code
    }

    /// The same with zeros in front; nil for a code that has letters, or is as long already.
    func padded(to length: Int) -> String? {
        guard WrittenCode.isAllDigits(text), text.utf8.count < length else { return nil }
        return String(repeating: "0", count: length - text.utf8.count) + text
    }

    static func isAllDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(\.isASCIIDigit)
    }

    /// The digits of a whole number written as a figure; nil for anything else.
    private static func digits(ofFigure text: String) -> String? {
        var groups = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," || $0.isWhitespace }
        ).map { String($0) }
        guard groups.count > 1, groups.allSatisfy(isAllDigits) else { return nil }
        // `30058,0` and `30.058,00`: a decimal part of zeros, too short to be a group.
        if let last = groups.last, last.utf8.count < 3, last.allSatisfy({ $0 == "0" }) { groups.removeLast() }
        guard let first = groups.first, groups.count == 1 || first.utf8.count <= 3,
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
        else { return nil }
        return groups.joined()
    }

    /// `３` as `3`: input methods for East Asian scripts type the signs of ASCII at full width.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
