/// A formula that is the same in every column, but for the column's letters in it; made anew for each column in the
/// same bytes.
struct FormulaByColumn {
    /// What stands before, between and behind the letters.
    private let pieces: [[UInt8]]
    /// The formula of the last column asked for, with a zero behind it.
    private(set) var bytes: [UInt8] = []

    /// Where the letters stand in the formula that it is made from: what no formula holds.
    private static let mark: UInt8 = 1

    /// The cell of a row (counted from 0), as the formula to begin with names it.
    static func cell(row: Int) -> String { "\u{1}\(row + 1)" }

    /// - Parameter formula: with cells as ``cell(row:)`` names them.
    init(_ formula: String) {
        pieces = Array(formula.utf8)
            .split(separator: FormulaByColumn.mark, omittingEmptySubsequences: false).map { Array($0) }
    }

    /// Makes the formula of a column, given by its letters.
    mutating func make(column letters: [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        for (place, piece) in pieces.enumerated() {
            if place > 0 { bytes.append(contentsOf: letters) }
            bytes.append(contentsOf: piece)
        }
        bytes.append(0)
    }
}
