/// A set of cells of one sheet, which may be of millions: a bit a cell.
///
/// For addresses inside a sheet.
struct CellSet {
    /// 64 neighbours of a row in each word, by the place of the word in the sheet.
    private var words: [Int: UInt64] = [:]

    private static let wordsPerRow = CellAddress.columnLimit / 64

    /// Constant time.
    func contains(_ cell: CellAddress) -> Bool {
        words[CellSet.word(of: cell), default: 0] & CellSet.bit(of: cell) != 0
    }

    /// Constant time.
    mutating func insert(_ cell: CellAddress) {
        words[CellSet.word(of: cell), default: 0] |= CellSet.bit(of: cell)
    }

    private static func word(of cell: CellAddress) -> Int {
        cell.row &* wordsPerRow &+ cell.column / 64
    }

    private static func bit(of cell: CellAddress) -> UInt64 { 1 << (cell.column % 64) }
}
