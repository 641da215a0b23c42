extension CellValue {
    /// What is longer than this, in UTF-16 units, is cut; a cell holds a little more.
    static let fileTextLimit = 30_000

    /// Text from a file as a workbook can hold it: characters that XML cannot carry are replaced, and
    /// what is longer than a cell is cut with a mark.
    static func text(fromFile text: String) -> CellValue {
        let safe = CellText.xmlSafe(text).text
        guard safe.utf16.count > fileTextLimit else { return .text(safe) }
        // By scalars: a single character can be arbitrarily long.
        return .text(String(String.UnicodeScalarView(safe.unicodeScalars.prefix(15_000))) + " […]")
    }
}
