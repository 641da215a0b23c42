/// What each cell of a form's table is for, and where each figure stands on the sheet.
struct FormCells {
    let form: BlankForm
    /// What the figures must satisfy among themselves, as the reader of forms holds them.
    let constraints: ConstraintList
    /// The cells that compute themselves.
    let computed: ComputedCells
    private let rows: [IndicatorCode: Int]

    /// A cell in an item's row.
    enum Cell {
        /// Locked, as the form prints it.
        case printed(String)
        /// Locked: a plan figure that the catalogue knows.
        case planned(Quantity)
        /// Locked: it computes itself.
        case computed(ComputedCell)
        case figure
        /// One of the answers to a milestone or a task.
        case status
        /// An explanation or a note.
        case words
    }

    /// Linear in the form's lines and in the catalogue's rules.
    init(_ form: BlankForm) {
        self.form = form
        var rows: [IndicatorCode: Int] = [:]
        for (row, line) in form.lines.enumerated() {
            if case .item(let item) = line.subject { rows[item.code] = row }
        }
        self.rows = rows
        constraints = ConstraintList(form.catalogue.constraints(on: form.unit, in: form.period))
        let places = rows
        computed = ComputedCells(of: constraints.all, on: form) { cell in
            guard places[cell.code] != nil, let item = form.catalogue.item(cell.code) else { return false }
            return FormCells.takesFigure(item, cell.field, on: form)
        }
    }

    /// Where a figure stands; nil where the form has no row for it.
    func address(of cell: ItemField) -> CellAddress? {
        guard let row = rows[cell.code],
            let column = FormColumn.allCases.firstIndex(of: FormColumn(cell.field))
        else { return nil }
        return CellAddress(row: row, column: column)
    }

    /// What a cell is for.
    ///
    /// - Parameter text: what the form prints there.
    func cell(of item: CatalogueItem, _ column: FormColumn, text: String) -> Cell {
        guard let field = column.field, item.kind != .heading else { return .printed(text) }
        guard field.holdsFigure else { return .words }
        if let own = computed[ItemField(code: item.code, field: field)] { return .computed(own) }
        if field == .plan, let planned = form.catalogue.plan(of: item, for: form.unit) {
            return .planned(planned)
        }
        if item.kind == .milestone { return field == .current ? .status : .printed(text) }
        return FormCells.takesFigure(item, field, on: form) ? .figure : .printed(text)
    }

    /// Whether a milestone or a task is asked about.
    var holdsStatus: Bool {
        form.lines.contains { line in
            if case .item(let item) = line.subject { item.kind == .milestone } else { false }
        }
    }

    /// Whether a figure can stand in a cell. Inputs of rates have no plan of their own.
    private static func takesFigure(_ item: CatalogueItem, _ field: FormField, on form: BlankForm) -> Bool {
        guard item.takesFigures, item.takesField(field) else { return false }
        return field != .plan || item.kind != .input || form.catalogue.plan(of: item, for: form.unit) != nil
    }
}
