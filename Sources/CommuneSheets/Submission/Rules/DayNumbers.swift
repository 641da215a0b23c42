/// Figures that are also the number of a day, and unlike the rest of their row; where the row has no
/// others, of a day near the form's year.
///
/// `04/04` becomes a date in every locale and, in a cell of the format "General", the number 45020
/// (`domain/excel_damage.csv`). Figures of that size occur, so it is a warning.
enum DayNumbers {
    /// How many times all other figures of its row a figure must be to be doubted: those of a whole
    /// year are many times those of a month without any mistake.
    private static func factor(_ field: FormField) -> Quantity {
        field == .plan || field == .cumulative ? Quantity(25) : Quantity(5)
    }

    /// Dates are of the day on which they are typed, or were made of a fraction such as 03/13.
    private static let years = 2001...2031

    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.filter { $0.item.takesFigures }.flatMap { row in
            FormField.figures.compactMap { check(row.item, $0, form) }
        }
    }

    private static func check(
        _ item: CatalogueItem, _ field: FormField, _ form: FormUnderCheck
    ) -> Diagnostic? {
        guard let figure = form.figures.quantity(item.code, field), let date = DateAsTyped(serial: figure),
            let year = date.year, years.contains(year)
        else { return nil }
        let others = FormField.figures.filter { $0 != field }
            .compactMap { form.figures.quantity(item.code, $0) }.filter { !$0.isZero }
        let isUnlikely =
            others.isEmpty
            ? abs(year - form.period.year) <= 1
            : others.allSatisfy { isAbove(figure, $0, times: factor(field)) }
        guard isUnlikely else { return nil }
        return form.finding(.figureMayBeDate(originals: date.originals(for: item)), item.code, field)
    }

    private static func isAbove(_ figure: Quantity, _ other: Quantity, times factor: Quantity) -> Bool {
        other.magnitude.flatMap { $0.multiplied(by: factor) }.map { figure > $0 } ?? false
    }
}
