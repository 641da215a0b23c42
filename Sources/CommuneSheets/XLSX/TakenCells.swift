/// Which cells of a sheet hold something or belong to a merge; each is written once.
struct TakenCells {
    /// Of a sheet that is written row by row, the row in work; nil where cells come in any order.
    private var row: Int?
    /// A bit a cell of the row in work.
    private var words: [UInt64] = []
    /// The cells of a sheet written in any order.
    private var cells = CellSet()

    /// - Parameter isStreamed: whether rows come in their order, so that only one need be remembered.
    init(isStreamed: Bool) {
        guard isStreamed else { return }
        row = 0
        words = Array(repeating: 0, count: CellAddress.columnLimit / 64)
    }

    /// Takes a cell of the sheet; constant time but for the first of a row.
    mutating func take(_ cell: CellAddress) throws(WorkbookFailure) {
        guard row != nil else {
            guard !cells.contains(cell) else { throw .cellTaken(cell) }
            cells.insert(cell)
            return
        }
        try begin(row: cell.row)
        let (word, bit) = (cell.column / 64, UInt64(1) << (cell.column % 64))
        guard words[word] & bit == 0 else { throw .cellTaken(cell) }
        words[word] |= bit
    }

    /// Whether a cell is free; in a sheet written row by row, of the row in work or a later one.
    func isFree(_ cell: CellAddress) -> Bool {
        guard let row else { return !cells.contains(cell) }
        if cell.row != row { return cell.row > row }
        return words[cell.column / 64] & UInt64(1) << (cell.column % 64) == 0
    }

    /// Goes on to a row, where rows come in their order. Those before it are then written and gone.
    mutating func begin(row next: Int) throws(WorkbookFailure) {
        guard let row, next != row else { return }
        guard next > row else { throw .rowIsPast(next) }
        self.row = next
        for index in words.indices { words[index] = 0 }
    }
}
