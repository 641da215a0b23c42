/// Every check of a form as a whole, in the order in which findings are made.
enum FormRules {
    static func check(_ form: FormUnderCheck) -> (findings: [Diagnostic], counts: RuleCounts) {
        var findings = RequiredItems.check(form)
        let missing = RequiredFigures.check(form)
        findings += missing
        let asked = Set(missing.flatMap { [$0.place].compactMap { $0 } + $0.related.map(\.place) })
        findings += ComputedFigures.check(form, asked: asked)
        findings += PreviousYear.check(form)
        findings += YearToDate.check(form)
        findings += DayNumbers.check(form)
        findings += PlanFigures.check(form)
        // One cell is asked about once.
        findings += PlanDistance.check(
            form, asked: Set(findings.filter { $0.severity != .note }.compactMap(\.place)))
        // An optional row that a rate needs is no longer optional.
        let needed = Set(findings.filter { $0.code == .SUM05 }.compactMap { $0.indicator?.text })
        findings = findings.compactMap { $0.withoutOptionalItems(needed) }
        let (broken, counts) = CatalogueRules.check(form, knownFindings: findings)
        return (findings + broken, counts)
    }
}

extension Diagnostic {
    /// The same finding without some items among those that need not be reported; nil where none is left.
    fileprivate func withoutOptionalItems(_ items: Set<String>) -> Diagnostic? {
        guard case .optionalItemsAbsent(let codes) = problem else { return self }
        let left = codes.filter { !items.contains($0) }
        return left.isEmpty ? nil : Diagnostic(.optionalItemsAbsent(codes: left))
    }
}
