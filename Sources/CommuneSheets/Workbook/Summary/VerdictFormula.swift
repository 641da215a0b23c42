/// The verdict on an item as a live formula: the target's own comparator over the figure beside it.
///
/// It gives what ``TargetVerdict`` gives for the same figures, as finely as ``ComparisonPrecision`` says, and
/// follows when one is changed by hand.
struct VerdictFormula {
    let result: DistrictResult
    let context: WorkbookContext
    /// The item's row on `Tổng hợp`, from 0.
    let row: Int

    private var item: CatalogueItem { result.item }
    private var catalogue: IndicatorCatalogue { context.catalogue }

    /// Nil where nothing is judged.
    var text: String? {
        guard result.verdict != nil else { return nil }
        if item.kind == .heading { return overParts }
        guard let target = item.target else { return nil }
        if item.kind == .milestone { return milestone }
        guard let missing = context.byUnit.cell(item.code, result.judgedField, .missing)?.reference else {
            return nil
        }
        let verdict = judged(target) ?? word(.insufficientData)
        return
            "IF(OR(\(missing)>0\(orPartial),NOT(ISNUMBER(\(figure)))),\(word(.insufficientData)),\(verdict))"
    }

    /// A further condition: the count of figures that stand on a part of the period.
    private var orPartial: String {
        context.byUnit.cell(item.code, result.judgedField, .partial).map { ",\($0.reference)>0" } ?? ""
    }

    private func word(_ verdict: TargetVerdict) -> String { "\"\(verdict.words[context.language])\"" }

    /// The cell that is judged.
    private var figure: String {
        CellAddress(row: row, column: SummaryRow.Column.of(result.judgedField)).name
    }

    // MARK: Figures

    private func judged(_ target: Target) -> String? {
        if item.aggregation == .countOfUnitsMeeting, target.scope == .eachUnit {
            let plan = CellAddress(row: row, column: SummaryRow.Column.plan).name
            return "IF(\(figure)>=\(plan),\(word(.met)),\(word(.notMet)))"
        }
        guard let low = target.low else { return nil }
        switch target.comparator {
        case .atLeast: return compared(low, better: ">")
        case .atMost: return compared(low, better: "<")
        case .planned: return compared(low, better: item.direction == .lower ? "<" : ">")
        case .above: return "IF(\(difference(low))>0,\(word(.met)),\(word(.notMet)))"
        case .below: return "IF(\(difference(low))<0,\(word(.met)),\(word(.notMet)))"
        case .decreaseAtLeast:
            return "IF(\(fall(low))=0,\(word(.met)),IF(\(fall(low))>0,\(word(.exceeded)),\(word(.notMet))))"
        case .decreaseRange:
            guard let high = target.high else { return nil }
            return "IF(\(fall(low))<0,\(word(.notMet)),IF(\(fall(high))>0,\(word(.exceeded)),\(word(.met))))"
        case .milestone: return nil
        }
    }

    private func compared(_ bound: Quantity, better: String) -> String {
        let difference = difference(bound)
        return "IF(\(difference)=0,\(word(.met)),"
            + "IF(\(difference)\(better)0,\(word(.exceeded)),\(word(.notMet))))"
    }

    /// How far the figure is above a bound; what a program's binary sums leave behind is rounded off.
    private func difference(_ bound: Quantity) -> String {
        "ROUND(\(figure)-(\(bound.description)),\(precision.decimals(at: bound)))"
    }

    /// How much more the figure has fallen than by a bound.
    private func fall(_ bound: Quantity) -> String {
        "ROUND(-\(figure)-(\(bound.description)),\(precision.decimals(at: bound)))"
    }

    private var precision: ComparisonPrecision {
        ComparisonPrecision(
            of: item, in: catalogue, units: catalogue.basis(of: item, result.judgedField).units.count)
    }

    // MARK: Milestones and headings

    private var milestone: String? {
        let answer = CellAddress(row: row, column: SummaryRow.Column.current).name
        let done = MilestoneStatus.completed.words[context.language]
        let isOpen = orPartial.isEmpty ? "\(answer)=\"\"" : "OR(\(answer)=\"\"\(orPartial))"
        return "IF(\(isOpen),\(word(.insufficientData)),"
            + "IF(\(answer)=\"\(done)\",\(word(.met)),\(word(.notMet))))"
    }

    /// Met where all parts are, exceeded where all are exceeded.
    private var overParts: String? {
        guard let parts = context.summary.parts(of: item.code) else { return nil }
        func count(_ verdict: TargetVerdict) -> String { parts.count(word(verdict)) }
        return "IF(\(count(.notMet))>0,\(word(.notMet)),"
            + "IF(\(count(.insufficientData))>0,\(word(.insufficientData)),"
            + "IF(\(count(.exceeded))=\(parts.count),\(word(.exceeded)),\(word(.met)))))"
    }
}
