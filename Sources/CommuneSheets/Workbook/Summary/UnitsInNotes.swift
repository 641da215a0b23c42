/// What a note says of the units behind a figure: how many have given it, which are missing, and to which
/// it does not apply.
///
/// Units are named while the names are right; where there are more than are named, the note says how many
/// and on which sheet they can be seen.
struct UnitsInNotes {
    let result: DistrictResult
    let context: WorkbookContext
    /// How many units are named at most. Names have at most 100 letters, so that a note with them fits.
    private static let named = 6

    private var item: CatalogueItem { result.item }

    /// "Số liệu của 11/13 đơn vị; thiếu: …"
    var coverage: LiveText? {
        guard item.takesFigures, let counts = counts(result.judgedField) else { return nil }
        let coverage = result.judged.coverage
        let (before, after) = context.words(("Số liệu của ", " đơn vị"), ("Figures of ", " units"))
        let units = coverage.missing.compactMap { context.catalogue.unit($0) }
        let names = ending(context.words("; thiếu: ", "; missing: "), units)
        var formula = "\".\""
        if !units.isEmpty {
            let still =
                stillHolds(units, \.missing).map { ",(\($0))=\(min(UnitsInNotes.named, units.count))" } ?? ""
            formula = "IF(AND(\(counts.missing)=\(units.count)\(still)),\(LiveText.text(names)),\".\")"
        }
        let isSaid = coverage.missingCount > 0 && coverage.answeredCount > 0
        return text(
            "IF(AND(\(counts.missing)>0,\(counts.answered)>0),\"\(before)\"&\(counts.given)&\"\(after)\"&\(formula),\"\")",
            now: isSaid
                ? "\(before)\(coverage.answeredCount)/\(coverage.expectedCount)\(after)\(names)" : "")
    }

    /// "Trong kỳ: 12/13 đơn vị.", where another figure than the period's is judged.
    var periodCoverage: LiveText? {
        guard item.takesFigures, result.judgedField != .current, let counts = counts(.current) else {
            return nil
        }
        let coverage = result.figure(.current).coverage
        let (before, after) = context.words(("Trong kỳ: ", " đơn vị."), ("In the period: ", " units."))
        let isSaid = coverage.missingCount > 0 && coverage.answeredCount > 0
        return text(
            "IF(AND(\(counts.missing)>0,\(counts.answered)>0),\"\(before)\"&\(counts.given)&\"\(after)\",\"\")",
            now: isSaid ? "\(before)\(coverage.answeredCount)/\(coverage.expectedCount)\(after)" : "")
    }

    /// "Ghi x (không áp dụng): …"
    var inapplicable: LiveText? {
        // A milestone has its answer in the column of the period.
        let field = item.takesFigures ? result.judgedField : .current
        guard let counts = counts(field) else { return nil }
        let asked = context.catalogue.basis(of: item, field).units.count
        let count = "(\(asked)-\(counts.answered)-\(counts.missing))"
        let units = result.figure(field).coverage.inapplicable.compactMap { context.catalogue.unit($0) }
        let (before, after) = context.words(
            ("Ghi x (không áp dụng): ", " đơn vị"), ("Marked x (does not apply): ", " units"))
        let counted = "\"\(before)\"&\(count)&\(LiveText.text(after + elsewhere + "."))"
        guard !units.isEmpty else { return text("IF(\(count)>0,\(counted),\"\")", now: "") }
        let names = ending(before, units)
        guard let still = stillHolds(units, \.inapplicable) else {
            return text("IF(\(count)>0,\(counted),\"\")", now: "\(before)\(units.count)\(after)\(elsewhere).")
        }
        return text(
            "IF(\(count)>0,IF(AND(\(count)=\(units.count),\(still)=\(min(UnitsInNotes.named, units.count))),"
                + "\(LiveText.text(names)),\(counted)),\"\")",
            now: names)
    }

    // MARK: Parts

    private func text(_ formula: String, now value: String) -> LiveText {
        var text = LiveText()
        text.add(formula, value: value)
        return text
    }

    /// The cells behind a figure on `Theo đơn vị`; nil where it has none.
    private func counts(_ field: FormField) -> (given: String, answered: String, missing: String)? {
        func cell(_ total: ByUnitLayout.Total) -> String? {
            context.byUnit.cell(item.code, field, total)?.reference
        }
        guard let given = cell(.coverage), let answered = cell(.answered), let missing = cell(.missing) else {
            return nil
        }
        return (given, answered, missing)
    }

    /// Where those stand that are not named.
    private var elsewhere: String {
        let sheet = SheetLabels.byUnit[context.language]
        return context.words(" (xem trang “\(sheet)”)", " (see the sheet “\(sheet)”)")
    }

    /// "…: Xã A, Xã B và 37 đơn vị khác (xem trang “Theo đơn vị”)."
    private func ending(_ lead: String, _ units: [ReportingUnit]) -> String {
        let list = units.prefix(UnitsInNotes.named).map { $0.name[context.language] }.joined(separator: ", ")
        let others = units.count - UnitsInNotes.named
        if others <= 0 { return lead + list + "." }
        return lead + list + context.words(" và \(others) đơn vị khác", " and \(others) others") + elsewhere
            + "."
    }

    /// In how many of the units that are named it is still as it was; nil where no cell tells. Together
    /// with the number of all it says whether the words are right.
    private func stillHolds(_ units: [ReportingUnit], _ count: KeyPath<CoverageFormula, String?>) -> String? {
        let field = item.takesFigures ? result.judgedField : .current
        let basis = FigureBasis(
            group: UnitGroup(units.prefix(UnitsInNotes.named), of: context.catalogue),
            inputs: context.catalogue.inputs(of: item, field))
        return CoverageFormula(layout: context.byUnit, of: item, basis: basis, isForOtherSheet: true)[
            keyPath: count]
    }
}
