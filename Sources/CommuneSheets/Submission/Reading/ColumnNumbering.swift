/// The row of an official form that numbers its columns.
enum ColumnNumbering {
    /// Whether the row only numbers the columns, as official forms do under the header: `A`, `B`,
    /// `(1)`, `(2)`, or `1` to `10`. Every column up to the last figure has its mark then.
    static func isNumbering(_ row: Int, of table: CSVTable, layout: FormLayout) -> Bool {
        guard row == layout.headerRows.upperBound + 1,
            let lastFigure = FormField.figures.compactMap({ layout.columns[FormColumn($0)] }).max()
        else { return false }
        let marks = (0..<table.rows[row].cellCount).map { column in
            ColumnMark(table.string(row: row, column: column))
        }
        guard marks.count > lastFigure, !marks[0...lastFigure].contains(.empty) else { return false }
        let numbers = marks.compactMap(\.number)
        return !marks.contains(.other) && (numbers.first ?? 1) <= 2
            && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    /// What stands in a cell that may number a column.
    private enum ColumnMark: Equatable {
        case empty, letter, number(Int), other

        init(_ text: String) {
            // `(7)=(6)/(5)` says how a column is computed; Excel turns a typed `(1)` into -1.
            let mark = text.prefix { $0 != "=" }.filter { !"()- ".contains($0) }
            if text.isEmpty {
                self = .empty
            } else if let number = Int(mark) {
                self = .number(number)
            } else {
                let isLetter = mark.count == 1 || mark.allSatisfy { "IVX".contains($0) }
                self = isLetter && mark.allSatisfy(\.isLetter) && !mark.isEmpty ? .letter : .other
            }
        }

        var number: Int? {
            if case .number(let number) = self { number } else { nil }
        }
    }
}
