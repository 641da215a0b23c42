/// How far the making of a workbook has come, as it is told now and then meanwhile.
public enum WorkbookProgress: Hashable, Sendable {
    /// So many cells are written, of so many; those of small sheets are not counted.
    case writing(cells: Int, of: Int)
    /// All cells are written, and are being packed into the file.
    case packing
    /// So many bytes of the sheets were read back and compared, of so many.
    case checking(bytes: Int, of: Int)
}

/// Counts the cells written and tells of them after some thousands.
final class WrittenCells {
    private let total: Int
    private let tell: @Sendable (WorkbookProgress) -> Void
    private var count = 0
    private var told = 0

    private static let interval = 4_096

    init(of total: Int, _ tell: @escaping @Sendable (WorkbookProgress) -> Void) {
        self.total = total
        self.tell = tell
        tell(.writing(cells: 0, of: total))
    }

    /// Counts the cells of a row.
    func add(_ cells: Int) {
        count += cells
        guard count - told >= WrittenCells.interval else { return }
        told = count
        tell(.writing(cells: min(count, total), of: total))
    }
}
