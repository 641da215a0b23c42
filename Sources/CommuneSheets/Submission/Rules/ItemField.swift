/// A cell of a form, by what it is about and not by where it stands.
struct ItemField: Hashable {
    let code: IndicatorCode
    let field: FormField
}
