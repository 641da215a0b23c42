/// How high a row must be for its wrapped texts: spreadsheet programs do not work that out for a
/// file that says nothing about it.
struct RowHeight {
    /// Of the text, in points.
    private let size: Double
    private var lineCount = 1

    /// Points a line takes up, for each point of the text's size: 15.75 for 12.
    private static let line = 1.3125
    /// The most that the format allows, in points.
    private static let limit = 409.0

    init(size: Double = 12) {
        self.size = size
    }

    /// Takes a text in a column of `width` characters into account; linear in the text.
    mutating func take(_ text: String, width: Double, isBold: Bool = false) {
        take(lineCount: RowHeight.lineCount(of: text, width: width, size: size, isBold: isBold))
    }

    /// How many lines a text takes in a column of `width` characters; linear in the text.
    static func lineCount(
        of text: String, width: Double, size: Double = 12, isBold: Bool = false
    ) -> Int {
        // A character is 7 pixels of three quarters of a point wide; programs leave a little at both
        // sides, and differ in where they break.
        let room = max(12, (width * 7 - 6) * 0.75 * 0.98)
        return lines(of: text, room: room, size: size, isBold: isBold)
    }

    /// Takes a text into account of which the lines are known.
    mutating func take(lineCount lines: Int) { lineCount = max(lineCount, lines) }

    /// The same for whatever words a cell shows; a number does not wrap.
    mutating func take(_ value: CellValue, width: Double, isBold: Bool = false) {
        switch value {
        case .text(let text), .formula(_, value: .text(let text)): take(text, width: width, isBold: isBold)
        case .linked(let inner, _): take(inner, width: width, isBold: isBold)
        case .number, .formula, .blank: break
        }
    }

    /// In points; nil where one line is enough.
    var points: Double? {
        lineCount == 1 ? nil : min(RowHeight.limit, Double(lineCount) * RowHeight.line * size + 1)
    }

    /// Breaks a text at its blanks, and within words that are too long for a line, as spreadsheet
    /// programs do.
    private static func lines(of text: String, room: Double, size: Double, isBold: Bool) -> Int {
        // Most texts of a long list fit, and need not be taken apart.
        if !text.utf8.contains(UInt8(ascii: "\n")),
            TextWidth.points(text, size: size, isBold: isBold) < room - 0.001
        {
            return 1
        }
        var total = 0
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            total += 1
            var used = 0.0
            for word in paragraph.split(separator: " ") {
                let length = TextWidth.points(word, size: size, isBold: isBold)
                let blank = used > 0 ? size / 4 : 0
                if used > 0, used + blank + length > room {
                    total += 1
                    used = length
                } else {
                    used += blank + length
                }
                while used > room {
                    total += 1
                    used -= room
                }
            }
        }
        return total
    }
}
