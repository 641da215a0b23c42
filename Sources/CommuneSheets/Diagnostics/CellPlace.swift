/// A place in a file, as a text editor and as a spreadsheet program show it.
public struct CellPlace: Hashable, Sendable {
    /// The physical line of the file, from 1.
    public let line: Int
    /// The row that a spreadsheet program shows, from 1.
    public let row: Int
    /// The column, from 1; nil for the row as a whole.
    public let column: Int?

    public init(line: Int, row: Int, column: Int? = nil) {
        self.line = line
        self.row = row
        self.column = column
    }

    /// The cell's name in a spreadsheet program: `F19`; nil for a whole row.
    public var cell: String? {
        column.map { CellPlace.letters(ofColumn: $0) + String(row) }
    }

    /// The letters of a column: 1 is `A`, 27 is `AA`.
    public static func letters(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        letters.reverse()
        return String(decoding: letters, as: UTF8.self)
    }
}
