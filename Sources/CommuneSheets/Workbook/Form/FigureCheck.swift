/// What may be typed into a figure cell: the form's own signs, or a number that the reader of forms accepts beside the
/// others.
///
/// Only what the reader refuses is refused here. What it warns about may be right, and is answered by an explanation.
struct FigureCheck {
    let item: CatalogueItem
    let field: FormField
    /// What the figure must satisfy beside others, as many as a formula has room for; the reader holds the rest.
    let relations: [FigureConstraint]
    /// The most characters of a figure: General shows no more, and a CSV file holds what is shown.
    static let lengthLimit = 11

    /// What a cell is called in formulas.
    typealias Name = (ItemField) -> String

    /// - Parameters:
    ///   - constraints: those that the cell stands in.
    ///   - isOnForm: whether the form has a cell.
    ///   - name: what a cell is called on the sheet.
    init(
        of item: CatalogueItem, _ field: FormField, constraints: [FigureConstraint],
        isOnForm: (ItemField) -> Bool, _ name: Name
    ) {
        self.item = item
        self.field = field
        var kept: [FigureConstraint] = []
        for constraint in constraints
        where constraint.isStrict && !constraint.isEquality && constraint.cells.allSatisfy(isOnForm) {
            let formula = FigureCheck.formula(item, field, kept + [constraint], name)
            if formula.utf16.count <= CellValidation.formulaLimit { kept.append(constraint) }
        }
        relations = kept
    }

    /// The check as a spreadsheet program computes it.
    func formula(_ name: Name) -> String { FigureCheck.formula(item, field, relations, name) }

    /// No operand is read as a number that may be a text: one error would refuse the signs as well.
    private static func formula(
        _ item: CatalogueItem, _ field: FormField, _ relations: [FigureConstraint], _ name: Name
    ) -> String {
        let own = ItemField(code: item.code, field: field)
        let cell = name(own)
        var all = ["LEN(\(cell))<\(lengthLimit + 1)", "\(cell)=ROUND(\(cell),\(item.decimalsOnForm))"]
        if let minimum = item.minimum { all.append("\(cell)>=\(minimum.description)") }
        if let maximum = item.maximum { all.append("\(cell)<=\(maximum.description)") }
        all += relations.map { condition($0, beside: own, name) }
        let signs = ["-", "x", "…", ""].map { "\(cell)=\"\($0)\"" }.joined(separator: ",")
        return "IF(ISNUMBER(\(cell)),AND(\(all.joined(separator: ","))),OR(\(signs)))"
    }

    /// A relation, held only where all the other figures in it are numbers.
    private static func condition(
        _ constraint: FigureConstraint, beside own: ItemField, _ name: Name
    ) -> String {
        let text: String
        switch constraint.relation {
        case .rule(let rule, let field):
            text = [rule.expression.left, rule.expression.right].map { side in
                side.formula { name(ItemField(code: $0.code, field: $0.field ?? field)) }
            }.joined(separator: rule.expression.comparison.inFormulas)
        case .yearToDate(let item, let comparison):
            text = [FormField.cumulative, .current].map { name(ItemField(code: item.code, field: $0)) }
                .joined(separator: comparison.inFormulas)
        // An equality, which is never asked for here.
        case .computed: text = "TRUE"
        }
        let others = constraint.cells.filter { $0 != own }.map(name)
        if others.isEmpty { return text }
        let numbers = "COUNT(\(others.joined(separator: ",")))"
        return "IF(\(others.count == 1 ? numbers : "\(numbers)=\(others.count)"),\(text),TRUE)"
    }
}

extension RuleExpression.Comparison {
    /// The sign in a spreadsheet program's formulas.
    fileprivate var inFormulas: String { self == .notEqual ? "<>" : rawValue }
}

extension CatalogueItem {
    /// How many decimals a figure has on the form. Of a rate, three could be taken for thousands.
    var decimalsOnForm: UInt8 {
        let decimals = asksYesOrNo ? 0 : measure?.decimals ?? 0
        return isComputed ? min(decimals, 2) : decimals
    }

    /// Whether a unit answers with 1 or 0, whatever the district's figure is measured in.
    var asksYesOrNo: Bool { kind == .count && minimum == .zero && maximum == .one }
}
