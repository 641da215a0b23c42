/// Columns of `Theo đơn vị` in which units stand, with their cells in some rows, as a formula writes them.
///
/// A formula names the units that it counts as runs of neighbours. Where those would be many it names all
/// columns from the first unit to the last, and beside them the row that marks which are meant
/// (``UnitMarks``): so it stays short, and no cell counts that is not a unit's own.
struct UnitStretch {
    /// The columns, from 0.
    let columns: ClosedRange<Int>
    /// The row that has 1 under the units meant and 0 under others, from 0; nil where all are meant.
    let markRow: Int?
    /// One range for each row: `E5:P5`.
    let cells: [String]
    /// The row of the marks likewise.
    let mark: String?

    /// - Parameters:
    ///   - rows: from 0.
    ///   - prefix: what stands before a range: the sheet's name, in a formula on another sheet.
    fileprivate init(columns: ClosedRange<Int>, rows: [Int], markRow: Int?, prefix: String) {
        func range(_ row: Int) -> String {
            prefix + CellAddress(row: row, column: columns.lowerBound).name + ":"
                + CellAddress(row: row, column: columns.upperBound).name
        }
        self.columns = columns
        self.markRow = markRow
        cells = rows.map(range)
        mark = markRow.map(range)
    }

    /// Adds up products of the cells' properties, such as `ISNUMBER(E5:P5)*(E5:P5<>"x")`, over the units.
    func sum(of product: String) -> String {
        "SUMPRODUCT(" + (mark.map { $0 + "*" } ?? "") + product + ")"
    }

    /// How many of the units have a number in a row.
    ///
    /// - Parameter row: its place in ``cells``, as in all of these.
    func count(_ row: Int) -> String {
        mark == nil ? "COUNT(\(cells[row]))" : sum(of: "ISNUMBER(\(cells[row]))")
    }

    /// How many of the units have a text in a row.
    func count(_ row: Int, ofText text: String) -> String {
        mark == nil ? "COUNTIF(\(cells[row]),\"\(text)\")" : sum(of: "(\(cells[row])=\"\(text)\")")
    }

    /// How many of the units have at least so much in a row.
    func count(_ row: Int, atLeast threshold: Quantity) -> String {
        // Joined by the program itself, which then reads the figure in its own notation.
        mark == nil
            ? "COUNTIF(\(cells[row]),\">=\"&\(threshold))"
            : sum(of: "ISNUMBER(\(cells[row]))*(\(cells[row])>=\(threshold))")
    }

    /// The sum of a row's numbers.
    func total(_ row: Int) -> String {
        mark == nil ? "SUM(\(cells[row]))" : sumOfPaired(row)
    }

    /// The sum of a row's numbers over the units that have a number in every row.
    func sumOfPaired(_ row: Int) -> String {
        let present = cells.map { "--ISNUMBER(\($0))" }
        // Behind commas a text counts as nothing; multiplied it would be an error.
        return "SUMPRODUCT(" + ((mark.map { [$0] } ?? []) + present + [cells[row]]).joined(separator: ",")
            + ")"
    }
}

extension ByUnitLayout {
    /// The stretches in which a group's units stand; none where there is no unit. Linear in the units.
    ///
    /// - Parameters:
    ///   - rows: from 0; each stretch has cells in every one of them.
    ///   - isForOtherSheet: whether the formula stands on another sheet than `Theo đơn vị`.
    func stretches(of group: UnitGroup, rows: [Int], isForOtherSheet: Bool = false) -> [UnitStretch] {
        stretches(ofColumns: columns(of: group), rows: rows, isForOtherSheet: isForOtherSheet)
    }

    /// The same of units that are given by their columns.
    ///
    /// - Parameters:
    ///   - rows: from 0; each stretch has cells in every one of them.
    ///   - isForOtherSheet: whether the formula stands on another sheet than `Theo đơn vị`.
    func stretches(ofColumns columns: [Int], rows: [Int], isForOtherSheet: Bool = false) -> [UnitStretch] {
        let runs = ByUnitLayout.runs(columns)
        let prefix = isForOtherSheet ? SheetName.quoted(sheet) + "!" : ""
        if let row = marks.row(of: runs), let first = runs.first, let last = runs.last {
            let columns = first.lowerBound...last.upperBound
            return [UnitStretch(columns: columns, rows: rows, markRow: row, prefix: prefix)]
        }
        return runs.map { UnitStretch(columns: $0, rows: rows, markRow: nil, prefix: prefix) }
    }
}
