/// Every item due in the period has its row.
enum RequiredItems {
    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        let present = Set(form.rows.map(\.item.code))
        let absent = form.reportedItems.filter { !present.contains($0.code) }
        let due = absent.filter { form.isDue($0) }
        let optional = absent.filter { !form.isDue($0) }
        var findings = due.map { item in
            Diagnostic(.itemMissing(name: item.name.vietnamese), indicator: item.code)
        }
        if !optional.isEmpty {
            findings.append(Diagnostic(.optionalItemsAbsent(codes: optional.map(\.code.text))))
        }
        return findings
    }
}
