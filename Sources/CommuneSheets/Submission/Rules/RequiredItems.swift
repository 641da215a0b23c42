/// Every item due in the period has its row.
enum RequiredItems {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        let present = Set(form.rows.map(\.item.code)).union(form.suspected)
        let absent = form.reportedItems.filter { !present.contains($0.code) }
        let due = absent.filter { form.catalogue.isDue($0, from: form.unit, in: form.period) }
        let optional = absent.filter { !form.catalogue.isDue($0, from: form.unit, in: form.period) }
        var findings = due.map { item in
            Diagnostic(.itemMissing(name: item.name.vietnamese), indicator: item.code)
        }
        if !optional.isEmpty {
            findings.append(Diagnostic(.optionalItemsAbsent(codes: optional.map(\.code.text))))
        }
        return findings
    }
}
