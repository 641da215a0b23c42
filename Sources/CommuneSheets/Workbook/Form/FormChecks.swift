/// The checks of what is typed into a form, each over neighbouring cells of a row for which it is the same.
struct FormChecks {
    let cells: FormCells

    /// Adds the checks of an item's row; a cell whose entry is refused by one is coloured where it was pasted, which
    /// no program checks.
    ///
    /// A sheet has room for 255. What a larger form has beyond them is left to the reader of forms.
    ///
    /// - Parameter open: the columns that take figures, in order.
    func add(
        _ item: CatalogueItem, _ open: [FormField], to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        var ranges: [(check: FigureCheck, last: CellAddress, pattern: String)] = []
        for field in open {
            let cell = ItemField(code: item.code, field: field)
            guard let address = cells.address(of: cell),
                let check = figureCheck(item, field, { cells.address(of: $0)?.name }),
                let pattern = figureCheck(item, field, { name($0, from: address) })?.formula
            else { continue }
            // The plan has words of its own.
            if let previous = ranges.last, previous.pattern == pattern, previous.check.field != .plan,
                previous.last.column + 1 == address.column
            {
                ranges[ranges.count - 1].last = address
            } else {
                ranges.append((check, address, pattern))
            }
        }
        for (check, last, _) in ranges {
            guard let first = cells.address(of: ItemField(code: item.code, field: check.field)) else {
                continue
            }
            let range = CellRange(rows: first.row...first.row, columns: first.column...last.column)
            try FormChecks.add(check.validation(in: cells.form.language), to: range, of: sheet)
            try sheet.addRule(.formula("NOT(\(check.formula))", SheetStyles.refused), to: range)
        }
    }

    /// Gives the cell of a milestone or a task its drop-down list.
    func addChoices(
        _ item: CatalogueItem, at address: CellAddress, to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        let language = cells.form.language
        let isVietnamese = language == .vietnamese
        var validation = CellValidation(.list(StatusChoices.range(language)))
        validation.promptTitle = FormPrompt.title(of: item, in: language)
        validation.prompt = FormPrompt.text([
            isVietnamese
                ? "Chọn mức độ thực hiện trong danh sách; x nếu không áp dụng."
                : "Choose from the list how far it has come; x where it does not apply.",
            isVietnamese ? FormPrompt.sentence(item.remark) : "",
        ])
        let words = MilestoneStatus.allCases.map { $0.words[language] }.joined(separator: ", ")
        validation.errorTitle = isVietnamese ? "Chọn trong danh sách" : "Choose from the list"
        validation.error =
            isVietnamese
            ? "Ô này chỉ nhận: \(words); x nếu không áp dụng." : "This cell takes only: \(words), x."
        try FormChecks.add(validation, to: CellRange(address), of: sheet)
    }

    private static func add(
        _ validation: CellValidation, to range: CellRange, of sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        guard sheet.contents.validations.count < CellValidation.limit else { return }
        try sheet.addValidation(validation, to: range)
    }

    private func figureCheck(
        _ item: CatalogueItem, _ field: FormField, _ name: (ItemField) -> String?
    ) -> FigureCheck? {
        let own = ItemField(code: item.code, field: field)
        return FigureCheck(of: item, field, constraints: cells.constraints.about(own), name)
    }

    /// A cell by how far it is from another, in which equal checks of neighbouring cells are the same.
    private func name(_ cell: ItemField, from origin: CellAddress) -> String? {
        cells.address(of: cell).map { "R[\($0.row - origin.row)]C[\($0.column - origin.column)]" }
    }
}
