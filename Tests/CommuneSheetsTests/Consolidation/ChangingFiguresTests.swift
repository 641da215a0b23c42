import Testing

@testable import CommuneSheets

@Suite struct `Figures while forms are exchanged` {
    private struct Figure: Hashable {
        let item: IndicatorCode
        let field: FormField
    }

    private func figures(_ consolidation: Consolidation) -> [Figure: Ratio] {
        var figures: [Figure: Ratio] = [:]
        for result in consolidation.results {
            for field in FormField.figures {
                figures[Figure(item: result.item.code, field: field)] = result.figure(field).value
            }
        }
        return figures
    }

    /// Each unit's form is taken away and given back, while those before it stay away.
    @Test func `are those of the forms that are there, and only those change that the form goes into`()
        async throws
    {
        let catalogue = try #require(try IndicatorCatalogue.builtIn().catalogue)
        let set = try await FormIntake.read(
            [ExpectedFigure.top + "SampleSheets/2023-06"], by: FormReader(catalogue: catalogue))
        var forms = set.accepted
        let period = try #require(set.period)
        func all(_ forms: [AcceptedSubmission]) -> [Figure: Ratio] {
            figures(Consolidation(of: forms, period: period, catalogue: catalogue))
        }
        var changing = ChangingFigures(forms, catalogue: catalogue)
        var known = all(forms)
        var changed = 0
        for form in forms.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
            forms.removeAll { $0.unit.code == form.unit.code }
            for exchanged in [nil, form] {
                changing.exchange(form.unit.code, for: exchanged)
                let expected = all(forms + [exchanged].compactMap { $0 })
                let cells = form.observations.all.map { (item: $0.item, field: $0.field) }
                let touched = Set(
                    changing.figures(madeOf: cells).map { Figure(item: $0.item.code, field: $0.field) })
                for item in catalogue.items {
                    for field in FormField.figures {
                        let figure = Figure(item: item.code, field: field)
                        #expect(changing.value(of: item, field) == expected[figure], "\(figure)")
                        if expected[figure] == known[figure] { continue }
                        changed += 1
                        #expect(touched.contains(figure), "\(figure)")
                    }
                }
                known = expected
            }
            changing.exchange(form.unit.code, for: nil)
            known = all(forms)
        }
        #expect(changed > 100)
    }
}
