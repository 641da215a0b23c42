/// One unit's figures of a longer period from its forms of the months or quarters in it.
struct DerivedFigures {
    private let period: ReportingPeriod
    private let parts: [UnitFigures]

    /// - Parameter parts: forms of parts of the period that do not overlap, in the order of the year.
    init(of parts: [UnitFigures], for period: ReportingPeriod) {
        self.period = period
        self.parts = parts
    }

    /// What is known of an item, field by field; nothing for what is computed from inputs. Linear in the
    /// parts.
    ///
    /// - Parameter position: the item's place in the catalogue.
    func observations(of item: CatalogueItem, at position: Int) -> [Observation] {
        if item.isComputed { return [] }
        let item = Item(code: item.code, nature: item.nature, position: position)
        return FormField.figures.compactMap { field in
            switch field {
            case .plan, .cumulative: last(item, field)
            case .current, .previousYear: item.nature == .flow ? sum(item, field) : last(item, field)
            case .explanation, .note: nil
            }
        }
    }

    /// What is asked of an item.
    private struct Item {
        let code: IndicatorCode
        let nature: CatalogueItem.Nature?
        /// In the catalogue.
        let position: Int
    }

    // MARK: Methods

    /// The sum of all figures, "none occurred" where it is that throughout. "Does not apply" adds nothing
    /// and is an answer of its part; missing ones are counted by their months. Nil where nothing is known
    /// of the period, and where the sum cannot be kept exactly.
    private func sum(_ item: Item, _ field: FormField) -> Observation? {
        let answers = answers(item, field)
        guard let first = answers.first else { return nil }
        let missing = months(without: answers)
        let figures = answers.filter { $0.value.quantity != nil }
        guard let firstFigure = figures.first else {
            // Where some parts do not apply and nothing is known of the others, nothing is known.
            return missing.isEmpty
                ? observation(item, field, .notApplicable, .sum, shown: first, parts: [], missing: [])
                : nil
        }
        guard let total = ConsolidationMethods.total(figures.compactMap(\.value.quantity)) else { return nil }
        let isNone = figures.allSatisfy { $0.value == .noneOccurred }
        return observation(
            item, field, isNone ? .noneOccurred : .figure(total), .sum, shown: firstFigure, parts: figures,
            missing: missing)
    }

    /// The last answer. A plan is that of the year, whenever it was stated; everything else lacks the
    /// months after it.
    private func last(_ item: Item, _ field: FormField) -> Observation? {
        guard let last = answers(item, field).last else { return nil }
        let after = period.months.filter { $0 > last.period.lastMonth }
        return observation(
            item, field, last.value, .last, shown: last, parts: [last], missing: field == .plan ? [] : after)
    }

    // MARK: Parts

    /// What the parts say of a figure, without those that say nothing.
    private func answers(_ item: Item, _ field: FormField) -> [FigurePart] {
        parts.compactMap { part in
            guard let observation = part.observation(ofItem: item.position, field),
                observation.value.isReported
            else { return nil }
            return FigurePart(
                period: part.submission.period, path: part.submission.path, sha256: part.submission.sha256,
                value: observation.value, written: observation.written, place: observation.place)
        }
    }

    private func months(without answers: [FigurePart]) -> [Int] {
        let covered = Set(answers.flatMap { Array($0.period.months) })
        return period.months.filter { !covered.contains($0) }
    }

    private func observation(
        _ item: Item, _ field: FormField, _ value: ReportedValue, _ method: FigureDerivation.Method,
        shown: FigurePart, parts: [FigurePart], missing: [Int]
    ) -> Observation {
        Observation(
            item: item.code, field: field, value: value, written: shown.written, place: shown.place,
            derivation: FigureDerivation(
                method: method, parts: parts, months: period.months, missingMonths: missing))
    }
}
