internal import CommuneSheets

/// Recognises a form that stands under a wrong period: its flow figures are another period's.
struct WrongPeriodGuard {
    let catalogue: IndicatorCatalogue
    /// Accepted forms of the same unit in other periods, in the order of time.
    let others: [AcceptedSubmission]

    /// From how many figures on likeness proves anything: a single small number may well recur.
    static let fewest = 6

    /// The finding, where nine in ten of the figures that go on from period to period are another's.
    func finding(on submission: AcceptedSubmission) -> Diagnostic? {
        let own = WrongPeriodGuard.flows(of: submission, catalogue)
        for other in others where other.period != submission.period {
            let theirs = WrongPeriodGuard.flows(of: other, catalogue)
            let compared = own.filter { theirs[$0.key] != nil }
            let equal = compared.count { theirs[$0.key] == $0.value }
            guard compared.count >= WrongPeriodGuard.fewest, equal * 10 >= compared.count * 9 else {
                continue
            }
            return Diagnostic(
                .ledger(
                    .figuresOfAnotherPeriod(
                        stated: submission.period.description, other: other.period.description,
                        otherFile: other.path, equal: equal, compared: compared.count)))
        }
        return nil
    }

    private struct Cell: Hashable {
        let item: IndicatorCode
        let field: FormField
    }

    /// What a form reports of flows, in the period and to date; zeros recur and say nothing.
    private static func flows(
        of submission: AcceptedSubmission, _ catalogue: IndicatorCatalogue
    ) -> [Cell: Quantity] {
        var flows: [Cell: Quantity] = [:]
        for observation in submission.observations {
            guard observation.field == .current || observation.field == .cumulative,
                catalogue.item(observation.item)?.nature == .flow,
                case .figure(let quantity) = observation.value, !quantity.isZero
            else { continue }
            flows[Cell(item: observation.item, field: observation.field)] = quantity
        }
        return flows
    }
}
