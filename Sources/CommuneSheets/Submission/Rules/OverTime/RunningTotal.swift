/// The year to date continues that of the period before; where the period before is not known, it has at
/// least not fallen.
enum RunningTotal {
    static func check(_ form: FormOverTime) -> [Diagnostic] {
        form.items.filter { $0.nature == .flow }.compactMap { item in
            guard let cumulative = form.figure(item, .cumulative) else { return nil }
            if let current = form.figure(item, .current),
                let previous = form.period.previousOfYear.flatMap({ form.entry(of: $0) }),
                let known = form.known(item, .cumulative, in: previous)
            {
                return continued(item, cumulative, current, known, form)
            }
            return fell(item, cumulative, form)
        }
    }

    /// Month plus last year to date is the year to date.
    private static func continued(
        _ item: CatalogueItem, _ cumulative: Quantity, _ current: Quantity, _ known: KnownFigure,
        _ form: FormOverTime
    ) -> Diagnostic? {
        guard let sum = known.figure.adding(current), sum != cumulative else { return nil }
        return form.finding(
            .yearToDateNotContinued(current: current), item, .cumulative, cumulative, known: [known],
            expected: sum, related: [.current], isContradiction: true,
            correction: form.form.correction(of: item.code) { field, meant in
                field == .cumulative ? meant == sum : known.figure.adding(meant) == cumulative
            })
    }

    /// Of flows that cannot be negative: periods in between can only add.
    private static func fell(
        _ item: CatalogueItem, _ cumulative: Quantity, _ form: FormOverTime
    ) -> Diagnostic? {
        guard item.minimum.map({ !$0.isNegative }) == true else { return nil }
        let current = form.figure(item, .current) ?? .zero
        let period = form.period
        let bounds = [
            last(item, in: form, where: { $0.lastMonth < period.months.lowerBound }).map { ($0, current) },
            last(item, in: form, where: { $0.isPart(of: period) && $0.lastMonth < period.lastMonth })
                .map { ($0, Quantity.zero) },
        ].compactMap { $0 }
        for (known, added) in bounds {
            guard let bound = known.figure.adding(added), cumulative < bound else { continue }
            return form.finding(
                .yearToDateFell(current: added), item, .cumulative, cumulative, known: [known],
                related: added.isZero ? [] : [.current], isContradiction: true)
        }
        return nil
    }

    /// The last known year to date of this year, of the periods that are asked for.
    private static func last(
        _ item: CatalogueItem, in form: FormOverTime, where isMeant: (ReportingPeriod) -> Bool
    ) -> KnownFigure? {
        for entry in form.earlier.reversed() where entry.period.year == form.period.year {
            if isMeant(entry.period), let known = form.known(item, .cumulative, in: entry) { return known }
        }
        return nil
    }
}

extension FormUnderCheck {
    /// The one slip of the hand in the period's figure or the year to date of an item that explains why
    /// they do not go with another period; nil where none does, or several.
    ///
    /// - Parameter agrees: whether a figure in a field would go with that period.
    func correction(
        of item: IndicatorCode, agrees: (FormField, Quantity) -> Bool
    ) -> CellCorrection? {
        var found: CellCorrection?
        for field in [FormField.cumulative, .current] {
            let cell = ItemField(code: item, field: field)
            for (slip, meant) in slips(in: cell) where agrees(field, meant) && isPossible(meant, in: cell) {
                guard found == nil, let observation = figures.observation(item, field) else { return nil }
                found = CellCorrection(
                    place: observation.place, indicator: item, field: field, value: observation.written,
                    suggestion: meant.unambiguousText(in: numberStyle), slip: slip)
            }
        }
        return found
    }
}
