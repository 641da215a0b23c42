extension CatalogueReader {
    mutating func readRules(items: [ReadItem]) -> [Rule] {
        let byCode = Dictionary(
            items.map { ($0.item.code, $0.item) }, uniquingKeysWith: { first, _ in first })
        return with(.rules, []) { file in
            file.reportRepeats(under: "Mã quy tắc")
            return file.rows.compactMap { row in
                CatalogueReader.readRule(row, in: &file, items: byCode)
            }
        }
    }

    private static func readRule(
        _ row: Int, in file: inout CatalogueFile, items: [IndicatorCode: CatalogueItem]
    ) -> Rule? {
        let severity: RuleSeverity? = file.required(row, "Mức")
        let text = file.requiredText(row, "Biểu thức")
        if text.isEmpty { return nil }
        do throws(RuleExpressionParser.Failure) {
            let expression = try RuleExpressionParser.parse(text)
            let references = expression.references
            for code in Set(references.map(\.code)) where items[code]?.takesFigures != true {
                file.report(.catalogueRuleWithoutItem(code: code.text), row, "Biểu thức")
            }
            if expression.namesFields, references.contains(where: { $0.field == nil }) {
                file.report(.catalogueValue(column: "Biểu thức", allowed: ["5@current"]), row, "Biểu thức")
            }
            checkParts(expression, text: text, row: row, in: &file, items: items)
            guard let severity else { return nil }
            return Rule(
                code: file.requiredText(row, "Mã quy tắc"), text: text, expression: expression,
                severity: severity.severity,
                explanation: Bilingual(
                    vietnamese: file.requiredText(row, "Giải thích"),
                    english: file.requiredText(row, "Giải thích tiếng Anh")),
                source: file.text(row, "Nguồn"))
        } catch {
            file.report(
                .catalogueExpression(column: error.column, expected: error.expected), row, "Biểu thức")
            return nil
        }
    }

    /// What must hold for every unit's figures must hold for the targets themselves: the Decision's
    /// own sums (5.363.000 + 1.742.000 + 6.961.000 = 14.066.000; 113.837 + 746 = 114.583).
    private static func checkParts(
        _ expression: RuleExpression, text: String, row: Int, in file: inout CatalogueFile,
        items: [IndicatorCode: CatalogueItem]
    ) {
        guard expression.comparison == .equal, !expression.namesFields else { return }
        let targets = expression.references.map { items[$0.code]?.target?.low }
        guard !targets.contains(where: { $0 == nil }) else { return }
        let value: (RuleExpression.Reference) -> Quantity = { items[$0.code]?.target?.low ?? .zero }
        guard let left = expression.left.value(value), let right = expression.right.value(value),
            left != right
        else { return }
        file.report(.cataloguePartsDiffer(rule: text, left: left, right: right), row, "Biểu thức")
    }

    /// The severities a rule can have.
    private enum RuleSeverity: String, CaseIterable {
        case error, warning

        var severity: Severity {
            switch self {
            case .error: .error
            case .warning: .warning
            }
        }
    }
}
