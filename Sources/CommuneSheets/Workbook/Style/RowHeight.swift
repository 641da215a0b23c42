/// How high a row must be for its wrapped texts: spreadsheet programs do not work that out for a
/// file that says nothing about it.
struct RowHeight {
    private var lineCount = 1

    /// Points a line of 12-point text takes up.
    private static let line = 15.75
    /// The most that the format allows, in points.
    private static let limit = 409.0

    /// Takes a text in a column of `width` characters into account; linear in the text.
    mutating func take(_ text: String, width: Double, isBold: Bool = false) {
        // Times New Roman at 12 points is a little narrower than the digits that column widths count.
        let perLine = max(1, Int(width * (isBold ? 1.0 : 1.1)))
        lineCount = max(lineCount, RowHeight.lines(of: text, perLine: perLine))
    }

    mutating func take(_ value: CellValue, width: Double, isBold: Bool = false) {
        if case .text(let text) = value { take(text, width: width, isBold: isBold) }
    }

    /// In points; nil where one line is enough.
    var points: Double? {
        lineCount == 1 ? nil : min(RowHeight.limit, Double(lineCount) * RowHeight.line + 1)
    }

    /// Breaks a text at its blanks, as spreadsheet programs do.
    private static func lines(of text: String, perLine: Int) -> Int {
        var total = 0
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            total += 1
            var used = 0
            for word in paragraph.split(separator: " ") {
                let length = word.count
                if used > 0, used + 1 + length > perLine {
                    total += 1
                    used = 0
                }
                used += (used > 0 ? 1 : 0) + length
                while used > perLine {
                    total += 1
                    used -= perLine
                }
            }
        }
        return total
    }
}
