/// The figures of one accepted submission, found by item and field in constant time.
///
/// Shared, since every look-up would copy it otherwise.
final class UnitFigures: Sendable {
    let submission: AcceptedSubmission
    private let catalogue: IndicatorCatalogue
    let places: FigurePlaces
    /// Whether some figures were made from those of other forms.
    let isDerived: Bool

    /// - Parameter places: where the submission's figures stand.
    init(_ submission: AcceptedSubmission, _ places: FigurePlaces, catalogue: IndicatorCatalogue) {
        self.submission = submission
        self.catalogue = catalogue
        self.places = places
        isDerived = submission.observations.isDerived
    }

    /// The explanation and the note that the unit wrote beside an item; linear in what it wrote.
    func texts(_ item: IndicatorCode) -> [RowText] { submission.texts.filter { $0.item == item } }

    func observation(_ item: IndicatorCode, _ field: FormField) -> Observation? {
        catalogue.position(of: item).flatMap { observation(ofItem: $0, field) }
    }

    /// - Parameter item: the item's place in the catalogue.
    func observation(ofItem item: Int, _ field: FormField) -> Observation? {
        places.place(ofItem: item, field).map { submission.observations[$0] }
    }

    /// What stands in a cell; nil where the form has no such cell.
    ///
    /// - Parameter item: the item's place in the catalogue.
    func value(ofItem item: Int, _ field: FormField) -> ReportedValue? {
        places.place(ofItem: item, field).map { submission.observations.value(at: $0) }
    }

    func quantity(ofItem item: Int, _ field: FormField) -> Quantity? {
        value(ofItem: item, field)?.quantity
    }

    func quantity(_ item: IndicatorCode, _ field: FormField) -> Quantity? {
        catalogue.position(of: item).flatMap { quantity(ofItem: $0, field) }
    }

    /// What a rule finds in the place of a cell.
    func operand(_ item: IndicatorCode, _ field: FormField) -> Rule.Operand {
        catalogue.position(of: item).map { operand(ofItem: $0, field) } ?? .missing
    }

    /// - Parameter item: the item's place in the catalogue.
    func operand(ofItem item: Int, _ field: FormField) -> Rule.Operand {
        switch value(ofItem: item, field) {
        case .figure(let quantity): return .quantity(quantity)
        case .noneOccurred: return .quantity(.zero)
        case .notApplicable: return .notApplicable
        case .missing, .status, nil: return .missing
        }
    }
}
