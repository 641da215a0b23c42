/// Fills in `Cùng kỳ năm trước` from the units' accepted forms of the same period one year before, where
/// a form leaves it empty.
///
/// A figure that the form states stands: whether it is last year's is checked elsewhere. What is filled in
/// carries the cell of last year's form (``Observation/derivation``).
struct LastYearFigures {
    private let catalogue: IndicatorCatalogue
    private let forms: [UnitCode: AcceptedSubmission]

    /// - Parameter forms: of any periods; at most one for each unit and period.
    init(_ forms: [AcceptedSubmission], before period: ReportingPeriod, catalogue: IndicatorCatalogue) {
        self.catalogue = catalogue
        let lastYear = ReportingPeriod(year: period.year - 1, span: period.span)
        self.forms = Dictionary(
            forms.filter { $0.period == lastYear }.map { ($0.unit.code, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The form with last year's figures added; linear in its rows.
    ///
    /// A code that meant another territory last year, or another item, gives nothing.
    func filling(_ form: AcceptedSubmission) -> AcceptedSubmission {
        guard let before = forms[form.unit.code],
            NameKey(before.unit.name.vietnamese) == NameKey(form.unit.name.vietnamese)
        else { return form }
        let stated = FormFigures(form.observations)
        let former = FormFigures(before.observations)
        let added = catalogue.items(reportedBy: form.unit).compactMap { item -> Observation? in
            guard item.takesFigures, !item.isComputed,
                before.itemNames[item.code] == NameKey(item.name.vietnamese),
                stated.observation(item.code, .previousYear)?.value.isReported != true,
                let figure = former.observation(item.code, .current), figure.value.quantity != nil
            else { return nil }
            return figure.standing(in: form, from: before)
        }
        return added.isEmpty ? form : form.adding(added)
    }
}

extension Observation {
    /// Last year's figure as this year's form would have stated it.
    fileprivate func standing(in form: AcceptedSubmission, from before: AcceptedSubmission) -> Observation {
        let part = FigurePart(
            period: before.period, path: before.path, sha256: before.sha256, value: value,
            written: written, place: place)
        return Observation(
            item: item, field: .previousYear, value: value, written: written, place: place,
            derivation: FigureDerivation(
                method: .last, parts: derivation?.parts ?? [part], months: form.period.months,
                missingMonths: derivation?.missingMonths ?? []))
    }
}

extension [AcceptedSubmission] {
    /// The forms with `Cùng kỳ năm trước` filled in from last year's where they leave it empty.
    package func filled(
        fromFormsOf lastYear: [AcceptedSubmission], before period: ReportingPeriod,
        catalogue: IndicatorCatalogue
    ) -> [AcceptedSubmission] {
        let figures = LastYearFigures(lastYear, before: period, catalogue: catalogue)
        return map { figures.filling($0) }
    }
}
