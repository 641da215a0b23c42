internal import CommuneSheets

/// How the district's figures go from one state to the other, cause by cause.
struct FigureCourse {
    private let items: [CatalogueItem]
    private let first: Consolidation?
    private var values: [Figure: Ratio]
    private var parts: [Figure: [PeriodDifference.Part]] = [:]

    private struct Figure: Hashable {
        let item: IndicatorCode
        let field: FormField
    }

    /// - Parameters:
    ///   - items: whose figures are followed.
    ///   - first: where they begin; nil where there were none.
    init(_ items: [CatalogueItem], from first: Consolidation?) {
        self.items = items
        self.first = first
        values = FigureCourse.values(of: items, in: first)
    }

    private static func values(of items: [CatalogueItem], in state: Consolidation?) -> [Figure: Ratio] {
        var values: [Figure: Ratio] = [:]
        for item in items {
            for field in FormField.figures {
                values[Figure(item: item.code, field: field)] = state?.result(item.code)?.figure(field).value
            }
        }
        return values
    }

    /// Takes what a cause makes of a figure; nil where there is none then.
    mutating func take(
        _ cause: PeriodDifference.Cause, _ item: CatalogueItem, _ field: FormField, _ value: Ratio?
    ) {
        let figure = Figure(item: item.code, field: field)
        let before = values[figure]
        if value == before { return }
        parts[figure, default: []].append(PeriodDifference.Part(cause: cause, before: before, after: value))
        values[figure] = value
    }

    /// Takes what a cause makes of every figure.
    mutating func take(_ cause: PeriodDifference.Cause, _ state: Consolidation?) {
        let next = FigureCourse.values(of: items, in: state)
        for item in items {
            for field in FormField.figures {
                take(cause, item, field, next[Figure(item: item.code, field: field)])
            }
        }
    }

    /// What differs: figures that a cause has changed, and verdicts.
    ///
    /// - Parameter last: the state that the causes have led to.
    func differences(to last: Consolidation?) -> [PeriodDifference.FigureDifference] {
        items.flatMap { item in
            let old = first?.result(item.code), new = last?.result(item.code)
            return FormField.figures.compactMap { field -> PeriodDifference.FigureDifference? in
                let figure = Figure(item: item.code, field: field)
                let judges = (new ?? old)?.judgedField == field
                let verdicts = judges ? (old?.verdict, new?.verdict) : (nil, nil)
                let parts = parts[figure] ?? []
                guard !parts.isEmpty || verdicts.0 != verdicts.1 else { return nil }
                return PeriodDifference.FigureDifference(
                    item: item, field: field, before: first?.result(item.code)?.figure(field).value,
                    after: values[figure], verdictBefore: verdicts.0, verdictAfter: verdicts.1, parts: parts)
            }
        }
    }
}
