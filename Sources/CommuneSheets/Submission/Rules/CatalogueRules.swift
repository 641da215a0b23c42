/// The rules of the catalogue, held against every field of the form.
enum CatalogueRules {
    /// - Parameter knownFindings: what is wrong already. A rule that fails because a denominator is
    ///   zero, or cannot be evaluated because of a figure that is asked for anyway, says nothing new.
    static func check(
        _ form: FormUnderCheck, knownFindings: [Diagnostic]
    ) -> (findings: [Diagnostic], counts: RuleCounts) {
        let zeroDenominators = Set(
            knownFindings.compactMap { $0.code == .SUM06 ? $0.place : nil })
        let reportedMissing = Set(knownFindings.flatMap(\.itemsWithoutFigure))
        var findings: [Diagnostic] = []
        var counts = RuleCounts()
        for constraint in form.constraints.all {
            guard case .rule(let rule, let field) = constraint.relation else { continue }
            switch rule.evaluate(on: field, operand: form.figures.operand) {
            case .passed: counts.passed += 1
            case .notApplicable: break
            case .broken(let left, let right):
                counts.failed += 1
                let places = constraint.cells.compactMap { form.place($0.code, $0.field) }
                if zeroDenominators.isDisjoint(with: places) {
                    findings.append(broken(constraint, rule, field, left, right, form))
                }
            case .notEvaluated(let missing, let isPartial):
                counts.notEvaluated += 1
                if isPartial, reportedMissing.isDisjoint(with: missing) {
                    findings.append(notEvaluated(rule, field, missing, form))
                }
            }
        }
        return (findings, counts)
    }

    private static func broken(
        _ constraint: FigureConstraint, _ rule: Rule, _ field: FormField, _ left: Quantity,
        _ right: Quantity, _ form: FormUnderCheck
    ) -> Diagnostic {
        let difference = left.subtracting(right)
        let problem = Problem.ruleBroken(
            rule: BrokenRule(
                code: rule.code, expression: rule.text, explanation: rule.explanation, left: left,
                right: right, severity: rule.severity,
                isExplainedByRounding: form.isExplainedByRounding(rule, field, difference: difference)))
        let cells = rule.cells(on: field)
        guard let subject = cells.first else { return Diagnostic(problem) }
        return form.finding(
            problem, subject.code, subject.field,
            expected: rule.expression.comparison == .equal ? right : nil,
            difference: difference,
            related: cells.dropFirst().compactMap { form.related($0.code, $0.field) },
            correction: form.correction(of: constraint))
    }

    private static func notEvaluated(
        _ rule: Rule, _ field: FormField, _ missing: [IndicatorCode], _ form: FormUnderCheck
    ) -> Diagnostic {
        let cells = rule.cells(on: field)
        let problem = Problem.ruleNotEvaluated(
            rule: rule.code, expression: rule.text, missing: missing.map(\.text))
        guard let cell = cells.first(where: { $0.code == missing.first }) ?? cells.first else {
            return Diagnostic(problem)
        }
        return form.finding(
            problem, cell.code, cell.field,
            expected: rule.expression.comparison == .equal ? form.implied(cell) : nil)
    }
}

extension Diagnostic {
    /// The items whose figure the finding asks for.
    fileprivate var itemsWithoutFigure: [IndicatorCode] {
        switch problem {
        case .itemMissing, .figureMissing, .inputIncomplete: [indicator].compactMap { $0 }
        case .rateWithoutInputs(let inputs): inputs.map { IndicatorCode($0) }
        default: []
        }
    }
}
