/// Every check of a form as a whole, in the order in which findings are made.
enum FormRules {
    static func check(_ form: FormUnderCheck) -> (findings: [Diagnostic], counts: RuleCounts) {
        var findings = RequiredItems.check(form)
        findings += RequiredFigures.check(form)
        findings += ComputedFigures.check(form)
        findings += YearToDate.check(form)
        findings += PlanFigures.check(form)
        let (broken, counts) = CatalogueRules.check(form, knownFindings: findings)
        return (findings + broken, counts)
    }
}
