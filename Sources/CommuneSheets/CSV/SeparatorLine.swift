/// The line `sep=;` by which a file tells Excel what stands between its cells.
///
/// Only the first line can be one: `sep=` and one sign, also between quotation marks, with nothing
/// behind it but the separators that fill rows up. Excel does not show it, so the row below it is
/// row 1.
struct SeparatorLine: Hashable, Sendable {
    /// The sign it names; `\t` stands for the tab.
    let sign: String

    /// The separator it names; nil for a sign that stands between cells in no form.
    var delimiter: CSVDialect.Delimiter? { CSVDialect.Delimiter(rawValue: sign) }

    /// Reads the first line of a file, the byte order mark taken off; nil where it is none.
    init?(firstLineOf content: ArraySlice<UInt8>) {
        var line = content.prefix { $0 != 0x0A && $0 != 0x0D }
        let isQuoted = line.first == 0x22
        if isQuoted { line = line.dropFirst() }
        guard line.count >= 5, line.count <= 1000,
            String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
        else { return nil }
        line = line.dropFirst(4)
        if line.starts(with: [0x5C, 0x74]) {
            sign = "\t"
            line = line.dropFirst(2)
        } else if let byte = line.first, SeparatorLine.canSeparate(byte) {
            sign = String(decoding: [byte], as: UTF8.self)
            line = line.dropFirst()
        } else {
            return nil
        }
        if isQuoted {
            guard line.first == 0x22 else { return nil }
            line = line.dropFirst()
        }
        // Behind quotation marks, the row is filled up with whatever the table is separated by.
        let filling = isQuoted ? line.first : sign.utf8.first
        guard line.allSatisfy({ $0 == filling && CSVDialect.Delimiter.bytes.contains($0) }) else {
            return nil
        }
    }

    /// Letters and digits separate nothing, and a quotation mark opens a cell.
    private static func canSeparate(_ byte: UInt8) -> Bool {
        byte == 0x09 || (byte > 0x20 && byte < 0x7F && byte != 0x22 && !isLetterOrDigit(byte))
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
