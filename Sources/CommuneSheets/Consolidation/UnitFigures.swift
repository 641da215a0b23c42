/// The figures of one accepted submission, found by item and field in constant time.
///
/// Shared, since every look-up would copy it otherwise.
final class UnitFigures: Sendable {
    let submission: AcceptedSubmission
    private let figures: FormFigures
    private let texts: [IndicatorCode: [RowText]]

    init(_ submission: AcceptedSubmission) {
        self.submission = submission
        figures = FormFigures(submission.observations)
        texts = Dictionary(grouping: submission.texts, by: \.item)
    }

    /// The explanation and the note that the unit wrote beside an item.
    func texts(_ item: IndicatorCode) -> [RowText] { texts[item] ?? [] }

    func observation(_ item: IndicatorCode, _ field: FormField) -> Observation? {
        figures.observation(item, field)
    }

    func operand(_ item: IndicatorCode, _ field: FormField) -> Rule.Operand {
        figures.operand(item, field)
    }

    func quantity(_ item: IndicatorCode, _ field: FormField) -> Quantity? {
        figures.quantity(item, field)
    }
}
