/// The answers that a milestone or a task takes, on a hidden sheet of their own: a drop-down list refers to cells.
enum StatusChoices {
    /// The three words of the form, and the sign for what does not apply to the unit.
    static func texts(_ language: Language) -> [String] {
        MilestoneStatus.allCases.map { $0.words[language] } + ["x"]
    }

    static func sheetName(_ language: Language) -> String {
        language == .vietnamese ? "Lựa chọn" : "Choices"
    }

    /// The cells that hold them.
    static func range(_ language: Language) -> SheetRange {
        SheetRange(
            sheet: sheetName(language),
            range: CellRange(rows: 0...(texts(language).count - 1), columns: 0...0))
    }

    static func write(_ language: Language, to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        for (row, text) in texts(language).enumerated() {
            try sheet.write(.text(text), at: CellAddress(row: row, column: 0), style: SheetStyles.body)
        }
        try sheet.setColumns(0...0, width: 24)
        sheet.protect()
        try sheet.hide()
    }
}
