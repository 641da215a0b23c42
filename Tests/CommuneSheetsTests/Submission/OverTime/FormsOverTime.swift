import Testing

@testable import CommuneSheets

/// A unit's forms of several periods, and what the last of them is told beside the others.
struct FormsOverTime: Sendable {
    /// Period → item code → column → text.
    typealias Forms = [(period: String, cells: FilledForm.Cells)]

    /// The form that is checked.
    let form: DiagnosedSubmission
    /// The forms before it.
    let earlier: [AcceptedSubmission]

    /// The last form is checked.
    init(_ forms: Forms, unit: UnitCode = "30058") throws {
        let read = try forms.map { form in
            var cells = form.cells
            // A form in which nothing else is reported would be refused.
            cells["NV.1"] = [.current: "hoàn thành"]
            let year = try #require(ReportingPeriod(form.period)).year
            return try FilledForm(unit, form.period, cells).submission(BuiltIn.catalogue(of: year))
        }
        form = try #require(read.last)
        earlier = read.dropLast().compactMap { AcceptedSubmission($0) }
        #expect(earlier.count == read.count - 1)
    }

    /// One item in several periods: its own figure and the year to date, `x` where it has none.
    init(_ item: String, _ figures: [(String, String, String)], explanation: String = "") throws {
        try self.init(
            figures.enumerated().map { index, figure in
                let isLast = index == figures.count - 1
                return (
                    figure.0,
                    [
                        item: [
                            .current: figure.1, .cumulative: figure.2,
                            .explanation: isLast ? explanation : "",
                        ]
                    ]
                )
            })
    }

    func checked(isSettled: Bool = false) throws -> DiagnosedSubmission {
        let rules = PeriodRules(
            catalogue: try BuiltIn.catalogue(of: form.period?.year ?? 2023),
            history: SubmissionHistory(earlier))
        return rules.checked(form, isSettled: isSettled)
    }

    /// What the rules over time found: `PER02 9 cumulative error`, one for each cell.
    func findings(isSettled: Bool = false) throws -> [String] {
        try checked(isSettled: isSettled).foundOverTime
    }
}

extension DiagnosedSubmission {
    /// The findings of the rules over time, one for each cell.
    var overTime: [Diagnostic] {
        diagnostics.filter { $0.code.rawValue.hasPrefix("PER") && $0.code != .PER01 }.flatMap(\.cells)
    }

    var foundOverTime: [String] {
        overTime.map {
            "\($0.code) \($0.indicator?.text ?? "") \($0.field?.rawValue ?? "") \($0.severity)"
                + ($0.answer == nil ? "" : ", answered")
        }
    }
}
