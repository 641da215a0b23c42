/// Puts together each item's figures, answers and verdict.
struct ResultBuilder {
    let catalogue: IndicatorCatalogue
    let period: ReportingPeriod
    let methods: ConsolidationMethods
    let submissions: [AcceptedSubmission]

    func results() -> [DistrictResult] {
        let own = catalogue.items.map { result(of: $0) }
        let children = Dictionary(grouping: own.filter { $0.item.parent != nil }) { $0.item.parent }
        var verdicts: [IndicatorCode: TargetVerdict] = [:]
        for result in own { verdicts[result.item.code] = result.verdict }
        // A heading may be part of another one, which then comes after it.
        for heading in headingsFromBelow() {
            let parts = children[heading] ?? []
            verdicts[heading] = ResultBuilder.verdict(overParts: parts.compactMap { verdicts[$0.item.code] })
        }
        return own.map { result in
            guard result.item.kind == .heading else { return result }
            return DistrictResult(
                item: result.item, figures: result.figures, verdict: verdicts[result.item.code],
                answers: result.answers, judgedField: result.judgedField)
        }
    }

    /// The headings, those that are parts before those they are parts of; linear in the items times the
    /// depth of the plan.
    private func headingsFromBelow() -> [IndicatorCode] {
        func depth(_ item: CatalogueItem) -> Int {
            var depth = 0
            var parent = item.parent
            // The catalogue has no cycles.
            while let code = parent, depth < catalogue.items.count {
                depth += 1
                parent = catalogue.item(code)?.parent
            }
            return depth
        }
        let headings = catalogue.items.filter { $0.kind == .heading }.map { ($0.code, depth($0)) }
        return headings.sorted { $0.1 > $1.1 }.map(\.0)
    }

    private func result(of item: CatalogueItem) -> DistrictResult {
        var figures: [FormField: DistrictFigure] = [:]
        for field in FormField.figures { figures[field] = methods.figure(of: item, field) }
        let answers = item.kind == .milestone ? answers(to: item) : []
        let judgedField = judgedField(of: item, figures: figures)
        return DistrictResult(
            item: item, figures: figures,
            verdict: verdict(of: item, figures[judgedField], plan: figures[.plan], answers: answers),
            answers: answers, judgedField: judgedField)
    }

    /// In a period that starts the year, the period's own figure stands for the year to date where
    /// that was left out: they are the same.
    private func judgedField(
        of item: CatalogueItem, figures: [FormField: DistrictFigure]
    ) -> FormField {
        let field = item.judgedField
        let isAbsent = figures[field]?.value == nil
        return field == .cumulative && isAbsent && period.startsTheYear ? .current : field
    }

    private func verdict(
        of item: CatalogueItem, _ figure: DistrictFigure?, plan: DistrictFigure?,
        answers: [MilestoneAnswer]
    ) -> TargetVerdict? {
        guard let target = item.target, item.aggregation != .none, item.kind != .input else { return nil }
        if item.kind == .milestone {
            guard let answer = answers.first(where: { $0.unit.kind == .agency }),
                figure?.coverage.partial.isEmpty == true
            else {
                return .insufficientData
            }
            return answer.status == .completed ? .met : .notMet
        }
        guard let figure, let value = figure.value, figure.coverage.isComplete else {
            return .insufficientData
        }
        if item.aggregation == .countOfUnitsMeeting, target.scope == .eachUnit {
            // Every unit asked must reach the target: the count is held against their number.
            return plan?.value.flatMap { value.compared(to: $0) }.map { $0 == .below ? .notMet : .met }
                ?? .insufficientData
        }
        return target.verdict(on: value, direction: item.direction) ?? .insufficientData
    }

    /// A heading is met where all of its parts are, exceeded where all are exceeded.
    private static func verdict(overParts verdicts: [TargetVerdict]) -> TargetVerdict? {
        if verdicts.isEmpty { return nil }
        if verdicts.contains(.notMet) { return .notMet }
        if verdicts.contains(.insufficientData) { return .insufficientData }
        return verdicts.allSatisfy { $0 == .exceeded } ? .exceeded : .met
    }

    private func answers(to item: CatalogueItem) -> [MilestoneAnswer] {
        submissions.compactMap { submission in
            guard
                case .status(let status) = methods.figures(of: submission.unit)?
                    .observation(item.code, .current)?.value
            else { return nil }
            let note = submission.texts.first { $0.item == item.code && $0.field == .note }
            return MilestoneAnswer(unit: submission.unit, status: status, note: note?.text)
        }
    }
}
