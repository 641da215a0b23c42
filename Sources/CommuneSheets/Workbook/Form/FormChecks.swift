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
        var ranges: [(check: FigureCheck, cells: CellRange, pattern: String)] = []
        for field in open {
            let cell = ItemField(code: item.code, field: field)
            guard let address = cells.address(of: cell) else { continue }
            let check = FigureCheck(
                of: item, field, constraints: cells.constraints.about(cell),
                isOnForm: { cells.address(of: $0) != nil }, name)
            // Seen from the cell, so that equal checks of neighbours are the same. The plan has words of its own.
            let pattern = check.formula { other in
                let place = cells.address(of: other) ?? address
                return "R[\(place.row - address.row)]C[\(place.column - address.column)]"
            }
            if let previous = ranges.last, previous.pattern == pattern, previous.check.field != .plan,
                previous.cells.columns.upperBound + 1 == address.column
            {
                ranges[ranges.count - 1].cells.columns =
                    previous.cells.columns.lowerBound...address.column
            } else {
                ranges.append((check, CellRange(address), pattern))
            }
        }
        for (check, range, _) in ranges {
            let formula = check.formula(name)
            try FormChecks.add(check.validation(formula, in: cells.form.language), to: range, of: sheet)
            try sheet.addRule(.formula("NOT(\(formula))", SheetStyles.refused), to: range)
        }
    }

    /// What a cell is called on the sheet.
    private func name(_ cell: ItemField) -> String { cells.address(of: cell)?.name ?? "" }

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
}
