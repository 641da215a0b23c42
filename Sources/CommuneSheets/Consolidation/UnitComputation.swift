/// A rate or a change as each unit has it, computed from the unit's own inputs: what is the same for all units is
/// found once.
///
/// Shared, since an item and a catalogue are large.
final class UnitComputation {
    private let computation: ItemComputation
    private let inputs: [ItemField]

    /// Nil where the item has no such figure: the year to date of a state.
    init?(of item: CatalogueItem, _ field: FormField, _ catalogue: IndicatorCatalogue) {
        if field == .cumulative, item.nature == .stock { return nil }
        computation = ItemComputation(item: item, catalogue: catalogue) { _, _ in .missing }
        inputs = computation.inputs(field)
    }

    /// The unit's figure; nil where there is none. Linear in the inputs.
    func value(_ figures: UnitFigures) -> Ratio? {
        let result = computation.result(of: inputs) { figures.operand($0.code, $0.field) }
        if case .value(let ratio) = result { return ratio }
        return nil
    }
}
