/// A cell of a sheet. Rows and columns count from 0: `CellAddress(row: 0, column: 0)` is A1.
///
/// Any numbers may be given; those outside a sheet (1,048,576 rows, 16,384 columns) are refused where the address is used.
struct CellAddress: Hashable {
    var row: Int
    var column: Int

    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    /// Whether a sheet has this cell.
    var isInSheet: Bool {
        (0..<Self.rowLimit).contains(row) && (0..<Self.columnLimit).contains(column)
    }

    /// The name in formulas, such as `AB12`; for an address inside a sheet.
    var name: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        appendName(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes the name behind what stands there.
    func appendName(to bytes: inout [UInt8]) {
        Self.appendColumnName(max(column, 0), to: &bytes)
        Self.append(max(row, 0) &+ 1, to: &bytes)
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    }

    /// The name that stays when a formula is copied, such as `$AB$12`.
    var absoluteName: String { "$" + Self.columnName(column) + "$\(row &+ 1)" }

    /// The letters of a column that counts from 0: 0 is `A`, 26 is `AA`.
    static func columnName(_ column: Int) -> String {
        var letters: [UInt8] = []
        appendColumnName(max(column, 0), to: &letters)
        return String(decoding: letters, as: UTF8.self)
    }

    private static func appendColumnName(_ column: Int, to bytes: inout [UInt8]) {
        if column >= 26 { appendColumnName(column / 26 - 1, to: &bytes) }
        bytes.append(UInt8(ascii: "A") &+ UInt8(truncatingIfNeeded: column % 26))
    }

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads a name such as `AB12`: capital letters and digits only; nil for anything else or outside a sheet.
    init?(name: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        var digits = 0
        for byte in name {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column <= Self.columnLimit:
                column = column * 26 + Int(byte &- UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row <= Self.rowLimit:
                row = row * 10 + Int(byte &- UInt8(ascii: "0"))
                digits += 1
            default:
                return nil
            }
        }
        self.init(row: row - 1, column: column - 1)
        guard isInSheet else { return nil }
    }
}

/// A rectangle of cells, first and last included. Rows and columns count from 0.
struct CellRange: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    var first: CellAddress { CellAddress(row: rows.lowerBound, column: columns.lowerBound) }
    var last: CellAddress { CellAddress(row: rows.upperBound, column: columns.upperBound) }

    /// Whether it lies wholly inside a sheet.
    var isInSheet: Bool { first.isInSheet && last.isInSheet }

    /// The number of cells, of a range inside a sheet.
    var cellCount: Int { rows.count &* columns.count }

    /// The name in formulas that stays when a formula is copied, such as `$A$1:$B$9`.
    var absoluteName: String { first.absoluteName + ":" + last.absoluteName }

    func overlaps(_ other: CellRange) -> Bool {
        rows.overlaps(other.rows) && columns.overlaps(other.columns)
    }

    func contains(_ address: CellAddress) -> Bool {
        rows.contains(address.row) && columns.contains(address.column)
    }
}

/// A cell on a named sheet of the same workbook.
struct SheetCell: Hashable {
    var sheet: String
    var address: CellAddress

    /// The reference in formulas, such as `'Tổng hợp'!B9`: the sheet's name always quoted.
    var reference: String { SheetName.quoted(sheet) + "!" + address.name }

    /// A formula that takes over the number in the cell, and an empty text where there is none: a bare
    /// reference to an empty cell would show 0.
    var numberOrNothing: String { "IF(ISNUMBER(\(reference)),\(reference),\"\")" }
}

/// A rectangle of cells on a named sheet of the same workbook.
struct SheetRange: Hashable {
    var sheet: String
    var range: CellRange

    /// The reference in formulas, such as `'Tổng hợp'!$A$1:$B$9`: the sheet's name always quoted.
    var reference: String { SheetName.quoted(sheet) + "!" + range.absoluteName }
}
