/// What may be typed into a figure cell: the form's own signs, or a number that the reader of forms accepts beside the
/// others.
///
/// Only what the reader refuses is refused here. What it warns about may be right, and is answered by an explanation.
struct FigureCheck {
    let item: CatalogueItem
    let field: FormField
    /// What the figure must satisfy beside others, as many as a formula has room for; the reader holds the rest.
    let relations: [FigureConstraint]
    /// The check as a spreadsheet program computes it, seen from the cell itself.
    let formula: String

    /// - Parameters:
    ///   - constraints: those that the cell stands in.
    ///   - name: what a cell is called in formulas; nil where the form has none.
    init?(
        of item: CatalogueItem, _ field: FormField, constraints: [FigureConstraint],
        _ name: (ItemField) -> String?
    ) {
        let own = ItemField(code: item.code, field: field)
        guard let cell = name(own) else { return nil }
        var kept: [FigureConstraint] = []
        var formula = FigureCheck.formula(cell, item, [])
        var conditions: [String] = []
        for constraint in constraints where constraint.isStrict && !constraint.isEquality {
            guard let condition = FigureCheck.condition(constraint, beside: own, name) else { continue }
            let longer = FigureCheck.formula(cell, item, conditions + [condition])
            guard longer.utf16.count <= CellValidation.formulaLimit else { continue }
            conditions.append(condition)
            kept.append(constraint)
            formula = longer
        }
        self.item = item
        self.field = field
        relations = kept
        self.formula = formula
    }

    /// No operand is read as a number that may be a text: one error would refuse the signs as well.
    private static func formula(_ cell: String, _ item: CatalogueItem, _ conditions: [String]) -> String {
        // General shows no more than eleven characters, and a CSV file holds what is shown.
        var all = ["LEN(\(cell))<12", "\(cell)=ROUND(\(cell),\(item.decimalsOnForm))"]
        if let minimum = item.minimum { all.append("\(cell)>=\(minimum.description)") }
        if let maximum = item.maximum { all.append("\(cell)<=\(maximum.description)") }
        all += conditions
        let signs = ["-", "x", "…", ""].map { "\(cell)=\"\($0)\"" }.joined(separator: ",")
        return "IF(ISNUMBER(\(cell)),AND(\(all.joined(separator: ","))),OR(\(signs)))"
    }

    /// A relation, held only where all the other figures in it are numbers; nil where one is not on the form.
    private static func condition(
        _ constraint: FigureConstraint, beside own: ItemField, _ name: (ItemField) -> String?
    ) -> String? {
        var others: [String] = []
        for cell in constraint.cells where cell != own {
            guard let other = name(cell) else { return nil }
            others.append(other)
        }
        let text: String
        switch constraint.relation {
        case .rule(let rule, let field):
            let sides = [rule.expression.left, rule.expression.right].map { side in
                side.formula { name(ItemField(code: $0.code, field: $0.field ?? field)) ?? "" }
            }
            text = sides.joined(separator: rule.expression.comparison.inFormulas)
        case .yearToDate(let item, let comparison):
            let sides = [FormField.cumulative, .current].compactMap {
                name(ItemField(code: item.code, field: $0))
            }
            text = sides.joined(separator: comparison.inFormulas)
        case .computed: return nil
        }
        if others.isEmpty { return text }
        let areNumbers = "COUNT(\(others.joined(separator: ",")))"
        return "IF(\(others.count == 1 ? areNumbers : "\(areNumbers)=\(others.count)"),\(text),TRUE)"
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
